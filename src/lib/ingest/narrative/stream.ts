import { RESIDUE } from "#lib/domain/residue.ts";
import { foldCharacter, ENUMERATOR, foldLabel } from "../fold.ts";
import type { SectionLine } from "../outline.ts";

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

export function streamOf(sectionLines: readonly SectionLine[]): Stream {
  const stream: Stream = { folded: "", original: "", lines: [], columns: [] };
  for (const block of sectionLines) {
    if (block.kind === "break") {
      endParagraph(stream);
      continue;
    }
    if (PAGE_NUMBER.test(block.text)) continue;
    const label = foldLabel(block.text);
    const enumerated = ENUMERATOR.test(label);
    if (FINISHED.test(stream.folded) || enumerated) endParagraph(stream);
    append(stream, block.text, block.line);
    if (enumerated && isTitle(label)) endParagraph(stream);
  }
  return stream;
}

/** A short numbered line without punctuation is a title, never the first half of a sentence or of a path 类 款 项. */
function isTitle(label: string): boolean {
  if (/（[类款]）/.test(label) && !/（[类款项]）[。：]?$/.test(label)) return false;
  return label.length <= 26 && !/[，；、0-9]/.test(label.replace(ENUMERATOR, "").replace(/\d{4}年/g, ""));
}

function endParagraph(stream: Stream): void {
  if (!stream.folded || stream.folded.endsWith("\n")) return;
  stream.folded += "\n";
  stream.original += "\n";
  stream.lines.push(stream.lines.at(-1)!);
  stream.columns.push(stream.columns.at(-1)! + 1);
}

function append(stream: Stream, text: string, line: number): void {
  const residue = [...text.matchAll(RESIDUE)].map((match) => [match.index, match.index + match[0].length]);
  for (let column = 0; column < text.length; column++) {
    const skipped = residue.find(([start, end]) => column >= start! && column < end!);
    if (skipped) {
      column = skipped[1]! - 1;
      continue;
    }
    const character = text[column]!;
    if (/[\s*\u200b\ufeff]/.test(character) && !betweenDigits(text, column)) continue;
    stream.folded += /\s/.test(character) ? " " : foldCharacter(character);
    stream.original += character;
    stream.lines.push(line);
    stream.columns.push(column);
  }
}

/** A space between two digits separates two numbers; any other space is typesetting. */
function betweenDigits(text: string, column: number): boolean {
  return /\s/.test(text[column]!) && /\d$/.test(text.slice(0, column)) && /^\d/.test(text.slice(column + 1));
}
