import type { Check } from "../check.ts";

import { outcome, sumAgrees } from "../compare.ts";
import { find, groupBy } from "../figures.ts";

/** T4: appropriation is the sum of its purses. */
export const purses: Check = {
  id: "T4",
  category: "statements",
  severity: "error",
  title: { zh: "财政拨款合计等于三类预算之和", en: "Appropriation is the sum of its purses" },
  description: {
    zh: "财政拨款收支总表的每一行，合计 = 一般公共预算 + 政府性基金 + 国有资本经营预算。",
    en: "In each row of the appropriation summary the total is general + government fund + state capital.",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "部门决算报表编制说明：财决01-1表勾稽关系",
  run(document) {
    const figures = find(document, { statement: "appropriation_summary" });
    const comparisons = groupBy(figures, (figure) => `${figure.item}:${figure.subjectCode}`).flatMap(
      (row) => {
        const total = row.find((figure) => figure.funding === "appropriation");
        const parts = row.filter((figure) =>
          ["general", "government_fund", "state_capital"].includes(figure.funding),
        );
        return total && parts.length ? [sumAgrees(total, parts)] : [];
      },
    );
    return outcome(comparisons, "没有财政拨款收支总表", "no appropriation summary");
  },
};
