import { plain } from "./search.ts";

/** A number that somebody looks for among those that documents print. */
export interface NumberQuery {
  /** What it may be in the index: amounts by their yuan, all else as it stands. */
  keys: string[];
  /** What else was typed: whose, or of which year. */
  rest: string;
  /** It is a number beyond doubt, not a year or the beginning of a code. */
  certain: boolean;
}

/** Decimal places from a unit to yuan; null for units that are no money. */
const UNITS: Record<string, number | null> = {
  亿元: 8,
  亿: 8,
  万元: 4,
  万: 4,
  元: 0,
  "%": null,
  人次: null,
  人: null,
  辆: null,
  批次: null,
  个: null,
};
const NUMBER = new RegExp(
  `(?<![\\d.,a-z])[-+−]?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s*(${Object.keys(UNITS).join("|")})?(?![\\d.,a-z])`,
  "g",
);
const YEAR = /^20\d\d$/;
/** A shorter one stands nearly everywhere. */
const LEAST_DIGITS = 3;

/**
 * The number in a query, years beside it aside; null where there is none, or more than one. Its sign does not matter:
 * texts print 减少 400.90.
 */
export function numberQuery(query: string): NumberQuery | null {
  const text = plain(query);
  const numbers = [...text.matchAll(NUMBER)];
  const others = numbers.filter(([number]) => !YEAR.test(number));
  const [found, second] = others.length ? others : numbers;
  if (!found || second) return null;
  const [all, whole = "", fraction = "", unit] = found;
  const number = whole.replaceAll(",", "") + fraction;
  if (number.replace(".", "").length < LEAST_DIGITS) return null;
  return {
    keys: keysOf(number, unit),
    rest: `${text.slice(0, found.index)} ${text.slice(found.index + all.length)}`.trim(),
    certain: fraction !== "" || whole.includes(",") || unit !== undefined,
  };
}

function keysOf(number: string, unit: string | undefined): string[] {
  const amount = (places: number) => `y${shifted(number, places)}`;
  const other = `n${shifted(number, 0)}`;
  if (unit === undefined) return [amount(4), amount(0), other];
  const places = UNITS[unit]!;
  return places === null ? [other] : [amount(places)];
}

/** A decimal number times a power of ten, with no digit that says nothing. */
export function shifted(number: string, places: number): string {
  const [whole = "", fraction = ""] = number.split(".");
  const digits = fraction.padEnd(places, "0");
  const left = `${whole}${digits.slice(0, places)}`.replace(/^0+(?=\d)/, "");
  const right = digits.slice(places).replace(/0+$/, "");
  return right ? `${left}.${right}` : left;
}
