import type { Statement } from "#lib/domain/vocabulary.ts";
import { foldLabel } from "../../fold.ts";
import type { Cell, Row, TextLine } from "../../source.ts";
import { isNumber, wordsOf } from "../cells.ts";
import { ledgerRows } from "./ledger.ts";
import { scatteredBasic } from "./scatteredBasic.ts";
import { scatteredSummary } from "./scatteredSummary.ts";
import { basicRows } from "./spacedBasic.ts";
import { threePublicRow } from "./spacedThreePublic.ts";
import { FEWEST, twoSides, withAbove, withNumbers } from "./spacedSummary.ts";
import { amountIn, comesTo } from "./sums.ts";
import type { Surroundings } from "./surroundings.ts";

/*
 * Statements in text that was made from a PDF: columns by spaces alone, or one cell a line. An empty cell leaves no trace
 * there, so only what its label says is read, and by subject what sums leave no doubt of (`ledger`, `spacedBasic`).
 */

/** What a table's lines never have: they are notes or running text. */
const PROSE = /[。；？！]|(?<!\d)，|，(?!\d)|^注[:：]/;

const ENUMERATED = /^(?:[一二三四五六七八九十]+[、.．]|[（(]|\d)/;

/** The rows of a statement printed in lines without any mark between cells; empty where they are none. */
export function spacedRows(
  statement: Statement | "other",
  below: readonly TextLine[],
  around: Surroundings,
): Row[] {
  const end = below.findIndex(({ text }) => PROSE.test(foldLabel(text)));
  const lines = end < 0 ? below : below.slice(0, end);
  // A note may be printed amid cells that came apart.
  const apart = below.filter(({ text }) => !PROSE.test(foldLabel(text)));
  const rows = lines.map(cellsOf);
  switch (statement) {
    case "general_basic_expenditure": {
      const sure = firstFilled(basicRows(lines), () =>
        firstFilled(ledgerRows(statement, lines, around), () => scatteredBasic(apart)),
      );
      return sure.length || withNumbers(rows) < FEWEST
        ? sure
        : sumsAlone(withoutBrokenTotals(rows).map(withoutLoneCodes));
    }
    case "three_public":
      return firstFilled(threePublicRow(lines.map(wordsOf), around.said), () =>
        wholeRows(isStacked(rows) ? stackedRows(lines) : rows),
      );
    case "revenue_expenditure_summary":
    case "appropriation_summary":
      return firstFilled(twoSides(rows), () => scatteredSummary(statement, apart, around));
    default:
      return ledgerRows(statement, lines, around);
  }
}

function firstFilled(rows: Row[], others: () => Row[]): Row[] {
  return rows.length ? rows : others();
}

/** Rows that a line broke: 人员经费, and 合计 1230.85 in the next one, which is no sum of all. */
function withoutBrokenTotals(rows: readonly Row[]): Row[] {
  const isBroken = (above: Row | undefined) => /(?:经费|支出)$/.test(foldLabel(above?.at(-1)?.text ?? ""));
  return rows.filter(
    ([first], at) => !(first && /^(?:合计|小计)$/.test(foldLabel(first.text)) && isBroken(rows[at - 1])),
  );
}

/** Words with a space within are one cell, unless the second begins as an entry of its own does. */
function cellsOf(line: TextLine): Row {
  const cells = wordsOf(line);
  if (!cells.some(isNumber)) return cells;
  const row: Cell[] = [];
  for (const cell of cells) {
    const before = row.at(-1);
    const goesOn = before && !isNumber(before) && !isNumber(cell) && !ENUMERATED.test(cell.text);
    if (goesOn) before.text = line.text.slice(before.start, cell.start + cell.text.length);
    else row.push(cell);
  }
  return row;
}

/** Whether each cell has a line of its own. */
function isStacked(rows: readonly Row[]): boolean {
  return rows.every((row) => row.length === 1 || !row.some(isNumber));
}

/** One cell a line: behind its label the numbers of a row; the cells above the first of those are the head. */
function stackedRows(lines: readonly TextLine[]): Row[] {
  const rows = withAbove(
    lines.map((line) => {
      const words = wordsOf(line);
      if (words.every(isNumber)) return words;
      return [{ text: line.text.trim(), line: line.line, start: words[0]!.start }];
    }),
  );
  const first = rows.findIndex((row) => row.some(isNumber));
  if (first <= 0) return [];
  const width = Math.max(...rows.map((row) => row.length));
  return [rows.slice(0, first).flat().slice(-width), ...rows.slice(first)];
}

/** The rows that have a number in each column of budgets and actuals: in any other nobody knows which cells are blank. */
function wholeRows(rows: readonly Row[]): Row[] {
  // 全年预, and 算数 in the next line.
  const headed = (row: Row) =>
    row.filter(({ text }) => /(?:[预决]算数?|[初年]预)$/.test(foldLabel(text))).length;
  const columns = Math.max(...rows.map(headed), 0);
  return rows.filter((row) => !row.some(isNumber) || (columns && row.filter(isNumber).length === columns));
}

/**
 * 合计, 人员经费 and 公用经费 behind a name: where rows have several amounts, the first of each is read if it is the sum
 * of the others, for those may leave blanks. What heads them is left out: no amount stands below its own head.
 */
function sumsAlone(rows: Row[]): Row[] {
  const behind = (row: Row) => row.slice(row.findLastIndex((cell) => !isNumber(cell)) + 1);
  if (rows.filter((row) => behind(row).length > 1 && row.some(isNumber)).length < FEWEST) return rows;
  return rows.flatMap((row): Row[] => {
    const [sum, ...parts] = behind(row);
    if (!sum || parts.length === row.length - 1) return [];
    const adds = parts.length > 0 && comesTo(amountIn(sum), parts.map(amountIn));
    return adds ? [row.slice(0, row.indexOf(sum) + 1)] : [];
  });
}

/**
 * Codes and amounts stand side by side without names where these stand in lines of their own: a whole number is a code
 * with its name or 款 behind it, or the 款 behind its 类; any other may be either and is left out.
 */
function withoutLoneCodes(row: Row): Row {
  const whole = (cell: Cell | undefined, digits: RegExp) =>
    cell !== undefined && digits.test(foldLabel(cell.text));
  return row.filter((cell, index) => {
    const [before, next] = [row[index - 1], row[index + 1]];
    if (!whole(cell, /^[1-9]\d*$|^0\d$/)) return true;
    if (whole(cell, /^\d{2}$/)) return whole(before, /^\d{3}$/);
    return next !== undefined && (!isNumber(next) || whole(next, /^\d{2}$/));
  });
}
