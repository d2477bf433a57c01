import type { Funding } from "#lib/domain/vocabulary.ts";
import type { CheckedDocument } from "../check.ts";

/** The purses that many departments have no money of, by the words that say so. */
export const OTHER_PURSES = [
  ["government_fund", "政府性基金", "government funds"],
  ["state_capital", "国有资本经营", "state capital"],
] as const satisfies readonly [Funding, string, string][];

/** The line that says that there is none of a purse; null where none does. */
export function saidNone({ passages }: CheckedDocument, name: string): number | null {
  const words = new RegExp(`(?:没有|无)(?:使用)?${name}(?:预算)?(?:财政)?(?:拨款)?(?:安排的)?(?:收入|支出)`);
  const at = passages.findIndex((text) => words.test(text.replace(/\s/g, "")));
  return at < 0 ? null : at + 1;
}
