import type { Check } from "../check.ts";

import { judged, outcome } from "../compare.ts";
import { groupBy, nameOf } from "../figures.ts";

/** N7: 大于, 小于 and 持平 agree with the numbers. */
export const wording: Check = {
  id: "N7",
  category: "text",
  severity: "warning",
  title: { zh: "“大于”“小于”与数字一致", en: "Words of comparison agree with the numbers" },
  description: {
    zh: "文字说决算数大于（小于）预算数的，同一句里的决算数应当大于（小于）预算数。",
    en: "Where the text says more or less than the budget, the numbers say so, too.",
  },
  tolerance: "没有",
  basis: "逻辑一致",
  run(document) {
    const levels = document.figures.filter(
      (figure) =>
        figure.measure === "value" && figure.unit === "yuan" && figure.fiscalYear === document.fiscalYear,
    );
    const comparisons = document.passages.flatMap((text, index) => {
      const said = [
        ...text.replace(/\*/g, "").matchAll(/决算数?(大于|高于|小于|低于)(?:年初|全年|调整)?预算/g),
      ];
      if (said.length !== 1) return [];
      const onLine = levels.filter((figure) => figure.lineStart === index + 1);
      const subjects = groupBy(
        onLine,
        ({ item, subjectCode, funding }) => `${item}:${subjectCode}:${funding}`,
      );
      const pairs = subjects.flatMap((group) => {
        const actual = group.find((figure) => figure.stage === "actual");
        const budget = group.find((figure) => figure.stage !== "actual");
        return actual && budget ? [{ actual, budget }] : [];
      });
      if (pairs.length !== 1) return [];
      const { actual, budget } = pairs[0]!;
      const more = /大于|高于/.test(said[0]![1]!);
      return [
        judged(
          more ? actual.value > budget.value : actual.value < budget.value,
          [actual, budget],
          { expected: budget.value, actual: actual.value },
          {
            zh: `第${index + 1}行说${nameOf(actual)}决算数${said[0]![1]}预算数，印出的决算数是${actual.printed}，预算数是${budget.printed}，值得核对。`,
            en: `Line ${index + 1} says ${more ? "more" : "less"} than the budget; the numbers say otherwise.`,
          },
        ),
      ];
    });
    return outcome(comparisons, "没有这样的文字", "no such words");
  },
};
