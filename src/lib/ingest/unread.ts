import type { Figure } from "#lib/domain/figure.ts";
import { MOSTLY_UNREAD } from "#lib/domain/problems.ts";
import type { Unclaimed, UnclaimedReason } from "./coverage.ts";
import { foldText } from "./fold.ts";
import type { Problem } from "./source.ts";

/** Reasons that account for nothing: the number might have been a figure. */
const OPEN: ReadonlySet<UnclaimedReason> = new Set(["not_understood", "no_header", "other"]);

/** Money is printed with two decimals or with thousands apart; counts, ages and shares are not. */
const AMOUNT = /^(?:\d{1,3}(?:，\d{3})+(?:\.\d+)?|\d+\.\d{2})$/;

/** The amounts of money of a document that no figure, project or explanation accounts for. */
export function unreadAmounts(lines: readonly string[], unclaimed: readonly Unclaimed[]): Unclaimed[] {
  return unclaimed.filter(
    ({ line, start, printed, reason }) =>
      OPEN.has(reason) &&
      AMOUNT.test(foldText(printed)) &&
      !/^\s*[%％‰]/.test(lines[line - 1]!.slice(start + printed.length)),
  );
}

/** Says of a document that most of it was not understood: fewer figures than amounts that are none, or nothing at all. */
export function mostlyUnread(figures: readonly Figure[], unread: readonly Unclaimed[]): Problem[] {
  if (!figures.length && !unread.length)
    return [{ line: 1, message: `${MOSTLY_UNREAD}: no figure was found` }];
  if (unread.length <= figures.length) return [];
  const { line } = unread[0]!;
  const all = unread.length + figures.length;
  return [
    { line, message: `${MOSTLY_UNREAD}: ${unread.length} of ${all} amounts could not be read, from here on` },
  ];
}
