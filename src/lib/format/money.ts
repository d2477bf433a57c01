import { format } from "d3-format";
import { either, inBoth, language } from "./language.svelte.ts";

/** A unit that a whole axis or column is shown in. Both languages keep the documents' scale. */
export interface MoneyUnit {
  readonly name: string;
  /** Yuan in one unit. */
  yuan: number;
  decimals: number;
}

const NAMES = inBoth(
  { yuan: "元", wan: "万元", yi: "亿元" },
  { yuan: "yuan", wan: "万元 (¥10,000)", yi: "亿元 (¥100 m)" },
);

/** Small amounts as they are: a visit, a lunch. */
export const YUAN: MoneyUnit = unit("yuan", 1, 0);
/** What departments print most amounts in. */
export const WAN: MoneyUnit = unit("wan", 1e4, 2);
const WAN_WHOLE: MoneyUnit = unit("wan", 1e4, 0);
const YI: MoneyUnit = unit("yi", 1e8, 2);

function unit(name: keyof typeof NAMES, yuan: number, decimals: number): MoneyUnit {
  return {
    get name() {
      return NAMES[name];
    },
    yuan,
    decimals,
  };
}

/** One unit for all amounts (yuan) of an axis or column, chosen by the largest of them. */
export function moneyUnit(amounts: readonly (number | null | undefined)[]): MoneyUnit {
  const largest = Math.max(0, ...amounts.map((amount) => Math.abs(amount ?? 0)));
  if (largest >= 1e10) return YI;
  if (largest >= 1e8) return WAN_WHOLE;
  return largest >= 1e4 || largest === 0 ? WAN : YUAN;
}

/** An amount of yuan in `unit`, without the unit's name: 1317.76万元 -> `1,317.76`. */
export function inUnit(yuan: number, unit: MoneyUnit): string {
  return minus(format(`,.${unit.decimals}f`)(yuan / unit.yuan));
}

/** An amount with its unit, short enough for a label: `1,317.8 万元`, `¥13.2 m`. */
export const shortMoney = either(
  (yuan: number) => {
    const size = Math.abs(yuan);
    if (size >= 1e8) return `${minus(format(",.2~f")(yuan / 1e8))} 亿元`;
    if (size >= 1e4) return `${minus(format(size >= 1e7 ? ",.0f" : ",.1~f")(yuan / 1e4))} 万元`;
    return `${minus(format(",.0f")(yuan))} 元`;
  },
  (yuan: number) => {
    const size = Math.abs(yuan);
    if (size >= 999.95e6) return `${inYuan(format(",.2~f")(yuan / 1e9))} bn`;
    if (size >= 1e6) return `${inYuan(format(size >= 1e7 ? ",.1~f" : ",.2~f")(yuan / 1e6))} m`;
    return inYuan(format(",.0f")(yuan));
  },
);

/** The exact amount: `13,177,600.00 元`, `¥13,177,600.00`. */
export function exactMoney(yuan: number): string {
  const digits = format(",.2f")(yuan);
  return language.current === "en" ? inYuan(digits) : `${minus(digits)} 元`;
}

/** A difference with its sign: `+1,317.76`; none for what rounds to zero. */
export function signed(text: string): string {
  return text.startsWith("−") || !/[1-9]/.test(text) ? text : `+${text}`;
}

/** d3 prints U+2212 for negatives already; a lone minus zero is no negative. */
function minus(text: string): string {
  return /^−[0.,]*$/.test(text) ? text.slice(1) : text;
}

/** Behind the sign of the number stands that of the currency: `−¥490`. */
function inYuan(digits: string): string {
  return minus(digits).replace(/^(−?)/, "$1¥");
}
