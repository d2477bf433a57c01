import { inBoth } from "#lib/format/language.svelte.ts";
import type { AccountsKind } from "#lib/domain/vocabulary.ts";
import * as en from "./en/checkup.ts";
import { chinese as ui } from "./interface.ts";

/** The words of 数据体检. */
const chinese = {
  title: (shortName: string, year: number, kind: AccountsKind) =>
    `数据体检：${shortName} ${year} 年${kind === "budget" ? "预算" : "决算"}`,
  answer: (found: number, required: number, comparisons: string, worth: number, hints: number) =>
    `${required ? `应公开的 ${required} 项找到 ${found} 项；` : ""}比对 ${comparisons} 处，${worth || hints ? ui.findings.count(worth, hints) : "全部相符"}。`,
  plain: "公开得全不全，前后对不对得上，一页看清。没有找到不等于没有公开，可能在附件里。",
  link: "数据体检",
  document: "看原文",
  findings: "看疑点",
  complete: "公开得全不全",
  completeNote: (found: number, all: number) => `${all} 项中找到 ${found} 项`,
  statements: "报表",
  sections: "章节",
  items: "事项",
  sectionNames: {
    部门职责: "部门职责",
    决算情况说明: "决算情况说明",
    绩效情况: "绩效情况",
    名词解释: "名词解释",
  },
  missing: "没有找到",
  consistent: "对不对得上",
  consistentNote: (passed: number, worth: number, hints: number, skipped: number) =>
    `${passed} 条规则全部相符，${worth} 条有值得核对的地方，${hints} 条有值得一看的地方，${skipped} 条没有可以比对的数`,
  passed: (comparisons: number) => `${comparisons} 处相符`,
  failed: (failed: number, comparisons: number) => `${comparisons} 处中 ${failed} 处值得核对`,
  elsewhere: (comparisons: number) => `${comparisons} 处中的不符已在另一条规则的发现里`,
  hints: (failed: number, comparisons: number) => `${comparisons} 处中 ${failed} 处值得一看`,
  skipped: (reason: string) => `没有比对：${reason}`,
  outcomes: { passed: "相符", failed: "值得核对", not_applicable: "没有比对" },
} as const;

export const checkupText = inBoth(chinese, en.checkupText);
