import type { Check, Comparison } from "../check.ts";
import { outcome, passage, UNSAID } from "../compare.ts";

/** Shorter lines may well come again: 与上年持平。 */
const LEAST = 20;
/** What tells something: an amount, a rate or a count. */
const TELLS = /\d\s*(?:[万亿]?元|[%％]|人|辆|批|个|分)/;

/** A paragraph with figures, and no row of a table, where lines may well be alike. */
const tells = (text: string, plain: string) =>
  !/[\t|｜]/.test(text) && plain.length >= LEAST && TELLS.test(plain);

/** C10: no paragraph is printed twice, one below the other. */
export const paragraphs: Check = {
  id: "C10",
  category: "completeness",
  severity: "warning",
  title: { zh: "段落没有重复", en: "No paragraph stands twice" },
  description: {
    zh: "写有数字的一段话，不应紧接着又一字不差地印一遍：多半是粘贴重复，也可能漏改了本该不同的一段。",
    en: "A paragraph with figures is not printed again, word for word, right below itself: it was pasted twice, or the second should have told something else.",
  },
  tolerance: "没有",
  basis: "逻辑一致",
  run({ passages }) {
    const told = passages.flatMap((text, index) => {
      const plain = text.replace(/\s/g, "");
      return plain ? [{ plain, line: index + 1, tells: tells(text, plain) }] : [];
    });
    const again = told.flatMap(({ plain, line, tells }, index): Comparison[] => {
      const before = told[index - 1];
      if (!tells || before?.plain !== plain) return [];
      return [
        passage(false, before.line, line, {
          zh: `第${line}行与第${before.line}行一字不差：“${plain.slice(0, LEAST)}…”，值得核对。`,
          en: `Line ${line} prints line ${before.line} again, word for word (${plain.slice(0, LEAST)}…).`,
        }),
      ];
    });
    const telling = told.filter((one) => one.tells);
    const clean = telling.length ? [passage(true, telling[0]!.line, telling.at(-1)!.line, UNSAID)] : [];
    return outcome(again.length ? again : clean, "没有写有数字的段落", "no paragraphs with figures");
  },
};
