import type { Check, CheckedDocument, Comparison } from "../check.ts";
import { judged, outcome, passage, UNSAID } from "../compare.ts";
import { find, nameInEnglish, nameOf, say } from "../figures.ts";
import { OTHER_PURSES, saidNone, spentNothing } from "./none.ts";

/** C3: what the text says there is none of has no amounts. */
export const emptyStatements: Check = {
  id: "C3",
  category: "completeness",
  severity: "warning",
  title: { zh: "“没有”的说明与报表一致", en: "What is said to be none is none" },
  description: {
    zh: "文件写明没有政府性基金、国有资本经营预算收支的，报表和文字里不应有非零的数；写明没有“三公”经费（或其中一项）、机关运行经费、政府采购支出的，也是如此。",
    en: "Where the text says there is none of a purse, or nothing spent on one of the three public expenses, on agency operation or procurement, no amount of it is printed.",
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
    return outcome(
      [...comparisons, ...spending(document)],
      "文件没有“没有……”的说明",
      "the text does not say so",
    );
  },
};

/** What is said to have cost nothing, against the first amount that is printed for it. */
function spending(document: CheckedDocument): Comparison[] {
  return spentNothing(document).map(({ item, line }) => {
    const amount = find(document, { item }).find(({ unit, value }) => unit === "yuan" && value !== 0n);
    if (!amount) return passage(true, line, line, UNSAID);
    const number = say(amount.value, amount.unit);
    return judged(
      false,
      [amount],
      { expected: { value: 0n, unit: amount.unit }, actual: amount },
      {
        zh: `第${line}行说没有${nameOf(amount)}，第${amount.lineStart}行却印有${number}，值得核对。`,
        en: `Line ${line} says that there was none of ${nameInEnglish(amount)}; line ${amount.lineStart} prints ${number}.`,
      },
    );
  });
}
