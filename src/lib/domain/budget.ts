/** What rounds to 0.0% of a budget is no deviation from it. */
export const LEAST_OFF = 0.0005;

interface Money {
  value: number;
}

/** An account's budgets and what was spent. */
export interface Budgeted<Amount extends Money = Money> {
  initialBudget: Amount | null;
  adjustedBudget: Amount | null;
  actual: Amount | null;
}

/** An actual beside the budget that counts. */
export interface Held {
  /** Which one: the adjusted budget where it is published, else the initial one. */
  kind: "adjustedBudget" | "initialBudget";
  budget: number;
  /** Actual less budget, in yuan. */
  off: number;
  /** The same as a share of the budget; null of a budget of zero. */
  rate: number | null;
  side: "over" | "under" | "even";
}

/** Holds an actual against its budget; null where one of them is not published. */
export function againstBudget({ initialBudget, adjustedBudget, actual }: Budgeted): Held | null {
  const counting = adjustedBudget ?? initialBudget;
  if (!counting || !actual) return null;
  const budget = counting.value;
  const off = actual.value - budget;
  const least = Math.abs(budget) * LEAST_OFF;
  return {
    kind: adjustedBudget ? "adjustedBudget" : "initialBudget",
    budget,
    off,
    rate: budget === 0 ? null : off / budget,
    side: off > least ? "over" : off < -least ? "under" : "even",
  };
}

/** The rows that went over their budget, the furthest in yuan first. */
export function overBudget<Row extends Budgeted>(rows: readonly Row[]): { row: Row; held: Held }[] {
  return rows
    .flatMap((row) => {
      const held = againstBudget(row);
      return held?.side === "over" ? [{ row, held }] : [];
    })
    .sort((a, b) => b.held.off - a.held.off);
}
