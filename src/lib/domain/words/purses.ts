import type { Funding } from "../vocabulary.ts";

/** Words for purses, longest first. */
export const FUNDING_WORDS: readonly { pattern: string; funding: Funding }[] = [
  // All purses of 财政拨款 at once.
  {
    pattern:
      "一般公共预算(?:财政拨款)?[、和及与]政府性基金(?:预算)?(?:[、和及与]国有资本(?:经营)?(?:预算)?)?(?:财政)?(?:拨款)?",
    funding: "appropriation",
  },
  // As it was called until 2015.
  { pattern: "公共(?:财政)?预算(?:财政)?(?:拨款)?", funding: "general" },
  { pattern: "一般公共(?:(?:服务)?预算(?:财政)?(?:拨款)?|财政(?:预算)?拨款)", funding: "general" },
  { pattern: "政府性基金(?:预算)?(?:财政)?(?:拨款)?", funding: "government_fund" },
  { pattern: "国有资本(?:经营)?(?:预算)?(?:财政)?(?:拨款)?", funding: "state_capital" },
  { pattern: "财政(?:预算)?拨款", funding: "appropriation" },
];

/** The purse that a heading or title names, or null. */
export function fundingIn(text: string): Funding | null {
  if (/一般公共预算.*政府性基金|政府性基金.*一般公共预算/.test(text)) return "appropriation";
  if (/政府性基金/.test(text)) return "government_fund";
  if (/国有资本(?:经营)?预算/.test(text)) return "state_capital";
  if (/公共(?:财政)?[预决]算|一般公共财政拨款/.test(text)) return "general";
  if (/财政拨款/.test(text)) return "appropriation";
  if (/机关运行经费/.test(text)) return "general";
  return null;
}

const PURSES = new RegExp(FUNDING_WORDS.map(({ pattern }) => pattern).join("|"), "g");

/** Whether a title speaks of a purse that is not understood, as for a slip of the pen. */
export function hasStrangePurse(text: string): boolean {
  return /公共|拨款|基金|资本经营/.test(text.replace(PURSES, ""));
}
