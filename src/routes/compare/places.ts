import { rankOf } from "#lib/charts/compare.ts";
import type { Measure } from "#lib/charts/measures.ts";
import { rankOfChange, type Rank } from "#lib/domain/largest.ts";
import type { ComparedAccount } from "#lib/queries/comparison.ts";
import { compareText } from "#lib/text/compare.ts";

/** The place of a row's measure in words, where others have it, too; empty where they do not. */
export function placeOf(row: ComparedAccount, rows: readonly ComparedAccount[], measure: Measure): string {
  const { name, kind, value } = measure;
  const rank = rankOf(row, rows, measure);
  if (!rank || rank.all < 2) return "";
  const said = (place: string, { tied }: Rank) => (tied ? compareText.tied(place) : place);
  if (kind !== "change")
    return said(compareText.place(name, rank.place, rank.all < rows.length ? rank.all : 0), rank);
  const changed = rankOfChange(
    value(row)!,
    rows.flatMap((other) => value(other) ?? []),
  );
  if (changed.way === "unchanged") return compareText.unchanged(name);
  return said(compareText[changed.way](name, changed.rank.place, changed.rank.all), changed.rank);
}
