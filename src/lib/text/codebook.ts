import { itemUnit } from "#lib/domain/items.ts";
import { SUMMARY_AMOUNTS } from "#lib/domain/summary.ts";
import { TABLE_NAMES, TABLES, type TableName } from "#lib/domain/tables.ts";
import type { Language } from "#lib/format/language.svelte.ts";
import * as en from "./en/codebook.ts";
import * as zh from "./zh/codebook.ts";

/* What the tables of the data set and their columns mean: for the page of the data, its codebook, and the documentation. */

const WORDS = { zh, en };

/** A column with all that is said of it. */
export interface Described {
  table: TableName;
  column: string;
  type: string;
  /** What its numbers count; empty where they are none or count nothing. */
  unit: string;
  meaning: Record<Language, string>;
}

/** What a row of a table is. */
export function tableMeaning(table: TableName, language: Language): string {
  return WORDS[language].tables[table];
}

/** The columns of a table, in their order. */
export function describedColumns(table: TableName): Described[] {
  return Object.entries(TABLES[table]).map(([column, type]) => ({
    table,
    column,
    type,
    unit: unitOf(table, column, type),
    meaning: { zh: meaningOf(table, column, "zh"), en: meaningOf(table, column, "en") },
  }));
}

/** A meaning without the marks that the documentation sets code in. */
export function plainMeaning(meaning: string): string {
  return meaning.replaceAll("`", "");
}

/** The codebook as rows, header first: every column of every table. */
export function codebookRows(): string[][] {
  const columns = TABLE_NAMES.flatMap(describedColumns);
  return [
    ["table", "table_meaning_zh", "table_meaning_en", "column", "type", "unit", "meaning_zh", "meaning_en"],
    ...columns.map(({ table, column, type, unit, meaning }) => [
      table,
      zh.tables[table],
      en.tables[table],
      column,
      type,
      unit,
      plainMeaning(meaning.zh),
      plainMeaning(meaning.en),
    ]),
  ];
}

/** @throws {Error} naming a column that nobody has described */
function meaningOf(table: TableName, column: string, language: Language): string {
  const { own, shared, figureOf, asRead, departmentsWith } = WORDS[language];
  const said = own[table]?.[column] ?? shared[column];
  if (said) return said;
  const [, amount] = /^(.+)_figure$/.exec(column) ?? [];
  if (amount) return figureOf(amount);
  const [, read] = /^read_(.+)$/.exec(column) ?? [];
  if (read) return asRead(meaningOf("figures", read, language));
  const [, counted] = /^departments_with_(.+)$/.exec(column) ?? [];
  if (counted) return departmentsWith(counted);
  throw new Error(`no meaning of ${table}.${column}: describe it in text/zh/codebook.ts and text/en`);
}

/** Amounts that are not yuan, by their names, wherever they stand. */
const OTHER_UNITS: Record<string, string> = {
  value: "unit",
  rounding: "unit",
  expected: "unit",
  difference: "unit",
  score: "score",
  weight: "score",
  execution_rate: "percent",
  in_service: "person",
  retired: "person",
};

function unitOf(table: TableName, column: string, type: string): string {
  if (!type.startsWith("DECIMAL")) return "";
  if (table === "findings" && column === "actual") return "unit";
  const amount = table === "summaries" && SUMMARY_AMOUNTS[column as keyof typeof SUMMARY_AMOUNTS];
  if (column.startsWith("read_")) return unitOf("figures", column.slice("read_".length), type);
  return amount ? itemUnit(amount.item) : (OTHER_UNITS[column] ?? "yuan");
}
