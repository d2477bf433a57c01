import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TABLE_NAMES } from "#lib/domain/tables.ts";
import { ROOT } from "../../src/cli/root.ts";
import { call, MINGZHANG } from "../support/command.ts";
import { FIVE } from "../support/reading.ts";

/* One command, installed or within the project. */

let folder: string;
let documents: string;
let data: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
  [documents, data] = [join(folder, "documents"), join(folder, "data")];
  mkdirSync(documents);
  for (const name of FIVE.slice(0, 2)) cpSync(join(ROOT, "data/documents", name), join(documents, name));
  expect(call("ingest", "--documents", documents, "--out", data, "--no-store").status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

type Line = { table: string; row: Record<string, unknown>; file?: string; end?: string };
const linesOf = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

describe("the command", () => {
  it("lists what it does, and says with exit code 2 what it did not understand", () => {
    const { status, stdout } = call("--help");
    expect(status).toBe(0);
    for (const command of ["ingest", "check", "sql", "read", "export", "schema", "serve", "simulate"])
      expect(stdout).toContain(command);
    expect(call("ingset")).toMatchObject({ status: 2, stderr: expect.stringContaining("ingest") });
    expect(call("simulate")).toMatchObject({ status: 2, stderr: expect.stringContaining("--out") });
    expect(call("read", "--seconds", "soon", "x").status).toBe(2);
  });

  it("says what it did as JSON to those who ask for it", () => {
    const ingested = call("ingest", "--documents", documents, "--out", data, "--no-store", "--json").stdout;
    expect(linesOf(ingested).map((line) => line.file)).toEqual(FIVE.slice(0, 2));
    const findings = JSON.parse(call("check", "--documents", documents, "--json").stdout) as object[];
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe("mingzhang read", () => {
  it("gives the rows that an ingest stores, in lines of JSON", () => {
    const { status, stdout } = call("read", ...FIVE.slice(0, 2).map((name) => join(documents, name)));
    expect(status).toBe(0);
    const read = linesOf(stdout);
    for (const [table, columns] of [
      ["figures", "figure_id, item, stage, value::VARCHAR AS value, line_start"],
      ["passages", "document_id, line, text"],
      ["sections", "document_id, place, kind, title"],
    ] as const) {
      const stored = JSON.parse(
        call("sql", `SELECT ${columns} FROM ${table}`, "--data", data).stdout,
      ) as object[];
      const rows = read.filter((line) => line.table === table).map(({ row }) => row);
      const named = Object.keys(stored[0]!);
      const inOrder = (all: object[]) => all.map((row) => JSON.stringify(row)).sort();
      const picked = rows.map((row) => Object.fromEntries(named.map((name) => [name, row[name]])));
      expect(inOrder(picked), table).toEqual(inOrder(stored));
    }
  });

  it("goes on after what cannot be read, and names it", () => {
    const [empty, cut] = [join(folder, "empty.txt"), join(folder, "cut.docx")];
    writeFileSync(empty, "");
    writeFileSync(cut, "PK\u0003\u0004");
    const files = [empty, join(folder, "none.txt"), cut, join(documents, FIVE[1])];
    const { status, stdout } = call("read", "--ends", ...files);
    expect(status).toBe(1);
    const lines = linesOf(stdout);
    expect(lines.flatMap(({ end }) => end ?? [])).toEqual(files);
    expect(lines.filter(({ table, file }) => table === "problems" && file).map(({ file }) => file)).toEqual(
      files.slice(0, 3),
    );
    expect(lines.filter(({ table }) => table === "figures").length).toBeGreaterThan(100);
  });

  it("reads each path as it comes, and hands its rows over before the next", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", MINGZHANG, "read", "-", "--ends"], {
      cwd: ROOT,
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const name of FIVE.slice(0, 2)) {
      const path = join(documents, name);
      child.stdin.write(`${path}\n`);
      let [figures, line] = [0, {} as Line];
      while (line.end === undefined) {
        line = JSON.parse((await lines.next()).value as string) as Line;
        if (line.table === "figures") figures += 1;
      }
      expect(line.end).toBe(path);
      expect(figures).toBeGreaterThan(100);
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.once("close", resolve))).toBe(0);
  });
});

describe("what leaves", () => {
  it.each(["csv", "ndjson", "parquet"])("export writes tables and views as %s, row for row", (format) => {
    const out = join(folder, format);
    const { status, stdout } = call("export", "--data", data, "--out", out, "--format", format, "--json");
    expect(status).toBe(0);
    const rows = JSON.parse(stdout) as Record<string, number>;
    expect(Object.keys(rows)).toEqual(expect.arrayContaining([...TABLE_NAMES, "budget_execution"]));
    const count = (from: string) =>
      JSON.parse(call("sql", `SELECT count(*)::INTEGER AS n FROM ${from}`, "--data", data).stdout) as [
        { n: number },
      ];
    expect(count(`'${join(out, `figures.${format}`)}'`)).toEqual(count("figures"));
    expect(rows["figures"]).toBe(count("figures")[0].n);
  });

  it("export names a table that there is not", () => {
    expect(call("export", "figure", "--out", join(folder, "none"), "--data", data)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("no table or view figure"),
    });
  });

  it("schema is taken as it is by the engine whose words it is in", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(call("schema", "--format", "duckdb").stdout);
    const made = await connection.runAndReadAll("SELECT table_name FROM duckdb_tables() ORDER BY table_oid");
    expect(made.getRows().flat()).toEqual(TABLE_NAMES);
    connection.closeSync();
    instance.closeSync();
    expect(call("schema", "--format", "spark").stdout).toContain("aliases ARRAY<STRING>");
    expect(call("schema", "--format", "trino").stdout).toContain("aliases ARRAY(VARCHAR)");
    expect(Object.keys(JSON.parse(call("schema", "--format", "json").stdout) as object)).toEqual(TABLE_NAMES);
  });
});

it("installed into an empty folder from its package, it reads, answers and serves there", async () => {
  const empty = join(folder, "empty");
  mkdirSync(empty);
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync("npm", [...args, "--silent", "--no-audit", "--no-fund", "--prefer-offline"], {
      cwd,
      encoding: "utf8",
    });
  const packed = npm(ROOT, "pack", "--pack-destination", empty).trim().split("\n").at(-1)!;
  writeFileSync(join(empty, "package.json"), "{}");
  npm(empty, "install", join(empty, packed));
  const installed = (...args: string[]) =>
    execFileSync(join(empty, "node_modules/.bin/mingzhang"), args, { cwd: empty, encoding: "utf8" });
  expect(installed("--version").trim()).toBe(
    (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }).version,
  );
  installed("ingest", "--documents", documents, "--out", "data", "--no-store");
  const files = (of: string) => readFileSync(join(of, "manifest.json"), "utf8");
  expect(files(join(empty, "data"))).toBe(files(data));
  expect(installed("sql", "SELECT 1 AS one", "--data", "data")).toContain('"one":1');
  const child = spawn(join(empty, "node_modules/.bin/mingzhang"), ["serve", documents, "--port", "0"], {
    cwd: empty,
    env: { ...process.env, MINGZHANG_CACHE: join(folder, "cache") },
  });
  let address = "";
  for await (const line of createInterface({ input: child.stdout })) {
    address = /http:\S+/.exec(line)?.[0] ?? "";
    if (address) break;
  }
  const overview = await (await fetch(address)).text();
  child.kill();
  // 000 line 414: 2660.36 actual
  expect(overview).toContain("2,660.36");
}, 300_000);
