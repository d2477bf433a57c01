import type { AccountYear } from "#lib/domain/accountYear.ts";
import type { MoneyUnit } from "#lib/format/money.ts";
import { pictures } from "#lib/text/pictures.ts";
import { unmeasured } from "#lib/text/yardstick.ts";
import type { Mark, Panel } from "./picture.ts";

/**
 * What stands where an amount of an account is missing: why it cannot be measured, or that the published table has
 * an empty cell for it, or that it was not published at all.
 */
export function emptyCell({ yardstick }: MoneyUnit, account: AccountYear, inTable: boolean): string {
  return unmeasured(yardstick, account) ?? (inTable ? pictures.blankCell : pictures.undisclosed);
}

/** What is said in a row of a panel that has no labelled mark; nothing where it has one. */
export function emptyText({ rows, blank }: Panel, row: number): string {
  return rows[row]!.some(({ label }) => label) ? "" : (blank?.[row] ?? "");
}

/** Beyond which value it is said: the furthest of what is drawn in the row. */
export function furthestMark(marks: readonly Mark[]): number {
  return Math.max(0, ...marks.map(({ value }) => value));
}
