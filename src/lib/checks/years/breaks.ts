import type { Check } from "../check.ts";

import { outcome, passage } from "../compare.ts";
import { yearBefore } from "./yearBefore.ts";

/** Y3: a break between two years: scope changed. */
export const breaks: Check = {
  id: "Y3",
  category: "years",
  severity: "info",
  title: { zh: "前后两年的口径一致", en: "No break between years" },
  description: {
    zh: "与上年相比，决算范围（本级或部门汇总）没有变化；变化时两年的数不宜直接相比。",
    en: "The scope is that of last year.",
  },
  tolerance: "没有",
  basis: "跨年可比",
  run(document, archive) {
    const before = yearBefore(document, archive);
    const comparisons = before
      ? [
          passage(before.scope === document.scope, 1, 1, {
            zh: "决算范围与上年不同（本级与部门汇总），两年的数不宜直接相比。",
            en: "The scope differs from last year's.",
          }),
        ]
      : [];
    return outcome(comparisons, "没有上年度的决算文件", "last year's document is not here");
  },
};
