import type * as Docx from "docx";
import { workbookOfSheets, type FileCell } from "#lib/components/fileRows.ts";
import type { PrintedPicture } from "#lib/components/printedPicture.ts";
import { reportText } from "#lib/text/reports.ts";
import type { Report } from "./report.ts";
import { heading, paragraph, table, TEXT_WIDTH, wordFile, wordLibrary } from "./word.ts";

/** Twentieths of a point in a pixel. */
const TWIPS = 15;

/** A report for Word: headings, sentences, pictures, tables that can be edited. @param pictures those of its parts, in their order */
export async function reportDocx(
  report: Report,
  pictures: readonly (PrintedPicture | null)[],
): Promise<ArrayBuffer> {
  const docx = await wordLibrary();
  const width = TEXT_WIDTH.landscape / TWIPS;
  const image = ({ png, description, ...size }: PrintedPicture) => {
    const scale = Math.min(1, width / size.width);
    return new docx.Paragraph({
      children: [
        new docx.ImageRun({
          type: "png",
          data: png,
          transformation: { width: size.width * scale, height: size.height * scale },
          altText: { name: description, title: description, description },
        }),
      ],
    });
  };
  const children: (Docx.Paragraph | Docx.Table)[] = [
    heading(docx, report.title, 0),
    paragraph(docx, report.subtitle, { quiet: true, centred: true }),
    ...report.parts.flatMap(({ name, sentences, table: rows }, index) => {
      const picture = pictures[index];
      return [
        heading(docx, name, 1),
        ...sentences.map((sentence) => paragraph(docx, sentence)),
        ...(picture ? [image(picture)] : []),
        ...(rows ? [table(docx, rows, "landscape")] : []),
      ];
    }),
    heading(docx, reportText.sources, 1),
    table(docx, report.sources, "landscape"),
    ...report.notes.map((note) => paragraph(docx, note, { quiet: true })),
  ];
  return wordFile(docx, report.title, "landscape", children);
}

/** The same for Excel: a sheet for each table, and one of sources and notes. */
export function reportXlsx(report: Report): Promise<ArrayBuffer> {
  const tables = report.parts.flatMap(({ name, table }) => (table ? [{ title: name, rows: table }] : []));
  const said: FileCell[][] = report.parts.flatMap(({ name, sentences }) =>
    sentences.map((sentence) => [name, sentence]),
  );
  const notes: FileCell[][] = report.notes.map((note) => [reportText.notes, note]);
  return workbookOfSheets([
    ...tables,
    {
      title: reportText.sources,
      rows: [[report.title], [report.subtitle], [], ...report.sources, [], ...said, [], ...notes],
    },
  ]);
}
