import type { Check } from "../check.ts";

import { equal, outcome } from "../compare.ts";
import { first } from "../figures.ts";
import { yearBefore } from "./yearBefore.ts";

/** Y2: the opening balance is last year's closing balance. */
export const balances: Check = {
  id: "Y2",
  category: "years",
  severity: "warning",
  title: { zh: "年初结转等于上年年末结转", en: "The opening balance is last year's closing balance" },
  description: {
    zh: "本年年初结转和结余与该部门上年度公开的年末结转和结余一致。",
    en: "This year's opening balance is last year's closing balance.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "跨年一致",
  run(document, archive) {
    const before = yearBefore(document, archive);
    if (!before) return { reason: { zh: "没有上年度的决算文件", en: "last year's document is not here" } };
    const opening = first(document, { item: "revenue.opening_balance", funding: "all" });
    const closing = first(before, { item: "expenditure.closing_balance", funding: "all" });
    return outcome(
      opening && closing ? [equal(closing, opening)] : [],
      "没有年初或年末结转",
      "a balance is not printed",
    );
  },
};
