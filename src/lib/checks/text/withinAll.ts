import type { Item } from "#lib/domain/items.ts";
import type { Funding } from "#lib/domain/vocabulary.ts";
import type { Check, CheckedDocument, CheckedFigure } from "../check.ts";
import { atMost, outcome } from "../compare.ts";
import { levelOf } from "../lookup.ts";
import { isText } from "./told.ts";

/** What comes in and goes out; balances of other money may be below zero, which makes all of them less than a part. */
const FLOWS: readonly Item[] = [
  "revenue.current",
  "revenue.appropriation",
  "expenditure.current",
  "expenditure.basic",
  "expenditure.basic.personnel",
  "expenditure.basic.public",
  "expenditure.project",
];

/** A purse, and what it is a part of: the narrowest that is printed. */
const WIDER: Partial<Record<Funding, readonly Funding[]>> = {
  appropriation: ["all"],
  general: ["appropriation", "all"],
  government_fund: ["appropriation", "all"],
  state_capital: ["appropriation", "all"],
};

/** N12: what is told of a purse is within what is told of all money. */
export const withinAll: Check = {
  id: "N12",
  category: "text",
  severity: "warning",
  title: { zh: "一种资金的数不大于全部资金的数", en: "A purse is within all money" },
  description: {
    zh: "同一事项、同一科目的数，一般公共预算等各预算的不大于财政拨款的，财政拨款的不大于全部资金的；至少一边是文字印出的才在这里核对，报表之间由 T4、X1 核对。文字省略了资金范围的，可能是差异的原因。",
    en: "For one item and subject the general public budget and the other budgets are within the appropriation, the appropriation within all money. At least one side stands in the text; statements are compared by T4 and X1. Words that leave the purse out may be the cause.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "算术：部分不大于全部",
  run(document) {
    const comparisons = document.figures.flatMap((part) => {
      const whole = wholeOf(document, part);
      return whole && (isText(part) || isText(whole)) ? [atMost(part, whole)] : [];
    });
    return outcome(comparisons, "文字没有印出可以相比的两种资金范围", "no two purses of one thing are told");
  },
};

function wholeOf(document: CheckedDocument, part: CheckedFigure): CheckedFigure | null {
  const wider = WIDER[part.funding];
  if (!wider || !FLOWS.includes(part.item) || levelOf(document, part, part.stage) !== part) return null;
  for (const funding of wider) {
    const whole = levelOf(document, { ...part, funding }, part.stage);
    if (whole) return whole;
  }
  return null;
}
