import { text } from "node:stream/consumers";
import Table from "cli-table3";
import { jsonRows, numericColumns, textRows } from "#lib/engine/json.ts";
import { openData } from "#lib/engine/node.ts";
import type { SqlFormat } from "./formats.ts";

/**
 * Answers SQL over the tables and views of a data set on standard output.
 * @param sql null takes it from standard input
 * @returns false where there is no SQL
 * @throws {Error} in one line, what is wrong with it or with the data set
 */
export async function sql(given: string | null, data: string, format: SqlFormat): Promise<boolean> {
  const asked = given ?? (process.stdin.isTTY ? "" : await text(process.stdin));
  if (!asked.trim()) return false;
  const engine = await openData(data);
  try {
    const result = await engine.read(asked);
    if (format === "json") {
      console.log(jsonRows(result));
      return true;
    }
    const table = new Table({
      head: result.columnNames(),
      colAligns: numericColumns(result).map((numeric) => (numeric ? "right" : "left")),
      style: { head: [], border: [], compact: true },
    });
    table.push(...textRows(result));
    console.log(table.toString());
    return true;
  } finally {
    engine.close();
  }
}
