/** Whose accounts, and of which year. */
export interface AccountYear {
  departmentId: string;
  fiscalYear: number;
}

/** The key of a department and year, as it stands in URLs, too: `360200-zhengfuban:2024`. */
export function accountOf({ departmentId, fiscalYear }: AccountYear): string {
  return `${departmentId}:${fiscalYear}`;
}

/** The department and year of a key. */
export function partsOf(account: string): { departmentId: string; fiscalYear: string } {
  const place = account.lastIndexOf(":");
  return { departmentId: account.slice(0, place), fiscalYear: account.slice(place + 1) };
}

/** A department and year in words, the same in all languages; two departments may be called alike. */
export function accountName(row: { shortName: string; fiscalYear: number }): string {
  return `${row.shortName} ${row.fiscalYear}`;
}

export function isSameAccount(a: AccountYear, b: AccountYear): boolean {
  return a.departmentId === b.departmentId && a.fiscalYear === b.fiscalYear;
}

/** The first row of each department and year, in the order of the rows. */
export function firstOfEach<Row extends AccountYear>(rows: readonly Row[]): Row[] {
  const firsts = new Map<string, Row>();
  for (const row of rows) if (!firsts.has(accountOf(row))) firsts.set(accountOf(row), row);
  return [...firsts.values()];
}
