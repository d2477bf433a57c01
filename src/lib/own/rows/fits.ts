import { CHECKS } from "#lib/checks/catalogue.ts";
import { ACTIONS } from "#lib/domain/corrections/correction.ts";
import { ITEMS } from "#lib/domain/items.ts";
import { SEVERITIES } from "#lib/domain/severity.ts";
import { TABLES, type CellValue, type TableName } from "#lib/domain/tables.ts";
import {
  FUNDINGS,
  MEASURES,
  SCOPES,
  STAGES,
  STATEMENTS,
  SUBJECT_SYSTEMS,
  UNITS,
} from "#lib/domain/vocabulary.ts";
import type { DocumentTable } from "#lib/archive/schema.ts";
import { typedCell } from "./cells.ts";

/** A row of a table, by its columns. */
export type Row = Record<string, CellValue>;

const keys = (words: object): readonly string[] => Object.keys(words);
const RULES = CHECKS.map(({ id }) => id);
const SYSTEM = keys(SUBJECT_SYSTEMS);

/** What may stand in columns that have closed sets of words. */
const WORDS: Partial<Record<TableName, Record<string, readonly string[]>>> = {
  documents: { scope: keys(SCOPES), kind: ["final_accounts", "budget"] },
  figures: {
    scope: keys(SCOPES),
    statement: keys(STATEMENTS),
    item: keys(ITEMS),
    subject_system: SYSTEM,
    funding: keys(FUNDINGS),
    stage: keys(STAGES),
    measure: keys(MEASURES),
    unit: keys(UNITS),
    basis: ["reported", "corrected", "derived"],
  },
  check_results: { check_id: RULES, outcome: ["passed", "failed", "not_applicable"] },
  findings: { check_id: RULES, severity: SEVERITIES },
  corrections: { action: keys(ACTIONS) },
};

/** Columns that may be empty. */
const MAY_BE_NULL: Record<DocumentTable, string> = {
  departments: "division_code province city level kind",
  documents: "source published_on superseded_by personnel_a_head public_a_head three_public_a_head",
  figures: "subject_system subject_code base derivation char_start char_end reason",
  projects:
    "name department implementing_unit initial_budget adjusted_budget executed execution_rate score grade",
  project_indicators: "project level1 level2 level3 target actual weight score deviation",
  passages: "",
  sections: "level",
  glossary: "",
  problems: "",
  // What was read before is empty for a number that was added, the figure for one that was struck out.
  corrections: `char_start figure_id note read_figure_id ${Object.keys(TABLES.corrections)
    .filter((column) => column.startsWith("read_"))
    .join(" ")}`,
  check_results: "reason reason_en",
  findings: "item subject_code expected actual difference stake unit",
};

/**
 * What of a row does not fit its table; null where all of it does.
 * @param row its cells as they are; undefined for one that is not of its column's type
 */
export function misfit(table: DocumentTable, row: Record<string, CellValue | undefined>): string | null {
  const words = WORDS[table] ?? {};
  for (const column of Object.keys(TABLES[table])) {
    const cell = row[column];
    if (cell === undefined) return `${column} is not ${typeOf(table, column)}`;
    if (cell === null) {
      if (!MAY_BE_NULL[table].split(" ").includes(column)) return `${column} is empty`;
    } else if (words[column] && !words[column].includes(String(cell)))
      return `${column} ${String(cell).slice(0, 40)} is no word of the data model`;
  }
  return null;
}

function typeOf(table: DocumentTable, column: string): string {
  return (TABLES[table] as Record<string, string>)[column]!;
}

/** A row whose cells have types of their own, as the data model has it, and what does not fit. */
export function typedRow(
  table: DocumentTable,
  cells: Readonly<Record<string, unknown>>,
): { row: Row; wrong: string | null } {
  const row = Object.fromEntries(
    Object.entries(TABLES[table]).map(([column, type]) => [column, typedCell(cells[column], type)]),
  );
  return { row: row as Row, wrong: misfit(table, row) };
}
