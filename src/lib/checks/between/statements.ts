import type { Check, CheckedDocument, CheckedFigure, Comparison } from "../check.ts";

import { TABLE_STATEMENTS, type Funding, type Statement } from "#lib/domain/vocabulary.ts";
import { borrowed } from "../borrowed.ts";
import { equal, outcome } from "../compare.ts";
import { find, first, groupBy } from "../figures.ts";

/** X1: the same key in two statements has one value; and the appropriation's revenue is the revenue statement's. */
export const betweenStatements: Check = {
  id: "X1",
  category: "between",
  severity: "error",
  title: { zh: "各表之间同一数字一致", en: "Statements agree with each other" },
  description: {
    zh: "收支总表、收入表、支出表、财政拨款总表和一般公共预算支出表中，同一口径、同一科目的数应当一致；本年支出合计与一般公共预算的合计相等的，支出表各科目与一般公共预算支出表也相等。",
    en: "The same amount printed in several statements is the same; where all expenditure is of the general public budget, so is that of each subject.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "部门决算报表表间勾稽关系",
  run(document) {
    const figures = find(document, {}).filter(({ statement }) => TABLE_STATEMENTS.includes(statement));
    const same = groupBy(figures, ({ item, subjectSystem, subjectCode, funding }) =>
      [item, subjectSystem, subjectCode, funding].join(),
    ).flatMap(([head, ...others]) =>
      others
        .filter((other) => other.statement !== head!.statement)
        .map((other) => equal(head!, other, borrowed(document, head!, other))),
    );
    const revenue = first(document, {
      statement: "revenue",
      item: "revenue.appropriation",
      subjectCode: null,
    });
    const appropriation = first(document, {
      statement: "appropriation_summary",
      item: "revenue.current",
      funding: "appropriation",
    });
    const sources = revenue && appropriation ? [equal(revenue, appropriation)] : [];
    return outcome(
      [...same, ...sources, ...sameMoney(document)],
      "没有可以互相核对的表",
      "no two statements with the same amount",
    );
  },
};

/** No part is larger than its whole: where the totals of all money and of one purse are equal, each row is. */
function sameMoney(document: CheckedDocument): Comparison[] {
  const all = rowsOf(document, "expenditure", "all");
  const general = rowsOf(document, "general_expenditure", "general");
  const [total, own] = [all, general].map((rows) => rows.get("expenditure.current null"));
  if (!total || !own || total.value !== own.value) return [];
  return [...general].flatMap(([key, figure]) => {
    const other = all.get(key);
    return other && figure.subjectCode ? [equal(other, figure, borrowed(document, other, figure))] : [];
  });
}

/** The first print of each row, in printed order. */
function rowsOf(
  document: CheckedDocument,
  statement: Statement,
  funding: Funding,
): Map<string, CheckedFigure> {
  const rows = groupBy(find(document, { statement, funding }), rowOf);
  return new Map(rows.map(([head]) => [rowOf(head!), head!]));
}

const rowOf = ({ item, subjectCode }: CheckedFigure) => `${item} ${subjectCode}`;
