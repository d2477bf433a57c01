import { format } from "d3-format";
import { PRINTED, isAsPrinted, type Yardstick } from "#lib/domain/yardstick.ts";
import type { Language } from "./language.svelte.ts";

/** A unit that a whole axis or column is shown in. Both languages keep the documents' scale. */
export interface MoneyUnit {
  readonly kind: "yuan" | "wan" | "yi";
  /** Yuan in one unit. */
  readonly yuan: number;
  readonly decimals: number;
  readonly yardstick: Yardstick;
}

const NAMES = {
  zh: {
    yuan: "元",
    wan: "万元",
    yi: "亿元",
    perHead: (unit: string) => `${unit}/人`,
    inPrices: (unit: string, year: number) => `${unit}，${year} 年价格`,
  },
  en: {
    yuan: "yuan",
    wan: "万元 (¥10,000)",
    yi: "亿元 (¥100 m)",
    perHead: (unit: string) => within(unit, "/head"),
    inPrices: (unit: string, year: number) => within(unit, `, ${year} prices`),
  },
};

/** Words behind a unit, inside its bracket where it has one: `万元 (¥10,000/head)`. */
function within(unit: string, words: string): string {
  return unit.endsWith(")") ? `${unit.slice(0, -1)}${words})` : `${unit}${words}`;
}

/** Small amounts as they are: a visit, a lunch. */
export const YUAN: MoneyUnit = { kind: "yuan", yuan: 1, decimals: 0, yardstick: PRINTED };
/** What departments print most amounts in. */
export const WAN: MoneyUnit = { kind: "wan", yuan: 1e4, decimals: 2, yardstick: PRINTED };
const WAN_WHOLE: MoneyUnit = { ...WAN, decimals: 0 };
const YI: MoneyUnit = { kind: "yi", yuan: 1e8, decimals: 2, yardstick: PRINTED };

/** One unit for all amounts (yuan) of an axis or column, chosen by the largest of them. */
export function moneyUnit(
  amounts: readonly (number | null | undefined)[],
  yardstick: Yardstick = PRINTED,
): MoneyUnit {
  // Of many years and subjects they are too many for the arguments of a call.
  const largest = amounts.reduce<number>((most, amount) => Math.max(most, Math.abs(amount ?? 0)), 0);
  if (largest >= 1e10) return unitBy(YI, yardstick);
  if (largest >= 1e8) return unitBy(WAN_WHOLE, yardstick);
  return unitBy(largest >= 1e4 || largest === 0 ? WAN : YUAN, yardstick);
}

/** A unit in tables: amounts to the hundredth, as documents print them, even where a picture rounds. */
export function inTables(unit: MoneyUnit): MoneyUnit {
  return { ...unit, decimals: 2 };
}

/** The unit for amounts that are measured by a yardstick. */
export function unitBy(unit: MoneyUnit, yardstick: Yardstick): MoneyUnit {
  return isAsPrinted(yardstick) ? unit : { ...unit, yardstick };
}

/** A unit with what its amounts are measured by: `万元/人，2024 年价格`. */
export function moneyUnitName({ kind, yardstick }: MoneyUnit, language: Language): string {
  return measuredName(NAMES[language][kind], yardstick, language);
}

function measuredName(name: string, { perHead, pricesOf }: Yardstick, language: Language): string {
  const names = NAMES[language];
  const counted = perHead ? names.perHead(name) : name;
  return pricesOf === null ? counted : names.inPrices(counted, pricesOf);
}

/** An amount of yuan in `unit`, without the unit's name: 1317.76万元 -> `1,317.76`. */
export function inUnit(yuan: number, unit: MoneyUnit): string {
  return minus(format(`,.${unit.decimals}f`)(yuan / unit.yuan));
}

/**
 * An amount with its unit, short enough for a sentence: `1,317.8 万元`, `¥13.2 m`; per head where it is measured so:
 * `33.6 万元/人`. The year whose prices it is in is said once a sentence (text/yardstick.ts).
 */
export function shortMoney(
  yuan: number,
  language: Language,
  { perHead }: Pick<Yardstick, "perHead"> = PRINTED,
): string {
  const short = language === "en" ? shortEnglish(yuan) : shortChinese(yuan);
  return perHead ? NAMES[language].perHead(short) : short;
}

function shortEnglish(yuan: number): string {
  const size = Math.abs(yuan);
  if (size >= 999.95e6) return `${inYuan(format(",.2~f")(yuan / 1e9))} bn`;
  if (size >= 1e6) return `${inYuan(format(size >= 1e7 ? ",.1~f" : ",.2~f")(yuan / 1e6))} m`;
  return inYuan(format(",.0f")(yuan));
}

function shortChinese(yuan: number): string {
  const { yuan: one, wan, yi } = NAMES.zh;
  const size = Math.abs(yuan);
  if (size >= 1e8) return `${minus(format(",.2~f")(yuan / 1e8))} ${yi}`;
  if (size >= 1e4) return `${minus(format(size >= 1e7 ? ",.0f" : ",.1~f")(yuan / 1e4))} ${wan}`;
  return `${minus(format(",.0f")(yuan))} ${one}`;
}

/** The exact amount: `13,177,600.00 元`, `¥13,177,600.00`; with what it is measured by: `235,314.29 元/人`. */
export function exactMoney(yuan: number, language: Language, yardstick: Yardstick = PRINTED): string {
  const digits = format(",.2f")(yuan);
  return language === "en"
    ? measuredName(inYuan(digits), yardstick, language)
    : `${minus(digits)} ${measuredName(NAMES.zh.yuan, yardstick, language)}`;
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
