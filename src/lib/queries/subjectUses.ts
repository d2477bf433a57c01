import type { Scope } from "#lib/domain/vocabulary.ts";
import { literal, within, type Queryable } from "#lib/engine/queryable.ts";
import { amountSql, type Amount } from "./amount.ts";
import type { Reasons } from "./reasons.ts";
import { keysOf } from "./filters.ts";
import { subjectUsesSql, type SystemQuestion } from "./subjectPurse.ts";

/** An amount that is printed, or else the sum of the printed ones a level below; both in the prices asked for. */
export interface Sum {
  value: number;
  printed: Amount | null;
}

/** One subject in the accounts of a department and year. */
export interface SubjectUse extends Reasons {
  departmentId: string;
  shortName: string;
  fiscalYear: number;
  scope: Scope;
  /** The purse of `actual`. */
  funding: string;
  actual: Sum;
  /** Of the parent; of everything for a 类. */
  share: number | null;
  /** The year before, of the same purse. */
  prior: Sum | null;
  /** Budget and actual of one purse; null where no budget is published. */
  execution: {
    funding: string;
    initialBudget: Sum | null;
    adjustedBudget: Sum | null;
    actual: Sum;
    variance: number;
  } | null;
}

interface Row extends Omit<SubjectUse, "actual" | "prior" | "execution"> {
  amount: number;
  printed: Amount | null;
  prior: number | null;
  printedPrior: Amount | null;
  budgetFunding: string | null;
  initial: number | null;
  printedInitial: Amount | null;
  adjusted: number | null;
  printedAdjusted: Amount | null;
  executed: number | null;
  printedExecuted: Amount | null;
  variance: number | null;
}

/** Who uses a subject, the largest amount first: each department and year with share, budget and year before. */
export async function subjectUses(
  database: Queryable,
  question: SystemQuestion,
  code: string,
): Promise<SubjectUse[]> {
  const printed = (name: string) => `CASE WHEN u.${name}_figure IS NOT NULL THEN ${amountSql("u", name)} END`;
  const condition = `u.subject_code = ${literal(code)}
        AND (u.amount <> 0 OR coalesce(u.adjusted_budget, u.initial_budget) <> 0)`;
  const rows = await within(database, keysOf(question)).query<Row>(`
    WITH ${subjectUsesSql(question, condition)}
    SELECT u.department_id AS departmentId, n.short_name AS shortName, u.fiscal_year::INTEGER AS fiscalYear, u.scope,
      u.funding, u.amount, ${printed("amount")} AS printed, u.amount / nullif(u.whole, 0) AS share,
      u.prior, ${printed("prior")} AS printedPrior,
      u.budget_funding AS budgetFunding,
      u.initial_budget AS initial, ${printed("initial_budget")} AS printedInitial,
      u.adjusted_budget AS adjusted, ${printed("adjusted_budget")} AS printedAdjusted,
      u.executed, ${printed("executed")} AS printedExecuted, u.executed - u.budget AS variance,
      u.reason, u.reasons_below AS reasonsBelow
    FROM uses u JOIN summaries n USING (department_id, fiscal_year, scope)
    ORDER BY u.amount DESC, u.fiscal_year DESC, u.department_id, u.scope`);
  return rows.map(useOf);
}

function useOf(row: Row): SubjectUse {
  const { departmentId, shortName, fiscalYear, scope, funding, share, reason, reasonsBelow } = row;
  const sum = (value: number | null, printed: Amount | null): Sum | null =>
    value === null ? null : { value, printed: printed && { ...printed, value } };
  return {
    departmentId,
    shortName,
    fiscalYear,
    scope,
    funding,
    share,
    reason,
    reasonsBelow,
    actual: sum(row.amount, row.printed)!,
    prior: sum(row.prior, row.printedPrior),
    execution:
      row.budgetFunding === null
        ? null
        : {
            funding: row.budgetFunding,
            initialBudget: sum(row.initial, row.printedInitial),
            adjustedBudget: sum(row.adjusted, row.printedAdjusted),
            actual: sum(row.executed, row.printedExecuted)!,
            variance: row.variance!,
          },
  };
}
