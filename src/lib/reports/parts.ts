import { fileRows, type FileCell } from "#lib/components/fileRows.ts";
import { documentOf, lineOfFigure } from "#lib/domain/ids.ts";
import type { Column } from "#lib/pictures/columns/columns.ts";
import type { Shown } from "#lib/pictures/picture.ts";
import type { AccountDocument } from "#lib/queries/accountDocuments.ts";
import { ui } from "#lib/text/interface.ts";
import { reportText } from "#lib/text/reports.ts";
import type { ReportPart } from "./report.ts";

/* What reports are made of: pictures of the site with their tables, each number with the line that prints it. */

/** Says where a figure is printed. */
export type PlaceOf = (figureId: string) => string;

/** Says where a figure is printed; of which document where there are several. */
export function placeIn(documents: readonly AccountDocument[]): PlaceOf {
  return (figureId) => {
    const line = lineOfFigure(figureId);
    if (line === null) return "";
    const words = ui.source.line(line, line);
    const own = documents.find(({ documentId }) => documentId === documentOf(figureId));
    return own && documents.length === 1 ? words : `${own?.title ?? documentOf(figureId)} ${words}`;
  };
}

/** A picture of the site with its table, as its page has them. */
export function partOf(
  { title, answer, subtitle, picture, table, note }: Shown,
  placeOf: PlaceOf,
): ReportPart {
  return {
    name: title,
    sentences: [answer, subtitle, note].filter((sentence): sentence is string => Boolean(sentence)),
    picture,
    table: table ? withPlaces(table.rows, table.columns, placeOf) : null,
  };
}

/** A table with a last column that says where its numbers are printed. */
function withPlaces<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  placeOf: PlaceOf,
): FileCell[][] {
  const places = rows.map((row) =>
    ui.clauses(
      columns.flatMap((column) => {
        const amount = column.kind === "printed" ? column.amount(row) : null;
        return amount ? [`${column.name} ${placeOf(amount.figureId)}`] : [];
      }),
    ),
  );
  const cells = fileRows(rows, columns);
  if (!places.some(Boolean)) return cells;
  return cells.map((row, index) => [...row, index ? places[index - 1]! : reportText.place]);
}

/** The documents that a report rests on, header first. */
export function sourceRows(documents: readonly AccountDocument[]): FileCell[][] {
  const { document, file, from, published, sha256 } = reportText.source;
  return [
    [document, file, from, published, sha256],
    ...documents.map((row) => [row.title, row.fileName, row.source ?? "", row.publishedOn ?? "", row.sha256]),
  ];
}
