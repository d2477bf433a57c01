import type { Scope } from "#lib/domain/vocabulary.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { literal } from "#lib/engine/queryable.ts";
import { amountSql, type Amount } from "./amount.ts";
import { reasonsSql, type Reasons } from "./reasons.ts";
import { subjectBudgets } from "./subjectBudgets.ts";
import { inScope, sameAccount } from "./filters.ts";
import { chosenAmounts, ITEM, type SystemQuestion } from "./subjectPurse.ts";

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
  const item = literal(ITEM[question.system]);
  const printed = (row: string, stage = "actual") =>
    amountSql(row, {
      item,
      stage: literal(stage),
      funding: `${row}.funding`,
      subject: `${row}.subject_code`,
    });
  const rows = await database.query<Row>(`
    WITH ${chosenAmounts(question)}, ${subjectBudgets(question)}
    SELECT c.department_id AS departmentId, n.short_name AS shortName, c.fiscal_year::INTEGER AS fiscalYear, c.scope,
      c.funding, c.amount, ${printed("c")} AS printed,
      c.amount / nullif(CASE WHEN c.parent_code IS NULL
        THEN (SELECT sum(p.amount) FROM chosen p WHERE ${sameAccount("p", "c")} AND p.parent_code IS NULL)
        ELSE (SELECT sum(p.amount) FROM chosen p WHERE ${sameAccount("p", "c")} AND p.subject_code = c.parent_code)
        END, 0) AS share,
      l.amount AS prior, ${printed("l")} AS printedPrior,
      b.funding AS budgetFunding,
      b.initial_budget AS initial, ${printed("b", "initial_budget")} AS printedInitial,
      b.adjusted_budget AS adjusted, ${printed("b", "adjusted_budget")} AS printedAdjusted,
      b.actual AS executed, ${printed("b")} AS printedExecuted, b.actual - b.budget AS variance,
      ${reasonsSql("c", item)}
    FROM chosen c JOIN account_names n USING (department_id, fiscal_year, scope)
    LEFT JOIN budgets b ON ${sameAccount("b", "c")} AND b.subject_code = c.subject_code
    LEFT JOIN subject_amounts l ON ${inScope("l", "c")} AND l.fiscal_year = c.fiscal_year - 1
      AND l.subject_system = c.subject_system AND l.item = c.item AND l.stage = c.stage
      AND l.funding = c.funding AND l.subject_code = c.subject_code
    WHERE c.subject_code = ${literal(code)} AND (c.amount <> 0 OR b.budget <> 0)
    ORDER BY c.amount DESC, c.fiscal_year DESC, c.department_id`);
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
