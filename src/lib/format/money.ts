import { format } from "d3-format";
import { PRINTED, isAsPrinted, type Yardstick } from "#lib/domain/yardstick.ts";
import { either, inBoth, language } from "./language.svelte.ts";

/** A unit that a whole axis or column is shown in. Both languages keep the documents' scale. */
export interface MoneyUnit {
  /** With what its amounts are measured by: `万元/人，2024 年价格`. */
  readonly name: string;
  /** Yuan in one unit. */
  readonly yuan: number;
  readonly decimals: number;
  readonly yardstick: Yardstick;
}

const NAMES = inBoth(
  {
    yuan: "元",
    wan: "万元",
    yi: "亿元",
    perHead: (unit: string) => `${unit}/人`,
    inPrices: (unit: string, year: number) => `${unit}，${year} 年价格`,
  },
  {
    yuan: "yuan",
    wan: "万元 (¥10,000)",
    yi: "亿元 (¥100 m)",
    perHead: (unit) => within(unit, "/head"),
    inPrices: (unit, year) => within(unit, `, ${year} prices`),
  },
);

/** Words behind a unit, inside its bracket where it has one: `万元 (¥10,000/head)`. */
function within(unit: string, words: string): string {
  return unit.endsWith(")") ? `${unit.slice(0, -1)}${words})` : `${unit}${words}`;
}

/** Small amounts as they are: a visit, a lunch. */
export const YUAN: MoneyUnit = unit("yuan", 1, 0);
/** What departments print most amounts in. */
export const WAN: MoneyUnit = unit("wan", 1e4, 2);
const WAN_WHOLE: MoneyUnit = unit("wan", 1e4, 0);
const YI: MoneyUnit = unit("yi", 1e8, 2);

function unit(name: "yuan" | "wan" | "yi", yuan: number, decimals: number): MoneyUnit {
  return {
    get name() {
      return NAMES[name];
    },
    yuan,
    decimals,
    yardstick: PRINTED,
  };
}

/** One unit for all amounts (yuan) of an axis or column, chosen by the largest of them. */
export function moneyUnit(
  amounts: readonly (number | null | undefined)[],
  yardstick: Yardstick = PRINTED,
): MoneyUnit {
  const largest = Math.max(0, ...amounts.map((amount) => Math.abs(amount ?? 0)));
  if (largest >= 1e10) return unitBy(YI, yardstick);
  if (largest >= 1e8) return unitBy(WAN_WHOLE, yardstick);
  return unitBy(largest >= 1e4 || largest === 0 ? WAN : YUAN, yardstick);
}

/** A unit in tables: amounts to the hundredth, as documents print them, even where a picture rounds. */
export function inTables(unit: MoneyUnit): MoneyUnit {
  return {
    ...unit,
    decimals: 2,
    get name() {
      return unit.name;
    },
  };
}

/** The unit for amounts that are measured by a yardstick. */
export function unitBy(unit: MoneyUnit, yardstick: Yardstick): MoneyUnit {
  if (isAsPrinted(yardstick)) return unit;
  return {
    ...unit,
    yardstick,
    get name() {
      return measuredName(unit.name, yardstick);
    },
  };
}

function measuredName(name: string, { perHead, pricesOf }: Yardstick): string {
  const counted = perHead ? NAMES.perHead(name) : name;
  return pricesOf === null ? counted : NAMES.inPrices(counted, pricesOf);
}

/** An amount of yuan in `unit`, without the unit's name: 1317.76万元 -> `1,317.76`. */
export function inUnit(yuan: number, unit: MoneyUnit): string {
  return minus(format(`,.${unit.decimals}f`)(yuan / unit.yuan));
}

/**
 * An amount with its unit, short enough for a sentence: `1,317.8 万元`, `¥13.2 m`; per head where it is measured so:
 * `33.6 万元/人`. The year whose prices it is in is said once a sentence (text/yardstick.ts).
 */
export const shortMoney = either(
  (yuan: number, { perHead }: Pick<Yardstick, "perHead"> = PRINTED) => {
    const [digits, unit] = shortChinese(yuan);
    return `${minus(digits)} ${perHead ? NAMES.perHead(NAMES[unit]) : NAMES[unit]}`;
  },
  (yuan: number, { perHead }: Pick<Yardstick, "perHead"> = PRINTED) => {
    const size = Math.abs(yuan);
    const short = () => {
      if (size >= 999.95e6) return `${inYuan(format(",.2~f")(yuan / 1e9))} bn`;
      if (size >= 1e6) return `${inYuan(format(size >= 1e7 ? ",.1~f" : ",.2~f")(yuan / 1e6))} m`;
      return inYuan(format(",.0f")(yuan));
    };
    return perHead ? NAMES.perHead(short()) : short();
  },
);

function shortChinese(yuan: number): [digits: string, unit: "yi" | "wan" | "yuan"] {
  const size = Math.abs(yuan);
  if (size >= 1e8) return [format(",.2~f")(yuan / 1e8), "yi"];
  if (size >= 1e4) return [format(size >= 1e7 ? ",.0f" : ",.1~f")(yuan / 1e4), "wan"];
  return [format(",.0f")(yuan), "yuan"];
}

/** The exact amount: `13,177,600.00 元`, `¥13,177,600.00`; with what it is measured by: `235,314.29 元/人`. */
export function exactMoney(yuan: number, yardstick: Yardstick = PRINTED): string {
  const digits = format(",.2f")(yuan);
  return language.current === "en"
    ? measuredName(inYuan(digits), yardstick)
    : `${minus(digits)} ${measuredName(NAMES.yuan, yardstick)}`;
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
