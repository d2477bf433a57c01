import type { Check } from "../check.ts";

import { keyOf } from "#lib/domain/figure.ts";
import { TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";
import { borrowed } from "../borrowed.ts";
import { equal, outcome } from "../compare.ts";
import { groupBy } from "../figures.ts";

/** N2: what the text prints twice has one value. */
export const repetition: Check = {
  id: "N2",
  category: "text",
  severity: "error",
  title: { zh: "文字中同一数字前后一致", en: "The text repeats itself truly" },
  description: {
    zh: "情况说明各处印出的同一个数应当一致。",
    en: "What the text prints several times is the same each time.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "逻辑一致",
  run(document) {
    const figures = document.figures.filter(
      ({ statement, unit }) => !TABLE_STATEMENTS.includes(statement) && unit !== "score",
    );
    const comparisons = groupBy(
      figures,
      (figure) => `${keyOf(figure)}|${figure.measure}|${figure.base ?? ""}`,
    ).flatMap(([head, ...others]) =>
      others.map((other) => equal(head!, other, borrowed(document, head!, other))),
    );
    return outcome(comparisons, "文字没有重复的数", "nothing is printed twice in the text");
  },
};
