import { THREE_PUBLIC } from "#lib/domain/words/threePublic.ts";
import type { AccountsKind } from "#lib/domain/vocabulary.ts";

/** A title, or a heading of a table or section, that says what of: 2024年度部门预算, 收入决算表, 部门预算编制说明. */
const names = (word: string) =>
  new RegExp(
    `^[^，。；]{0,50}(?:部门|单位|年度?|收支|收入|支出|${THREE_PUBLIC})(?:财务)?${word}(?:信息)?(?:公开)?(?:编制)?(?:支出)?(?:财政拨款)?(?:20\\d\\d年度?)?(?:对比|增减|变化|变动){0,3}(?:总|报|明细|情况(?:统计)?|统计)?(?:表|报告|的?(?:总体|有关)?(?:情况)?的?(?:说明|如下[:：]?)?)$`,
  );
const BUDGET = names("预算");
const FINAL_ACCOUNTS = names("决算");
/** Titles stand in the first lines. */
const FIRST_LINES = 5;
/** Dots up to a page number included: a longer line is running text. */
const LONGEST = 300;

/**
 * Whether a document is a budget: its first title that says one of the two decides; where they are silent, a heading
 * says budget and none says 决算. Final accounts where nothing says either.
 * @param labels the document's lines, folded
 * @param stem the file's name without its ending, folded
 */
export function accountsKind(labels: readonly string[], stem: string): AccountsKind {
  const titles = [...labels.filter(Boolean).slice(0, FIRST_LINES), stem].map(saidBy);
  const title = titles.find((kind) => kind !== null);
  if (title) return title;
  // Final accounts have headings of the budget, too, but not the other way round.
  const kinds = new Set(labels.map(saidBy));
  return kinds.has("budget") && !kinds.has("final_accounts") ? "budget" : "final_accounts";
}

function saidBy(label: string): AccountsKind | null {
  if (label.length > LONGEST) return null;
  const head = label.replace(/[….\d]+$/, "");
  if (FINAL_ACCOUNTS.test(head)) return "final_accounts";
  return BUDGET.test(head) ? "budget" : null;
}
