import type { AccountsKind } from "#lib/domain/vocabulary.ts";
import { isNotice } from "./noAccounts.ts";

/** A year beside what documents of a kind are called; one that theirs is compared with (比2022年预算) is not their own. */
const NAMED: Record<AccountsKind, RegExp> = {
  final_accounts:
    /(?<![较比与同至、]|\d)(20\d\d)年度?(?=(?:部门|单位|财政|预算)?(?:决算|收|支|一般公共|本年|（?本级)|[^，。；]{0,30}?(?:决算|三公))|(20\d\d)年度?(?=（?(?:金额)?单位[:：])|(?<=决算)(20\d\d)年度?(?=情况)/g,
  budget:
    /(?<![较比与同至、]|\d)(20\d\d)年度?(?=[^，。；]{0,30}?预算(?!执行))|(20\d\d)年度?(?=（?(?:金额)?单位[:：])|(?<=预算)(20\d\d)年度?(?=情况)/g,
};

/** What stands alone on its line and is no column of a table: 2021年度部门决算. */
const TITLE = /^[^，。；]*20\d\d[^，。；]*[决预]算(?!数)[^，。；]*$/;
/** A title says a document's year more surely than a sentence, which may name any. */
const OF_TITLE = 3;
/** Longer lines are running text. */
const SHORT = 40;

/** A year of a sentence that is no day's and no other year's to compare with. */
const ANY = /(?<![较比与同至、\d])(20\d\d)年度?(?!\d{0,2}月|[至、末底])/g;

/** The year of a text that speaks of one alone, and not beside 决算; undefined where it names several. */
function onlyYear(labels: readonly string[]): number | undefined {
  const years = new Set(
    labels.flatMap((label) => Array.from(label.matchAll(ANY), (match) => Number(match[1]))),
  );
  return years.size === 1 ? [...years][0] : undefined;
}

/**
 * The year that a document closes, or a budget opens: the one most often named beside 决算 or 预算; the file's name
 * counts where the text is silent.
 * @param currentYear a later year is not believed; without it, every year is
 * @throws {Error} where no year is named, or only one that has not come; says what to do
 */
export function fiscalYearOf(
  labels: readonly string[],
  stem: string,
  kind: AccountsKind,
  currentYear = Infinity,
): number {
  const counts = new Map<number, number>();
  const named = [...labels.filter(Boolean), stem];
  for (const [index, label] of named.entries()) {
    // A cover breaks its title over lines: 2023年度某局, 部门决算.
    const title = label.length < SHORT ? label + (named[index + 1] ?? "") : label;
    for (const match of title.matchAll(NAMED[kind])) {
      if (match.index >= label.length) continue;
      const year = Number(match.slice(1).find(Boolean));
      counts.set(year, (counts.get(year) ?? 0) + (TITLE.test(label) ? OF_TITLE : 1));
    }
  }
  const best = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? onlyYear(named);
  if (best === undefined)
    throw new Error(
      `${isNotice(labels) ? "a notice or letter? " : ""}no fiscal year found: the text should name it beside 决算, e.g. 2024年度部门决算; or write fiscal_year beside this file in documents.csv`,
    );
  if (best > currentYear)
    throw new Error(
      `the fiscal year ${best} has not come yet: if it is right, or to say the right one, write fiscal_year beside this file in documents.csv`,
    );
  return best;
}
