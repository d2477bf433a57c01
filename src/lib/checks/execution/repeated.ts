import type { Item } from "#lib/domain/items.ts";
import type { Check, CheckedDocument, CheckedFigure, Comparison } from "../check.ts";
import { judged, outcome } from "../compare.ts";
import { find, groupBy, nameInEnglish, nameOf, say } from "../figures.ts";

/** Money from 10,000 yuan: smaller amounts are alike by chance. */
const LEAST = 100_000_000n;

/** Costs that have nothing to do with each other. */
const COSTS: readonly Item[] = [
  "three_public.overseas",
  "three_public.vehicles.purchase",
  "three_public.vehicles.operation",
  "three_public.reception",
  "meetings",
  "training",
  "procurement",
  "agency_operating",
];

/** B5: one amount for several things that have nothing to do with each other. */
export const repeated: Check = {
  id: "B5",
  category: "execution",
  severity: "info",
  title: { zh: "不相干的事项没有印着同一个数", en: "Unrelated things do not have one amount" },
  description: {
    zh: "互不包含的功能科目之间、经济科目之间、费用事项之间，一万元以上的决算数分毫不差的值得一看：五位以上有效数字的两处，四位的三处，三位的四处，依此类推（越是整数，越可能碰巧相同）。",
    en: "Actuals from 10,000 yuan that are the same to the cent for functional subjects, economic subjects or costs that are no part of each other: two of five significant digits or more, three of four, four of three, and so on, since round amounts are alike by chance.",
  },
  tolerance: "没有",
  basis: "数据分析，不是规定",
  run(document) {
    const kinds = [
      subjects(document, "expenditure.current", "functional"),
      subjects(document, "expenditure.basic", "economic"),
      COSTS.flatMap((item) => find(document, { item, subjectCode: null }).slice(0, 1)),
    ];
    return outcome(kinds.flatMap(compareKind), "可以相比的事项不足两个", "fewer than two things to compare");
  },
};

/** The first print of each subject, in whatever purse. */
function subjects(document: CheckedDocument, item: Item, system: "functional" | "economic"): CheckedFigure[] {
  const all = find(document, { item }).filter(
    ({ subjectSystem, subjectCode }) => subjectSystem === system && subjectCode,
  );
  return groupBy(all, ({ subjectCode }) => subjectCode!).map(([head]) => head!);
}

function compareKind(figures: readonly CheckedFigure[]): Comparison[] {
  const large = figures.filter(({ value, unit }) => unit === "yuan" && value >= LEAST);
  if (large.length < 2) return [];
  return groupBy(large, ({ value }) => `${value}`).map((alike) => {
    const things = alike.filter(({ subjectCode: code }) => !alike.some((other) => isWithin(other, code)));
    const [{ value, unit }] = things as [CheckedFigure];
    const places = (name: (figure: CheckedFigure) => string, line: (line: number) => string) =>
      things.map((figure) => `${name(figure)}${line(figure.lineStart)}`).join("、");
    return judged(
      things.length < Math.max(2, 7 - significant(value)),
      things,
      { expected: null, actual: { value, unit } },
      {
        zh: `${places(nameOf, (line) => `（第${line}行）`)}的决算数都是${say(value, unit)}，分毫不差，值得一看。`,
        en: `${places(nameInEnglish, (line) => ` (line ${line})`).replaceAll("、", ", ")} all come to ${say(value, unit)}, to the cent.`,
      },
    );
  });
}

/** Whether a subject is a part of the one with this code: a class and its only item are equal by right. */
function isWithin({ subjectCode }: CheckedFigure, code: string | null): boolean {
  return Boolean(code && subjectCode !== code && subjectCode?.startsWith(code));
}

/** How many digits of an amount tell something: 1,317.76 has six, 50.00 has one. */
function significant(value: bigint): number {
  return value.toString().replace(/0+$/, "").length;
}
