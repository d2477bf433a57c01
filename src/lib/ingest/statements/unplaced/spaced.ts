import type { Statement } from "#lib/domain/vocabulary.ts";
import { foldLabel } from "../../fold.ts";
import type { Cell, Row, TextLine } from "../../source.ts";
import { countsRows, isDash, isNumber, wordsOf } from "../cells.ts";
import { ledgerRows } from "./ledger.ts";
import { scatteredBasic } from "./scatteredBasic.ts";
import { scatteredSummary } from "./scatteredSummary.ts";
import { basicRows } from "./spacedBasic.ts";
import { threePublicRow } from "./spacedThreePublic.ts";
import { FEWEST, twoSides, withAbove, withNumbers } from "./spacedSummary.ts";
import { amountIn, comesTo, hasFixedDecimals } from "./sums.ts";
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
  if (isTorn(rows.flat())) return [];
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

/** Whether an amount lost its last figure to the next line. */
function isTorn(cells: readonly Cell[]): boolean {
  return hasFixedDecimals(cells) && cells.some(({ text }) => /^-?[\d,，]+[.．]\d$/.test(text));
}

function firstFilled(rows: Row[], others: () => Row[]): Row[] {
  return rows.length ? rows : others();
}

/** Rows that a line broke: 人员经费, and 合计 1230.85 in the next one, which is no sum of all; nor is any of two. */
function withoutBrokenTotals(rows: readonly Row[]): Row[] {
  const isTotal = ([first]: Row) => first !== undefined && /^(?:合计|小计)$/.test(foldLabel(first.text));
  const isOpen = (row: Row | undefined) =>
    /(?:经费|支出)$/.test(foldLabel(row?.at(-1)?.text ?? "")) ||
    row?.some(({ text }) => /^(?:人员|(?:日常)?公用)(?:经费?)?$/.test(foldLabel(text)));
  const isSingle = rows.filter(isTotal).length === 1;
  return rows.filter((row, at) => !isTotal(row) || (isSingle && !isOpen(rows[at - 1])));
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

/** How many columns of budgets and actuals a row heads: 全年预, and 算数 in the next line. */
const headed = (row: Row) =>
  row.filter(({ text }) => /(?:[预决]算数?|[初年]预)$/.test(foldLabel(text))).length;

/**
 * The rows that have a cell in each column of budgets and actuals: in any other nobody knows which are blank. The numbers of
 * rows are left out; none is read where heads stand in several lines, for those may be of more columns.
 */
function wholeRows(printed: readonly Row[]): Row[] {
  const isNumbered = countsRows(printed) || printed.some((row) => row.some(isCount));
  const rows = (isNumbered ? printed.map(withoutCount) : printed).map(withWholeName);
  const [columns, ...more] = rows.map(headed).filter(Boolean);
  if (!columns || more.length) return rows.filter((row) => !row.some(isNumber));
  return rows.filter((row) => !row.some(isNumber) || cellsBehind(row)?.length === columns);
}

/** 行次, or 栏 with 次 in the next line. */
const isCount = ({ text }: Cell) => /^[行栏]次?$/.test(foldLabel(text));

/** A row without its 行次, or nothing of it where that is not the number behind its name. */
function withoutCount(row: Row): Row {
  if (row.some(isCount)) return row.some(isNumber) ? [] : row.filter((cell) => !isCount(cell));
  const first = row.findIndex(isNumber);
  // All amounts may stand in one row, without a name.
  if (first <= 0) return row;
  return /^\d{1,2}$/.test(foldLabel(row[first]!.text)) ? row.toSpliced(first, 1) : [];
}

/** 2.公务用车购置 7.77, and 及运行维护费 in the next line: a name that its cell broke may be another's until it is whole. */
function withWholeName(row: Row, at: number, rows: readonly Row[]): Row {
  const [name, ...cells] = row;
  const [rest, ...more] = rows[at + 1] ?? [];
  const goesOn =
    rest && !more.length && !isNumber(rest) && !ENUMERATED.test(rest.text) && cells.some(isNumber);
  return goesOn && !isNumber(name!) ? [{ ...name!, text: name!.text + rest.text }, ...cells] : row;
}

/** The cells of a row behind its name, if it has one; null where it has several. */
function cellsBehind(row: Row): Row | null {
  const cells = isNumber(row[0]!) ? row : row.slice(1);
  return cells.every((cell) => isNumber(cell) || isDash(foldLabel(cell.text))) ? cells : null;
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
 * with its name or 款 behind it, or the 款 behind its 类; any other may be either and is left out. So is what stands behind
 * such a code, which is no amount of the code before it.
 */
function withoutLoneCodes(row: Row): Row {
  const whole = (cell: Cell | undefined, digits: RegExp) =>
    cell !== undefined && digits.test(foldLabel(cell.text));
  let isLone = false;
  return row.filter((cell, index) => {
    const [before, next] = [row[index - 1], row[index + 1]];
    const isNamed = next && ((!isNumber(next) && !isDash(foldLabel(next.text))) || whole(next, /^\d{2}$/));
    if (whole(cell, CODE)) isLone = !isNamed;
    else if (!isNumber(cell)) isLone &&= !/^3\d{2}|[合小]计$/.test(foldLabel(cell.text));
    if (isLone) return false;
    if (!whole(cell, /^[1-9]\d*$|^0\d$/)) return true;
    if (whole(cell, /^\d{2}$/)) return whole(before, /^\d{3}$/);
    return Boolean(isNamed);
  });
}

/** A code of 类 or 款. */
const CODE = /^3\d{2}(?:\d{2})?$/;
