import type { Check, CheckedDocument, CheckedFigure } from "../check.ts";

import { stages } from "#lib/domain/englishNames.ts";
import { STAGES } from "#lib/domain/vocabulary.ts";
import { judged, outcome, rateAgrees } from "../compare.ts";
import { nameInEnglish, nameOf, say, sayAlike, sayPrinted } from "../figures.ts";
import { lastBefore, withKey, type Key } from "../lookup.ts";

const ALL = 100_0000n;

const byBudget: Key = ({ measure, stage, item, subjectCode, funding, fiscalYear, statement }) =>
  measure === "value" && stage !== "actual"
    ? [item, subjectCode, funding, fiscalYear, statement].join()
    : null;

/** The budget of 完成预算的…, which does not say of which: the one amount that the text has for it. */
function soleBudget(document: CheckedDocument, rate: CheckedFigure): CheckedFigure | null {
  if (rate.base) return null;
  const key = byBudget({ ...rate, measure: "value", stage: "initial_budget" });
  const [budget, ...others] = withKey(document, byBudget, key);
  return budget && others.every(({ value }) => value === budget.value) ? budget : null;
}

/** N4: completion = actual ÷ the budget named; no rate on a budget of zero. */
export const completion: Check = {
  id: "N4",
  category: "text",
  severity: "error",
  title: { zh: "预算完成率与预算、决算相符", en: "Completion rates agree" },
  description: {
    zh: "完成率 = 决算数 ÷ 句中所说的预算数；预算为零的没有完成率。",
    en: "Completion = actual ÷ the budget named; none on a budget of zero.",
  },
  tolerance: "四舍五入后等于印出各数的任何一组数都可以",
  basis: "算术",
  run(document) {
    const comparisons = document.figures.flatMap((rate) => {
      if (rate.measure !== "completion_rate") return [];
      const before = (stage: string | null) =>
        lastBefore(document, rate, 3, (figure) => figure.measure === "value" && figure.stage === stage);
      const [actual, budget] = [before("actual"), before(rate.base) ?? soleBudget(document, rate)];
      if (!actual || !budget) return [];
      if (budget.value === 0n) {
        return [
          judged(
            // Nothing of nothing is printed as 0% or, in some places, as 100%: neither says anything.
            rate.value === 0n || (actual.value === 0n && rate.value === ALL),
            [rate, budget],
            { expected: null, actual: rate },
            {
              zh: `${nameOf(budget)}为零，却印有完成率${sayPrinted(rate)}（第${rate.lineStart}行），值得核对。`,
              en: `${nameInEnglish(budget)} is zero, yet a completion of ${sayPrinted(rate)} is printed (line ${rate.lineStart}).`,
            },
          ),
        ];
      }
      // The rate then tells that the two amounts were not the same.
      const copied = actual.value === budget.value;
      const [spent, planned] = sayAlike(actual.unit, actual.value, budget.value);
      return [
        rateAgrees(rate, actual, budget, [actual, budget], (computed) => ({
          zh: `${nameOf(rate)}第${rate.lineStart}行印有完成率${say(rate.value, "percent")}，按决算数${spent}和${STAGES[budget.stage]}数${planned}计算为${computed}${copied ? `（决算数与预算数相同，像是把${STAGES[budget.stage]}数印成了决算数）` : ""}，值得核对。`,
          en: `The completion of ${nameInEnglish(rate)} is printed as ${say(rate.value, "percent")} on line ${rate.lineStart}; ${spent} of ${planned} (${stages[budget.stage]}) are ${computed}${copied ? `; the ${stages[budget.stage]} was printed as the actual, it seems` : ""}.`,
        })),
      ];
    });
    return outcome(comparisons, "没有同时印出预算、决算和完成率", "no completion rate with both amounts");
  },
};
