import type { Block, Mark, Part, Piece } from "../page.ts";
import type { Done } from "./fault.ts";

/** A mark with its neighbours: the pieces of its line, or the cells of its row. */
export interface Placed {
  mark: Mark;
  part: Part;
  /** The pieces of its paragraph; null in a table. */
  paragraph: Piece[] | null;
  index: number;
}

/** All marks of a disclosure in printed order. */
export function marksIn(blocks: readonly Block[]): Placed[] {
  return blocks.flatMap((block): Placed[] => {
    const { part } = block;
    if (block.kind === "line")
      return block.pieces.flatMap((piece, index) =>
        isMark(piece) ? [{ mark: piece, part, paragraph: block.pieces, index }] : [],
      );
    return block.rows.flatMap((row) =>
      row
        .flat()
        .flatMap((piece, index) => (isMark(piece) ? [{ mark: piece, part, paragraph: null, index }] : [])),
    );
  });
}

export function isMark(piece: Piece | readonly Piece[] | undefined): piece is Mark {
  return typeof piece === "object" && !Array.isArray(piece);
}

/** The printed number of a mark, or 0. */
export function numberOf({ text }: Mark): number {
  return Number(text.replaceAll(",", "")) || 0;
}

/** A number with as many places and the separators of the one it replaces. */
export function like({ text }: Mark, value: number): string {
  const places = text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
  const plain = value.toFixed(places);
  return text.includes(",") ? plain.replace(/\B(?=(?:\d{3})+\.)/g, ",") : plain;
}

/** Prints something else in a mark's place. */
export function reprint(mark: Mark, text: string): Done {
  const expected = mark.text;
  mark.text = text;
  return { mark, printed: text, expected };
}
