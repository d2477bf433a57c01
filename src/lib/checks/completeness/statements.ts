import type { Check } from "../check.ts";

import { STATEMENTS, type Statement } from "#lib/domain/vocabulary.ts";
import { outcome, passage } from "../compare.ts";

const REQUIRED: readonly Statement[] = [
  "revenue_expenditure_summary",
  "revenue",
  "expenditure",
  "appropriation_summary",
  "general_expenditure",
  "general_basic_expenditure",
  "three_public",
  "government_fund",
  "state_capital",
];

/** C1: the statements that the rules require are there. */
export const statements: Check = {
  id: "C1",
  category: "completeness",
  severity: "warning",
  title: { zh: "应公开的报表齐全", en: "Required statements are there" },
  description: {
    zh: "部门决算应公开收支总表、收入表、支出表、财政拨款总表、一般公共预算支出表及基本支出表、三公表、政府性基金表、国有资本经营表。",
    en: "The nine statements that the rules ask for.",
  },
  tolerance: "none",
  basis: "财政预决算领域基层政务公开标准目录；地方预决算公开操作规程",
  run(document) {
    const printed = new Set(document.figures.map((figure) => figure.statement));
    const text = document.passages.join("\n").replace(/[\s“”"]/g, "");
    const comparisons = REQUIRED.map((statement) => {
      const name = STATEMENTS[statement];
      // An empty statement still has its title behind the contents list.
      const titles = text.split(name.replace(/[“”]/g, "")).length - 1;
      return passage(printed.has(statement) || titles > 1, 1, 1, {
        zh: `没有找到《${name}》，值得核对（可能作为附件另行公开）。`,
        en: `${statement} was not found; it may be published as an annex.`,
      });
    });
    return outcome(comparisons, "", "");
  },
};
