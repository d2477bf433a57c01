import { isIn, type Keys } from "#lib/engine/queryable.ts";
import { isInForce } from "#lib/engine/prepared/sources.ts";
import { largestAccounts } from "./largestAccounts.ts";

/** Which departments and years are looked at; empty lists mean all. */
export interface Filters {
  departments: string[];
  years: number[];
  /** Only so many accounts of a year, those that spent most; of several years those of the latest, in all of them. */
  largest?: number;
}

/** Whether the filters let an account through: what `published` says of rows in SQL, for rows that are there already. */
export function letsThrough(
  { departments, years }: Filters,
  { departmentId, fiscalYear }: { departmentId: string; fiscalYear: number },
): boolean {
  return (
    (!departments.length || departments.includes(departmentId)) &&
    (!years.length || years.includes(fiscalYear))
  );
}

export const EVERYTHING: Filters = { departments: [], years: [] };

/** Whether two filters let the same through. */
export function isSame(one: Filters, other: Filters): boolean {
  return (
    one.departments.join() === other.departments.join() &&
    one.years.join() === other.years.join() &&
    one.largest === other.largest
  );
}

/** What rows the filters let through have in common, for `within`. */
export function keysOf({ departments, years }: Filters): Keys {
  return { ...(departments.length && { departments }), ...(years.length && { years }) };
}

/** SQL condition for rows of a prepared table, all of whose accounts are published, that the filters let through. */
export function asked(table: string, { departments, years, largest }: Filters): string {
  const account = ["department_id", "scope", ...(years.length === 1 ? ["fiscal_year"] : [])]
    .map((column) => `${table}.${column}`)
    .join(", ");
  return [
    isIn(`${table}.department_id`, departments),
    isIn(`${table}.fiscal_year`, years),
    ...(largest === undefined ? [] : [`(${account}) IN (${largestAccounts(years, largest)})`]),
  ].join(" AND ");
}

/**
 * SQL condition for rows of `table` (with department_id, fiscal_year and scope) that the filters let through and
 * whose year the department has published itself; years known only from a later document are no years to compare.
 */
export function published(table: string, filters: Filters): string {
  return [
    asked(table, filters),
    `EXISTS (SELECT 1 FROM documents d WHERE ${sameAccount("d", table)} AND ${isInForce("d")})`,
  ].join(" AND ");
}

/** SQL condition for documents, budgets too, that the filters let through and that no corrected version replaced. */
export function documentsInForce(table: string, filters: Filters): string {
  return `${table}.superseded_by IS NULL AND ${asked(table, filters)}`;
}

/** SQL condition: both rows are of one department, year and scope. */
export function sameAccount(a: string, b: string): string {
  return `${inScope(a, b)} AND ${a}.fiscal_year = ${b}.fiscal_year`;
}

/** SQL condition: both rows are of one department and scope, of whatever years. */
export function inScope(a: string, b: string): string {
  return `${a}.department_id = ${b}.department_id AND ${a}.scope = ${b}.scope`;
}
