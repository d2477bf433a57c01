import type { Check } from "../check.ts";

import { equal, outcome } from "../compare.ts";
import { first } from "../figures.ts";

const PAIRS = [
  ["30108", "2080505"],
  ["30109", "2080506"],
  ["30113", "2210201"],
] as const;

/** X4: insurance and housing by economic item and by function, a soft rule. */
export const insurance: Check = {
  id: "X4",
  category: "between",
  severity: "info",
  title: { zh: "社保、公积金的经济科目与功能科目接近", en: "Insurance and housing by item and by function" },
  description: {
    zh: "养老保险 30108 与 2080505、职业年金 30109 与 2080506、住房公积金 30113 与 2210201 通常一致；资金来源和口径可能是差异的原因。",
    en: "30108 and 2080505, 30109 and 2080506, 30113 and 2210201 are usually the same.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "政府收支分类科目说明",
  run(document) {
    const comparisons = PAIRS.flatMap(([economic, functional]) => {
      const item = first(document, {
        statement: "general_basic_expenditure",
        item: "expenditure.basic",
        subjectCode: economic,
      });
      const subject = first(document, {
        statement: "general_expenditure",
        item: "expenditure.basic",
        subjectCode: functional,
      });
      return item && subject ? [equal(subject, item)] : [];
    });
    return outcome(comparisons, "两表没有对应的科目", "no such pair");
  },
};
