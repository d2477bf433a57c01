import { itemUnit } from "#lib/domain/items.ts";
import type { Figure } from "#lib/domain/figure.ts";
import { plain, type OpenFigure } from "./openStages.ts";

/** What was read in a budget: its amounts, and what was understood but tells of something else. */
export interface BudgetFigures {
  figures: Figure[];
  /** Of the years before, which a budget only estimates; changes; and heads and cars, which nobody budgets. */
  passedOver: Figure[];
}

/**
 * A budget tells for certain what money its own year was given. Nothing has been spent in that year yet: whatever words its
 * tables have for the amounts (预算数, 合计, 基本支出), they are 年初预算.
 */
export function asBudget(read: readonly OpenFigure[], fiscalYear: number): BudgetFigures {
  const figures: Figure[] = [];
  const passedOver: Figure[] = [];
  for (const figure of read) {
    const isMoney = figure.measure === "value" && itemUnit(figure.item) === "yuan";
    if (isMoney && figure.fiscalYear === fiscalYear)
      figures.push({ ...plain(figure), stage: "initial_budget" });
    else passedOver.push(plain(figure));
  }
  return { figures, passedOver };
}
