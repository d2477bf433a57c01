import { inBoth } from "#lib/format/language.svelte.ts";
import type { TermGroup } from "./plainTerms.ts";
import * as en from "./en/terms.ts";

/** The words of the card that explains a term, and what the glossary calls its groups. */
const chinese = {
  more: "更多 ›",
  groups: {
    budget: "预算与决算",
    revenue: "收入来源",
    expenditure: "支出怎么分",
    balances: "结转与结余",
    threePublic: "“三公”经费",
    staff: "人员与人均",
    procurement: "政府采购",
    checks: "绩效与核查",
    subjects: "支出科目",
    other: "文件里的其他词",
  } satisfies Record<TermGroup, string>,
} as const;

export const termTexts = inBoth(chinese, en.termTexts);
