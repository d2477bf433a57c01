import { isNumber, type AnswerColumn } from "#lib/sql/answer.ts";
import type { Answered } from "./run.ts";

/** How an answer can be drawn. */
export type PictureKind = "bar" | "line" | "scatter";

/** Which columns are what in a picture; by their places. */
export interface Roles {
  /** Numbers that say how much. */
  amounts: number[];
  /** What has an order that lines go along: years and dates; null for none. */
  along: number | null;
  /** What says of whom a row is. */
  names: number[];
}

/** Years and lines are numbers that say which, and not how much. */
const WHICH = /year|line|level|place|code|年|行次|编码/i;
const ORDERED = /year|month|quarter|date|年|月|季度|日期/i;
const DATE = /^(?:DATE|TIMESTAMP)/;

export function rolesOf(columns: readonly AnswerColumn[]): Roles {
  const places = columns.map((_, index) => index);
  const along = places.find((index) => {
    const { name, type } = columns[index]!;
    return DATE.test(type) || (ORDERED.test(name) && !/_figure$|_id$/.test(name));
  });
  const amounts = places.filter(
    (index) => index !== along && isNumber(columns[index]!) && !WHICH.test(columns[index]!.name),
  );
  const names = places.filter(
    (index) => index !== along && !amounts.includes(index) && !/_id$|_figure$/.test(columns[index]!.name),
  );
  return { amounts, along: along ?? null, names };
}

/** Bars that can be read at once. */
export const MOST_BARS = 30;
/** Fewer points in a row are no line. */
const LEAST_ALONG = 3;

/** The pictures that an answer's columns allow, the one that suits them best first; none without an amount. */
export function kindsOf({ columns, rows }: Answered): PictureKind[] {
  const { amounts, along } = rolesOf(columns);
  if (!amounts.length || !rows.length) return [];
  const steps = along === null ? 0 : new Set(rows.map((row) => row[along])).size;
  const kinds: PictureKind[] = [
    "bar",
    ...(steps > 1 ? (["line"] as const) : []),
    ...(amounts.length > 1 ? (["scatter"] as const) : []),
  ];
  const best: PictureKind =
    steps >= LEAST_ALONG ? "line" : rows.length > MOST_BARS && amounts.length === 2 ? "scatter" : "bar";
  return kinds.sort((a, b) => Number(b === best) - Number(a === best));
}
