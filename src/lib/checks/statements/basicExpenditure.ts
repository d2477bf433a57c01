import type { Check } from "../check.ts";

import type { CheckedDocument, CheckedFigure, Comparison } from "../check.ts";
import { outcome, sumAgrees } from "../compare.ts";
import { find, first, groupBy } from "../figures.ts";

const PERSONNEL = ["301", "303"];

/** T5: basic expenditure from its economic classes and their items. */
export const basicExpenditure: Check = {
  id: "T5",
  category: "statements",
  severity: "error",
  title: { zh: "基本支出的类、款与合计相符", en: "Basic expenditure adds up by class" },
  description: {
    zh: "人员经费 = 301 + 303；公用经费 = 其余各类；每一类等于所属各款之和。",
    en: "Staff costs = 301 + 303; running costs = the other classes; each class is the sum of its items.",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "部门决算报表编制说明：财决08-1表；支出经济分类科目",
  run(document) {
    const figures = firstOfEach(find(document, { statement: "general_basic_expenditure" }));
    const classes = figures.filter(
      (figure) => figure.item === "expenditure.basic" && figure.subjectCode?.length === 3,
    );
    return outcome(
      [...groups(document, figures, classes), ...items(figures, classes)],
      "没有基本支出决算表",
      "no statement of basic expenditure",
    );
  },
};

/** The first print of each amount: a statement that is printed again is no part of itself. */
function firstOfEach(figures: readonly CheckedFigure[]): CheckedFigure[] {
  return groupBy(figures, ({ item, subjectCode, funding }) => [item, subjectCode, funding].join()).map(
    ([first]) => first!,
  );
}

function groups(
  document: CheckedDocument,
  figures: readonly CheckedFigure[],
  classes: readonly CheckedFigure[],
): Comparison[] {
  const statement = "general_basic_expenditure";
  const personnel = first(document, { statement, item: "expenditure.basic.personnel" });
  const running = first(document, { statement, item: "expenditure.basic.public" });
  const total = figures.find((figure) => figure.item === "expenditure.basic" && !figure.subjectCode);
  const ofSide = (whole: CheckedFigure | null, isOf: (figure: CheckedFigure) => boolean) => {
    const own = classes.filter(isOf);
    return whole && own.length && hasClasses(figures.filter(isOf), own) ? [sumAgrees(whole, own)] : [];
  };
  return [
    ...ofSide(personnel, isPersonnel),
    ...ofSide(running, (figure) => !isPersonnel(figure)),
    ...(total && personnel && running ? [sumAgrees(total, [personnel, running])] : []),
  ];
}

const isPersonnel = ({ subjectCode }: CheckedFigure) => PERSONNEL.includes(subjectCode?.slice(0, 3) ?? "");

/** Whether every item has its class: otherwise rows were lost, and the classes are not all. */
function hasClasses(figures: readonly CheckedFigure[], classes: readonly CheckedFigure[]): boolean {
  const printed = new Set(classes.map(({ subjectCode }) => subjectCode));
  return figures.every(
    ({ subjectCode }) => subjectCode?.length !== 5 || printed.has(subjectCode.slice(0, 3)),
  );
}

function items(figures: readonly CheckedFigure[], classes: readonly CheckedFigure[]): Comparison[] {
  const sections = figures.filter((figure) => figure.subjectCode?.length === 5);
  const byClass = new Map(
    groupBy(sections, (figure) => figure.subjectCode!.slice(0, 3)).map((parts) => [
      parts[0]!.subjectCode!.slice(0, 3),
      parts,
    ]),
  );
  const isTorn = !hasClasses(figures, classes);
  return classes.flatMap((whole) => {
    const parts = byClass.get(whole.subjectCode!);
    if (!parts) return [];
    const compared = sumAgrees(whole, parts);
    // A table that has lost rows, as the items without their class tell, falls short by right.
    return !compared.passed && isTorn && compared.expected! < compared.actual! ? [] : [compared];
  });
}
