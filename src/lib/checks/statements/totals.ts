import type { Statement } from "#lib/domain/vocabulary.ts";
import type { Check, CheckedDocument, CheckedFigure, Comparison } from "../check.ts";
import { equal, judged, linesOf, outcome, sumAgrees } from "../compare.ts";
import { find, groupBy, nameInEnglish, nameOf, say } from "../figures.ts";

/** T1: total revenue and total expenditure from their parts, and equal to each other. */
export const totals: Check = {
  id: "T1",
  category: "statements",
  severity: "error",
  title: { zh: "收支总计等于各部分之和，收支相等", en: "Totals add up and balance" },
  description: {
    zh: "收入总计 = 本年收入 + 年初结转和结余 + 使用非财政拨款结余；支出总计 = 本年支出 + 结余分配 + 年末结转和结余；两个总计都有，并且相等；本年支出等于各类之和，本年收入等于各来源之和。",
    en: "Total revenue = current revenue + opening balance + non-fiscal balance used; total expenditure = current expenditure + distribution + closing balance; both are printed, and equal; current expenditure is the sum of its classes, current revenue of its sources.",
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
              ...blankTotal(document, revenue, expenditure),
              ...blankTotal(document, of("revenue.current"), of("expenditure.current")),
            ];
          },
        ),
    );
    const rows = (["revenue_expenditure_summary", "appropriation_summary"] as const).flatMap((statement) => [
      ...compareClasses(document, statement),
      ...compareSources(document, statement),
    ]);
    return outcome([...comparisons, ...rows], "没有收支总表", "no summary statement");
  },
};

/** 总计 and 本年…合计 stand twice in their row; where one of the two has its amount, so has the other. */
function blankTotal(
  document: CheckedDocument,
  revenue: CheckedFigure | undefined,
  expenditure: CheckedFigure | undefined,
): Comparison[] {
  const printed = revenue ?? expenditure;
  if (!printed || (revenue && expenditure)) return [];
  const { lineStart, lineEnd, value, unit } = printed;
  const words = document.passages.slice(lineStart - 1, lineEnd).join("");
  const sides = words.split(/总\s*计|本年(?:收入|支出)合计/).slice(1);
  if (sides.length !== 2 || sides.filter((side) => /\d\.\d/.test(side)).length !== 1) return [];
  const amount = say(value, unit);
  return [
    judged(
      false,
      [printed],
      { expected: printed, actual: null },
      {
        zh: `${nameOf(printed)}在第${lineStart}行印为${amount}，同一行的${printed === revenue ? "支出" : "收入"}合计却空着，值得核对。`,
        en: `${nameInEnglish(printed)} is printed as ${amount} on line ${lineStart}; the other total of the row is blank.`,
      },
    ),
  ];
}

type Summary = Extract<Statement, "revenue_expenditure_summary" | "appropriation_summary">;

/** 本年支出合计 and the classes above it, of every purse. */
function compareClasses(document: CheckedDocument, statement: Summary): Comparison[] {
  const figures = find(document, { statement, item: "expenditure.current" });
  return groupBy(figures, ({ funding }) => funding).flatMap((column) => {
    const total = column.find(({ subjectCode }) => !subjectCode);
    const classes = column.filter(({ subjectCode }) => subjectCode?.length === 3);
    return compareRows(document, total, classes, /支出/);
  });
}

/** 本年收入合计 and its sources. */
function compareSources(document: CheckedDocument, statement: Summary): Comparison[] {
  const figures = find(document, { statement, subjectCode: null });
  const total = figures.find(({ item }) => item === "revenue.current");
  const sources = figures.filter(
    ({ item, lineStart }) =>
      /^revenue\.(?!current|total|opening|nonfiscal)/.test(item) && lineStart <= (total?.lineStart ?? 0),
  );
  // 一、财政拨款收入 and below it 其中：政府性基金: a purse within all of them counts once.
  const isWhole = ({ item, funding }: CheckedFigure) =>
    item === "revenue.appropriation" && funding === "appropriation";
  const isPurse = (figure: CheckedFigure) => figure.item === "revenue.appropriation" && !isWhole(figure);
  const once = sources.some(isWhole) ? sources.filter((figure) => !isPurse(figure)) : sources;
  return compareRows(document, total, once, /收入|拨款/);
}

/** A row with its number and an amount: 二十三、其他支出 52 4.10. */
const ROW = /[一二三四五六七八九十]+、([^\t|\d]{2,24}?)[\s|]+(?:\d{1,2}[\s|]+)?\d[\d,]*\.\d+/g;

/** Rows against their total, unless one of them was not read. */
function compareRows(
  document: CheckedDocument,
  total: CheckedFigure | undefined,
  parts: readonly CheckedFigure[],
  words: RegExp,
): Comparison[] {
  if (!total || !parts.length) return [];
  const compared = sumAgrees(total, parts);
  if (compared.passed || compared.expected! > compared.actual!) return [compared];
  const { lineStart, lineEnd } = linesOf([total, ...parts]);
  const read = new Set(parts.map((part) => part.lineStart));
  const unread = document.passages
    .slice(lineStart - 1, lineEnd)
    .some((text, index) => !read.has(lineStart + index) && rowsIn(text).some((name) => words.test(name)));
  return unread ? [] : [compared];
}

function rowsIn(text: string): string[] {
  return [...text.matchAll(ROW)]
    .filter(([row]) => /[1-9]/.test(row.replace(/^.*[\s|](?=\S+$)/, "")))
    .map(([, name]) => name!);
}
