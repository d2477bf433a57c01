import type { Check } from "../check.ts";

import { stages } from "#lib/domain/englishNames.ts";
import { divideRounded } from "#lib/domain/decimal.ts";
import { STAGES } from "#lib/domain/vocabulary.ts";
import { judged, outcome } from "../compare.ts";
import { find, nameInEnglish, nameOf, say } from "../figures.ts";
import { levelOf } from "../lookup.ts";
import { isExplained } from "./explained.ts";

/** 10 万元: below it a percentage says little. */
const LEAST = 100_000n * 10_000n;
const [LOW, HIGH] = [80_0000n, 120_0000n];

/** B1: execution under 80% or over 120% of its budget. */
export const deviation: Check = {
  id: "B1",
  category: "execution",
  severity: "info",
  title: { zh: "执行率低于 80% 或高于 120%", en: "Execution under 80% or over 120%" },
  description: {
    zh: "支出决算低于预算八成或高于预算两成，且预算在 10 万元以上的，提示关注；合计的偏离全由所含科目而来的，只说那些科目。",
    en: "Spending far off its budget, from 100,000 yuan; where some subjects alone make a total so, they are named and not the total.",
  },
  tolerance: "没有",
  basis: "预算绩效管理：预算执行率",
  run(document) {
    const accounts = find(document, { item: "expenditure.current" }).flatMap((actual) => {
      const budget =
        levelOf(document, actual, "adjusted_budget") ?? levelOf(document, actual, "initial_budget");
      const isFirst = levelOf(document, actual) === actual;
      return budget && budget.value >= LEAST && isFirst
        ? [{ actual, budget, amounts: [actual, budget] }]
        : [];
    });
    const noticed = accounts.filter(({ actual, budget }) => !isNear(actual.value, budget.value));
    const comparisons = accounts.map((account) => {
      const { actual, budget } = account;
      const rate = executionRate(actual.value, budget.value);
      return judged(
        isNear(actual.value, budget.value) || isExplained(account, noticed, isNear),
        [actual, budget],
        { expected: budget, actual },
        {
          zh: `${nameOf(actual)}决算${say(actual.value, actual.unit)}，为${STAGES[budget.stage]}${say(budget.value, budget.unit)}的${say(divideRounded(rate, 100n) * 100n, "percent")}，值得关注。`,
          en: `${nameInEnglish(actual)} of ${say(actual.value, actual.unit)} is ${say(divideRounded(rate, 100n) * 100n, "percent")} of the ${stages[budget.stage]}, ${say(budget.value, budget.unit)}.`,
        },
      );
    });
    return outcome(comparisons, "没有同时公开预算和决算", "no budget with its actual");
  },
};

/** In percent. */
const executionRate = (actual: bigint, budget: bigint) => divideRounded(actual * 1_000_000n, budget);

/** Whether spending is near its budget, or both are too small for a percentage. */
function isNear(actual: bigint, budget: bigint): boolean {
  if (budget < LEAST) return actual < LEAST;
  const rate = executionRate(actual, budget);
  return rate >= LOW && rate <= HIGH;
}
