import type { Check, CheckedDocument, CheckedFigure, Comparison } from "../check.ts";

import type { Item } from "#lib/domain/items.ts";
import { TABLE_STATEMENTS, type Funding } from "#lib/domain/vocabulary.ts";
import { borrowed } from "../borrowed.ts";
import { atMost, equal, outcome } from "../compare.ts";
import { find, first, groupBy } from "../figures.ts";

/** X1: the same key in two statements has one value; and the appropriation's revenue is the revenue statement's. */
export const betweenStatements: Check = {
  id: "X1",
  category: "between",
  severity: "error",
  title: { zh: "各表之间同一数字一致", en: "Statements agree with each other" },
  description: {
    zh: "收支总表、收入表、支出表、财政拨款总表和一般公共预算支出表中，同一口径、同一科目的数应当一致；一种资金的支出不大于含有它的资金（一般公共预算不大于财政拨款，财政拨款不大于全部）的同一科目支出，两者合计相等的，各科目也相等。",
    en: "The same amount printed in several statements is the same; what a subject spends of a purse is within what it spends of a wider one, and equal to it where the totals are.",
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
      [...same, ...sources, ...withinWider(document, figures)],
      "没有可以互相核对的表",
      "no two statements with the same amount",
    );
  },
};

/** What is spent of a purse, by the purses that it is a part of, the narrowest first. */
const WIDER: Partial<Record<Funding, readonly Funding[]>> = {
  appropriation: ["all"],
  general: ["appropriation", "all"],
};
const SPENT: readonly Item[] = ["expenditure.current", "expenditure.basic", "expenditure.project"];

/**
 * No part is larger than its whole: what a row spends of a purse is within what it spends of a wider one; and where the
 * totals of both are equal, each row is. A statement's own columns are T4's.
 */
function withinWider(document: CheckedDocument, figures: readonly CheckedFigure[]): Comparison[] {
  const firsts = new Map(
    figures
      .filter(({ item }) => SPENT.includes(item))
      .map((figure) => [rowOf(figure), figure] as const)
      .reverse(),
  );
  const wider = (narrow: CheckedFigure) =>
    WIDER[narrow.funding]?.flatMap((funding) => firsts.get(rowOf({ ...narrow, funding })) ?? [])[0];
  const totalOf = ({ item, funding }: CheckedFigure) =>
    firsts.get(rowOf({ item, funding, subjectCode: null }));
  return [...firsts.values()].reverse().flatMap((narrow) => {
    const wide = wider(narrow);
    if (!wide || wide.statement === narrow.statement) return [];
    const [all, own] = [totalOf(wide), totalOf(narrow)];
    if (narrow.subjectCode && all && own && all.value === own.value)
      return [equal(wide, narrow, borrowed(document, wide, narrow))];
    // Money that was paid back may make all of it less than a part.
    return narrow.value < 0n || wide.value < 0n ? [] : [atMost(narrow, wide)];
  });
}

const rowOf = ({ item, funding, subjectCode }: Pick<CheckedFigure, "item" | "funding" | "subjectCode">) =>
  `${item} ${funding} ${subjectCode}`;
