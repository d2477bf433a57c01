import type { AccountYear } from "#lib/domain/accountYear.ts";
import { middleOf, type Middle } from "#lib/domain/middle.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import type { LegendEntry, Panel } from "./picture.ts";

/**
 * Between what values half of the departments lie, for a measure that departments of any size can be compared by. Null where rows
 * are several years or versions of a department, of years that differ, or too few: then nothing is drawn.
 */
export function middleOfYear<Row extends AccountYear>(
  rows: readonly Row[],
  value: (row: Row) => number | null,
): Middle | null {
  const isOne = (values: readonly unknown[]) => new Set(values).size === 1;
  if (!isOne(rows.map(({ fiscalYear }) => fiscalYear))) return null;
  if (new Set(rows.map(({ departmentId }) => departmentId)).size !== rows.length) return null;
  return middleOf(rows.flatMap((row) => value(row) ?? []));
}

/** What the bands behind the bars mean, where there are any. */
export function middleLegend(panels: readonly Panel[], words: PictureWords): LegendEntry[] {
  if (!panels.some(({ middle }) => middle)) return [];
  return [
    { kind: "band", colour: "var(--rule)", name: words.distribution.middleHalf },
    { kind: "tick", colour: "var(--quiet)", name: words.distribution.median },
  ];
}
