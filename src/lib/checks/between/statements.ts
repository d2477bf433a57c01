import type { Check } from "../check.ts";

import { TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";
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
    zh: "收支总表、收入表、支出表、财政拨款总表和一般公共预算支出表中，同一口径、同一科目的数应当一致。",
    en: "The same amount printed in several statements is the same.",
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
    return outcome([...same, ...sources], "没有可以互相核对的表", "no two statements with the same amount");
  },
};
