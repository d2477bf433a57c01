import type { Check } from "../check.ts";

import type { CheckedFigure } from "../check.ts";
import { outcome, sumAgrees } from "../compare.ts";
import { find, groupBy } from "../figures.ts";

const PARTS = {
  revenue: {
    total: "revenue.current",
    parts: [
      "revenue.appropriation",
      "revenue.superior_subsidy",
      "revenue.business",
      "revenue.operating",
      "revenue.subsidiary_remittance",
      "revenue.other",
    ],
  },
  expenditure: {
    total: "expenditure.current",
    parts: [
      "expenditure.basic",
      "expenditure.project",
      "expenditure.to_superior",
      "expenditure.operating",
      "expenditure.to_subsidiary",
    ],
  },
  general_expenditure: { total: "expenditure.current", parts: ["expenditure.basic", "expenditure.project"] },
} as const;

/** T3: in each row the total is the sum of its columns. */
export const rows: Check = {
  id: "T3",
  category: "statements",
  severity: "error",
  title: { zh: "每行合计等于各列之和", en: "Each row adds up" },
  description: {
    zh: "收入决算表、支出决算表和一般公共预算支出决算表的每一行，合计等于各收入来源或各支出方式之和。",
    en: "In each row of the revenue and expenditure statements the total is the sum of its columns.",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "部门决算报表编制说明：财决03表、财决04表勾稽关系",
  run(document) {
    const comparisons = (Object.keys(PARTS) as (keyof typeof PARTS)[]).flatMap((statement) =>
      groupBy(find(document, { statement }), rowOf).flatMap((row) => {
        const total = row.find((figure) => figure.item === PARTS[statement].total);
        const parts = row.filter((figure) =>
          (PARTS[statement].parts as readonly string[]).includes(figure.item),
        );
        return total && parts.length ? [sumAgrees(total, parts)] : [];
      }),
    );
    return outcome(comparisons, "没有按科目列示的收支表", "no statement by subject");
  },
};

const rowOf = (figure: CheckedFigure) => `${figure.lineStart}:${figure.subjectCode}`;
