import type { Scope } from "./vocabulary.ts";

/** Whose accounts, of which year, and whether of the department alone (本级) or with its units (汇总). */
export interface AccountYear {
  departmentId: string;
  fiscalYear: number;
  scope: Scope;
}

/** The key of an account, as it stands in URLs, too: `360200-zhengfuban:2024`, `511900-zhengfuban:2020:consolidated`. */
export function accountOf({ departmentId, fiscalYear, scope }: AccountYear): string {
  return `${departmentId}:${fiscalYear}${scope === "own" ? "" : `:${scope}`}`;
}

/** The department and year of a key. */
export function partsOf(account: string): { departmentId: string; fiscalYear: string } {
  const [departmentId, fiscalYear] = account.split(":") as [string, string];
  return { departmentId, fiscalYear };
}

/** The account of a key; where a key names no scope and there is none of 本级, that of 汇总. */
export function findAccount<Row extends AccountYear>(rows: readonly Row[], account: string): Row | undefined {
  return (
    rows.find((row) => accountOf(row) === account) ??
    rows.find((row) => accountOf({ ...row, scope: "own" }) === account)
  );
}

/** An account in words, the same in all languages; two departments may be called alike. */
export function accountName(row: { shortName: string; fiscalYear: number }): string {
  return `${row.shortName} ${row.fiscalYear}`;
}

export function isSameAccount(a: AccountYear, b: AccountYear): boolean {
  return a.departmentId === b.departmentId && a.fiscalYear === b.fiscalYear && a.scope === b.scope;
}

/** The first row of each account, in the order of the rows. */
export function firstOfEach<Row extends AccountYear>(rows: readonly Row[]): Row[] {
  const firsts = new Map<string, Row>();
  for (const row of rows) if (!firsts.has(accountOf(row))) firsts.set(accountOf(row), row);
  return [...firsts.values()];
}

/** The rows that may be added up: where a department's 汇总 of a year is there, its 本级 is a part of it. */
export function addable<Row extends AccountYear>(rows: readonly Row[]): Row[] {
  const whole = new Set(rows.filter(({ scope }) => scope === "consolidated").map(accountOf));
  return rows.filter(
    (row) => row.scope === "consolidated" || !whole.has(accountOf({ ...row, scope: "consolidated" })),
  );
}
