import type { RequiredKind } from "../sections.ts";
import type { Statement } from "../vocabulary.ts";
import { THREE_PUBLIC } from "./threePublic.ts";

/*
 * What statements are called. A title above figures must name its statement and nothing else; that a statement is there at
 * all is asked generously, since what is said to be missing must not be there.
 */

/** Titles of the official template (部门决算公开) and their usual variants, most specific first. */
export const TABLE_TITLES: readonly [RegExp, Statement | "other"][] = [
  [new RegExp(`${THREE_PUBLIC}.*表$`), "three_public"],
  [/国有资产占(?:用|有)(?:使用)?情况(?:统计)?表$/, "state_assets"],
  [/一般公共预算(?:财政)?(?:拨款)?基本支出决算(?:明细)?表$/, "general_basic_expenditure"],
  [/(?:明细表|项目支出决算表|绩效.*表)$/, "other"],
  [/一般公共预算(?:财政)?(?:拨款)?支出决算(?:总)?表$/, "general_expenditure"],
  [/政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入|收支)?、?(?:支出)?决算(?:总)?表$/, "government_fund"],
  [/国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入|收支)?、?(?:支出)?决算(?:总)?表$/, "state_capital"],
  [/财政拨款(?:收入支出|收支)决算(?:总)?表$/, "appropriation_summary"],
  [/(?:收入支出|收支)决算(?:公开)?(?:总)?表$/, "revenue_expenditure_summary"],
  [/收入决算(?:总|明细)?表$/, "revenue"],
  [/支出决算(?:总)?表$/, "expenditure"],
];

/** The statements by their titles as printed at the end of a line, the sections of the text by a word of their headings. */
export const HEADINGS: Record<RequiredKind, RegExp> = {
  revenue_expenditure_summary: /^(?!.*财政拨款).*(?:收入支出|收支)决算(?:总)?表$/,
  revenue: /^(?!.*支出).*收入决算(?:总)?表$/,
  expenditure: /^(?!.*(?:收入|拨款|三公)).*支出决算(?:总)?表$/,
  appropriation_summary: /^(?!.*(?:基金|资本)).*财政拨款(?:收入支出|收支)决算(?:总)?表$/,
  general_expenditure: /一般公共预算财政拨款支出决算表$/,
  general_basic_expenditure: /一般公共预算财政拨款基本支出决算(?:明细)?表$/,
  three_public: /三公.*表$/,
  government_fund: /政府性基金.*决算表$/,
  state_capital: /国有资本经营.*决算表$/,
  duties: /职责|职能|概况/,
  explanation: /决算.*说明/,
  performance: /绩效(?:管理|评价|自评|目标|情况)/,
  glossary: /名词解释/,
};
