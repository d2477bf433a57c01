import type { Check } from "../check.ts";

import { outcome, passage } from "../compare.ts";
import { find, sayPrinted } from "../figures.ts";

const PURSES = [
  ["government_fund", "政府性基金"],
  ["state_capital", "国有资本经营"],
] as const;

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
    const comparisons = PURSES.flatMap(([funding, name]) => {
      const said = document.passages.findIndex((text) =>
        new RegExp(`(?:没有|无)(?:使用)?${name}(?:预算)?(?:财政)?(?:拨款)?(?:安排的)?(?:收入|支出)`).test(
          text.replace(/\s/g, ""),
        ),
      );
      if (said < 0) return [];
      // Of this year: what there was before, and how much less it is now, is no contradiction.
      const amount = find(document, { funding }).find(({ unit, value }) => unit === "yuan" && value !== 0n);
      return [
        passage(!amount, said + 1, said + 1, {
          zh: `第${said + 1}行说没有${name}收支，第${amount?.lineStart}行却印有${amount && sayPrinted(amount)}，值得核对。`,
          en: `Line ${said + 1} says there is none, line ${amount?.lineStart} prints ${amount && sayPrinted(amount)}.`,
        }),
      ];
    });
    return outcome(comparisons, "文件没有“没有……”的说明", "the text does not say so");
  },
};
