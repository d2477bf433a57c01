import { csvText, tsvText } from "#lib/format/csv.ts";
import { dayOf } from "#lib/format/day.ts";
import { program } from "#lib/state/program.ts";
import { touched } from "#lib/state/touched.svelte.ts";
import { ui } from "#lib/text/interface.ts";
import { cellNumber } from "#lib/pictures/columns/cellNumber.ts";
import { columnTitle, type Column, type FileNumber } from "#lib/pictures/columns/columns.ts";
import { cellLines, textWidth } from "./cellText.ts";

/** A cell of a table that is taken along. */
export type FileCell = string | FileNumber;

/**
 * A table for files: the header with units, then every row. Numbers are numbers; what the page marks at them
 * (corrected, inferred, contradicted) stands in a last column of remarks, where there is any.
 */
export function fileRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): FileCell[][] {
  const header = columns.map((column) => {
    const { name, unit } = columnTitle(column);
    return unit ? `${name} ${unit}` : name;
  });
  const remarks = rows.map((row) => columns.flatMap((column) => remarksAt(column, row)).join("; "));
  const cells = rows.map((row) => columns.map((column) => cellOf(column, row)));
  if (!remarks.some(Boolean)) return [header, ...cells];
  return [[...header, ui.takeAlong.remarks], ...cells.map((row, index) => [...row, remarks[index]!])];
}

function cellOf<Row>(column: Column<Row>, row: Row): FileCell {
  const said = column.kind === "words" ? column.inFile?.(row) : numberOf(column, row);
  return said ?? cellLines(column, row).join(" ");
}

function numberOf<Row>(column: Exclude<Column<Row>, { kind: "words" }>, row: Row): FileNumber | null {
  const value = cellNumber(column, row);
  return value === null ? null : column.inFile(value);
}

function remarksAt<Row>(column: Column<Row>, row: Row): string[] {
  const amount = column.kind === "printed" ? column.amount(row) : null;
  const corrected = amount && touched.correction(amount.figureId);
  return [
    ...(corrected ? [`${ui.label(column.name)}${ui.corrected(corrected.who, dayOf(corrected.when))}`] : []),
    ...(amount?.derived ? [`${ui.label(column.name)}${ui.derivedMark}`] : []),
    ...(amount?.conflicting ? [`${ui.label(column.name)}${ui.source.conflict}`] : []),
  ];
}

/** As CSV; the mark in front lets Excel read its Chinese. */
export function csvOf(rows: readonly FileCell[][]): string {
  return `\ufeff${csvText(rows.map((row) => row.map(textOf)))}`;
}

/** As TSV, which a spreadsheet takes from the clipboard cell by cell. */
export function tsvOf(rows: readonly FileCell[][]): string {
  return tsvText(rows.map((row) => row.map(textOf)));
}

function textOf(cell: FileCell): string {
  if (typeof cell === "string") return cell;
  if (cell.pattern.endsWith("%")) return `${exact(cell.value * 100)}%`;
  return cell.unit ? `${exact(cell.value)} ${cell.unit}` : `${exact(cell.value)}`;
}

/** How Excel shows a number, with its unit behind it where it has one of its own. */
function patternOf({ pattern, unit }: FileNumber): string {
  return unit ? `${pattern} "${unit.replaceAll('"', "")}"` : pattern;
}

/** A column is at most this many characters wide: a sentence must not push all else out of the window. */
const WIDEST = 60;
/** Space beside the words, and for the commas in numbers. */
const SPACE = 3;

/** As an Excel workbook of one sheet. */
export function workbookOf(rows: readonly FileCell[][], title: string): Promise<ArrayBuffer> {
  return workbookOfSheets([{ title, rows }]);
}

/** A sheet of a workbook: its rows, header first, under a name. */
export interface Sheet {
  title: string;
  rows: readonly FileCell[][];
}

/** As an Excel workbook, its columns as wide as what stands in them. Words are words, never formulas. */
export async function workbookOfSheets(sheets: readonly Sheet[]): Promise<ArrayBuffer> {
  const { utils, write } = await program("xlsx", () => import("@e965/xlsx"));
  const book = utils.book_new();
  for (const { title, rows } of sheets) {
    const cells = rows.map((row) =>
      row.map((cell) =>
        typeof cell === "string" ? { t: "s", v: cell } : { t: "n", v: exact(cell.value), z: patternOf(cell) },
      ),
    );
    const sheet = utils.aoa_to_sheet(cells);
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    sheet["!cols"] = Array.from({ length: columns }, (_, column) => {
      const needed = rows.reduce((most, row) => Math.max(most, textWidth(textOf(row[column] ?? ""))), 0);
      return { wch: Math.min(WIDEST, needed + SPACE) };
    });
    // Two parts may be called alike: Excel wants names of their own.
    utils.book_append_sheet(book, sheet, sheetName(title), true);
  }
  return write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer;
}

/** Excel refuses these letters in the name of a sheet, an apostrophe at either end, more than 31 letters, and none. */
function sheetName(title: string): string {
  const name = title.replace(/[\\/?*[\]:\p{Cc}]/gu, " ").slice(0, 31);
  return name.trim().replace(/^'+|'+$/g, "") || "1";
}

/** Without the dust of binary fractions. */
function exact(value: number): number {
  return Number(value.toPrecision(15));
}
