import type { Statement } from "#lib/domain/vocabulary.ts";
import { foldLabel, withoutEnumerator } from "../fold.ts";
import type { Cell, Row, TextLine } from "../source.ts";
import { countsRows, entriesOf, isNumber, type Entry } from "./cells.ts";

/*
 * Statements in text that was made from a PDF: columns by spaces alone. An empty cell leaves no trace there, so only
 * what its label says is read: tables whose columns have no labels in the row (by subject) are not.
 */

/** As many rows with numbers make a table; fewer may be anything. */
const FEWEST = 3;

/** What a table's lines never have: they are notes or running text. */
const PROSE = /[。；？！]|(?<!\d)，|，(?!\d)|^注[:：]/;

const ENUMERATED = /^(?:[一二三四五六七八九十]+[、.．]|[（(]|\d)/;

/** The rows of a statement printed in lines without any mark between cells; empty where they are none. */
export function spacedRows(statement: Statement | "other", lines: readonly TextLine[]): Row[] {
  const end = lines.findIndex(({ text }) => PROSE.test(foldLabel(text)));
  const rows = (end < 0 ? lines : lines.slice(0, end)).map(cellsOf);
  switch (statement) {
    case "general_basic_expenditure":
      return withNumbers(rows) < FEWEST ? [] : rows.map(withoutLoneCodes);
    case "three_public":
      return wholeRows(rows);
    case "revenue_expenditure_summary":
    case "appropriation_summary":
      return withNumbers(rows) < FEWEST ? [] : twoSides(rows);
    default:
      return [];
  }
}

function withNumbers(rows: readonly Row[]): number {
  return rows.filter((row) => row.length > 1 && row.some(isNumber)).length;
}

/** Words with a space within are one cell, unless the second begins as an entry of its own does. */
function cellsOf({ text, line }: TextLine): Row {
  const cells = [...text.matchAll(/\S+/g)].map((match): Cell => ({
    text: match[0],
    line,
    start: match.index,
  }));
  if (!cells.some(isNumber)) return cells;
  const row: Cell[] = [];
  for (const cell of cells) {
    const before = row.at(-1);
    const goesOn = before && !isNumber(before) && !isNumber(cell) && !ENUMERATED.test(cell.text);
    if (goesOn) before.text = text.slice(before.start, cell.start + cell.text.length);
    else row.push(cell);
  }
  return row;
}

/** The rows that have a number in each column of budgets and actuals: in any other nobody knows which cells are blank. */
function wholeRows(rows: readonly Row[]): Row[] {
  const headed = (row: Row) => row.filter(({ text }) => /[预决]算数?$/.test(foldLabel(text))).length;
  const columns = Math.max(...rows.map(headed), 0);
  return rows.filter((row) => !row.some(isNumber) || (columns && row.filter(isNumber).length === columns));
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

/** Revenue in the first two columns, expenditure behind them; a label that may be of either side is left out. */
function twoSides(rows: readonly Row[]): Row[] {
  const counted = countsRows(rows);
  const header = rows.findIndex((row) => row.some(isNumber));
  return rows.map((row, index): Row => {
    if (!row.some(isNumber)) return index < header ? row : [];
    const sides = entriesOf(row);
    const [first, second] = sides;
    if (sides.length > 2 || !first) return [];
    if (second) return [...cells(row, first, counted), ...cells(row, second, counted)];
    const label = withoutEnumerator(first.label);
    if (/支出|结余分配|^年末/.test(label)) return [...BLANK(row), ...cells(row, first, counted)];
    return /收入|拨款|^年初/.test(label) ? cells(row, first, counted) : [];
  });
}

/**
 * A label and the number behind it. Of several numbers only the first is sure, a 合计: blank purses leave no trace.
 * Behind a 行次 the number itself may be the blank one.
 */
function cells(row: Row, { at, values }: Entry, counted: boolean): Row {
  const numbers = values.slice(0, counted ? 2 : 1);
  const missing = 2 + Number(counted) - 1 - numbers.length;
  return [row[at]!, ...numbers, ...BLANK(row).slice(0, Math.max(missing, 0))];
}

/** Two empty cells, in the line of a row. */
const BLANK = ([cell]: Row): Row => [
  { text: "", line: cell!.line, start: 0 },
  { text: "", line: cell!.line, start: 0 },
];
