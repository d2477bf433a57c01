import { csvParseRows } from "d3-dsv";

/**
 * The rows of a CSV by the names in its first line; what a row lacks is empty. d3's own csvParse makes a function of the
 * names, as text: no page's policy allows that.
 */
export function csvTable(text: string): Partial<Record<string, string>>[] {
  const [names = [], ...rows] = csvParseRows(text);
  return rows.map((cells) => Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ""])));
}
