import { readingOf, type Correction } from "#lib/domain/corrections/correction.ts";
import type { Figure } from "#lib/domain/figure.ts";
import { figureIds } from "#lib/domain/ids.ts";
import { TABLES, type TableRow } from "#lib/domain/tables.ts";
import type { DocumentTables } from "../documentRows.ts";
import { figureOf, readColumns } from "../figureRows.ts";
import type { Made } from "./apply.ts";

/*
 * Corrections as rows of a data set: each with what was read, so that nothing of the reading is lost, and with the figure
 * that it is now.
 */

type Row = TableRow<"corrections">;

/** What a document's rows are without corrections. */
export interface Reading {
  /** The printed figures as they were read. */
  figures: Figure[];
  /** What was said of them. */
  corrections: Correction[];
}

/** Takes corrections back out of a document's rows. */
export function readingIn(
  { figures, corrections }: Pick<DocumentTables, "figures" | "corrections">,
  document: Pick<Correction, "sha256" | "fileName" | "documentId">,
): Reading {
  const printed = figures.filter(({ basis }) => basis !== "derived");
  const corrected = new Map(
    printed.filter(({ basis }) => basis === "corrected").map((row) => [row.figure_id, figureOf(row)]),
  );
  return {
    figures: [
      ...printed.filter(({ basis }) => basis === "reported").map(figureOf),
      ...corrections.flatMap((row) => readIn(row) ?? []),
    ],
    corrections: corrections.map((row) => {
      const { action, line_start, char_start, words, who, corrected_at, note } = row;
      const [is, read] = [corrected.get(row.figure_id) ?? null, readIn(row)];
      return {
        sha256: document.sha256,
        fileName: document.fileName,
        documentId: document.documentId,
        action,
        line: line_start,
        character: char_start,
        words,
        read: read && readingOf(read),
        is,
        who,
        when: corrected_at,
        note: note ?? "",
      } as Correction;
    }),
  };
}

/** The figure that was read; null for one that was added. */
function readIn(row: Row): Figure | null {
  if (row.read_item === null) return null;
  const columns = Object.entries(row).flatMap(([column, value]) =>
    column.startsWith("read_") && column !== "read_figure_id"
      ? [[column.slice("read_".length), value] as const]
      : [],
  );
  return figureOf({
    ...(Object.fromEntries(columns) as unknown as Parameters<typeof figureOf>[0]),
    basis: "reported",
    derivation: null,
  });
}

/**
 * The rows of corrections that were applied.
 * @param read all printed figures as they were read, `figures` all as they are now
 */
export function correctionRows(
  documentId: string,
  made: readonly Made[],
  read: readonly Figure[],
  figures: readonly Figure[],
): Row[] {
  const ids = (all: readonly Figure[]) => {
    const names = figureIds(documentId, all);
    return new Map(all.map((figure, index) => [figure, names[index]!]));
  };
  const [before, now] = [ids(read), ids(figures)];
  return made.map(({ correction, read, is }) => ({
    document_id: documentId,
    action: correction.action,
    line_start: correction.line,
    char_start: correction.character,
    words: correction.words,
    figure_id: is && now.get(is)!,
    who: correction.who,
    corrected_at: correction.when,
    note: correction.note || null,
    ...readAs(read),
    read_figure_id: read && before.get(read)!,
  }));
}

function readAs(read: Figure | null) {
  const columns = Object.entries(read ? readColumns(read) : {}).map(([column, value]) => [
    `read_${column}`,
    value,
  ]);
  return { ...NOTHING, ...Object.fromEntries(columns) } as { [Column in ReadColumn]: string | null };
}

type ReadColumn = `read_${keyof ReturnType<typeof readColumns>}`;

/** The columns of what was not read. */
const NOTHING = Object.fromEntries(
  Object.keys(TABLES.corrections).flatMap((column) =>
    column.startsWith("read_") && column !== "read_figure_id" ? [[column, null]] : [],
  ),
);
