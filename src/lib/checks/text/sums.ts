import type { Item } from "#lib/domain/items.ts";
import type { Funding } from "#lib/domain/vocabulary.ts";
import type { Check, CheckedDocument, Comparison } from "../check.ts";
import { outcome, toldSumAgrees } from "../compare.ts";
import { PARTS, partsBeside, type WholeItem } from "./wholes.ts";
import { listOf, told, toldNear, wordsAround } from "./told.ts";

/** The wholes, and how far each of their parts may stand from the one before: they are told in one breath. */
const SUMS: readonly [total: WholeItem, within: number][] = [
  ["revenue.total", 4],
  ["expenditure.total", 4],
  ["expenditure.current", 3],
  ["expenditure.basic", 3],
];

const PURSES: readonly Funding[] = ["all", "appropriation", "general"];

/** N9: what the text tells of revenue, expenditure and balances adds up, where no statement is there to be held against. */
export const sums: Check = {
  id: "N9",
  category: "text",
  severity: "error",
  title: { zh: "文字中的收入、支出、结转相加相符", en: "Sums told in the text add up" },
  description: {
    zh: "没有报表可对的数，用文字核对：收入总计 = 本年收入 + 年初结转和结余；支出总计 = 本年支出 + 年末结转和结余；本年收入等于各来源之和；本年支出 = 基本支出 + 项目支出（+ 经营等支出）；基本支出 = 人员经费 + 公用经费。文字提到而没有读出数的部分，不作判断。",
    en: "Where no statement prints them: total revenue = current + opening balance; total expenditure = current + closing balance; current revenue = its sources; current expenditure = basic + project (+ others); basic = staff + running costs.",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "算术",
  run(document) {
    const comparisons = [
      ...PURSES.flatMap((funding) => SUMS.flatMap((sum) => compareSum(document, sum, funding))),
      ...compareSources(document),
    ];
    return outcome(comparisons, "文字没有同时印出合计与各部分，或报表已有", "no total with all of its parts");
  },
};

function compareSum(
  document: CheckedDocument,
  [whole, within]: (typeof SUMS)[number],
  funding: Funding,
): Comparison[] {
  const total = told(document, whole, funding);
  if (!total) return [];
  const parts = PARTS[whole].parts.map(([item]) => item);
  const list = listOf(document, total, parts, within);
  const near = (item: Item) => toldNear(document, list, item, funding);
  const needed = PARTS[whole].needed.flatMap((item) => near(item) ?? []);
  if (needed.length < PARTS[whole].needed.length) return [];
  const beside = partsBeside(whole, PARTS[whole].needed);
  const others = beside.flatMap(([item]) => near(item) ?? []);
  const words = wordsAround(document, [total, ...needed]);
  const read = others.map(({ item }) => item);
  const unread = beside.some(
    ([item, pattern]) => pattern.test(words) && !read.includes(item) && !read.includes("expenditure.other"),
  );
  return unread ? [] : [toldSumAgrees(total, [...needed, ...others])];
}

/** What else than the appropriation there is. */
const SOURCES = partsBeside("revenue.current", ["revenue.appropriation"]);

/** How far a source may stand from the one before, or from 本年收入. */
const SOURCES_WITHIN = 3;

/** 本年收入 and the sources behind it, the appropriation as one or by purse. */
function compareSources(document: CheckedDocument): Comparison[] {
  const total = told(document, "revenue.current", "all");
  if (!total) return [];
  const parts = PARTS["revenue.current"].parts.map(([item]) => item);
  const list = listOf(document, total, parts, SOURCES_WITHIN);
  const near = (item: Item, funding: Funding) => toldNear(document, list, item, funding);
  const one = near("revenue.appropriation", "appropriation");
  const purses = (["general", "government_fund", "state_capital"] as const).flatMap(
    (purse) => near("revenue.appropriation", purse) ?? [],
  );
  const appropriation = one ? [one] : purses;
  const others = SOURCES.flatMap(([item]) => near(item, "all") ?? []);
  const text = wordsAround(document, [total, ...appropriation, ...others]);
  const lacks = (words: RegExp, funding: Funding) =>
    !one && words.test(text) && !purses.some((purse) => purse.funding === funding);
  const unread =
    SOURCES.some(([item, pattern]) => pattern.test(text) && !others.some((part) => part.item === item)) ||
    lacks(/一般公共预算/, "general") ||
    lacks(/政府性基金/, "government_fund") ||
    lacks(/国有资本/, "state_capital");
  // Without the appropriation the list is not whole.
  if (!appropriation.length || appropriation.length + others.length < 2 || unread) return [];
  return [toldSumAgrees(total, [...appropriation, ...others])];
}
