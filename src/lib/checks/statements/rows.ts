import type { Check } from "../check.ts";

import type { CheckedFigure } from "../check.ts";
import { judged, outcome, sumAgrees } from "../compare.ts";
import { find, groupBy, nameInEnglish, nameOf, say } from "../figures.ts";

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
    zh: "收入决算表、支出决算表和一般公共预算支出决算表的每一行，合计等于各收入来源或各支出方式之和；其他行合计和各列都有的，不应有一行缺合计，或只有合计。",
    en: "In each row of the revenue and expenditure statements the total is the sum of its columns; none lacks its total, or its columns, where the others print both.",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "部门决算报表编制说明：财决03表、财决04表勾稽关系",
  run(document) {
    const comparisons = (Object.keys(PARTS) as (keyof typeof PARTS)[]).flatMap((statement) => {
      const printed = groupBy(find(document, { statement }), rowOf).map((row) => ({
        total: row.find((figure) => figure.item === PARTS[statement].total),
        parts: row.filter((figure) => (PARTS[statement].parts as readonly string[]).includes(figure.item)),
      }));
      const full = printed.flatMap(({ total, parts }) => (total && parts.length ? [{ total, parts }] : []));
      const halves = printed.flatMap((row) => halfRow(row) ?? []);
      const isLeftOut = halves.length * ROWS_TO_ONE_HALF <= full.length;
      return [...full.map(({ total, parts }) => sumAgrees(total, parts)), ...(isLeftOut ? halves : [])];
    });
    return outcome(comparisons, "没有按科目列示的收支表", "no statement by subject");
  },
};

/** One row without its total or its columns among so many that have both is a slip; more of them are how the statement is printed, or read. */
const ROWS_TO_ONE_HALF = 5;

/** A row that prints its total and nothing of what it consists of, or the reverse; null where it has both, or nothing. */
function halfRow({ total, parts }: { total: CheckedFigure | undefined; parts: readonly CheckedFigure[] }) {
  const sum = parts.reduce((result, { value }) => result + value, 0n);
  const [head] = [total, ...parts].filter((figure) => figure !== undefined && figure.value !== 0n);
  if ((total && parts.length) || !head || (!total && sum === 0n)) return null;
  const [line, amount] = [head.lineStart, say(total ? total.value : sum, head.unit)];
  return judged(
    false,
    total ? [total] : parts,
    { expected: { value: sum, unit: head.unit }, actual: total ?? null },
    total
      ? {
          zh: `${nameOf(total)}在第${line}行印为${amount}，同一行的各列却都空着，值得核对。`,
          en: `${nameInEnglish(total)} is printed as ${amount} on line ${line}, whose columns are all blank.`,
        }
      : {
          zh: `第${line}行没有印合计，各列相加是${amount}，值得核对。`,
          en: `Line ${line} prints no total; its columns add up to ${amount}.`,
        },
  );
}

const rowOf = (figure: CheckedFigure) => `${figure.lineStart}:${figure.subjectCode}`;
