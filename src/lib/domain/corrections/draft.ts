import { abs, decimalOf, formatDecimal, parseDecimal, type Decimal } from "../decimal.ts";
import { ITEMS, type Item } from "../items.ts";
import type { Funding, Measure, Stage, Statement, SubjectSystem } from "../vocabulary.ts";
import { readingOf, unitOf, type Correction } from "./correction.ts";

/* What a form of a correction begins with and comes to. */

/** What a number means, as a page asks it: decimals as text with all digits. */
export interface CorrectableMeaning {
  fiscalYear: number;
  item: string;
  subjectSystem: string | null;
  subjectCode: string | null;
  funding: string;
  stage: string;
  measure: string;
  base: string | null;
  value: string;
  statement: string;
}

/** A figure with all that its correction begins with. */
export interface Correctable {
  sha256: string;
  fileName: string;
  documentId: string;
  line: number;
  character: number | null;
  words: string;
  basis: "reported" | "corrected" | "derived";
  /** How it came to be, where a person corrected it. */
  action: "change" | "add" | null;
  is: CorrectableMeaning;
  /** What was read of it; null for a figure that was added. */
  read: CorrectableMeaning | null;
}

/** What a correction begins with: what is corrected, and how its form is filled in. */
export interface CorrectionDraft {
  sha256: string;
  fileName: string;
  documentId: string;
  action: "change" | "add";
  line: number;
  character: number | null;
  words: string;
  /** What the reader made of the words; null for a number that is added. */
  read: string | null;
  is: Omit<CorrectableMeaning, "item" | "value"> & { item: string | null; value: string | null };
  /** The document's lines, where its words can still be chosen; null where they are settled. */
  lines: readonly string[] | null;
}

/** What a figure's correction begins with; null where it follows from others. */
export function draftOf(figure: Correctable): CorrectionDraft | null {
  if (figure.basis === "derived") return null;
  const { sha256, fileName, documentId, line, character, words, read, is } = figure;
  return {
    ...{ sha256, fileName, documentId, line, character, words, is },
    action: figure.action === "add" ? "add" : "change",
    read: read && readingOfMeaning(read),
    lines: null,
  };
}

/** Amounts of money are printed by so much. */
export const SCALES = {
  yuan: 1n,
  thousand: 1_000n,
  tenThousand: 10_000n,
  million: 1_000_000n,
  hundredMillion: 100_000_000n,
} as const;
export type Scale = keyof typeof SCALES;

/** A number as people write it, in the unit of the accounts; null where it is none. */
export function valueOf(text: string, scale: bigint): Decimal | null {
  const plain = text.normalize("NFKC").replace(/[,\s]/g, "").replace(/^[−–]/, "-");
  return decimalOf(plain, scale);
}

/** The number that words begin or end with, as it is written. */
export function numberIn(words: string): string {
  return /-?\d[\d,]*(?:\.\d+)?/.exec(words.normalize("NFKC"))?.[0] ?? "";
}

/**
 * By how much an amount is printed: as one of its values says (what it is, what was read of it), else as the words behind it
 * do, else in 万元, or in 元 where only a value that they do not print is known.
 */
export function scaleIn(words: string, values: readonly (string | null)[], behind = ""): Scale {
  const printed = numberIn(words);
  const known = values.flatMap((value) => (value === null ? [] : [abs(parseDecimal(value))]));
  for (const amount of known)
    for (const [scale, factor] of Object.entries(SCALES)) {
      const value = valueOf(printed, factor);
      if (value !== null && amount && abs(value) === amount) return scale as Scale;
    }
  if (known.length) return "yuan";
  const unit = /^\s*(亿元|百万元|万元|千元|元)/.exec(`${words.replace(/^.*[\d０-９]/, "")}${behind}`)?.[1];
  return unit ? UNITS[unit]! : "tenThousand";
}

/** The value that a reading says (`readingOf`). */
export function valueRead(reading: string | null): string | null {
  return reading?.split("|").at(-1) ?? null;
}

const UNITS: Record<string, Scale> = {
  元: "yuan",
  千元: "thousand",
  万元: "tenThousand",
  百万元: "million",
  亿元: "hundredMillion",
};

/** A value as it is written in a unit, with all its digits. */
export function writtenIn(value: string, scale: bigint): string {
  const [, sign, whole, places] = /^(-?)(\d+)\.(\d+)$/.exec(value)!;
  const zeros = scale.toString().length - 1;
  const digits = whole!.padStart(zeros + 1, "0");
  const [before, behind] = [
    digits.slice(0, digits.length - zeros),
    digits.slice(digits.length - zeros) + places!,
  ];
  return `${sign}${before}${`.${behind}`.replace(/\.?0+$/, "")}`;
}

/** What the form says. */
export interface Filled {
  action: Correction["action"];
  line: number;
  character: number | null;
  words: string;
  item: Item;
  subject: { system: SubjectSystem; code: string } | null;
  funding: Funding;
  stage: Stage;
  measure: Measure;
  fiscalYear: number;
  value: Decimal;
  statement: Statement;
  who: string;
  note: string;
}

/** The correction that a form comes to. */
export function correctionOf(draft: CorrectionDraft, filled: Filled): Correction {
  const { sha256, fileName, documentId, read, is } = draft;
  const { action, line, character, words, item, subject, funding, stage, measure, fiscalYear, value } =
    filled;
  return {
    ...{ sha256, fileName, documentId, action, line, character, words, read },
    is:
      action === "strike"
        ? null
        : {
            ...{ fiscalYear, item, funding, stage, measure, value },
            subjectSystem: subject?.system ?? null,
            subjectCode: subject?.code ?? null,
            // What a rate is one of stays while it is the same rate.
            base: measure === is.measure ? is.base : null,
            statement: filled.statement,
          },
    who: filled.who,
    when: new Date().toISOString(),
    note: filled.note,
  };
}

/** Whether a later correction takes the place of an earlier one of the same reader: they are about the same number. */
export function isAboutSame(a: Correction, b: Correction): boolean {
  const isSamePlace = a.sha256 === b.sha256 && a.line === b.line && a.character === b.character;
  return (
    isSamePlace && a.words === b.words && a.read === b.read && (a.action === "add") === (b.action === "add")
  );
}

export function isItem(item: string | null): item is Item {
  return item !== null && Object.hasOwn(ITEMS, item);
}

/** The unit of what the form says. */
export function unitIn(item: string | null, measure: string): string {
  return isItem(item) ? unitOf(item, measure as Measure) : "yuan";
}

function readingOfMeaning(meaning: CorrectableMeaning): string {
  return readingOf({ ...meaning, value: parseDecimal(meaning.value) } as unknown as Parameters<
    typeof readingOf
  >[0]);
}

/** A value with all its places, as tables have it. */
export function exactOf(value: Decimal): string {
  return formatDecimal(value);
}
