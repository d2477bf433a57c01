import { LARGE_SHARE } from "./variances.ts";
import type { AccountYear } from "./accountYear.ts";

/** What staff costs are made of: those in service and the retired have different money. */
export interface Composed extends AccountYear {
  personnelCost: number | null;
  /** 对个人和家庭的补助 (303): mostly the money of the retired. */
  allowances: { value: number } | null;
  retired: number | null;
}

/** Two years of a department whose staff costs are made of different money or people. */
export interface CompositionChange<Row> {
  before: Row;
  after: Row;
}

/** What subtracting fractions may add. */
const NOISE = 1e-9;

/** 303 as a fraction of the staff costs; null where one is not printed. */
export function allowanceShare({ personnelCost, allowances }: Composed): number | null {
  return allowances && personnelCost ? allowances.value / personnelCost : null;
}

/**
 * Years next to each other among the rows between which staff costs a head are not comparable without a word: the
 * share of 303 moved by more than ten points, or the number of the retired by more than a tenth. Latest first.
 */
export function compositionChanges<Row extends Composed>(rows: readonly Row[]): CompositionChange<Row>[] {
  const sorted = [...rows].sort((a, b) => b.fiscalYear - a.fiscalYear);
  return sorted.flatMap((after, index) => {
    const before = sorted.slice(index + 1).find((row) => isEarlier(row, after));
    return before && isOtherComposition(before, after) ? [{ before, after }] : [];
  });
}

function isEarlier(row: AccountYear, { departmentId, scope, fiscalYear }: AccountYear): boolean {
  return row.departmentId === departmentId && row.scope === scope && row.fiscalYear < fiscalYear;
}

/** Whether staff costs of two years are made of different money or people. */
export function isOtherComposition(before: Composed, after: Composed): boolean {
  const [one, other] = [allowanceShare(before), allowanceShare(after)];
  if (one !== null && other !== null && Math.abs(other - one) > LARGE_SHARE + NOISE) return true;
  return (
    before.retired !== null &&
    after.retired !== null &&
    Math.abs(after.retired - before.retired) > before.retired * LARGE_SHARE + NOISE
  );
}
