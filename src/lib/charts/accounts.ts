/** What is drawn of one department and year: the key that rows of several pictures have in common. */
export function accountOf(row: { departmentId: string; fiscalYear: number }): string {
  return `${row.departmentId}:${row.fiscalYear}`;
}

/** The department and year of a key. */
export function partsOf(account: string): { departmentId: string; fiscalYear: string } {
  const place = account.lastIndexOf(":");
  return { departmentId: account.slice(0, place), fiscalYear: account.slice(place + 1) };
}
