import type { AccountYear } from "#lib/domain/accountYear.ts";
import { isSame, letsThrough, type Filters } from "./filters.ts";

type Account = Pick<AccountYear, "departmentId" | "fiscalYear">;

/** An answer of rows that are each of one account, or several such. */
export type RowsOfAccounts<Answer> = readonly Account[] | { [Name in keyof Answer]: readonly Account[] };

/** Whether an answer for the filters `all` holds every row that `some` let through. */
export function holds(all: Filters, some: Filters): boolean {
  return (
    isSame(all, some) ||
    (all.largest === undefined &&
      isWithin(all.departments, some.departments) &&
      isWithin(all.years, some.years))
  );
}

/** Empty means all. */
function isWithin<Value>(all: readonly Value[], some: readonly Value[]): boolean {
  return !all.length || (some.length > 0 && some.every((value) => all.includes(value)));
}

/**
 * The rows of an answer that filters let through, in its order: what the engine would answer, where no row depends on
 * the others.
 */
export function narrowed<Answer extends RowsOfAccounts<Answer>>(answer: Answer, filters: Filters): Answer {
  const part = (rows: readonly Account[]) => rows.filter((row) => letsThrough(filters, row));
  return (Array.isArray(answer)
    ? part(answer)
    : Object.fromEntries(
        Object.entries(answer).map(([name, rows]) => [name, part(rows)]),
      )) as unknown as Answer;
}
