import type { Measure } from "#lib/domain/vocabulary.ts";
import { foldLabel } from "../fold.ts";
import type { Cell, Row } from "../source.ts";
import { isNumber } from "./cells.ts";

/** What a column of changes holds. */
export type Change = Extract<Measure, "yoy_change" | "yoy_rate">;

/** Heads are in the first rows. */
const HEAD_ROWS = 6;
const AGAINST_LAST_YEAR = /(?:比|较)(?:上|去)年|同比/;
const KINDS: readonly (readonly [RegExp, Change])[] = [
  [/(?:增、?减|增长|变动|变化)(?:变化|变动)?(?:幅度|比例|比率|率|百分比|（?%）?)/, "yoy_rate"],
  [/(?:增、?减|增长|变动|变化)(?:变化|变动)?(?:金额|额|数)/, "yoy_change"],
];

/**
 * The columns of changes against the year before, in printed order: 比上年增减情况 with 增减金额 and 增减幅度 below, or 较上年增减额.
 * None where no head says what the changes are against.
 */
export function changeColumns(rows: readonly Row[]): Change[] {
  const heads = rows.slice(0, HEAD_ROWS).filter((row) => !row.some(isNumber));
  const labels = heads.flatMap((row) => row.map(({ text }) => foldLabel(text)));
  if (!labels.some((label) => AGAINST_LAST_YEAR.test(label))) return [];
  return labels.flatMap((label) => KINDS.find(([pattern]) => pattern.test(label))?.[1] ?? []);
}

/** The cells of changes in a row, behind its label and amounts, with what each holds; a rate without its sign for percent. */
export function changesIn(
  row: Row,
  label: number,
  amounts: number,
  columns: readonly Change[],
): { cell: Cell; change: Change }[] {
  const cells = row.slice(label + 1 + amounts);
  return columns.flatMap((change, index) => {
    const cell = cells[index];
    if (!cell) return [];
    const isRate = /[%％]\s*$/.test(cell.text);
    if (isRate && change !== "yoy_rate") return [];
    return [{ cell: isRate ? { ...cell, text: cell.text.replace(/[%％]\s*$/, "") } : cell, change }];
  });
}
