import type { OpenFigure } from "../openStages.ts";
import type { Problem } from "../source.ts";
import type { SubjectCatalogue } from "#lib/domain/subjects.ts";
import type { Sheet } from "./sheet.ts";

/** What every statement reader knows besides its sheet. */
export interface StatementContext {
  fiscalYear: number;
  subjects: SubjectCatalogue;
  /** Codes that the document's other statements print beside names, for rows whose code is missing. */
  printedCodes: ReadonlyMap<string, string>;
}

/** What a reader found: figures, and rows it could not use, with the reason. */
export interface StatementReading {
  figures: OpenFigure[];
  problems: Problem[];
}

export type StatementReader = (sheet: Sheet, scale: bigint, context: StatementContext) => StatementReading;
