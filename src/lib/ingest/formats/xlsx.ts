import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { SourceText } from "../source.ts";
import { Draft } from "./draft.ts";

/** Far more than any disclosure prints; what is beyond is no disclosure, and must not exhaust the memory. */
const MOST_CELLS = 400_000;

/**
 * Reads a workbook (.xlsx, .xls), sheet by sheet, each cell as it is shown.
 * @throws {Error} where it is damaged, encrypted or far too large
 */
export async function readXlsx(bytes: Uint8Array): Promise<SourceText> {
  const { read, utils } = await import("@e965/xlsx");
  let workbook: WorkBook;
  try {
    workbook = read(bytes, { type: "array", dense: true, cellHTML: false, cellFormula: false });
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const message = (error as Error).message;
    if (/password|encrypt/i.test(message))
      throw new Error("the workbook is encrypted: save a copy without a password");
    throw new Error(`the workbook is damaged (${message}): save it again as xlsx`);
  }
  const draft = new Draft();
  let total = 0;
  for (const name of workbook.SheetNames) {
    const sheet = filledPart(workbook.Sheets[name]!, (cell) => utils.format_cell(cell));
    if (!sheet.rows.length) continue;
    total += sheet.rows.length * (sheet.right - sheet.left + 1);
    if (total > MOST_CELLS) {
      throw new Error(
        `more than ${MOST_CELLS / 1e3} thousand cells up to sheet ${name}: no disclosure; keep only the published statements`,
      );
    }
    draft.text(name);
    writeSheet(sheet, draft);
  }
  return draft.source("xlsx");
}

/** Where a sheet holds text, which may be little of the extent that it claims. */
interface FilledPart {
  left: number;
  right: number;
  /** From top to bottom: the row's number, and its cells by column. */
  rows: { at: number; cells: Map<number, string> }[];
}

function filledPart(sheet: WorkSheet, say: (cell: CellObject) => string): FilledPart {
  const part: FilledPart = { left: Number.POSITIVE_INFINITY, right: 0, rows: [] };
  // By the entries there are: a row of two cells may be thousands of columns wide.
  for (const [at, row] of Object.entries(sheet["!data"] ?? [])) {
    const cells = new Map<number, string>();
    for (const [place, cell] of Object.entries(row)) {
      const text = cell.t === "e" ? "" : say(cell);
      if (!text.trim()) continue;
      const column = Number(place);
      cells.set(column, text);
      part.left = Math.min(part.left, column);
      part.right = Math.max(part.right, column);
    }
    if (cells.size) part.rows.push({ at: Number(at), cells });
  }
  return part;
}

/** Rows of one cell around a sheet's table are its title, unit and notes; an empty row ends a table. */
function writeSheet({ left, right, rows }: FilledPart, draft: Draft): void {
  let table: string[][] = [];
  let before = -1;
  const flush = () => {
    draft.table(table);
    table = [];
  };
  for (const { at, cells } of rows) {
    if (at > before + 1) flush();
    before = at;
    const [first] = cells.values();
    const isText = cells.size === 1 && (!table.length || first!.length > 20);
    if (!isText) {
      table.push(Array.from({ length: right - left + 1 }, (_, column) => cells.get(left + column) ?? ""));
      continue;
    }
    flush();
    for (const line of first!.split(/\r?\n/)) draft.text(line);
  }
  flush();
}
