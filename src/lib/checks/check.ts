import type { Decimal } from "#lib/domain/decimal.ts";
import type { Figure } from "#lib/domain/figure.ts";
import type { Item } from "#lib/domain/items.ts";
import type { Section } from "#lib/domain/sections.ts";
import type { Severity } from "#lib/domain/severity.ts";
import type { SubjectCatalogue } from "#lib/domain/subjects.ts";
import type { AccountsKind, Scope, Unit } from "#lib/domain/vocabulary.ts";

/** Words in both languages of the product. */
export interface Words {
  zh: string;
  en: string;
}

export type Category =
  | "completeness"
  | "subjects"
  | "statements"
  | "between"
  | "text"
  | "three_public"
  | "execution"
  | "performance"
  | "years";

/** A printed figure with its identifier, its place among the document's and the official name of its subject. */
export interface CheckedFigure extends Figure {
  figureId: string;
  /** Counts the figures of its document in printed order. */
  order: number;
  subject?: string | null;
}

/** A 绩效自评 as the checks see it. */
export interface CheckedProject {
  name: string;
  adjustedBudget: Decimal | null;
  executed: Decimal | null;
  executionRate: Decimal | null;
  score: Decimal | null;
  lineStart: number;
  lineEnd: number;
  indicators: {
    level3: string | null;
    target: string | null;
    actual: string | null;
    weight: Decimal | null;
    score: Decimal | null;
    deviation: string | null;
    lineStart: number;
    lineEnd: number;
  }[];
}

/** What the rules know of a document. Figures are the reported ones, in printed order. */
export interface CheckedDocument {
  documentId: string;
  departmentId: string;
  /** The department's full name. */
  name: string;
  fiscalYear: number;
  scope: Scope;
  kind: AccountsKind;
  /** A corrected version has taken its place. */
  superseded?: boolean;
  figures: readonly CheckedFigure[];
  projects: readonly CheckedProject[];
  passages: readonly string[];
  /** Headings, where what the rules ask for begins, and duties. */
  sections: readonly Section[];
  /** How many terms the 名词解释 explains. */
  glossary: number;
  /** Rows that the reader left out, with their lines. */
  problems: readonly { line: number; message: string }[];
}

/** Departments' values of a measure in one year: how many, the middle one, and how far they lie from it. */
export interface Peers {
  count: number;
  median: Decimal;
  /** The median of the distances from the median. */
  spread: Decimal;
}

/** What rules across years and departments may look at beside a document. */
export interface Archive {
  /** The documents of its department, at least. */
  documents: readonly CheckedDocument[];
  subjects: SubjectCatalogue;
  /** What the other departments of a year come to; null where no department has the measure. */
  peers(fiscalYear: number, item: Item, departmentId: string): Peers | null;
}

/** One thing compared: both sides, what they rest on, and whether they agree within rounding. */
export interface Comparison {
  passed: boolean;
  expected: Decimal | null;
  actual: Decimal | null;
  /** A rate that agrees but for being cut off instead of rounded. */
  cutOff?: true;
  /** A limit is kept by any smaller number: that it is kept tells nothing of which number was meant. */
  limit?: true;
  unit: Unit | null;
  item: string | null;
  subjectCode: string | null;
  figures: readonly CheckedFigure[];
  /** What it is known by where no figure is the evidence; its lines and English words unless told. */
  knownBy?: string;
  /** Where it stands when no figure is the evidence. */
  lineStart: number;
  lineEnd: number;
  /** Said of a failed comparison; names both sides and, where known, the cause. */
  message: Words;
}

/** What a rule finds in a document; `reason` says why there was nothing to compare. */
export type Outcome = { comparisons: Comparison[] } | { reason: Words };

/** A rule of the catalogue: pure, from figures to comparisons. */
export interface Check {
  id: string;
  category: Category;
  severity: Severity;
  title: Words;
  description: Words;
  /** How far the sides may lie apart. */
  tolerance: string;
  /** The law, template or arithmetic it rests on. */
  basis: string;
  run(document: CheckedDocument, archive: Archive): Outcome;
}
