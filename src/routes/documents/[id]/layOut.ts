import { withoutResidue } from "#lib/domain/residue.ts";
import type { DocumentText } from "#lib/queries/documentText.ts";

/** A stretch of a line; one with a figure is marked. */
export interface Piece {
  text: string;
  figureId: string | null;
}

/** Lines with tabs that follow each other are a table. */
export type Block =
  | { kind: "text"; line: number; pieces: Piece[] }
  | { kind: "table"; line: number; rows: { line: number; cells: Piece[][] }[] };

/** Lays a document out for reading: text as paragraphs, statements as tables, every figure marked. Empty lines go. */
export function layOut({ lines, figures }: Pick<DocumentText, "lines" | "figures">): Block[] {
  const blocks: Block[] = [];
  const byLine = new Map<number, DocumentText["figures"]>();
  for (const figure of figures) byLine.set(figure.line, [...(byLine.get(figure.line) ?? []), figure]);
  lines.forEach((text, index) => {
    const line = index + 1;
    if (!withoutResidue(text).trim()) return;
    const marks = byLine.get(line) ?? [];
    if (!/\S\t+\S|\t.*\t/.test(text)) {
      blocks.push({ kind: "text", line, pieces: split(text, 0, marks) });
      return;
    }
    const last = blocks.at(-1);
    const row = { line, cells: cellsOf(text, marks) };
    // An empty line may stand between the rows of a table.
    if (last?.kind === "table" && line - last.rows.at(-1)!.line <= 2) last.rows.push(row);
    else blocks.push({ kind: "table", line, rows: [row] });
  });
  return blocks;
}

function cellsOf(text: string, marks: DocumentText["figures"]): Piece[][] {
  let start = 0;
  return text.split("\t").map((cell) => {
    const pieces = split(cell, start, marks);
    start += cell.length + 1;
    return pieces;
  });
}

/** Two figures may share one number (收、支总计): the first one's mark stands for both. */
function split(text: string, offset: number, marks: DocumentText["figures"]): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  for (const { start, end, figureId } of marks) {
    const [from, to] = [start - offset, end - offset];
    if (from < position || to > text.length) continue;
    pieces.push(...words(text.slice(position, from)), { text: text.slice(from, to), figureId });
    position = to;
  }
  return [...pieces, ...words(text.slice(position))];
}

/** A stretch without figures; nothing for an empty one. */
function words(text: string): Piece[] {
  const read = withoutResidue(text);
  return read ? [{ text: read, figureId: null }] : [];
}
