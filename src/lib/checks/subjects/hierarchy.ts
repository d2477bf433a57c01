import type { Check } from "../check.ts";

import type { CheckedFigure } from "../check.ts";
import { outcome, sumAgrees } from "../compare.ts";
import { find, groupBy } from "../figures.ts";

const STATEMENTS = [
  "revenue",
  "expenditure",
  "general_expenditure",
  "government_fund",
  "state_capital",
] as const;

/** S3: 类 = Σ款 = Σ项, the total = Σ类, in every column. */
export const hierarchy: Check = {
  id: "S3",
  category: "subjects",
  severity: "error",
  title: { zh: "类、款、项逐级相加相符", en: "Subjects add up level by level" },
  description: {
    zh: "每一列中，类等于所属各款之和，款等于所属各项之和，合计等于各类之和；只列到项的表，合计等于各项之和。",
    en: "In each column a class is the sum of its sections, a section of its items, the total of its classes (or of all items where only those are printed).",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "政府收支分类科目；部门决算报表编制说明",
  run(document) {
    const comparisons = STATEMENTS.flatMap((statement) =>
      groupBy(find(document, { statement }), ({ item, funding }) => `${item}:${funding}`).flatMap(column),
    );
    return outcome(comparisons, "没有按科目列示的表", "no statement by subject");
  },
};

function column(figures: readonly CheckedFigure[]) {
  const byCode = new Map<string, CheckedFigure>();
  for (const figure of figures)
    if (!byCode.has(figure.subjectCode ?? "")) byCode.set(figure.subjectCode ?? "", figure);
  return [...byCode].flatMap(([code, whole]) => {
    const parts = below(code, [...byCode.values()]);
    return parts.length ? [sumAgrees(whole, parts)] : [];
  });
}

/** The next printed level under a code; a total over items alone has them for parts. */
function below(code: string, figures: readonly CheckedFigure[]): CheckedFigure[] {
  const under = figures.filter(
    ({ subjectCode }) => subjectCode && subjectCode !== code && subjectCode.startsWith(code),
  );
  return under.filter(
    ({ subjectCode }) =>
      !under.some(
        (other) => other.subjectCode !== subjectCode && subjectCode!.startsWith(other.subjectCode!),
      ),
  );
}
