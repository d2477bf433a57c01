import type { Check, CheckedFigure } from "../check.ts";

import { TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";
import { keyOf } from "#lib/domain/figure.ts";
import { borrowed } from "../borrowed.ts";
import { outcome, toldEqual } from "../compare.ts";

/** “三公” is 财政拨款 by its definition: a text that names no purse speaks of the one that the table's title names. */
function keysOf(figure: CheckedFigure): string[] {
  const isThreePublic = figure.funding === "all" && figure.item.startsWith("three_public");
  const purses = isThreePublic ? (["all", "appropriation", "general"] as const) : [figure.funding];
  return purses.map((funding) => keyOf({ ...figure, funding }));
}

/** N1: every level in the text is the statement's figure for the same key. */
export const textAgainstStatements: Check = {
  id: "N1",
  category: "text",
  severity: "error",
  title: { zh: "文字与报表一致", en: "Text agrees with the statements" },
  description: {
    zh: "情况说明里印出的数与报表中同一口径、同一科目、同一阶段的数一致。",
    en: "Every amount in the text is that of the statement for the same key.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "部门决算公开样表：情况说明以报表数据为准",
  run(document) {
    const printed = new Map(
      document.figures
        .filter(({ statement, measure }) => measure === "value" && TABLE_STATEMENTS.includes(statement))
        .map((figure) => [keyOf(figure), figure] as const)
        .reverse(),
    );
    const comparisons = document.figures.flatMap((figure) => {
      const statement = keysOf(figure).flatMap((key) => printed.get(key) ?? [])[0];
      const isText = figure.measure === "value" && !TABLE_STATEMENTS.includes(figure.statement);
      return isText && statement ? [toldEqual(statement, figure, borrowed(document, statement, figure))] : [];
    });
    return outcome(
      comparisons,
      "文件没有报表，或文字没有印出报表中的数",
      "no statement to compare the text with",
    );
  },
};
