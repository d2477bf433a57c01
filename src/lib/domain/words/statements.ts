import type { RequiredKind } from "../sections.ts";
import type { Statement } from "../vocabulary.ts";
import { THREE_PUBLIC } from "./threePublic.ts";

/*
 * What statements are called. A title above figures must name its statement and nothing else; that a statement is there at
 * all is asked generously, since what is said to be missing must not be there.
 */

/** A table of all a department's money names no purse and no part of it, not even with a slip of the pen in it. */
const OF_ALL =
  "^(?!.*(?:公共|拨款|基金|资本经营|基本支出|项目(?:支出|收入)|经济|三公|采购支出|购买服务|运行经费|会议费|培训费)).*";

/** Titles of the official template (部门决算公开) and their usual variants, most specific first. */
export const TABLE_TITLES: readonly [RegExp, Statement | "other"][] = [
  [new RegExp(`${THREE_PUBLIC}.*表$`), "three_public"],
  // The three, and beside them what a body runs on and buys.
  [/(?:机构运行信息|决算公开相关信息统计).*表$|政府采购(?:支出|信息|情况)+表$/, "three_public"],
  [/机关运行经费.*表$/, "other"],
  [/国有资产占(?:用|有)(?:使用)?情况(?:统计)?表$/, "state_assets"],
  [/一般公共预算(?:财政)?(?:拨款)?基本支出决算(?:明细)?表$/, "general_basic_expenditure"],
  [/(?:明细表|项目支出决算表|绩效.*表)$/, "other"],
  [/一般公共预算(?:财政)?(?:拨款)?(?:支出决算(?:总)?|收入支出决算)表$/, "general_expenditure"],
  [/政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入|收支)?、?(?:支出)?决算(?:总)?表$/, "government_fund"],
  [/国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入|收支)?、?(?:支出)?决算(?:总)?表$/, "state_capital"],
  [/财政拨款(?:收入支出|收支)决算(?:总)?表$/, "appropriation_summary"],
  [new RegExp(`${OF_ALL}(?:收入支出|收支)决算(?:公开)?(?:总)?表$`), "revenue_expenditure_summary"],
  [new RegExp(`${OF_ALL}收入决算(?:总|明细)?表$`), "revenue"],
  [new RegExp(`${OF_ALL}支出决算(?:总)?表$`), "expenditure"],
];

/** What ends the title of a budget's table: 收入预算总表, 收支总体情况表, 收入总表. */
const BUDGET_TABLE = "(?:功能分类)?(?:预算)?(?:总体)?(?:情况)?总?表$";

/** A table of all a department's money; others have one purse, or a part of it: 财政专户管理资金预算支出表, 上年结转支出表. */
const ALL_MONEY =
  "^(?!.*(?:基金|资本|一般公共|拨款|专户|专项|单位资金|非税|结转|结余|债务|转移|项目|基本支出|购买|采购)).*";

/** Titles of the tables of a 部门预算 (预算公开), which say 预算, or nothing, where those of final accounts say 决算. */
export const BUDGET_TITLES: readonly [RegExp, Statement | "other"][] = [
  [new RegExp(`${THREE_PUBLIC}.*表$`), "three_public"],
  // The economic classification of the government's budget has other codes.
  [/政府(?:预算)?(?:支出)?经济(?:分类|科目).*表$|(?:项目|明细|绩效|采购|购买|资产|分配).*表$/, "other"],
  [/一般公共预算(?:财政)?(?:拨款)?基本支出.*表$/, "general_basic_expenditure"],
  [new RegExp(`一般公共预算(?:财政)?(?:拨款)?(?:收入|收支)?、?支出${BUDGET_TABLE}`), "general_expenditure"],
  [
    new RegExp(`政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入|收支)?、?支出${BUDGET_TABLE}`),
    "government_fund",
  ],
  [
    new RegExp(`国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入|收支)?、?支出${BUDGET_TABLE}`),
    "state_capital",
  ],
  [new RegExp(`财政拨款(?:收入支出|收支)${BUDGET_TABLE}`), "appropriation_summary"],
  [new RegExp(`${ALL_MONEY}(?:收入支出|收支)${BUDGET_TABLE}`), "revenue_expenditure_summary"],
  [new RegExp(`${ALL_MONEY}收入${BUDGET_TABLE}`), "revenue"],
  [new RegExp(`${ALL_MONEY}支出${BUDGET_TABLE}`), "expenditure"],
];

/** The statements by their titles as printed at the end of a line, the sections of the text by a word of their headings. */
export const HEADINGS: Record<RequiredKind, RegExp> = {
  revenue_expenditure_summary: /^(?!.*财政拨款).*(?:收入支出|收支)决算(?:总)?表$/,
  revenue: /^(?!.*支出).*收入决算(?:总)?表$/,
  expenditure: /^(?!.*(?:收入|拨款|三公)).*支出决算(?:总)?表$/,
  appropriation_summary:
    /^(?!.*(?:基金|资本|一般公共预算财政拨款收入支出决算表)).*财政拨款(?:收入支出|收支)决算(?:总)?表$/,
  general_expenditure: /一般公共预算财政拨款(?:收入)?支出决算表$/,
  general_basic_expenditure: /一般公共预算财政拨款基本支出决算(?:明细)?表$/,
  three_public: /三公.*表$/,
  government_fund: /政府性基金.*决算表$/,
  state_capital: /国有资本经营.*决算表$/,
  duties: /职责|职能|概况/,
  explanation: /决算.*说明|收入支出(?:预算)?执行情况(?:的)?(?:分析|说明)/,
  performance: /绩效(?:管理|评价|自评|目标|情况)/,
  glossary: /名词解释/,
};
