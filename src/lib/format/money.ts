import { format } from "d3-format";

/** A unit that a whole axis or column is shown in. */
export interface MoneyUnit {
  name: "元" | "万元" | "亿元";
  /** Yuan in one unit. */
  yuan: number;
  decimals: number;
}

/** Small amounts as they are: a visit, a lunch. */
export const YUAN: MoneyUnit = { name: "元", yuan: 1, decimals: 0 };
/** What departments print most amounts in. */
export const WAN: MoneyUnit = { name: "万元", yuan: 1e4, decimals: 2 };
const WAN_WHOLE: MoneyUnit = { name: "万元", yuan: 1e4, decimals: 0 };
const YI: MoneyUnit = { name: "亿元", yuan: 1e8, decimals: 2 };

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

/** An amount with its unit, short enough for a label: `1,317.8 万元`. */
export function shortMoney(yuan: number): string {
  const size = Math.abs(yuan);
  if (size >= 1e8) return `${minus(format(",.2~f")(yuan / 1e8))} 亿元`;
  if (size >= 1e4) return `${minus(format(size >= 1e7 ? ",.0f" : ",.1~f")(yuan / 1e4))} 万元`;
  return `${minus(format(",.0f")(yuan))} 元`;
}

/** The exact amount: `13,177,600.00 元`. */
export function exactMoney(yuan: number): string {
  return `${minus(format(",.2f")(yuan))} 元`;
}

/** A difference with its sign: `+1,317.76`; none for what rounds to zero. */
export function signed(text: string): string {
  return text.startsWith("−") || !/[1-9]/.test(text) ? text : `+${text}`;
}

/** d3 prints U+2212 for negatives already; a lone minus zero is no negative. */
function minus(text: string): string {
  return /^−[0.,]*$/.test(text) ? text.slice(1) : text;
}
