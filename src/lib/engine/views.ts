import { accountNames } from "./views/accountNames.ts";
import { budgetExecution } from "./views/budgetExecution.ts";
import { procurementShares } from "./views/procurementShares.ts";
import { staffCosts } from "./views/staffCosts.ts";
import { subjectAmounts } from "./views/subjectAmounts.ts";
import { threePublicExpenses } from "./views/threePublicExpenses.ts";

/** The views shipped with the accounts (docs/data-model.md, Views for reading), as SQL over the tables. */
export const VIEWS: readonly string[] = [
  budgetExecution,
  threePublicExpenses,
  staffCosts,
  procurementShares,
  subjectAmounts,
  accountNames,
];

/** Their names. */
export const VIEW_NAMES: readonly string[] = VIEWS.map(viewName);

/** The name of a view, by the SQL that makes it. */
export function viewName(view: string): string {
  return /VIEW (\w+)/.exec(view)![1]!;
}
