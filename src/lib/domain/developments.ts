import type { AccountYear } from "./accountYear.ts";

/* What became of a measure over the years: one line a department, with gaps where it published nothing. */

/** A department's accounts, the earliest first. */
export interface Course<Row> {
  departmentId: string;
  rows: readonly Row[];
}

/** Whether rows are of more than one year: then they are developments, and no ranking. */
export function areSeveralYears(rows: readonly Pick<AccountYear, "fiscalYear">[]): boolean {
  return rows.some(({ fiscalYear }) => fiscalYear !== rows[0]!.fiscalYear);
}

/** The rows of the latest year among them. */
export function ofLatestYear<Row extends Pick<AccountYear, "fiscalYear">>(rows: readonly Row[]): Row[] {
  const latest = rows.reduce((year, { fiscalYear }) => Math.max(year, fiscalYear), -Infinity);
  return rows.filter(({ fiscalYear }) => fiscalYear === latest);
}

/**
 * The rows of each department over the years, in the order of their first ones. Where a department has two accounts of
 * one year (本级 and 汇总), each scope is a course of its own.
 * @param part what else a row is of, such as a subject: each is a course of its own
 */
export function coursesOf<Row extends AccountYear>(
  rows: readonly Row[],
  part: (row: Row) => string = () => "",
): Course<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.departmentId} ${part(row)}`;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].flatMap((own) => {
    const years = new Set(own.map(({ fiscalYear }) => fiscalYear));
    const scopes = years.size < own.length ? [...new Set(own.map(({ scope }) => scope))] : [null];
    return scopes.map((scope) => ({
      departmentId: own[0]!.departmentId,
      rows: own
        .filter((row) => scope === null || row.scope === scope)
        .sort((a, b) => a.fiscalYear - b.fiscalYear),
    }));
  });
}

/** A value that is known of a year. */
export interface Point<Row> {
  row: Row;
  value: number;
}

/** The years of a course that have a value, the earliest first. */
export function pointsOf<Row>({ rows }: Course<Row>, value: (row: Row) => number | null): Point<Row>[] {
  return rows.flatMap((row) => {
    const own = value(row);
    return own === null ? [] : [{ row, value: own }];
  });
}

/** How a measure changes: amounts by a fraction of what they were, shares and counts by a difference. */
export type Way = "fraction" | "difference";

/** How far the second value is off the first; null where a fraction of nothing would be taken. */
export function changeBetween(before: number, now: number, way: Way): number | null {
  if (way === "difference") return now - before;
  return before === 0 ? null : now / before - 1;
}

/**
 * How far the last known year is off the first one; null of fewer than two, and where something else is measured from
 * some year on.
 */
export function wholeChange<Row>(
  points: readonly Point<Row>[],
  way: Way,
  isOther: (before: Row, now: Row) => boolean = () => false,
): number | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return null;
  if (points.slice(1).some(({ row }, index) => isOther(points[index]!.row, row))) return null;
  return changeBetween(first.value, last.value, way);
}

/** The courses that changed most first; those that cannot be told to have changed come last, as given. */
export function mostChanged<Row>(
  courses: readonly Course<Row>[],
  changeOf: (course: Course<Row>) => number | null,
): Course<Row>[] {
  return courses
    .map((course) => ({ course, change: changeOf(course) }))
    .sort(
      (a, b) =>
        Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0) ||
        Number(a.change === null) - Number(b.change === null),
    )
    .map(({ course }) => course);
}
