import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBBindings } from "@duckdb/duckdb-wasm/blocking";
import { tableFromArrays, tableToIPC } from "apache-arrow";
import { fileURLToPath } from "node:url";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inserterBy, type Inserter } from "#lib/engine/inserter.ts";
import { emptyTable } from "#lib/engine/tableView.ts";

/* Rows come into the page's own DuckDB whole, whatever came before. */

let database: DuckDBBindings;
let inserter: Inserter;
beforeAll(async () => {
  const mainModule = fileURLToPath(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  const bundle = { mainModule, mainWorker: "" };
  database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate(() => {});
});
beforeEach(async () => {
  database.connect().query(emptyTable("former_ids"));
  inserter = await inserterBy(async () => {
    const connection = database.connect();
    return {
      query: async (sql) => connection.query(sql),
      insertArrowFromIPCStream: async (stream, options) =>
        connection.insertArrowFromIPCStream(stream, options),
    };
  });
});

const columns = () =>
  database
    .connect()
    .query("FROM former_ids LIMIT 0")
    .schema.fields.map(({ name }) => name);
const stream = (rows: readonly string[]) =>
  tableToIPC(tableFromArrays(Object.fromEntries(columns().map((name) => [name, rows]))), "stream");
const file = (rows: number) => ({ table: "former_ids", path: "former_ids-1.parquet", rows }) as never;
const there = () =>
  Number(database.connect().query("SELECT count(*)::INTEGER AS n FROM former_ids").get(0)!.n);

describe("rows of a file", () => {
  it("are added, and taken out with their table", async () => {
    await inserter.insert(file(3), [stream(["a", "b"]), stream(["c"])]);
    expect(there()).toBe(3);
    await inserter.empty("former_ids");
    expect(there()).toBe(0);
  });

  const whole = () => stream(["a", "b", "c"]);
  it.each([
    ["breaks off", () => whole().slice(0, -80)],
    ["is none", () => new Uint8Array(400).fill(7)],
    ["has fewer rows than it should", () => stream(["a"])],
    ["has other columns", () => tableToIPC(tableFromArrays({ other: ["a"] }), "stream")],
  ])("whose stream %s are none, which is said, and those of the next file are whole", async (_, faulty) => {
    await inserter.insert(file(3), [whole()]);
    await expect(inserter.insert(file(6), [whole(), faulty()])).rejects.toThrow();
    expect(there()).toBe(3);
    await inserter.insert(file(3), [whole()]);
    expect(there()).toBe(6);
  });
});
