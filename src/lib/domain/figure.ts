import type { Decimal } from "./decimal.ts";
import type { Item } from "./items.ts";
import type { Funding, Measure, Stage, Statement, SubjectSystem, Unit } from "./vocabulary.ts";

/** Where a number is printed: 1-based lines, and 0-based characters within them (end exclusive). */
export interface Place {
  lineStart: number;
  lineEnd: number;
  charStart: number | null;
  charEnd: number | null;
}

/** What a figure is about: the key of the accounts, with the measure. */
export interface FigureKey {
  fiscalYear: number;
  item: Item;
  subjectSystem: SubjectSystem | null;
  subjectCode: string | null;
  funding: Funding;
  stage: Stage;
}

/** One number of one document, as in the table `figures` of docs/data-model.md. */
export interface Figure extends FigureKey, Place {
  statement: Statement;
  measure: Measure;
  /** For a rate: a budget stage (completion) or an item (share); null where the text does not say. */
  base: string | null;
  unit: Unit;
  value: Decimal;
  printed: string;
  /** Half a unit of the last printed place, in `unit`: how far the true number may lie off. */
  rounding: Decimal;
  /** Printed and read; printed, and said by a person to be so (domain/corrections); inferred. */
  basis: "reported" | "corrected" | "derived";
  derivation: string | null;
  reason: string | null;
}

/** The key of `accounts` as one string, for maps. */
export function keyOf(figure: FigureKey): string {
  const { fiscalYear, item, subjectSystem, subjectCode, funding, stage } = figure;
  return `${fiscalYear}|${item}|${subjectSystem ?? ""}|${subjectCode ?? ""}|${funding}|${stage}`;
}
