/** The English words around tables. */
export const tables = {
  sortBy: (column: string) => `Sort by ${column}`,
  order: "Order",
  given: "As given",
  ordered: (column: string, byNumber: boolean, descending: boolean) =>
    `${column}: ${byNumber ? (descending ? "largest first" : "smallest first") : descending ? "Z to A" : "A to Z"}`,
  filter: "Find in the table",
  remaining: (rows: string, all: string) => `${rows} of ${all} rows`,
  none: (query: string) => `"${query}" is not in the table`,
  noneAdvice: "Try another word, or clear the field.",
  copy: "Copy table",
  copied: (rows: string) => `Copied ${rows} rows, to paste into a spreadsheet`,
  notCopied: "The browser does not let pages copy: use Export",
};
