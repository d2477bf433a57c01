import type { Department } from "./departments.ts";
import type { PlannedProject } from "./projectPlan.ts";
import type { Random } from "./random.ts";
import { PURSES, sum, type DepartmentYear, type Purse, type Revenue, type Spending } from "./truth.ts";

/** What a department carries from year to year. */
export interface Books {
  balances: Record<Purse, number>;
  /** Some departments leave nothing over. */
  carries: boolean;
  /** Own revenue's share of all basic expenditure. */
  ownShare: number;
  superior: boolean;
}

type Kept = Pick<DepartmentYear, "spending" | "revenue" | "nonfiscalBalanceUsed" | "surplusDistribution">;

/** Where the economic 款 of basic expenditure are booked by function; what is not named here is the office's main 项. */
const FUNCTION_OF: Record<string, { administration: string; institution: string }> = {
  "30108": { administration: "2080505", institution: "2080505" },
  "30109": { administration: "2080506", institution: "2080506" },
  "30110": { administration: "2101101", institution: "2101102" },
  "30111": { administration: "2101103", institution: "2101103" },
  "30113": { administration: "2210201", institution: "2210201" },
  "30301": { administration: "2080501", institution: "2080502" },
  "30302": { administration: "2080501", institution: "2080502" },
  "30304": { administration: "2080801", institution: "2080801" },
};

/** Books a year: spending by 项 and purse, the revenue that pays for it, and the balances after it. */
export function keepBooks(
  random: Random,
  { kind }: Department,
  books: Books,
  basic: ReadonlyMap<string, number>,
  projects: readonly PlannedProject[],
): Kept {
  const spending: Spending[] = [];
  const rowOf = (code: string, purse: Purse): Spending => {
    let row = spending.find((known) => known.code === code && known.purse === purse);
    if (!row) spending.push((row = { code, purse, basic: 0, project: 0 }));
    return row;
  };
  for (const [code, amount] of basic)
    rowOf(FUNCTION_OF[code]?.[kind.body] ?? kind.main, "general").basic += amount;
  for (const { code, purse, executed } of projects) rowOf(code, purse).project += executed;
  const share = books.ownShare * random.between(0.9, 1.1);
  const own = Math.round((sum(basic.values()) * share) / Math.max(0.1, 1 - share));
  if (own > 0) rowOf(kind.main, "own").basic += own;
  spending.sort((a, b) =>
    a.code < b.code ? -1 : a.code > b.code ? 1 : PURSES.indexOf(a.purse) - PURSES.indexOf(b.purse),
  );

  const revenue: Revenue[] = [];
  for (const purse of ["general", "government_fund", "state_capital"] as const)
    grant(
      random,
      books,
      purse,
      spending.filter((row) => row.purse === purse),
      revenue,
    );
  return { spending, revenue, ...earn(random, books, kind.business !== undefined, kind.main, own, revenue) };
}

/** The appropriation pays what was spent, less what was left from last year, and leaves something over. */
function grant(
  random: Random,
  books: Books,
  purse: Exclude<Purse, "own">,
  rows: readonly Spending[],
  revenue: Revenue[],
): void {
  let fromBalance = Math.round(books.balances[purse] * random.pick([1, 1, 0.7, 0.4]));
  let left = books.carries && random.chance(0.7) ? random.between(0.01, 0.12) : 0;
  for (const { code, basic, project } of rows) {
    const used = Math.min(fromBalance, project);
    fromBalance -= used;
    const saved = Math.round(project * left);
    if (saved) left = 0;
    books.balances[purse] += saved - used;
    const amount = basic + project - used + saved;
    if (amount > 0) revenue.push({ code, purse, source: "appropriation", amount });
  }
}

/** Own revenue: fees of schools and hospitals, interest and the like of others. */
function earn(
  random: Random,
  books: Books,
  business: boolean,
  main: string,
  spent: number,
  revenue: Revenue[],
): Pick<Kept, "nonfiscalBalanceUsed" | "surplusDistribution"> {
  let earned = 0;
  const book = (source: Revenue["source"], amount: number) => {
    if (amount <= 0) return;
    revenue.push({ code: main, purse: "own", source, amount });
    earned += amount;
  };
  if (spent > 0) {
    const all = Math.round(spent * random.between(0.95, 1.06));
    const other = Math.round(all * (business ? random.between(0.01, 0.06) : 1));
    book("business", business ? all - other : 0);
    book("other", other);
    if (books.superior) book("superior_subsidy", Math.round(all * random.between(0.02, 0.1)));
  }
  const rest = books.balances.own + earned - spent;
  const nonfiscalBalanceUsed = rest < 0 ? -rest : 0;
  const surplusDistribution =
    business && rest > 0 && random.chance(0.2) ? Math.round(rest * random.between(0.1, 0.4)) : 0;
  books.balances.own = Math.max(0, rest) - surplusDistribution;
  return { nonfiscalBalanceUsed, surplusDistribution };
}
