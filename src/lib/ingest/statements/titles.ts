import type { AccountsKind, Funding, Statement } from "#lib/domain/vocabulary.ts";
import { fundingIn, hasStrangePurse } from "#lib/domain/words/purses.ts";
import { BUDGET_TITLES, TABLE_TITLES } from "#lib/domain/words/statements.ts";
import { foldLabel, withoutEnumerator } from "../fold.ts";
import type { Block } from "../source.ts";

/** A statement announced by its title, with the purse that the title names. */
export interface Title {
  statement: Statement | "other";
  funding: Funding | null;
}

const TITLES = { final_accounts: TABLE_TITLES, budget: BUDGET_TITLES } satisfies Record<
  AccountsKind,
  unknown
>;

/** What a line may print behind the title: form number, unit, department. */
const BESIDE = /(?<=表)(?:公开\d+表)?(?:（?(?:金额)?单位[:：].*|(?:编制)?(?:单位|部门)(?:名称)?[:：].*)?$/;

/** The statement that a line or cell of such a document announces, or null. */
export function titleOf(text: string, kind: AccountsKind): Title | null {
  const label = withoutNote(
    withoutEnumerator(foldLabel(text))
      .replace(/^(?:表\d+|附表\d+|公开\d+表)[:：.、]?/, "")
      .replace(BESIDE, ""),
  );
  if (label.length < 4 || label.length > 60 || /[，。；]/.test(label)) return null;
  const statement = TITLES[kind].find(([pattern]) => pattern.test(label))?.[1];
  // Of the three alone the title decides the purse.
  if (statement === "three_public" && hasStrangePurse(label)) return null;
  return statement ? { statement, funding: fundingIn(label) } : null;
}

/** A title that lines broke has so many before its last, each no longer than this. */
const MOST_BEFORE = 2;
const LONGEST_BEFORE = 30;
/** What is no beginning of a title: another one, a sentence, or what stands beside a table. */
const NO_BEGINNING = /[，。；：:]|表$|情况$|^第[一二三四五六七八九十]+部分/;

/**
 * The same where narrow lines broke the title: 一般公共预算财政拨款, and 支出决算表 in the next line, which alone is the title
 * of another statement. None where the lines together name a purse, and no statement of it.
 */
export function titleAt(blocks: readonly Block[], index: number, kind: AccountsKind): Title | null {
  const block = blocks[index]!;
  if (block.kind !== "text") return null;
  let found = titleOf(block.text, kind);
  if (!/表(?:[）)]|$|公开|[（(]|金额|单位|编制|部门)/.test(foldLabel(block.text))) return found;
  const ownPurse = fundingIn(foldLabel(block.text));
  let text = block.text;
  for (let at = index - 1; at >= index - MOST_BEFORE; at--) {
    const before = blocks[at];
    if (before?.kind !== "text") break;
    const label = foldLabel(before.text);
    if (label.length > LONGEST_BEFORE || NO_BEGINNING.test(label)) break;
    text = before.text + text;
    found = titleOf(text, kind) ?? (!ownPurse && fundingIn(foldLabel(text)) ? null : found);
  }
  return found;
}

/** A label without the brackets that end it. Not by a pattern: one would look through a line of open brackets for each. */
export function withoutNote(label: string): string {
  if (!label.endsWith("）")) return label;
  const open = label.indexOf("（", label.lastIndexOf("）", label.length - 2) + 1);
  return open < 0 ? label : label.slice(0, open);
}
