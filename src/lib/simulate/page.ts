import type { Item } from "#lib/domain/items.ts";
import type { Funding, Measure, Stage, Statement, SubjectSystem } from "#lib/domain/vocabulary.ts";

/* A disclosure before it is text: every number and every word that can go wrong is a mark. */

/** What a printed number is: the key that a reader should give it. */
export interface About {
  item: Item;
  fiscalYear: number;
  funding: Funding;
  stage: Stage;
  measure: Measure;
  subjectSystem: SubjectSystem | null;
  subjectCode: string | null;
}

/** A word or number of its own. A number says what it is of; 收、支总计 is of two things. */
export interface Mark {
  role: "figure" | "direction" | "rate" | "reason" | "subject" | "unit";
  text: string;
  about: readonly About[];
}

export type Piece = string | Mark;
/** A paragraph of the text: words, with marks among them. */
export type Paragraph = Piece[];
export type Row = readonly (readonly Piece[] | Piece)[];

/** Where in a disclosure something stands: a statement, or a section of the text. */
export type Part = Statement | "cover" | "glossary";

export type Block =
  { kind: "line"; part: Part; pieces: Piece[] } | { kind: "table"; part: Part; rows: Row[] };

/** A disclosure laid out, with the 1-based line of every mark. */
export interface Laid {
  text: string;
  lines: ReadonlyMap<Mark, number>;
}

/** Cells between tabs in one line, or one cell a line behind a tab with an empty line after each row. */
export type CellStyle = "tabbed" | "stacked";

/** Writes the blocks down, line by line. */
export function layOut(blocks: readonly Block[], style: CellStyle): Laid {
  const lines: string[] = [];
  const places = new Map<Mark, number>();
  const written = (pieces: readonly Piece[] | Piece): string => {
    if (typeof pieces === "string") return pieces;
    if (!Array.isArray(pieces)) {
      places.set(pieces as Mark, lines.length + 1);
      return (pieces as Mark).text;
    }
    let text = "";
    for (const piece of pieces) text += written(piece as Piece);
    return text;
  };
  for (const block of blocks) {
    if (block.kind === "line") {
      lines.push(written(block.pieces));
      continue;
    }
    for (const row of block.rows) {
      if (style === "tabbed") lines.push(row.map(written).join("\t"));
      else {
        for (const cell of row) lines.push(`\t${written(cell)}`);
        lines.push("");
      }
    }
  }
  return { text: `${lines.join("\n")}\n`, lines: places };
}
