import type { Check, CheckedDocument } from "../check.ts";

import { TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";
import { outcome, passage, UNSAID } from "../compare.ts";

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
    const comparisons = runs(shifted).map((rows) => {
      const [first, last] = [rows[0]!, rows.at(-1)!];
      const codes = rows.map(({ message }) => / row (\d+)/.exec(message)?.[1] ?? "").filter(Boolean);
      const lines = rows.length > 1 ? `${first.line}至${last.line}` : `${first.line}`;
      return passage(false, first.line, last.line, {
        zh: `第${lines}行重复了前面的科目${codes.join("、")}，金额却是上一行的，值得核对。`,
        en:
          rows.length > 1
            ? `Lines ${first.line} to ${last.line} repeat ${codes.join(", ")} with the amounts of the rows above.`
            : `Line ${first.line}: ${first.message}.`,
      });
    });
    const hasTable = document.figures.some(({ statement }) => TABLE_STATEMENTS.includes(statement));
    const clean = hasTable ? [passage(true, 1, 1, UNSAID)] : [];
    return outcome(comparisons.length ? comparisons : clean, "没有读出报表", "no statement was read");
  },
};

/** Rows that follow each other are one slip. */
function runs(rows: CheckedDocument["problems"]): CheckedDocument["problems"][] {
  return rows.reduce<{ line: number; message: string }[][]>((groups, row) => {
    const last = groups.at(-1)?.at(-1);
    if (last && row.line - last.line <= 2) groups.at(-1)!.push(row);
    else groups.push([row]);
    return groups;
  }, []);
}
