import type { Check } from "../check.ts";

import { judged, outcome, NO_SIDES } from "../compare.ts";
import { levelOf } from "../lookup.ts";
import { find } from "../figures.ts";

/** B3: actual equals budget to the cent in most subjects. */
export const exact: Check = {
  id: "B3",
  category: "execution",
  severity: "info",
  title: { zh: "决算没有大面积与预算分毫不差", en: "Actuals are not all equal to their budgets" },
  description: {
    zh: "四个以上科目中，八成以上的决算数与年初预算数分毫不差的，值得一看。",
    en: "More than four in five subjects spent their budget to the cent.",
  },
  tolerance: "没有",
  basis: "预算执行分析",
  run(document) {
    const pairs = find(document, { item: "expenditure.current", stage: "initial_budget" }).flatMap(
      (budget) => {
        const actual = levelOf(document, budget);
        return actual && budget.subjectCode && budget.value > 0n ? [{ budget, actual }] : [];
      },
    );
    if (pairs.length < 4)
      return { reason: { zh: "同时公开预算和决算的科目不足四个", en: "fewer than four subjects with both" } };
    const same = pairs.filter(({ budget, actual }) => budget.value === actual.value);
    return outcome(
      [
        judged(
          same.length * 5 < pairs.length * 4,
          (same.length ? same : pairs).map(({ actual }) => actual),
          NO_SIDES,
          {
            zh: `${pairs.length}个科目中有${same.length}个的决算数与年初预算数分毫不差，值得一看。`,
            en: `${same.length} of ${pairs.length} subjects spent their budget to the cent.`,
          },
        ),
      ],
      "",
      "",
    );
  },
};
