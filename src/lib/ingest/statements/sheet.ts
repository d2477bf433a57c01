import { foldLabel } from "../fold.ts";
import { cellNumeral, moneyScale, tooLong, valueOf } from "../numerals.ts";
import { firstLine, lastLine, type Block, type Cell, type Problem, type Row } from "../source.ts";
import { titleOf, type Title } from "./titles.ts";

/** One statement of a document: its title, all rows of its tables, and the words around them. */
export interface Sheet extends Title {
  rows: Row[];
  /** Yuan per printed unit; null where neither the statement nor the document names it. */
  scale: bigint | null;
  /** Text between the title and the next statement: unit labels, notes. */
  notes: string[];
  lineStart: number;
  lineEnd: number;
}

/**
 * Gathers each statement's tables under its title. Titles of different statements that only follow each other are a
 * contents list; one that stands twice, as a section's heading and above the table, is one.
 */
export function sheetsOf(blocks: readonly Block[]): Sheet[] {
  const sheets: Sheet[] = [];
  let title: Title | null = null;
  let notes: string[] = [];
  let current: Sheet | null = null;
  let previous: Title | null = null;
  for (const block of blocks) {
    if (block.kind === "text") {
      const found = titleOf(block.text);
      if (found) {
        title = previous && previous.statement !== found.statement ? null : found;
        current = null;
        notes = [];
      } else {
        if (endsStatements(block.text)) title = current = null;
        notes.push(block.text);
        current?.notes.push(block.text);
      }
      previous = found;
      continue;
    }
    previous = null;
    const inside = titleInside(block.rows);
    if (inside) {
      title = inside;
      current = null;
      notes = [];
    }
    if (!title) continue;
    if (!current) {
      current = {
        ...title,
        rows: [],
        scale: null,
        notes: [...notes],
        lineStart: firstLine(block),
        lineEnd: 0,
      };
      sheets.push(current);
    }
    for (const row of block.rows) current.rows.push(row);
    current.lineEnd = lastLine(block);
  }
  for (const sheet of sheets)
    sheet.scale = scaleIn([
      ...sheet.notes,
      ...sheet.rows
        .slice(0, 6)
        .flat()
        .map((cell) => cell.text),
    ]);
  const scales = new Set(sheets.map((sheet) => sheet.scale).filter((scale) => scale !== null));
  if (scales.size === 1) for (const sheet of sheets) sheet.scale ??= [...scales][0]!;
  return sheets;
}

/** A table may carry its own title in its first rows. */
function titleInside(rows: readonly Row[]): Title | null {
  for (const row of rows.slice(0, 3)) {
    const filled = row.filter((cell) => cell.text.trim());
    const title = filled.length && filled.length <= 3 ? titleOf(filled[0]!.text) : null;
    if (title) return title;
  }
  return null;
}

function endsStatements(text: string): boolean {
  return /^(?:第[一二三四五六七八九十]+部分|附件)/.test(foldLabel(text));
}

function scaleIn(texts: readonly string[]): bigint | null {
  for (const text of texts) {
    const unit = /(?:单位|金额)[:：]?（?(?:人民币)?(亿元|百万元|万元|千元|元)/.exec(foldLabel(text))?.[1];
    const scale = unit ? moneyScale(unit) : null;
    if (scale) return scale;
  }
  return null;
}

/** A label of a row with the number cells behind it, up to the next label. */
export interface Entry {
  label: string;
  /** The label's place in the row; the values follow it one by one. */
  at: number;
  values: Cell[];
}

/** Splits a row into labels and what follows each. Dashes are cells without a number. */
export function entriesOf(row: Row): Entry[] {
  const entries: Entry[] = [];
  for (const [at, cell] of row.entries()) {
    const label = foldLabel(cell.text);
    if (label && !isNumber(cell) && !isDash(label)) entries.push({ label, at, values: [] });
    else entries.at(-1)?.values.push(cell);
  }
  return entries;
}

/**
 * Whether the first number behind each label is a 行次: a header says so, or whole numbers count the rows,
 * because headers of this column are often lost.
 */
export function countsRows(rows: readonly Row[]): boolean {
  const isHeader = (row: Row) =>
    row.findIndex((cell) => /^[行栏]次$/.test(foldLabel(cell.text))) > 0 && !row.some(isNumber);
  if (rows.slice(0, 5).some(isHeader)) return true;
  let steps = 0;
  let counted = 0;
  const last = new Map<number, number>();
  for (const row of rows) {
    entriesOf(row).forEach((entry, side) => {
      const first = foldLabel(entry.values.find((cell) => cell.text.trim())?.text ?? "");
      if (!/^\d{1,3}$/.test(first)) return;
      const number = Number(first);
      const before = last.get(side);
      last.set(side, number);
      if (before === undefined) return;
      counted++;
      if (number > before && number - before <= 3) steps++;
    });
  }
  return counted >= 4 && steps / counted > 0.7;
}

export function isNumber(cell: Cell): boolean {
  return cellNumeral(cell.text) !== null;
}

export function isDash(label: string): boolean {
  return /^[-—–―─/\\_—*无]+$/.test(label);
}

/** A cell's number in `scale` units, or null where the cell holds none that can be kept. */
export function amountOf(cell: Cell | undefined, scale: bigint) {
  const numeral = cell ? cellNumeral(cell.text, cell.start) : null;
  const amount = numeral ? valueOf(numeral.plain, scale) : null;
  if (!cell || !numeral || !amount) return null;
  return {
    ...amount,
    printed: numeral.printed,
    lineStart: cell.line,
    lineEnd: cell.line,
    charStart: numeral.start,
    charEnd: numeral.end,
  };
}

/** The numbers of some rows that cannot be kept because they are too long. */
export function tooLongIn(rows: readonly Row[], scale: bigint): Problem[] {
  return rows.flatMap((row) =>
    row.flatMap((cell): Problem[] => {
      // Shorter ones fit in every unit.
      if (cell.text.length < SHORTEST_TOO_LONG) return [];
      const numeral = cellNumeral(cell.text);
      return numeral && !valueOf(numeral.plain, scale)
        ? [{ line: cell.line, message: tooLong(numeral.printed) }]
        : [];
    }),
  );
}

const SHORTEST_TOO_LONG = 7;
