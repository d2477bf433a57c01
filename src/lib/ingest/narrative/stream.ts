import { RESIDUE } from "#lib/domain/residue.ts";
import { foldCharacter, ENUMERATOR, foldLabel } from "../fold.ts";
import type { StretchLine } from "../stretches.ts";
import { marginOf } from "./margin.ts";

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
/** What ends a paragraph at a line's end; 主要用于： and （其中： go on in the next line. */
const FINISHED = /(?:[。；！？\n]|(?<!用于|包括|[为是]|（其中)：)$/;
/**
 * What nothing ends behind, whatever the next line begins with: （ and then 其中：, or the digits of a code; 一般公共服务支出（201）群众团体事务
 * and then （29）.
 */
const OPEN = /（\d{0,6}$/;
const CODED = /（2\d\d）[^（）。；]{2,40}(?:（\d\d）[^（）。；]{2,40})?$/;
/** The most that FINISHED and OPEN look at, and CODED. */
const TAIL = 7;
const CODED_TAIL = 100;

export function streamOf(stretchLines: readonly StretchLine[]): Stream {
  const writer = new StreamWriter();
  const isBroken = marginOf(stretchLines);
  // 较上年减少3万元； at the end of a full line of many: the sentence goes on in the next.
  let goesOn = false;
  for (const [index, block] of stretchLines.entries()) {
    if (block.kind === "break") {
      writer.endParagraph();
      continue;
    }
    if (PAGE_NUMBER.test(block.text)) continue;
    const label = foldLabel(block.text);
    const goesOnCoded = /^（\d\d）/.test(label) && CODED.test(writer.tail(CODED_TAIL));
    const enumerated = !OPEN.test(writer.tail()) && !goesOnCoded && ENUMERATOR.test(label);
    if ((FINISHED.test(writer.tail()) && !goesOn) || enumerated) writer.endParagraph();
    const begins = writer.begins;
    goesOn = /[；;]$/.test(block.text) && isBroken(index);
    writer.append(block.text, block.line, block.column ?? 0);
    if (
      (enumerated && isTitle(label) && (ENDED.test(label) || !isBroken(index))) ||
      (begins && isTitleOfAll(label, stretchLines[index + 1]))
    )
      writer.endParagraph();
  }
  return writer.stream();
}

/** How titles end. */
const ENDED = /(?:说明|情况)[。：]?$/;

/** A short numbered line without punctuation is a title, never the first half of a sentence or of a path 类 款 项. */
function isTitle(label: string): boolean {
  if (/（[类款]）/.test(label) && !/（[类款项]）[。：]?$/.test(label)) return false;
  return label.length <= 26 && !/[，；、0-9]|。./.test(label.replace(ENUMERATOR, "").replace(/\d{4}年/g, ""));
}

/**
 * 某局2020年“三公”经费支出情况说明: what all below it is called, without a number or a mark, where the next line begins as a
 * sentence does; else it may be the beginning of one.
 */
function isTitleOfAll(label: string, next: StretchLine | undefined): boolean {
  if (next?.kind !== "text" || !BEGINS.test(foldLabel(next.text))) return false;
  return /^[^，。；：、\d]*(?:20\d\d年[^，。；：、\d]*)?(?<=.{8})(?<=说明|公开|公示|报告|情况|决算)$/.test(
    label,
  );
}

const BEGINS = /^(?:20\d\d年|本|我|全年|根据|按照|现将|截[至止]|一、|（一）|1[.、])/;

/** Writes a stream character by character; the texts are joined once at the end. */
class StreamWriter {
  readonly #folded: string[] = [];
  readonly #original: string[] = [];
  readonly #lines: number[] = [];
  readonly #columns: number[] = [];

  /** The last characters written. */
  tail(length = TAIL): string {
    return this.#folded.slice(-length).join("");
  }

  /** Whether what comes next begins a paragraph. */
  get begins(): boolean {
    return !this.#folded.length || this.#folded.at(-1) === "\n";
  }

  endParagraph(): void {
    if (this.begins) return;
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
      const folded = /\s/.test(character) ? " " : foldCharacter(character);
      const mark = folded === "." && this.#endsSentence(text[column + 1]) ? "。" : folded;
      this.#write(mark, character, line, begin + column);
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

  /** 1306.89万元.与去年相比: a point behind a unit, before the next words, is a full stop. */
  #endsSentence(next: string | undefined): boolean {
    return /[元%人辆次批个套]/.test(this.#folded.at(-1) ?? "") && (!next || /[\u4e00-\u9fa5]/.test(next));
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
