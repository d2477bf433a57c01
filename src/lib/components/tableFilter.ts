import { plain, wordsOf } from "#lib/domain/search.ts";
import type { Column } from "#lib/pictures/columns/columns.ts";
import { cellLines } from "./cellText.ts";

/** From so many rows on a table has a field to look for some of them. */
export const FILTERED_FROM = 13;

/** What a row is found by: all that stands in its cells; digits with their commas or without. */
function findable<Row>(row: Row, columns: readonly Column<Row>[]): string {
  const seen = plain(columns.flatMap((column) => cellLines(column, row)).join("\n"));
  return `${seen}\n${seen.replace(/(?<=\d),(?=\d{3})/g, "")}`;
}

/** Finds the rows in whose cells all words of a query stand; none asked for are all. A row's words are put together once. */
export function tableFilter<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): (query: string) => readonly Row[] {
  let texts: string[] | null = null;
  return (query) => {
    const words = wordsOf(query);
    if (!words.length) return rows;
    texts ??= rows.map((row) => findable(row, columns));
    return rows.filter((_, index) => words.every((word) => texts![index]!.includes(word)));
  };
}
