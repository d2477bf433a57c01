import type { SubjectAmount } from "#lib/queries/subjectAmounts.ts";
import type { SubjectTotal } from "#lib/queries/subjectTree.ts";
import { writingIn } from "#lib/format/writing.ts";
import { percent } from "#lib/format/rate.ts";
import { accountOf } from "#lib/domain/accountYear.ts";
import { NOTHING } from "./answers.ts";
import { counted } from "./counted.ts";

const { shortMoney } = writingIn("en");

/** The English words of the page of subjects. `years` is such as “2020, 2024”. */
export const subjects = {
  title: (years: string) => `Expenditure by subject, ${years}`,
  functional: "By function (what for)",
  economic: "By economic class (on what)",
  system: "Classification",
  path: "Level",
  all: "All classes",

  icicle: { functional: "What the money was spent for", economic: "What the money was spent on" },
  icicleOf: (name: string) => `Within ${name}`,
  icicleNote: (years: string) =>
    `Heights are amounts over all accounts, percentages are of the level above; a click goes down a level, another one back; ${years}`,
  negative: (list: string[]) => `Negative amounts are not drawn: ${list.join(", ")}.`,

  uses: "Who uses this subject",
  usesNote: (shown: number, all: number) =>
    `${shown < all ? `The ${shown} largest of ${all} accounts` : counted(all, "account")}, the largest first; click a bar for its source`,
  none: "Nobody uses this subject",
  noneAdvice:
    "The chosen departments and years publish nothing for this subject. Choose others, or go back a level.",
  unknown: (code: string) => `${code} is no subject`,
  officialMeaning: "Official meaning",
  edition: (year: number) => `${year} edition, translated`,
  plainMeaning: "In plain words (Mingzhang's own, not the official wording)",
  notExplained: "The departments' documents do not explain it. ",
  officialSource:
    "The official wording is in the Ministry of Finance's classification of revenue and expenditure.",
  documentMeaning: "Departments' own words",
  sameWords: "the same words as the official meaning",
  meaningAbove: (subject: string) =>
    `"${subject}" above it, in plain words (Mingzhang's own, not the official wording)`,
  noMeaning:
    "There is no explanation of this subject here, nor in the departments' documents. The official wording is in the Ministry of Finance's classification of revenue and expenditure.",
  meaningsFailed: "The meanings could not be loaded",
  meaningSource: (who: string, year: number, line: number) => `${who} ${year}, line ${line}`,
  budgetBy: (purse: string) => `budget of ${purse}`,

  tree: "Table of subjects",
  treeNote: "All chosen accounts together; click a subject to see who uses it",
  treeKeys: "keys: ↑ ↓ move, → opens, ← closes, Enter goes there",
  expandAll: "Open all",
  collapseAll: "Close all",
  expand: (name: string) => `Open or close ${name}`,
  columns: {
    code: "Code",
    subject: "Subject",
    amount: "Actual",
    share: "Share",
    budget: "Budget",
    variance: "Difference",
    change: "Change",
    departments: "Departments",
    accounts: "Accounts",
  },
  partly: (some: number, all: number) => `${some}/${all}`,

  level: (name: string) => `What ${name} consists of`,
  top: { functional: "What each department spent for", economic: "What each department spent on" },
  levelNote: (years: string) =>
    `Actual amounts, the largest first; a bar leads to the level below, at the finest to its source; ${years}`,
  method:
    'By function it is the expenditure of the year, by economic class the basic expenditure of the general public budget. For each department and year the funding with the finest split is taken; a level above that is not printed is the sum of its parts (without a link to a source). "Share" counts only accounts that break the level above down. Budgets are of the accounts that publish one, and differences compare only these: the adjusted budget, where none is published the initial one; a level above without a printed budget is added up only if all its parts have one. "Change" compares only accounts with both years. "Not listed" means that the published tables do not have the subject. Meanings in plain words are Mingzhang\'s own, to help understanding, and not the official wording; an official meaning is that of one edition of the Ministry of Finance\'s classification, with its source; the departments\' own words are those of their published documents.',
};

export function subjectsAnswer(
  amounts: readonly SubjectAmount[],
  totals: readonly { name: string; total: number }[],
): string {
  const [largest] = totals;
  if (!largest) return NOTHING;
  const sum = totals.reduce((total, subject) => total + subject.total, 0);
  const accounts = new Set(amounts.map(accountOf)).size;
  return `${counted(accounts, "annual account")} with ${shortMoney(sum)}; "${largest.name}" is ${shortMoney(largest.total)} of it, ${percent(largest.total / sum)}.`;
}

export function subjectAnswer(subject: SubjectTotal | null, parent: string | null): string {
  if (!subject) return `${subjects.none}.`;
  const { departments, accounts, amount, share, variance, budget, budgets } = subject;
  const used = `Used by ${counted(departments, "department")} in ${counted(accounts, "account")}, ${shortMoney(amount)} in all`;
  const part = share === null ? "" : `, ${percent(share)} of ${parent ? `“${parent}”` : "everything"}`;
  if (variance === null || budget === null) return `${used}${part}.`;
  const which = budgets < accounts ? `the ${counted(budgets, "account")} with a budget spent` : "spent";
  const off = Math.abs(variance) < 0.005 ? "exactly the budget" : difference(variance, budget);
  return `${used}${part}; ${which} ${off}.`;
}

function difference(variance: number, budget: number): string {
  const rate = budget > 0 ? ` (${percent(Math.abs(variance) / budget)})` : "";
  return `${shortMoney(Math.abs(variance))}${rate} ${variance > 0 ? "more" : "less"} than budgeted`;
}
