import { foldText } from "./fold.ts";

/** A printed number: its text as printed, and where in its line it stands (0-based, end exclusive). */
export interface Numeral {
  printed: string;
  /** Folded, without thousands separators; decreases in brackets carry their minus. */
  plain: string;
  start: number;
  end: number;
  /** The unit behind it, as printed; null where there is none. */
  unit: string | null;
}

const CELL =
  /^\s*((?:[-+△负]\s?)?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?|（\s*(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?\s*）)\s*(?:(万元|亿元|元|人次|人|辆|台|套|个|批次|批)\s*)?$/;

/** In either width: most cells are words, and are told by this alone. */
const DIGIT = /[0-9０-９]/;

/**
 * The number that a table cell consists of, or null where it holds words, a dash or nothing.
 * `(12.50)` and `△12.50` are the bookkeeper's negatives.
 */
export function cellNumeral(text: string, offset = 0): Numeral | null {
  if (!DIGIT.test(text)) return null;
  const folded = foldText(text);
  const match = CELL.exec(folded);
  if (!match) return null;
  const body = match[1]!;
  const start = folded.indexOf(body);
  return {
    printed: text.slice(start, start + body.length),
    plain: plainNumber(body),
    start: offset + start,
    end: offset + start + body.length,
    unit: match[2] ?? null,
  };
}

/** Digits, point and sign alone: `（1,317.76）` -> `-1317.76`. */
export function plainNumber(folded: string): string {
  const digits = folded.replace(/[,，\s（）+△负]/g, "");
  return /^[（△负]/.test(folded) ? `-${digits}` : digits;
}

/** How many yuan one printed unit is: 元 1, 千元 1000, 万元 10000, 百万元, 亿元; null for any other word. */
export function moneyScale(unit: string): bigint | null {
  const scales: Record<string, bigint> = {
    元: 1n,
    千元: 1_000n,
    万元: 10_000n,
    万: 10_000n,
    百万元: 1_000_000n,
    亿元: 100_000_000n,
  };
  return scales[unit] ?? null;
}
