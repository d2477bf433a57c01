import { TABLE_STATEMENTS, type Statement } from "#lib/domain/vocabulary.ts";
import { sameAccount } from "./filters.ts";

/** An amount with its source: in yuan or what else is counted, the figure it is, whether it was inferred or is contradicted. */
export interface Amount {
  value: number;
  unit: string;
  figureId: string;
  derived: boolean;
  conflicting: boolean;
}

/** The key of an account as SQL conditions, for looking its figure up beside a row of a view. */
export interface AccountLookup {
  item: string;
  stage?: string;
  funding?: string;
  subject?: string;
}

/** SQL for a row of `accounts` as an amount. */
export function amountOf(row: string): string {
  return `{'value': ${row}.value::DOUBLE, 'unit': ${row}.unit, 'figureId': ${row}.figure_id::VARCHAR, 'derived': ${row}.basis = 'derived', 'conflicting': ${row}.conflicting}`;
}

/**
 * SQL for the account of a key as a struct (see `Amount`), NULL where there is none.
 * The parts of the key are SQL expressions over the row that it stands beside, named `row`.
 */
export function amountSql(
  row: string,
  { item, stage = "'actual'", funding, subject = "NULL" }: AccountLookup,
): string {
  return `(SELECT ${amountOf("a")}
    FROM accounts a
    WHERE ${sameAccount("a", row)}
      AND a.item = ${item} AND a.stage = ${stage} AND a.subject_code IS NOT DISTINCT FROM ${subject}
      ${funding ? `AND a.funding = ${funding}` : ""}
    ORDER BY list_position(['appropriation', 'general', 'all'], a.funding) LIMIT 1)`;
}

/** The published statements that are tables, as an SQL list. */
const TABLES = TABLE_STATEMENTS.map((statement) => `'${statement}'`).join(", ");

/**
 * SQL for the stages that a department's own tables have columns for, beside `row` with department_id and
 * fiscal_year: what is not printed there is a blank cell, not something that was not published. A 决算表 has a column
 * of actuals even where all its cells are blank.
 * @param items an SQL pattern of the items whose tables count, e.g. three_public%
 */
export function tableStagesSql(row: string, items: string): string {
  return `coalesce((SELECT list_sort(list_distinct(list_append(list(f.stage), 'actual'))) FROM figures f
    WHERE ${sameAccount("f", row)} AND f.measure = 'value'
      AND f.statement IN (${TABLES}) AND f.item LIKE '${items}' HAVING count(*) > 0), [])`;
}

/** SQL for whether the department of `row` published a statement for its year. */
export function inStatementSql(row: string, statement: Statement): string {
  return `EXISTS (SELECT 1 FROM figures f WHERE ${sameAccount("f", row)} AND f.statement = '${statement}')`;
}

/** The ratio of two amounts, null where it has none. */
export function ratio(part: Amount | null, whole: Amount | null): number | null {
  return part && whole && whole.value !== 0 ? part.value / whole.value : null;
}
