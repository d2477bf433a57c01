import type { Check } from "../check.ts";

import { stages } from "#lib/domain/englishNames.ts";
import { divideRounded } from "#lib/domain/decimal.ts";
import { STAGES } from "#lib/domain/vocabulary.ts";
import { judged, outcome } from "../compare.ts";
import { find, nameInEnglish, nameOf, say } from "../figures.ts";
import { levelOf } from "../lookup.ts";

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
    zh: "支出决算低于预算八成或高于预算两成，且预算在 10 万元以上的，提示关注。",
    en: "Spending far off its budget, from 100,000 yuan.",
  },
  tolerance: "没有",
  basis: "预算绩效管理：预算执行率",
  run(document) {
    const comparisons = find(document, { item: "expenditure.current" }).flatMap((actual) => {
      const budget =
        levelOf(document, actual, "adjusted_budget") ?? levelOf(document, actual, "initial_budget");
      if (!budget || budget.value < LEAST || levelOf(document, actual) !== actual) return [];
      const rate = divideRounded(actual.value * 1_000_000n, budget.value);
      return [
        judged(
          rate >= LOW && rate <= HIGH,
          [actual, budget],
          { expected: budget, actual },
          {
            zh: `${nameOf(actual)}决算${say(actual.value, actual.unit)}，为${STAGES[budget.stage]}${say(budget.value, budget.unit)}的${say(divideRounded(rate, 100n) * 100n, "percent")}，值得关注。`,
            en: `${nameInEnglish(actual)} of ${say(actual.value, actual.unit)} is ${say(divideRounded(rate, 100n) * 100n, "percent")} of the ${stages[budget.stage]}, ${say(budget.value, budget.unit)}.`,
          },
        ),
      ];
    });
    return outcome(comparisons, "没有同时公开预算和决算", "no budget with its actual");
  },
};
