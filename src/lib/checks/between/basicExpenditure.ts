import type { Check } from "../check.ts";

import { outcome, sumAgrees } from "../compare.ts";
import { first } from "../figures.ts";

/** X2: basic expenditure of the general statement is that of the basic statement. */
export const basicBetween: Check = {
  id: "X2",
  category: "between",
  severity: "error",
  title: { zh: "一般公共预算基本支出与基本支出表一致", en: "Basic expenditure agrees between statements" },
  description: {
    zh: "一般公共预算支出决算表的基本支出合计 = 基本支出决算表的人员经费 + 公用经费。",
    en: "Basic expenditure of the general statement = staff + running costs of the basic statement.",
  },
  tolerance: "3 × 末位的半个单位",
  basis: "部门决算报表表间勾稽关系",
  run(document) {
    const statement = "general_basic_expenditure";
    const total = first(document, {
      statement: "general_expenditure",
      item: "expenditure.basic",
      subjectCode: null,
    });
    const personnel = first(document, { statement, item: "expenditure.basic.personnel" });
    const running = first(document, { statement, item: "expenditure.basic.public" });
    const both = total && personnel && running ? [sumAgrees(total, [personnel, running])] : [];
    return outcome(both, "两表不全", "one of the statements is missing");
  },
};
