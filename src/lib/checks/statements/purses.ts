import type { Check, CheckedFigure } from "../check.ts";
import { judged, outcome, sumAgrees } from "../compare.ts";
import { find, groupBy, nameInEnglish, nameOf, say } from "../figures.ts";

/** T4: appropriation is the sum of its purses. */
export const purses: Check = {
  id: "T4",
  category: "statements",
  severity: "error",
  title: { zh: "财政拨款合计等于三类预算之和", en: "Appropriation is the sum of its purses" },
  description: {
    zh: "财政拨款收支总表的每一行，合计 = 一般公共预算 + 政府性基金 + 国有资本经营预算；其他行都印有合计的，不应有一行缺合计。",
    en: "In each row of the appropriation summary the total is general + government fund + state capital; no row lacks its total where the others have theirs.",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "部门决算报表编制说明：财决01-1表勾稽关系",
  run(document) {
    const figures = find(document, { statement: "appropriation_summary" });
    const rows = groupBy(figures, (figure) => `${figure.item}:${figure.subjectCode}`).map((row) => ({
      total: row.find((figure) => figure.funding === "appropriation"),
      parts: row.filter((figure) => ["general", "government_fund", "state_capital"].includes(figure.funding)),
    }));
    const full = rows.flatMap(({ total, parts }) => (total && parts.length ? [sumAgrees(total, parts)] : []));
    const blank = rows.flatMap(({ total, parts }) => (total ? [] : (withoutTotal(parts) ?? [])));
    // One blank among rows that have both is a slip; more of them are how the statement is printed, or read.
    const isLeftOut = blank.length === 1 && full.length >= OTHERS;
    return outcome(
      [...full, ...(isLeftOut ? blank : [])],
      "没有财政拨款收支总表",
      "no appropriation summary",
    );
  },
};

/** So many rows with their total make one without it a slip. */
const OTHERS = 3;

/** A row of expenditure that prints its purses and not what they come to; null where they come to nothing. */
function withoutTotal(parts: readonly CheckedFigure[]) {
  const [head] = parts;
  const sum = parts.reduce((result, { value }) => result + value, 0n);
  if (!head || sum === 0n || !head.item.startsWith("expenditure")) return null;
  return judged(
    false,
    parts,
    { expected: { value: sum, unit: head.unit }, actual: null },
    {
      zh: `第${head.lineStart}行的${nameOf({ ...head, funding: "appropriation" })}没有印合计，各类预算相加是${say(sum, head.unit)}，值得核对。`,
      en: `Line ${head.lineStart} prints no total of ${nameInEnglish({ ...head, funding: "appropriation" })}; its purses add up to ${say(sum, head.unit)}.`,
    },
  );
}
