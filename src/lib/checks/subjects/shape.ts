import type { Check } from "../check.ts";

import type { CheckedFigure } from "../check.ts";
import { judged, outcome } from "../compare.ts";
import { find, groupBy } from "../figures.ts";

/** S2: no 科目 stands twice in a statement's column, and parents stand where their statement prints levels. */
export const shape: Check = {
  id: "S2",
  category: "subjects",
  severity: "warning",
  title: { zh: "科目不重复，上级科目齐全", en: "No duplicates, no missing parents" },
  description: {
    zh: "同一张表的同一列中，科目编码不重复；列示类、款的表，每个款有类，每个项有款。",
    en: "No code twice in a column; where levels are printed each has its parent.",
  },
  tolerance: "没有",
  basis: "政府收支分类科目；部门决算报表编制说明",
  run(document) {
    const columns = (["revenue", "expenditure", "general_expenditure"] as const).flatMap((statement) =>
      groupBy(
        find(document, { statement }).filter((figure) => figure.subjectCode),
        ({ item, funding }) => `${item}:${funding}`,
      ),
    );
    return outcome(columns.flatMap(compareColumn), "没有按科目列示的表", "no statement by subject");
  },
};

function compareColumn(figures: readonly CheckedFigure[]) {
  const levels = new Set(figures.map((figure) => figure.subjectCode!.length));
  const firsts = new Map<string, CheckedFigure>();
  for (const figure of figures) if (!firsts.has(figure.subjectCode!)) firsts.set(figure.subjectCode!, figure);
  return figures.map((figure) => {
    const code = figure.subjectCode!;
    const twice = firsts.get(code) !== figure;
    const orphan =
      levels.size > 1 && code.length > 3 && levels.has(code.length - 2) && !firsts.has(code.slice(0, -2));
    return judged(
      !twice && !orphan,
      twice ? [figure, firsts.get(code)!] : [figure],
      { expected: null, actual: null },
      {
        zh: twice
          ? `科目 ${code} 在同一列中出现两次（第${figure.lineStart}行），值得核对。`
          : `科目 ${code}（第${figure.lineStart}行）没有列出上级科目 ${code.slice(0, -2)}，值得核对。`,
        en: twice
          ? `${code} stands twice in a column (line ${figure.lineStart}).`
          : `${code} (line ${figure.lineStart}) has no parent ${code.slice(0, -2)} in its statement.`,
      },
    );
  });
}
