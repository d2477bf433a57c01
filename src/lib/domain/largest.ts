/** The rows that have the highest or lowest of some values. */
export interface Extreme<Row> {
  /** Several where they are equal, in the order of the rows. */
  rows: Row[];
  value: number;
  /** How many rows have a value at all. */
  of: number;
}

/** Where a value is highest; null where none is known. */
export function highest<Row>(rows: readonly Row[], value: (row: Row) => number | null): Extreme<Row> | null {
  const known = rows.flatMap((row) => {
    const own = value(row);
    return own === null ? [] : [{ row, own }];
  });
  if (!known.length) return null;
  const most = known.reduce((largest, { own }) => Math.max(largest, own), -Infinity);
  return {
    rows: known.filter(({ own }) => own === most).map(({ row }) => row),
    value: most,
    of: known.length,
  };
}

/** Where a value is lowest; null where none is known. */
export function lowest<Row>(rows: readonly Row[], value: (row: Row) => number | null): Extreme<Row> | null {
  const found = highest(rows, (row) => {
    const own = value(row);
    return own === null ? null : -own;
  });
  return found && { ...found, value: -found.value };
}

/** Whether anybody is highest or lowest: of one alone, or of many that are all equal, it says nothing. */
export function standsOut<Row>({ rows, of }: Pick<Extreme<Row>, "rows" | "of">): boolean {
  return rows.length < of;
}

/** A place among others by value. */
export interface Rank {
  place: number;
  all: number;
  /** Others have the same place. */
  tied?: true;
}

/** The place of a value among all that are known (itself is one of them), the largest first. */
export function rankAmong(own: number, values: readonly number[]): Rank {
  const rank = { place: values.filter((other) => other > own).length + 1, all: values.length };
  return values.filter((other) => other === own).length > 1 ? { ...rank, tied: true } : rank;
}

/** What became of a value, and its place among those that went the same way: the first of the falls is the largest. */
export type ChangeRank = { way: "grew" | "fell"; rank: Rank } | { way: "unchanged" };

/** Growth is only what is above zero: the least of several falls is no growth. */
export function rankOfChange(own: number, changes: readonly number[]): ChangeRank {
  if (own === 0) return { way: "unchanged" };
  const sizes = changes.filter((change) => change !== 0 && change > 0 === own > 0).map(Math.abs);
  return { way: own > 0 ? "grew" : "fell", rank: rankAmong(Math.abs(own), sizes) };
}
