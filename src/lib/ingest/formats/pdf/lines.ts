import type { Piece } from "./page.ts";

/** Pieces that stand on one line, from left to right. */
export type PieceLine = Piece[];

/** Gathers pieces into lines from top to bottom; slightly different baselines are one line. */
export function linesOf(pieces: readonly Piece[]): PieceLine[] {
  const lines: PieceLine[] = [];
  let middles = 0;
  for (const piece of [...pieces].sort((a, b) => a.middle - b.middle || a.left - b.left)) {
    const line = lines.at(-1);
    const same =
      line && Math.abs(piece.middle - middles / line.length) < 0.45 * Math.min(piece.size, line[0]!.size);
    if (same) line.push(piece);
    else lines.push([piece]);
    middles = same ? middles + piece.middle : piece.middle;
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

export function middleOf(line: PieceLine): number {
  return line.reduce((sum, piece) => sum + piece.middle, 0) / line.length;
}

/** Where a line's last letter ends. */
export function lineEnd(line: PieceLine): number {
  return line.reduce((end, piece) => Math.max(end, piece.right), Number.NEGATIVE_INFINITY);
}

const CHINESE = /[\u2e80-\u9fff\uff00-\uffef（）]/;

/** A line's text; a gap as wide as half a letter is a space, between Chinese letters (often justified) a wider one. */
export function textOf(line: PieceLine): string {
  let text = "";
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of line) {
    const chinese = CHINESE.test(text.at(-1) ?? "") && CHINESE.test(piece.text[0]!);
    const apart = Number.isFinite(end) && piece.left - end > piece.size * (chinese ? 2 : 0.5);
    text += apart ? ` ${piece.text}` : piece.text;
    end = Math.max(end, piece.right);
  }
  return text;
}

/** The text of a table's cell: its lines belong together, and Chinese needs no space where a line was broken. */
export function cellText(pieces: readonly Piece[]): string {
  return linesOf(pieces).map(textOf).join("");
}
