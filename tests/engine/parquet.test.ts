import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { afterEach, beforeEach, expect, it } from "vitest";
import { TABLES } from "#lib/domain/tables.ts";
import { decodeParquet } from "#lib/engine/decode.ts";
import { openData } from "#lib/engine/node.ts";
import { writeTables } from "#lib/engine/node/write.ts";
import { account, smallTables } from "../support/tables.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const EXTREMES = ["99999999999999.9999", "-99999999999999.9999", "0.0001", "0.0000", "13177600.0000"];

function tablesOfExtremes() {
  const tables = smallTables();
  EXTREMES.forEach((value, year) => account(tables, { item: "three_public", year: 2000 + year }, value));
  tables.passages.push({ document_id: "d", line: 1, text: " ‘引号’ \t制表 \u{20BB7}" });
  return tables;
}

it("has the columns and types of the data model", async () => {
  await writeTables(folder, smallTables());
  const engine = await openData(folder);
  for (const [name, columns] of Object.entries(TABLES)) {
    const described = await engine.query<{ column_name: string; column_type: string }>(`DESCRIBE ${name}`);
    expect(Object.fromEntries(described.map((row) => [row.column_name, row.column_type]))).toEqual(columns);
  }
  engine.close();
});

it("keeps every digit of a decimal, in DuckDB and in the page's decoder", async () => {
  const { files } = await writeTables(folder, tablesOfExtremes());
  const engine = await openData(folder);
  const read = await engine.query<{ value: string }>(
    "SELECT value::VARCHAR AS value FROM accounts ORDER BY fiscal_year",
  );
  expect(read.map((row) => row.value)).toEqual(EXTREMES);
  engine.close();
  const file = readFileSync(join(folder, files.find(({ table }) => table === "accounts")!.path));
  const [stream] = await decodeParquet(
    "accounts",
    file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer,
  );
  const column = tableFromIPC(stream!).getChild("value")!;
  const decoded = EXTREMES.map((_, row) => {
    const words = column.get(row) as Uint32Array;
    return BigInt.asIntN(
      128,
      words.reduce((sum, word, index) => sum | (BigInt(word) << BigInt(32 * index)), 0n),
    );
  });
  expect(decoded).toEqual(EXTREMES.map((value) => BigInt(value.replace(".", ""))));
});

it("keeps text unaltered", async () => {
  await writeTables(folder, tablesOfExtremes());
  const engine = await openData(folder);
  expect(await engine.query("SELECT text FROM passages")).toEqual([{ text: " ‘引号’ \t制表 \u{20BB7}" }]);
  engine.close();
});

it("gives the same bytes for the same tables", async () => {
  const hashes = async () => {
    await writeTables(folder, tablesOfExtremes());
    return readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex"),
      ]);
  };
  expect(await hashes()).toEqual(await hashes());
});
