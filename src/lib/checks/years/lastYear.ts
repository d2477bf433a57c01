import type { Check } from "../check.ts";

import { equal, outcome } from "../compare.ts";
import { levelOf } from "../lookup.ts";
import { yearBefore } from "./yearBefore.ts";

/** Y1: the base implied by this year's change is last year's own figure. */
export const lastYear: Check = {
  id: "Y1",
  category: "years",
  severity: "warning",
  title: { zh: "增减额推出的上年数与上年决算一致", en: "Last year as implied is last year as published" },
  description: {
    zh: "本年数减增减额得出的上年数，与该部门上年度自己公开的决算数一致；口径调整可能是差异的原因。",
    en: "This year's amount minus its change is what the department published last year.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "跨年一致",
  run(document, archive) {
    const before = yearBefore(document, archive);
    if (!before) return { reason: { zh: "没有上年度的决算文件", en: "last year's document is not here" } };
    const comparisons = document.figures.flatMap((change) => {
      if (change.measure !== "yoy_change") return [];
      const [level, published] = [levelOf(document, change), levelOf(before, change)];
      if (!level || !published) return [];
      return [
        equal(published, {
          ...change,
          value: level.value - change.value,
          rounding: level.rounding + change.rounding,
          fiscalYear: before.fiscalYear,
          measure: "value",
        }),
      ];
    });
    return outcome(comparisons, "没有可以与上年核对的数", "nothing to compare with last year");
  },
};
