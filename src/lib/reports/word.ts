import type * as Docx from "docx";
import type { FileCell } from "#lib/components/fileRows.ts";
import { textWidth } from "#lib/components/cellText.ts";
import { program } from "#lib/state/program.ts";
import { cellWords } from "./cellWords.ts";

/* What the documents have in common that are written for Word: paper, type, tables that stay tables. */

export type Library = typeof Docx;

/** The library that writes Word files, fetched when one is asked for. */
export function wordLibrary(): Promise<Library> {
  return program("docx", () => import("docx"));
}

/** A sheet of A4 and its margins, in twentieths of a point. */
const SHORT = 11_906;
const LONG = 16_838;
const MARGIN = 1_134;
/** So wide is what stands between the margins. */
export const TEXT_WIDTH = { portrait: SHORT - 2 * MARGIN, landscape: LONG - 2 * MARGIN };
export type Orientation = keyof typeof TEXT_WIDTH;

/** Half points. */
const BODY = 21;
const SMALL = 17;
/** What official documents are set in. */
const FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "SimSun" };

/** The bytes of a document whose pages are counted. */
export async function wordFile(
  docx: Library,
  title: string,
  orientation: Orientation,
  children: (Docx.Paragraph | Docx.Table)[],
): Promise<ArrayBuffer> {
  const { AlignmentType, Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, TextRun } = docx;
  const heading = (size: number, before: number) => ({
    run: { font: { ...FONT, eastAsia: "SimHei" }, size, bold: true, color: "1c2330" },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  const document = new Document({
    title,
    creator: "明账",
    styles: {
      default: {
        document: { run: { font: FONT, size: BODY } },
        title: { ...heading(36, 0), paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } } },
        heading1: heading(28, 360),
        heading2: heading(24, 280),
      },
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the sheet by itself.
            size: {
              width: SHORT,
              height: LONG,
              orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ size: SMALL, children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  return Packer.toArrayBuffer(document);
}

/** A paragraph of the text, or quieter. */
export function paragraph(
  { Paragraph, TextRun }: Library,
  text: string,
  { quiet = false, centred = false } = {},
): Docx.Paragraph {
  return new Paragraph({
    ...(centred && { alignment: "center" as const }),
    spacing: { after: 80 },
    children: [new TextRun(quiet ? { text, size: SMALL, color: "5d6470" } : { text })],
  });
}

/** A column is at least and at most so wide, in digits. */
const NARROWEST = 6;
const WIDEST = 36;

/** A table, its header repeated on every page; numbers stand right. */
export function table(docx: Library, rows: readonly FileCell[][], orientation: Orientation): Docx.Table {
  const columns = rows[0]!.map((_, column) => rows.map((row) => row[column] ?? ""));
  const needed = columns.map((cells) => {
    const widest = cells.reduce((most, cell) => Math.max(most, textWidth(cellWords(cell))), 0);
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
  });
  const all = needed.reduce((sum, width) => sum + width, 0);
  const widths = needed.map((width) => Math.floor((width / all) * TEXT_WIDTH[orientation]));
  const numeric = columns.map((cells) => cells.slice(1).some((cell) => typeof cell !== "string"));
  return tableOf(
    docx,
    widths,
    rows.map((row, index) =>
      row.map((cell, column) => ({
        text: cellWords(cell),
        right: numeric[column]!,
        head: index === 0,
      })),
    ),
    { header: true },
  );
}

/** A cell of a table: lines of words. */
export interface WordCell {
  text: string;
  right?: boolean;
  head?: boolean;
  span?: number;
}

/** A table of cells, its columns so wide. */
export function tableOf(
  {
    AlignmentType,
    BorderStyle,
    Paragraph,
    Table,
    TableCell,
    TableLayoutType,
    TableRow,
    TextRun,
    WidthType,
  }: Library,
  widths: readonly number[],
  rows: readonly WordCell[][],
  { header = false, least = 0 }: { header?: boolean; least?: number } = {},
): Docx.Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: "9aa1ad" };
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: header && index === 0,
          cantSplit: true,
          ...(least && { height: { value: least, rule: "atLeast" as const } }),
          children: row.map(
            ({ text, right = false, head = false, span = 1 }) =>
              new TableCell({
                columnSpan: span,
                margins: { top: 40, bottom: 40, left: 80, right: 80 },
                ...(head && { shading: { fill: "f4f2ec" } }),
                children: text.split("\n").map(
                  (words) =>
                    new Paragraph({
                      alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
                      children: [new TextRun({ text: words, size: SMALL, bold: head })],
                    }),
                ),
              }),
          ),
        }),
    ),
  });
}

/** A heading: 0 the document's title. */
export function heading(
  { HeadingLevel, Paragraph }: Library,
  text: string,
  level: 0 | 1 | 2,
): Docx.Paragraph {
  const levels = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;
  return new Paragraph({ text, heading: levels[level] });
}
