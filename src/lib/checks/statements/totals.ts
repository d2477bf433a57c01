import type { Check } from "../check.ts";

import { equal, outcome, sumAgrees } from "../compare.ts";
import { find, groupBy } from "../figures.ts";

/** T1: total revenue and total expenditure from their parts, and equal to each other. */
export const totals: Check = {
  id: "T1",
  category: "statements",
  severity: "error",
  title: { zh: "收支总计等于各部分之和，收支相等", en: "Totals add up and balance" },
  description: {
    zh: "收入总计 = 本年收入 + 年初结转和结余 + 使用非财政拨款结余；支出总计 = 本年支出 + 结余分配 + 年末结转和结余；两个总计相等。",
    en: "Total revenue = current revenue + opening balance + non-fiscal balance used; total expenditure = current expenditure + distribution + closing balance; both are equal.",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "部门决算报表编制说明：财决01表、财决01-1表勾稽关系",
  run(document) {
    const comparisons = (["revenue_expenditure_summary", "appropriation_summary"] as const).flatMap(
      (statement) =>
        groupBy(find(document, { statement, subjectCode: null }), (figure) => figure.funding).flatMap(
          (figures) => {
            const of = (item: string) => figures.find((figure) => figure.item === item);
            const parts = (...items: string[]) => items.flatMap((item) => of(item) ?? []);
            const [revenue, expenditure] = [of("revenue.total"), of("expenditure.total")];
            const sources = parts(
              "revenue.current",
              "revenue.opening_balance",
              "revenue.nonfiscal_balance_used",
            );
            const uses = parts(
              "expenditure.current",
              "expenditure.surplus_distribution",
              "expenditure.closing_balance",
            );
            return [
              ...(revenue && of("revenue.current") ? [sumAgrees(revenue, sources)] : []),
              ...(expenditure && of("expenditure.current") ? [sumAgrees(expenditure, uses)] : []),
              ...(revenue && expenditure ? [equal(revenue, expenditure)] : []),
            ];
          },
        ),
    );
    return outcome(comparisons, "没有收支总表", "no summary statement");
  },
};
