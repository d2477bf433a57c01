import type { TableName } from "./tables.ts";

/*
 * How the tables lie in files, by what is asked of them (docs/data-model.md, Where it lies). A table that is added says
 * here in one line what its rows belong to and how it is asked.
 */

/** More rows than these do not lie in one file where they can be told apart: 50 to 200 KB of most tables. */
export const ROWS_PER_FILE = 10_000;

/** What parts are told apart by: the government, the year, the department. */
export type Dimension = "division" | "year" | "department";

/** How the rows of a table are split into parts. */
export interface Layout {
  /** The columns that say what a row belongs to, none for a table that stays whole. */
  readonly by: readonly ("document_id" | "department_id" | "fiscal_year" | "division_code")[];
  /** What is told apart first, and what only where that leaves too many rows. */
  readonly order: readonly Dimension[];
}

const WHOLE: Layout = { by: [], order: [] };
/** Read one document at a time: its neighbours in a file are of its year, and a year that is closed stays as it is. */
const OF_A_DOCUMENT: Layout = { by: ["document_id"], order: ["division", "year", "department"] };
/** Of documents, but asked for all years of a department: these lie together. */
const OVER_DOCUMENTS: Layout = { by: ["document_id"], order: ["division", "department", "year"] };
/** Asked for all years of a department. */
const OVER_YEARS: Layout = {
  by: ["department_id", "fiscal_year"],
  order: ["division", "department", "year"],
};
/** Asked for a year of many departments, or of all: overviews and rankings. */
const OF_A_YEAR: Layout = { by: ["department_id", "fiscal_year"], order: ["year", "division", "department"] };
const OF_A_DIVISION: Layout = { by: ["division_code", "fiscal_year"], order: ["division", "year"] };
/** Asked for one year of many divisions: sums of provinces and cities. */
const OF_A_YEAR_BY_DIVISION: Layout = { by: ["division_code", "fiscal_year"], order: ["year", "division"] };
const OF_A_DEPARTMENT: Layout = { by: ["department_id"], order: ["division", "department"] };

export const LAYOUT: Readonly<Record<TableName, Layout>> = {
  departments: OF_A_DEPARTMENT,
  documents: OVER_DOCUMENTS,
  subjects: WHOLE,
  figures: OF_A_DOCUMENT,
  projects: OVER_DOCUMENTS,
  project_indicators: OF_A_DOCUMENT,
  accounts: OVER_YEARS,
  summaries: OF_A_YEAR,
  three_public_parts: OF_A_YEAR,
  year_changes: OF_A_YEAR,
  basic_classes: OF_A_YEAR,
  subject_execution: OF_A_YEAR,
  subject_uses: OF_A_YEAR,
  printed_subjects: OF_A_YEAR,
  rollups: OF_A_DIVISION,
  subject_rollups: OF_A_DIVISION,
  indicator_rollups: OF_A_YEAR_BY_DIVISION,
  passages: OF_A_DOCUMENT,
  sections: OF_A_DOCUMENT,
  glossary: OF_A_DOCUMENT,
  problems: OF_A_DOCUMENT,
  corrections: OVER_DOCUMENTS,
  former_ids: WHOLE,
  checks: WHOLE,
  check_results: OF_A_DOCUMENT,
  findings: OVER_DOCUMENTS,
};
