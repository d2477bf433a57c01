import type { AccountYear } from "#lib/domain/accountYear.ts";
import { lackOf, type Yardstick } from "#lib/domain/yardstick.ts";
import type { MoneyUnit } from "#lib/format/money.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import type { Mark, Panel } from "./picture.ts";

/**
 * What stands where an amount of an account is missing: why it cannot be measured, or that the published table has
 * an empty cell for it, or that it was not published at all.
 */
export function emptyCell(
  { yardstick }: MoneyUnit,
  account: AccountYear,
  inTable: boolean,
  words: PictureWords,
): string {
  return unmeasured(yardstick, account, words) ?? (inTable ? words.blankCell : words.undisclosed);
}

/** Why no amount of an account can be measured by a yardstick; null where it can. */
export function unmeasured(yardstick: Yardstick, account: AccountYear, words: PictureWords): string | null {
  const lack = lackOf(yardstick, account);
  return lack && { prices: words.noPrices, heads: words.noHeadcount }[lack];
}

/** What is said in a row of a panel that has no labelled mark; nothing where it has one. */
export function emptyText({ rows, blank }: Panel, row: number): string {
  return rows[row]!.some(({ label }) => label) ? "" : (blank?.[row] ?? "");
}

/** Beyond which value it is said: the furthest of what is drawn in the row. */
export function furthestMark(marks: readonly Mark[]): number {
  return Math.max(0, ...marks.map(({ value }) => value));
}
