import { join } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import Table from "cli-table3";
import { jsonRows, numericColumns, textRows } from "#lib/engine/json.ts";
import { openData } from "#lib/engine/node.ts";
import { ROOT } from "./root.ts";

const USAGE = 'usage: npm run --silent sql -- "SELECT …" [--data DIR] [--format json|table]';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: "string", default: join(ROOT, "static/data") },
      format: { type: "string", default: "json" },
    },
  });
  const sql = positionals[0] ?? (process.stdin.isTTY ? "" : await text(process.stdin));
  if (!sql.trim() || positionals.length > 1 || !["json", "table"].includes(values.format)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const engine = await openData(values.data);
  try {
    const result = await engine.read(sql);
    if (values.format === "json") return console.log(jsonRows(result));
    const table = new Table({
      head: result.columnNames(),
      colAligns: numericColumns(result).map((numeric) => (numeric ? "right" : "left")),
      style: { head: [], border: [], compact: true },
    });
    table.push(...textRows(result));
    console.log(table.toString());
  } finally {
    engine.close();
  }
}

main().catch((error: Error) => {
  console.error(`sql: ${error.message}`);
  process.exitCode = 1;
});
