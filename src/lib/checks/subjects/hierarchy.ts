import type { Check } from "../check.ts";

import type { CheckedFigure } from "../check.ts";
import { outcome, sumAgrees } from "../compare.ts";
import { find, groupBy } from "../figures.ts";
import { misplaced } from "./columns.ts";

/** Statements whose columns are parts of the first, by its item. */
const TOTALS = {
  revenue: "revenue.current",
  expenditure: "expenditure.current",
  general_expenditure: "expenditure.current",
} as const;

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
    zh: "每一列中，类等于所属各款之和，款等于所属各项之和，合计等于各类之和；只列到项的表，合计等于各项之和。合计相符而金额错了列的，也在这里。",
    en: "In each column a class is the sum of its sections, a section of its items, the total of its classes (or of all items where only those are printed). An amount that stands in another column than those below it is found, too.",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "政府收支分类科目；部门决算报表编制说明",
  run(document) {
    const comparisons = STATEMENTS.flatMap((statement) =>
      groupBy(find(document, { statement }), ({ item, funding }) => `${item}:${funding}`).flatMap(column),
    );
    for (const statement of Object.keys(TOTALS) as (keyof typeof TOTALS)[])
      comparisons.push(...misplaced(find(document, { statement }), TOTALS[statement]));
    return outcome(comparisons, "没有按科目列示的表", "no statement by subject");
  },
};

function column(figures: readonly CheckedFigure[]) {
  const byCode = new Map<string, CheckedFigure>();
  for (const figure of figures)
    if (!byCode.has(figure.subjectCode ?? "")) byCode.set(figure.subjectCode ?? "", figure);
  const parts = new Map<string, CheckedFigure[]>();
  for (const [code, figure] of byCode) {
    const above = code && printedAbove(code, byCode);
    if (above === null || above === code) continue;
    const known = parts.get(above);
    if (known) known.push(figure);
    else parts.set(above, [figure]);
  }
  return [...byCode].flatMap(([code, whole]) => {
    const below = parts.get(code);
    if (!below) return [];
    const all = sumAgrees(whole, below);
    // Rows whose own parent is missing are S2's; the rest may add up without them.
    const orphans = below.filter(({ subjectCode }) => isOrphan(subjectCode!, byCode));
    const rest = below.filter((part) => !orphans.includes(part));
    if (all.passed || !orphans.length || !rest.length) return [all];
    const without = sumAgrees(whole, rest);
    return [without.passed ? without : all];
  });
}

/** Whether the parent is not printed though others of its level are. */
function isOrphan(code: string, printed: ReadonlyMap<string, unknown>): boolean {
  const parent = code.slice(0, -2);
  return (
    parent.length >= 3 &&
    !printed.has(parent) &&
    [...printed.keys()].some((other) => other.length === parent.length)
  );
}

/** The nearest printed code above one; the total's is empty, also where only items are printed below it. */
function printedAbove(code: string, printed: ReadonlyMap<string, unknown>): string | null {
  for (let length = code.length - 1; length >= 0; length--) {
    if (printed.has(code.slice(0, length))) return code.slice(0, length);
  }
  return null;
}
