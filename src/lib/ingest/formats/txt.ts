import type { Block, Cell, Row, SourceText } from "../source.ts";
import { barredEnd, barredRows } from "./barred.ts";
import { commaRows } from "./commas.ts";
import { damagedPlaces, decodeText } from "./decode.ts";

/**
 * Reads plain text: UTF-8 (with or without byte order mark), else GB18030.
 * Tables stand in it in four shapes: rows of cells with tabs (or bars) between them, or with commas; or one cell a
 * line, each behind a tab, with an empty line after every row, or each before a bar.
 * @throws {Error} where the bytes are no text
 */
export function readText(bytes: Uint8Array): SourceText {
  const lines = splitLines(decodeText(bytes));
  return { format: "txt", lines, blocks: layOut(lines), problems: damagedPlaces(lines) };
}

/** A row whose cells stand between bars, with tabs in their places; one bar beside a cell is no more than a space. */
function withTabs(line: string): string {
  if (line.includes("\t") || !line.includes("|")) return line;
  const cells = line.split("|");
  if (cells.length > 2) return line.replaceAll("|", "\t");
  return cells.every((cell) => cell.trim()) ? line : line.replace("|", " ");
}

/** Lines without their ends; a final unterminated line counts, an empty rest after the last end does not. */
export function splitLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Where one table has lost its empty cells, the tables without any have, too: what a program saved as text it saved alike. */
function layOut(printed: string[]): Block[] {
  const { blocks, lost } = blocksOf(printed, false);
  return lost ? blocksOf(printed, true).blocks : blocks;
}

function blocksOf(printed: string[], losesCells: boolean): { blocks: Block[]; lost: boolean } {
  const lines = printed.map(withTabs);
  const blocks: Block[] = [];
  let lost = false;
  let index = 0;
  let barred = 0;
  let commas = 0;
  while (index < lines.length) {
    if (index >= barred) {
      barred = barredEnd(printed, index);
      const rows = barredRows(printed, index, barred);
      if (rows) {
        blocks.push({ kind: "table", rows });
        index = barred;
        continue;
      }
    }
    if (index >= commas) {
      const { rows, end } = commaRows(printed, index);
      commas = end;
      if (rows) {
        blocks.push({ kind: "table", rows });
        index = end;
        continue;
      }
    }
    if (!lines[index]!.includes("\t")) {
      if (lines[index]!.trim()) blocks.push({ kind: "text", line: index + 1, text: lines[index]! });
      index++;
      continue;
    }
    const end = tableEnd(lines, index);
    const region = lines.slice(index, end);
    const tabbed = region.some((line) => line.trimStart() && line.replace(/^\s*\t/, "").includes("\t"));
    const rows = tabbed ? tabbedRows(region, index) : stackedRows(region, index);
    const filled = rows.filter((row) => row.some((cell) => cell.text.trim()));
    const isLost = tabbed && (hasLostCells(filled) || (losesCells && !mayHaveBlanks(filled)));
    lost ||= isLost;
    if (isLost || (!tabbed && areParagraphs(filled)))
      region.forEach((text, at) => {
        if (text.trim()) blocks.push({ kind: "text", line: index + at + 1, text });
      });
    else if (filled.length) blocks.push({ kind: "table", rows: filled });
    index = end;
  }
  return { blocks, lost };
}

/** A table reaches as far as lines with tabs follow each other, one empty line or a cell's second line between them. */
function tableEnd(lines: string[], start: number): number {
  let end = start + 1;
  for (let index = start + 1; index < lines.length; index++) {
    if (lines[index]!.includes("\t")) end = index + 1;
    else if (index + 1 - end > 1 || (lines[index]!.trim() && !continuesCell(lines, index))) break;
  }
  return end;
}

/** A line without a tab between two lines of stacked cells is the second line of a cell. */
function continuesCell(lines: string[], index: number): boolean {
  const isStacked = (line = "") => /^\s*\t[^\t]*$/.test(line);
  return isStacked(lines[index - 1]) && isStacked(lines[index + 1]) && lines[index]!.length < 40;
}

/** Whether lines behind a tab are paragraphs that it indents: few stand beside another, as cells of a row do. */
function areParagraphs(rows: readonly Row[]): boolean {
  const alone = rows.filter((row) => row.length === 1).length;
  const isSentence = ({ text }: Cell) => text.length > SENTENCE && /[。；：]\s*$/.test(text);
  return alone > rows.length / 2 || (rows.length === 1 && rows[0]!.some(isSentence));
}

const SENTENCE = 20;

function tabbedRows(region: string[], offset: number): Row[] {
  return region
    .map((line, index) => {
      let start = 0;
      return line.split("\t").map((text): Cell => {
        const cell = { text, line: offset + index + 1, start };
        start += text.length + 1;
        return cell;
      });
    })
    .filter((row) => row.length > 1 || row[0]!.text.trim());
}

/**
 * Whether empty cells were lost between the tabs: none is empty, and rows have more cells or fewer. The third amount of such
 * a row is not that of the third column, so it is read as words between spaces are.
 */
function hasLostCells(rows: readonly Row[]): boolean {
  const withAmounts = rows.filter((row) => row.some(({ text }) => isAmount(text)));
  if (mayHaveBlanks(rows)) return false;
  return withAmounts.length >= FEW_ROWS && new Set(withAmounts.map((row) => row.length)).size > 1;
}

/** Whether cells are blank, or dashes stand for no amount. */
function mayHaveBlanks(rows: readonly Row[]): boolean {
  return rows.some(
    (row) =>
      row.some(({ text }) => /^\s*[-—–]+\s*$/.test(text)) ||
      (row.some(({ text }) => isAmount(text)) && hasBlank(row)),
  );
}

/** Whether a cell is blank behind the first that is not: an indent is none. */
function hasBlank(row: Row): boolean {
  const first = row.findIndex(({ text }) => text.trim());
  return row.slice(first).some(({ text }) => !text.trim());
}

/** A table of fewer rows with amounts tells nothing of what it lost. */
const FEW_ROWS = 4;

function isAmount(text: string): boolean {
  return /^\s*-?(?:[\d,]+\.\d+|\d{1,3}(?:,\d{3})+)\s*$/.test(text);
}

function stackedRows(region: string[], offset: number): Row[] {
  const rows: Row[] = [[]];
  region.forEach((line, index) => {
    const tab = line.indexOf("\t");
    const row = rows.at(-1)!;
    if (tab >= 0) row.push({ text: line.slice(tab + 1), line: offset + index + 1, start: tab + 1 });
    else if (!line.trim()) rows.push([]);
    else row.at(-1)!.text += ` ${line}`;
  });
  return rows.filter((row) => row.length);
}
