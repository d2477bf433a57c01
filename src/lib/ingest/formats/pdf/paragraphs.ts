import { ENUMERATOR, foldLabel } from "../../fold.ts";
import { isInside, type Grid } from "./grid.ts";
import { lineEnd, linesOf, middleOf, textOf, type PieceLine } from "./lines.ts";
import type { PdfPage } from "./page.ts";

/** Where running text begins and ends on a page. */
export interface Margins {
  left: number;
  right: number;
}

/** The margins of a page's running text; tables have their own. */
export function marginsOf(page: PdfPage, grids: readonly Grid[]): Margins {
  const lines = linesOf(page.pieces.filter((piece) => !grids.some((grid) => isInside(grid, piece))));
  const wide = lines.filter((line) => lineEnd(line) - line[0]!.left > page.width * 0.4);
  // Without running text nothing goes on in the next line.
  if (!wide.length) return { left: 0, right: page.width };
  return {
    left: wide.reduce((left, line) => Math.min(left, line[0]!.left), page.width),
    right: wide.reduce((right, line) => Math.max(right, lineEnd(line)), 0),
  };
}

/**
 * Heals the line breaks of running text, also across pages: a line that reaches the right margin goes on in a
 * line that begins at the left one. Headings are shorter, paragraphs begin indented or numbered.
 */
export class Paragraphs {
  readonly #write: (text: string) => void;
  #text = "";
  #open: { middle: number; size: number } | null = null;
  #asides: (() => void)[] = [];

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  add(line: PieceLine, { left, right }: Margins): void {
    const { size } = line[0]!;
    const middle = middleOf(line);
    const near = this.#open && (middle < this.#open.middle || middle - this.#open.middle < size * 3.2);
    const enumerated = ENUMERATOR.test(foldLabel(textOf(line)));
    const continues = near && !enumerated && this.#open!.size === size && line[0]!.left < left + size * 1.2;
    if (!continues) this.end();
    this.#text += textOf(line);
    this.#open = lineEnd(line) > right - size * 1.6 ? { middle, size } : null;
    if (!this.#open) this.end();
  }

  /** Something that a paragraph may flow around, such as a page number: it comes behind it. */
  aside(write: () => void): void {
    if (this.#text) this.#asides.push(write);
    else write();
  }

  /** Something that ends a paragraph, such as a table. */
  then(write: () => void): void {
    this.end();
    write();
  }

  end(): void {
    if (this.#text) this.#write(this.#text);
    for (const write of this.#asides) write();
    [this.#text, this.#open, this.#asides] = ["", null, []];
  }
}
