import { accountOf, type AccountYear } from "./accountYear.ts";

/** What a document prints a whole as, in yuan. */
export interface Whole {
  value: number;
  /** The document prints it with another value, too. */
  conflicting: boolean;
}

/** How a whole and its parts are got from the rows of one account. */
export interface Division<Row> {
  /** What a row is a part of the whole as, e.g. vehicles. */
  kind: (row: Row) => string;
  amount: (row: Row) => number | null;
  /** The printed whole of the row's account; null where there is none. */
  whole: (row: Row) => Whole | null;
}

/** Why a share rests on doubtful numbers: the parts come to more than the whole, or the whole is printed twice. */
export interface Doubt<Row> {
  row: Row;
  why: "more than the whole" | "two wholes";
}

/** The largest kind of part. */
export interface Part<Row> {
  /** One row of each kind that is the largest: several where they are equal. */
  rows: Row[];
  /** How many kinds have an amount. */
  of: number;
  /** Of the printed wholes, as a fraction; null where none is printed, or the part comes to more than them. */
  share: number | null;
  doubts: Doubt<Row>[];
}

/** Yuan that one number printed in 万元 with two places may be off. */
const HALF_PLACE = 50;

/**
 * The kind of part that has the largest sum, with its share of the printed wholes: never of a sum of the parts, which
 * may hold one amount twice. Accounts without a printed whole count for the sums, and not for the share.
 * @returns null where nothing is printed or an amount is below zero, for then there is no whole that parts could be of
 */
export function largestPart<Row extends AccountYear>(
  rows: readonly Row[],
  { kind, amount, whole }: Division<Row>,
): Part<Row> | null {
  const kinds = new Map<string, { row: Row; sum: number; divided: number }>();
  const accounts = new Map<string, { row: Row; whole: Whole; parts: number; count: number }>();
  for (const row of rows) {
    const value = amount(row);
    if (value === null) continue;
    if (value < 0) return null;
    const all = whole(row);
    const own = kinds.get(kind(row)) ?? { row, sum: 0, divided: 0 };
    kinds.set(kind(row), { ...own, sum: own.sum + value, divided: own.divided + (all ? value : 0) });
    if (!all) continue;
    const account = accounts.get(accountOf(row)) ?? { row, whole: all, parts: 0, count: 0 };
    accounts.set(accountOf(row), {
      ...account,
      parts: account.parts + value,
      count: account.count + 1,
    });
  }
  const used = [...kinds.values()].filter(({ sum }) => sum > 0);
  if (!used.length) return null;
  const most = Math.max(...used.map(({ sum }) => sum));
  const largest = used.filter(({ sum }) => sum === most);
  const wholes = [...accounts.values()].reduce((sum, account) => sum + account.whole.value, 0);
  return {
    rows: largest.map(({ row }) => row),
    of: used.length,
    share: shareOf(largest[0]!.divided, wholes),
    doubts: [...accounts.values()].flatMap(doubtsOf),
  };
}

/** A part of a whole as a fraction; null where there is no whole, or the part is none of it: below zero, or larger. */
export function shareOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || whole <= 0 || part < 0) return null;
  return part <= whole ? part / whole : null;
}

/** What small and medium enterprises got is printed as more than all procurement: no share to be told as one. */
export function isBeyondWhole({ smeShare }: { smeShare: number | null }): boolean {
  return smeShare !== null && smeShare > 1;
}

function doubtsOf<Row>(account: { row: Row; whole: Whole; parts: number; count: number }): Doubt<Row>[] {
  const { row, whole, parts, count } = account;
  return [
    ...(parts - whole.value > (count + 1) * HALF_PLACE ? [{ row, why: "more than the whole" } as const] : []),
    ...(whole.conflicting ? [{ row, why: "two wholes" } as const] : []),
  ];
}
