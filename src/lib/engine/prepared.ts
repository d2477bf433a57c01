import type { TableName } from "#lib/domain/tables.ts";
import { basicClasses } from "./prepared/basicClasses.ts";
import { printedSubjects } from "./prepared/printedSubjects.ts";
import type { Sources } from "./prepared/sources.ts";
import { subjectExecution } from "./prepared/subjectExecution.ts";
import { subjectUses } from "./prepared/subjectUses.ts";
import { summaries } from "./prepared/summaries.ts";
import { threePublicParts } from "./prepared/threePublicParts.ts";
import { yearChanges } from "./prepared/yearChanges.ts";

/**
 * Tables that are made of the others, so that a page's question looks at few rows: queries over the tables of the data
 * set, or over those rows of them that belong to some departments, with all their years.
 */
export const PREPARED = {
  summaries,
  three_public_parts: threePublicParts,
  year_changes: yearChanges,
  basic_classes: basicClasses,
  subject_execution: subjectExecution,
  subject_uses: subjectUses,
  printed_subjects: printedSubjects,
} as const satisfies Partial<Record<TableName, (tables: Sources) => string>>;

export type PreparedTable = keyof typeof PREPARED;
export const PREPARED_TABLES = Object.keys(PREPARED) as PreparedTable[];

/** The tables under their own names. */
export const ALL_ROWS: Sources = {
  departments: "departments",
  documents: "documents",
  subjects: "subjects",
  figures: "figures",
  accounts: "accounts",
  passages: "passages",
  findings: "findings",
};
