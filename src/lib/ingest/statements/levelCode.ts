import { foldLabel } from "../fold.ts";
import type { Row } from "../source.ts";
import type { StatementContext } from "./context.ts";

/** The columns 类 款 项 of a statement in which each prints the digits of its own level; null where it has none. */
export function levelColumns(rows: readonly Row[]): readonly number[] | null {
  for (const row of rows) {
    const labels = row.map((cell) => foldLabel(cell.text));
    const at = labels.indexOf("类");
    if (at >= 0 && labels[at + 1] === "款" && labels[at + 2] === "项") return [at, at + 1, at + 2];
  }
  return null;
}

/**
 * The code of a row that prints two digits, those of its own level alone: 05 below 208, and 05 below 20805. Which level that
 * is its name tells, or its column below 类 款 项; null where neither does.
 * @param above the code of the row above
 * @param column the place of its digits among the columns 类 款 项, -1 where that is not known
 */
export function levelCode(
  digits: string,
  name: string,
  above: string,
  column: number,
  context: StatementContext,
): string | null {
  const codes = [above.slice(0, 3), above.slice(0, 5)].map((upper) => upper + digits);
  const possible = above.length < 5 ? codes.slice(0, 1) : codes;
  const named = context.subjects.find("functional", name).map(({ code }) => code);
  const [told, ...more] = possible.filter((code) => named.includes(code));
  if (told && !more.length) return told;
  if (column >= 0) return possible[column - 1] ?? null;
  // A name of another subject tells that rows between are missing.
  const [only, ...others] = possible;
  return others.length || named.length ? null : only!;
}
