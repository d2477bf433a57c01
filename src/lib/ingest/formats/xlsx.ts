import type { SourceText } from "../source.ts";
import { Draft } from "./draft.ts";

/** More rows than any disclosure prints; a sheet beyond is no disclosure, and must not exhaust the memory. */
const MOST_ROWS = 20_000;
const MOST_CELLS = 400_000;

/**
 * Reads a workbook (.xlsx, .xls), sheet by sheet, each cell as it is shown.
 * @throws {Error} where it is damaged, encrypted or far too large
 */
export async function readXlsx(bytes: Uint8Array): Promise<SourceText> {
  const { read, utils } = await import("@e965/xlsx");
  let workbook;
  try {
    workbook = read(bytes, { type: "array", sheetRows: MOST_ROWS + 1, cellHTML: false, cellFormula: false });
  } catch (error) {
    const message = (error as Error).message;
    if (/password|encrypt/i.test(message))
      throw new Error("the workbook is encrypted: save a copy without a password");
    throw new Error(`the workbook is damaged (${message}): save it again as xlsx`);
  }
  const draft = new Draft();
  for (const name of workbook.SheetNames) {
    const sheet = workbook.Sheets[name]!;
    if (!sheet["!ref"]) continue;
    const { s, e } = utils.decode_range(sheet["!ref"]);
    const [rows, columns] = [e.r - s.r + 1, e.c - s.c + 1];
    if (rows > MOST_ROWS || rows * columns > MOST_CELLS) {
      throw new Error(
        `sheet ${name} has ${rows} × ${columns} cells: no disclosure; keep only the published statements`,
      );
    }
    draft.text(name);
    const cells = utils.sheet_to_json<string[]>(sheet, {
      header: 1,
      raw: false,
      defval: "",
      blankrows: true,
    });
    writeSheet(
      cells.map((row) => row.map(String)),
      draft,
    );
  }
  return draft.source("xlsx");
}

/** Rows of one cell around a sheet's table are its title, unit and notes; an empty row ends a table. */
function writeSheet(rows: readonly string[][], draft: Draft): void {
  let table: string[][] = [];
  const flush = () => {
    draft.table(table);
    table = [];
  };
  for (const row of rows) {
    const filled = row.filter((cell) => cell.trim());
    if (!filled.length) {
      flush();
      continue;
    }
    const isText = filled.length === 1 && (!table.length || filled[0]!.length > 20);
    if (!isText) {
      table.push(row);
      continue;
    }
    flush();
    for (const line of filled[0]!.split(/\r?\n/)) draft.text(line);
  }
  flush();
}
