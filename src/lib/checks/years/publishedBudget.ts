import type { Check, CheckedDocument, CheckedFigure, Comparison } from "../check.ts";

import { abs } from "#lib/domain/decimal.ts";
import { judged, outcome, slip } from "../compare.ts";
import { nameInEnglish, nameOf, say } from "../figures.ts";
import { levelOf } from "../lookup.ts";

/** Y6: the initial budget that final accounts print is the one that the department published. */
export const publishedBudget: Check = {
  id: "Y6",
  category: "years",
  severity: "warning",
  title: {
    zh: "年初预算数等于当年公开的部门预算",
    en: "The initial budget is the one that was published",
  },
  description: {
    zh: "决算中印出的年初预算数，与该部门当年公开的部门预算中同一口径、同一科目的数一致。",
    en: "An initial budget in the final accounts is that of the same item, subject and purse in the department's published budget of the year.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "部门预算与部门决算一致",
  run(document, { documents }) {
    const budgets = documents.filter((other) => isBudgetOf(other, document));
    if (!budgets.length)
      return { reason: { zh: "没有本年度的部门预算文件", en: "the year's budget is not here" } };
    const comparisons = budgets.flatMap((budget) =>
      document.figures.flatMap((figure): Comparison[] => {
        if (figure.stage !== "initial_budget" || figure.measure !== "value") return [];
        const published = figure.fiscalYear === document.fiscalYear && levelOf(budget, figure);
        return published ? [compared(figure, published)] : [];
      }),
    );
    return outcome(
      comparisons,
      "决算没有印出预算中有的年初预算数",
      "the final accounts print no initial budget that the budget has",
    );
  },
};

function isBudgetOf(other: CheckedDocument, { departmentId, fiscalYear, scope }: CheckedDocument): boolean {
  return (
    other.kind === "budget" &&
    !other.superseded &&
    other.departmentId === departmentId &&
    other.fiscalYear === fiscalYear &&
    other.scope === scope
  );
}

function compared(figure: CheckedFigure, published: CheckedFigure): Comparison {
  const difference = abs(figure.value - published.value);
  const cause = slip(figure.value, published.value);
  const [said, before, apart] = [figure.value, published.value, difference].map((value) =>
    say(value, figure.unit),
  );
  return judged(
    difference <= figure.rounding + published.rounding,
    [figure, published],
    { expected: published, actual: figure },
    {
      zh: `${nameOf(figure)}印为${said}，${figure.fiscalYear}年部门预算公开的是${before}，相差${apart}${cause.zh}，值得核对。`,
      en: `${nameInEnglish(figure)} is printed as ${said}; the budget published for ${figure.fiscalYear} has ${before}, a difference of ${apart}${cause.en}.`,
    },
  );
}
