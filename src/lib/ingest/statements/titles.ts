import type { Funding, Statement } from "#lib/domain/vocabulary.ts";
import { foldLabel, withoutEnumerator } from "../fold.ts";
import { fundingIn } from "../stretches.ts";

/** A statement announced by its title, with the purse that the title names. */
export interface Title {
  statement: Statement | "other";
  funding: Funding | null;
}

/** Titles of the official template (部门决算公开) and their usual variants, most specific first. */
const TITLES: readonly [RegExp, Title["statement"]][] = [
  [/三公"?"?经费.*表$/, "three_public"],
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

/** The statement that a line or cell announces, or null. */
export function titleOf(text: string): Title | null {
  const label = withoutNote(
    withoutEnumerator(foldLabel(text)).replace(/^(?:表\d+|附表\d+|公开\d+表)[:：.、]?/, ""),
  );
  if (label.length < 5 || label.length > 60 || /[，。；]/.test(label)) return null;
  const statement = TITLES.find(([pattern]) => pattern.test(label))?.[1];
  return statement ? { statement, funding: fundingIn(label) } : null;
}

/** A label without the brackets that end it. Not by a pattern: one would look through a line of open brackets for each. */
export function withoutNote(label: string): string {
  if (!label.endsWith("）")) return label;
  const open = label.indexOf("（", label.lastIndexOf("）", label.length - 2) + 1);
  return open < 0 ? label : label.slice(0, open);
}
