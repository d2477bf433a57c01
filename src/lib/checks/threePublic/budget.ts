import type { Check } from "../check.ts";

import { atMost, outcome } from "../compare.ts";
import { find } from "../figures.ts";

/** P4: “三公” actual is within its budget. */
export const threePublicBudget: Check = {
  id: "P4",
  category: "three_public",
  severity: "warning",
  title: { zh: "“三公”决算不超过预算", en: "Three public expenses within their budget" },
  description: {
    zh: "“三公”经费及各部分决算数不超过全年预算数；没有全年预算的，不超过年初预算数。",
    en: "Actuals stay within the adjusted, else the initial budget.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "预算与决算比较",
  run(document) {
    const items = [
      "three_public",
      "three_public.overseas",
      "three_public.vehicles",
      "three_public.vehicles.purchase",
      "three_public.vehicles.operation",
      "three_public.reception",
    ] as const;
    const comparisons = items.flatMap((item) => {
      const [actual] = find(document, { item });
      const budget =
        find(document, { item, stage: "adjusted_budget" })[0] ??
        find(document, { item, stage: "initial_budget" })[0];
      return actual && budget ? [atMost(actual, budget)] : [];
    });
    return outcome(comparisons, "没有“三公”预算数", "no budget is printed");
  },
};
