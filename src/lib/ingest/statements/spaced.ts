import type { Statement } from "#lib/domain/vocabulary.ts";
import { foldLabel, withoutEnumerator } from "../fold.ts";
import type { Cell, Row, TextLine } from "../source.ts";
import { basicRows } from "./spacedBasic.ts";
import { amountIn, comesTo } from "./sums.ts";
import { ledgerRows, type AmountsSaid } from "./ledger.ts";
import { countsRows, entriesOf, isNumber, wordsOf, type Entry } from "./cells.ts";

/*
 * Statements in text that was made from a PDF: columns by spaces alone, or one cell a line. An empty cell leaves no trace
 * there, so only what its label says is read, and by subject what sums leave no doubt of (`ledger`, `spacedBasic`).
 */

/** As many rows with numbers make a table; fewer may be anything. */
const FEWEST = 3;

/** What a table's lines never have: they are notes or running text. */
const PROSE = /[。；？！]|(?<!\d)，|，(?!\d)|^注[:：]/;

const ENUMERATED = /^(?:[一二三四五六七八九十]+[、.．]|[（(]|\d)/;

/** The rows of a statement printed in lines without any mark between cells; empty where they are none. */
export function spacedRows(
  statement: Statement | "other",
  below: readonly TextLine[],
  said: AmountsSaid,
): Row[] {
  const end = below.findIndex(({ text }) => PROSE.test(foldLabel(text)));
  const lines = end < 0 ? below : below.slice(0, end);
  const rows = lines.map(cellsOf);
  switch (statement) {
    case "general_basic_expenditure": {
      const sure = basicRows(lines);
      return sure.length || withNumbers(rows) < FEWEST ? sure : rows.map(withoutLoneCodes);
    }
    case "three_public":
      return wholeRows(rows);
    case "revenue_expenditure_summary":
    case "appropriation_summary":
      return twoSides(joined(rows));
    default:
      return ledgerRows(statement, lines, said);
  }
}

function withNumbers(rows: readonly Row[]): number {
  return rows.filter((row) => row.length > 1 && row.some(isNumber)).length;
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

/**
 * Amounts that stand in a line of their own, each in the row that it belongs to: the one above them, or in tables set
 * tall the one below. Only a way by which the parts of a side come to its 合计 is taken; else lines stay as they are.
 */
function joined(rows: readonly Row[]): readonly Row[] {
  const above: Cell[][] = [];
  const below: Cell[][] = [];
  let waiting: Cell[] = [];
  for (const row of rows) {
    if (row.every(isNumber)) {
      for (const cell of row) {
        above.at(-1)?.push(cell);
        waiting.push(cell);
      }
      continue;
    }
    above.push([...row]);
    below.push([...waiting, ...row].sort((a, b) => a.start - b.start));
    waiting = [];
  }
  return [above, below].find(comesToItsTotals) ?? rows;
}

/** Whether the enumerated parts of each side come to 本年收入合计 and 本年支出合计. */
function comesToItsTotals(rows: readonly Row[]): boolean {
  const sides = [/收入合计$/, /支出合计$/].map((words) => ({
    words,
    parts: [] as Cell[],
    total: null as Cell | null,
  }));
  for (const row of rows) {
    for (const { label, values } of entriesOf(row)) {
      const [amount] = values.filter(isNumber);
      for (const side of sides) if (amount && side.words.test(label)) side.total ??= amount;
      const isExpenditure = /支出$/.test(label);
      const side = sides[Number(isExpenditure)]!;
      if (amount && !side.total && /^[一二三四五六七八九十]+、/.test(label)) side.parts.push(amount);
    }
  }
  return sides.every(({ parts, total }) => total && comesTo(amountIn(total), parts.map(amountIn)));
}

/** A row's label with the amounts behind it, on the side of revenue or of expenditure. */
interface Sides {
  row: Row;
  left?: Entry;
  right?: Entry;
}

/**
 * Revenue in the first two columns, expenditure behind them; a label that may be of either side is left out. Nothing
 * where a label has more amounts than the template's columns: they may be of other years.
 */
function twoSides(rows: readonly Row[]): Row[] {
  if (withNumbers(rows) < FEWEST) return [];
  const counted = countsRows(rows);
  const header = rows.findIndex((row) => row.some(isNumber));
  const sides = rows.slice(header).map(sidesOf);
  const amounts = (entry: Entry | undefined) => (entry?.values ?? []).slice(Number(counted)).filter(isNumber);
  if (sides.some(({ left, right }) => amounts(left).length > 1 || !isWholeWithParts(amounts(right))))
    return [];
  const general = isGeneralAlone(sides.flatMap(({ left }) => left ?? []));
  return [
    ...rows.slice(0, header),
    ...sides.map(({ row, left, right }): Row => [
      ...(left ? cells(row, left, counted, 1) : right ? BLANK(row) : []),
      ...(right ? cells(row, right, counted, general ? 2 : 1) : []),
    ]),
  ];
}

function sidesOf(row: Row): Sides {
  const [first, second, more] = row.some(isNumber) ? entriesOf(row) : [];
  if (more || !first) return { row };
  if (second) return { row, left: first, right: second };
  const label = withoutEnumerator(first.label);
  if (/支出|结余分配|^年末/.test(label)) return { row, right: first };
  return /收入|拨款|^年初/.test(label) ? { row, left: first } : { row };
}

/** 合计 and the purses that are not blank. */
function isWholeWithParts([whole, ...parts]: readonly Cell[]): boolean {
  return !whole || !parts.length || comesTo(amountIn(whole), parts.map(amountIn));
}

/** Whether 一般公共预算 is the one purse that the revenue comes from: then it is the one beside each 合计. */
function isGeneralAlone(left: readonly Entry[]): boolean {
  const filled = left.filter(({ values }) => values.some((cell) => /[1-9]/.test(cell.text)));
  const from = (words: RegExp) => filled.some(({ label }) => words.test(withoutEnumerator(label)));
  return from(/^一般公共预算/) && !from(/^政府性基金|^国有资本/);
}

/**
 * A label and the number behind it. Of several numbers only the first is sure, a 合计: blank purses leave no trace.
 * Behind a 行次 the number itself may be the blank one.
 */
function cells(row: Row, { at, values }: Entry, counted: boolean, sure: number): Row {
  const numbers = values.slice(0, sure + Number(counted));
  const missing = 1 + Number(counted) - numbers.length;
  return [row[at]!, ...numbers, ...BLANK(row).slice(0, Math.max(missing, 0))];
}

/** Two empty cells, in the line of a row. */
const BLANK = ([cell]: Row): Row => [
  { text: "", line: cell!.line, start: 0 },
  { text: "", line: cell!.line, start: 0 },
];
