import type { Check } from "../check.ts";

import { TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";
import { outcome, passage } from "../compare.ts";

/** C7: rows that repeat with their neighbour's amounts. */
export const repeatedRows: Check = {
  id: "C7",
  category: "completeness",
  severity: "error",
  title: { zh: "表中没有错位重复的行", en: "No shifted repetition of rows" },
  description: {
    zh: "合计之后又重复出现、金额错到邻行的行。",
    en: "Rows that come again behind the total with their neighbour's amounts.",
  },
  tolerance: "没有",
  basis: "逻辑一致",
  run(document) {
    const shifted = document.problems.filter(({ message }) => /repetition/.test(message));
    const comparisons = shifted.map(({ line, message }) =>
      passage(false, line, line, {
        zh: `第${line}行重复了前面的科目${/ row (\d+)/.exec(message)?.[1] ?? ""}，金额却是上一行的，值得核对。`,
        en: `Line ${line}: ${message}.`,
      }),
    );
    const hasTable = document.figures.some(({ statement }) => TABLE_STATEMENTS.includes(statement));
    const clean = hasTable ? [passage(true, 1, 1, { zh: "", en: "" })] : [];
    return outcome(comparisons.length ? comparisons : clean, "没有读出报表", "no statement was read");
  },
};
