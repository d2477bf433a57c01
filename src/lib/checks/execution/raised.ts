import type { Check } from "../check.ts";

import { judged, outcome } from "../compare.ts";
import { find, nameInEnglish, nameOf, say } from "../figures.ts";
import { levelOf } from "../lookup.ts";
import { isExplained } from "./explained.ts";

/** B2: a budget that was raised in the year and then not used. */
export const raised: Check = {
  id: "B2",
  category: "execution",
  severity: "info",
  title: { zh: "追加的预算用上了", en: "A raised budget was used" },
  description: {
    zh: "全年预算高于年初预算，决算却低于年初预算的，值得一看；合计的如此全由所含事项而来的，只说那些事项。",
    en: "The budget was raised, yet less than the initial budget was spent; where some parts alone make a total so, they are named and not the total.",
  },
  tolerance: "没有",
  basis: "预算执行分析",
  run(document) {
    const accounts = find(document, { stage: "adjusted_budget" }).flatMap((adjusted) => {
      const initial = levelOf(document, adjusted, "initial_budget");
      const actual = levelOf(document, adjusted);
      const isFirst = levelOf(document, adjusted, "adjusted_budget") === adjusted;
      return initial && actual && isFirst
        ? [{ adjusted, initial, actual, amounts: [actual, initial, adjusted] }]
        : [];
    });
    const noticed = accounts.filter(
      ({ actual, initial, adjusted }) => !isUsed(actual.value, initial.value, adjusted.value),
    );
    const comparisons = accounts.map((account) => {
      const { actual, initial, adjusted } = account;
      return judged(
        !noticed.includes(account) || isExplained(account, noticed, isUsed),
        [actual, initial, adjusted],
        { expected: initial, actual },
        {
          zh: `${nameOf(actual)}年初预算${say(initial.value, initial.unit)}，追加到${say(adjusted.value, adjusted.unit)}，决算只有${say(actual.value, actual.unit)}，值得一看。`,
          en: `${nameInEnglish(actual)}: the initial budget of ${say(initial.value, initial.unit)} was raised to ${say(adjusted.value, adjusted.unit)}, yet only ${say(actual.value, actual.unit)} was spent.`,
        },
      );
    });
    return outcome(comparisons, "没有同时公开年初预算和全年预算", "not both budgets are printed");
  },
};

const isUsed = (actual: bigint, initial: bigint, adjusted: bigint) =>
  adjusted <= initial || actual >= initial;
