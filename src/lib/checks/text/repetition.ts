import type { Check, CheckedFigure } from "../check.ts";

import { keyOf } from "#lib/domain/figure.ts";
import { TABLE_STATEMENTS, type Funding } from "#lib/domain/vocabulary.ts";
import { borrowed } from "../borrowed.ts";
import { outcome, toldEqual } from "../compare.ts";
import { groupBy } from "../figures.ts";

/** N2: what the text prints twice has one value. */
export const repetition: Check = {
  id: "N2",
  category: "text",
  severity: "error",
  title: { zh: "文字中同一数字前后一致", en: "The text repeats itself truly" },
  description: {
    zh: "情况说明各处印出的同一个数应当一致；“三公”经费只说一种资金的，没有说资金的地方也是它。",
    en: "What the text prints several times is the same each time; “three public” expenses told of one purse are of it where none is named.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "逻辑一致",
  run(document) {
    const figures = document.figures.filter(
      ({ statement, unit }) => !TABLE_STATEMENTS.includes(statement) && unit !== "score",
    );
    const funding = threePublicPurse(figures);
    const keyed = (figure: CheckedFigure) =>
      keyOf(figure.funding === "all" && isThreePublic(figure) ? { ...figure, funding } : figure);
    const comparisons = groupBy(
      figures,
      (figure) => `${keyed(figure)}|${figure.measure}|${figure.base ?? ""}`,
    ).flatMap(([head, ...others]) =>
      others.map((other) => toldEqual(head!, other, borrowed(document, head!, other))),
    );
    return outcome(comparisons, "文字没有重复的数", "nothing is printed twice in the text");
  },
};

const isThreePublic = ({ item }: CheckedFigure) => item.startsWith("three_public");

/** “三公” is 财政拨款 by its definition: where the text names one purse of it, it means that one where it names none. */
function threePublicPurse(figures: readonly CheckedFigure[]): Funding {
  const named = new Set(figures.filter(isThreePublic).map(({ funding }) => funding));
  named.delete("all");
  const [only = "all", ...others] = named;
  return others.length ? "all" : only;
}
