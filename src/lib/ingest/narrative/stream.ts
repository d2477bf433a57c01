import { RESIDUE } from "#lib/domain/residue.ts";
import { foldCharacter, ENUMERATOR, foldLabel } from "../fold.ts";
import type { StretchLine } from "../stretches.ts";

/**
 * Running text with its line breaks healed: folded characters without spaces, and for each of them
 * the printed character and where it stands. "\n" marks the end of a paragraph.
 */
export interface Stream {
  folded: string;
  original: string;
  /** 1-based lines and 0-based columns, one per character. */
  lines: number[];
  columns: number[];
}

const PAGE_NUMBER = /^[-—–\s]*(?:第?\d{1,3}页?|\d{1,3}\s*\/\s*\d{1,3})[-—–\s]*$/;
/** What ends a paragraph at a line's end; 主要用于： goes on in the next line. */
const FINISHED = /(?:[。；！？\n]|(?<!用于|包括|[为是])：)$/;
/** What nothing ends behind, whatever the next line begins with: （ and then 其中：. */
const OPEN = /（$/;
/** The most that FINISHED looks at. */
const TAIL = 3;

export function streamOf(stretchLines: readonly StretchLine[]): Stream {
  const writer = new StreamWriter();
  for (const block of stretchLines) {
    if (block.kind === "break") {
      writer.endParagraph();
      continue;
    }
    if (PAGE_NUMBER.test(block.text)) continue;
    const label = foldLabel(block.text);
    const enumerated = !OPEN.test(writer.tail) && ENUMERATOR.test(label);
    if (FINISHED.test(writer.tail) || enumerated) writer.endParagraph();
    writer.append(block.text, block.line, block.column ?? 0);
    if (enumerated && isTitle(label)) writer.endParagraph();
  }
  return writer.stream();
}

/** A short numbered line without punctuation is a title, never the first half of a sentence or of a path 类 款 项. */
function isTitle(label: string): boolean {
  if (/（[类款]）/.test(label) && !/（[类款项]）[。：]?$/.test(label)) return false;
  return label.length <= 26 && !/[，；、0-9]/.test(label.replace(ENUMERATOR, "").replace(/\d{4}年/g, ""));
}

/** Writes a stream character by character; the texts are joined once at the end. */
class StreamWriter {
  readonly #folded: string[] = [];
  readonly #original: string[] = [];
  readonly #lines: number[] = [];
  readonly #columns: number[] = [];

  /** The last characters written. */
  get tail(): string {
    return this.#folded.slice(-TAIL).join("");
  }

  endParagraph(): void {
    if (!this.#folded.length || this.#folded.at(-1) === "\n") return;
    this.#write("\n", "\n", this.#lines.at(-1)!, this.#columns.at(-1)! + 1);
  }

  append(text: string, line: number, begin: number): void {
    const residues = text.matchAll(RESIDUE);
    let residue = residues.next().value;
    for (let column = 0; column < text.length; column++) {
      if (residue && column >= residue.index) {
        column = residue.index + residue[0].length - 1;
        residue = residues.next().value;
        continue;
      }
      const character = text[column]!;
      if (/[\s*\u200b\ufeff]/.test(character) && !betweenDigits(text, column)) continue;
      this.#write(/\s/.test(character) ? " " : foldCharacter(character), character, line, begin + column);
    }
  }

  stream(): Stream {
    return {
      folded: this.#folded.join(""),
      original: this.#original.join(""),
      lines: this.#lines,
      columns: this.#columns,
    };
  }

  #write(folded: string, original: string, line: number, column: number): void {
    this.#folded.push(folded);
    this.#original.push(original);
    this.#lines.push(line);
    this.#columns.push(column);
  }
}

/** A space between two digits separates two numbers; any other space is typesetting. */
function betweenDigits(text: string, column: number): boolean {
  const isDigit = (character: string | undefined) => character !== undefined && /\d/.test(character);
  return /\s/.test(text[column]!) && isDigit(text[column - 1]) && isDigit(text[column + 1]);
}
