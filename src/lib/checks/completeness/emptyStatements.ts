import type { Check } from "../check.ts";

import { judged, outcome, passage, UNSAID } from "../compare.ts";
import { find, nameInEnglish, nameOf, say } from "../figures.ts";
import { OTHER_PURSES, saidNone } from "./none.ts";

/** C3: what the text says there is none of has no amounts. */
export const emptyStatements: Check = {
  id: "C3",
  category: "completeness",
  severity: "warning",
  title: { zh: "“没有”的说明与报表一致", en: "What is said to be none is none" },
  description: {
    zh: "文件写明没有政府性基金、国有资本经营预算收支的，报表和文字里不应有非零的数。",
    en: "Where the text says there is none of a purse, no amount of it is printed.",
  },
  tolerance: "没有",
  basis: "部门决算公开样表：空表应说明",
  run(document) {
    const comparisons = OTHER_PURSES.flatMap(([funding, name, english]) => {
      const line = saidNone(document, name);
      if (line === null) return [];
      // Of this year: what there was before, and how much less it is now, is no contradiction.
      const amount = find(document, { funding }).find(({ unit, value }) => unit === "yuan" && value !== 0n);
      if (!amount) return [passage(true, line, line, UNSAID)];
      const number = say(amount.value, amount.unit);
      return [
        judged(
          false,
          [amount],
          { expected: { value: 0n, unit: amount.unit }, actual: amount },
          {
            zh: `第${line}行说没有${name}预算收支，第${amount.lineStart}行却印有${nameOf(amount)}${number}，值得核对。`,
            en: `Line ${line} says that there is no money of ${english}; line ${amount.lineStart} prints ${nameInEnglish(amount)} of ${number}.`,
          },
        ),
      ];
    });
    return outcome(comparisons, "文件没有“没有……”的说明", "the text does not say so");
  },
};
