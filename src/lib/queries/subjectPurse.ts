import { literal } from "#lib/engine/queryable.ts";
import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import { asked, type Filters } from "./filters.ts";

/** What is asked of a whole classification. */
export interface SystemQuestion extends Filters {
  system: SubjectSystem;
  /** What a yuan of each year counts as, to add years up in one year's prices; nothing for amounts as printed. */
  prices?: readonly PricedYear[];
  /** Only the latest year of those asked for: amounts of several are not added up. */
  latest?: boolean;
}

/** What a yuan of a year is in yuan of another. */
export interface PricedYear {
  year: number;
  factor: number;
}

/** SQL condition: rows of subject_uses of this classification, in the years and departments asked for. */
function ofSystem(table: string, question: SystemQuestion): string {
  const within = (rows: string) =>
    `${rows}.subject_system = ${literal(question.system)} AND ${asked(rows, question)}`;
  if (!question.latest || question.years.length === 1) return within(table);
  return `${within(table)} AND ${table}.fiscal_year = (SELECT max(l.fiscal_year) FROM subject_uses l WHERE ${within("l")})`;
}

/** The amounts of a row of subject_uses. */
const AMOUNTS = ["amount", "whole", "initial_budget", "adjusted_budget", "executed"];

/**
 * SQL for the common table expression `uses`: rows of subject_uses with their amounts as DOUBLE, in one year's prices
 * where these are asked for; then years without a price index have none. `budget` is the adjusted one, else the initial.
 */
export function subjectUsesSql(question: SystemQuestion, condition = "TRUE"): string {
  const { prices } = question;
  const factor = prices ? " * p.factor" : "";
  const amounts = AMOUNTS.map((name) => `u.${name}::DOUBLE${factor} AS ${name}`);
  const rows = prices?.map(({ year, factor }) => `(${literal(year)}, ${literal(factor)}::DOUBLE)`) ?? [];
  return `${prices ? `prices(fiscal_year, factor) AS (VALUES ${rows.join(", ")}), ` : ""}uses AS (
      SELECT u.* REPLACE (${amounts.join(", ")}, u.prior::DOUBLE${prices ? " * b.factor" : ""} AS prior),
        coalesce(u.adjusted_budget, u.initial_budget)::DOUBLE${factor} AS budget
      FROM subject_uses u${
        prices
          ? ` JOIN prices p ON p.fiscal_year = u.fiscal_year
      LEFT JOIN prices b ON b.fiscal_year = u.fiscal_year - 1`
          : ""
      }
      WHERE ${ofSystem("u", question)} AND ${condition}
    )`;
}
