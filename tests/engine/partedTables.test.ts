import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Keys } from "#lib/domain/keys.ts";
import { filesOf, type DataFile, type Manifest } from "#lib/domain/manifest.ts";
import { TABLE_NAMES, TABLES, type TableRow, type Tables } from "#lib/domain/tables.ts";
import { openData, openParts, type DataEngine } from "#lib/engine/node.ts";
import { writeTables } from "#lib/engine/node/write.ts";
import { partsBy } from "#lib/engine/parts.ts";
import { readBy } from "#lib/engine/readBy.ts";
import { brief as briefOf } from "#lib/queries/brief.ts";
import { departmentProfile } from "#lib/queries/departmentProfile.ts";
import { overview } from "#lib/queries/overview.ts";
import { pageIds } from "#lib/queries/pageIds.ts";
import { documentTables } from "../support/documents.ts";
import { account, smallTables } from "../support/tables.ts";

/* A data set in parts is the data set whole, row for row; a question reads its own parts and no other. */

const folder = mkdtempSync(join(tmpdir(), "mingzhang-parts-"));
afterAll(() => rmSync(folder, { recursive: true }));
const TINY = 100;

/** All rows of all tables as text, in an order of their own. */
async function contents(directory: string, load = false): Promise<Record<string, string>> {
  const engine = await openData(directory, { load });
  const all: Record<string, string> = {};
  for (const name of TABLE_NAMES) {
    const [row] = await engine.query<{ rows: string }>(
      `SELECT coalesce(string_agg(row, chr(10) ORDER BY row), '') AS rows FROM (SELECT t::VARCHAR AS row FROM ${name} t)`,
    );
    all[name] = row!.rows;
  }
  engine.close();
  return all;
}

/** Accounts and findings of so many departments of one division in ten years. */
function divisionOf(departments: number): Tables {
  const tables = smallTables();
  for (let department = 0; department < departments; department++)
    for (let year = 2015; year < 2025; year++) {
      const of = { department: `360200-d${department}-0123abcd`, year };
      for (let item = 0; item < 20; item++)
        account(
          tables,
          { ...of, item: `item${item}` },
          `${(item * 7919 * year * (department + 1)) % 99991}.0000`,
        );
    }
  return tables;
}

const touched = (manifest: Manifest, sql: string, keys: Keys) =>
  readBy(sql).tables.flatMap((table) => filesOf(manifest, table, keys));
const bytesOf = (files: readonly DataFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

describe("the shipped documents", () => {
  it("are one file a table, without a partition", async () => {
    const { files } = await writeTables(join(folder, "five"), await documentTables());
    expect(files.map(({ table }) => table)).toEqual(TABLE_NAMES);
    expect(files.filter(({ partition }) => partition)).toEqual([]);
  });
  it("are the same row for row in as many parts as there can be, read where they lie or loaded", async () => {
    const parted = await writeTables(join(folder, "parted"), await documentTables(), { rowsPerFile: TINY });
    const whole = await contents(join(folder, "five"));
    expect(parted.files.length).toBeGreaterThan(2 * TABLE_NAMES.length);
    expect(await contents(join(folder, "parted"))).toEqual(whole);
    expect(await contents(join(folder, "parted"), true)).toEqual(whole);
  });
  it("keep what belongs to a division that is not known", async () => {
    const tables = smallTables();
    const row = Object.fromEntries(Object.keys(TABLES.rollups).map((column) => [column, null]));
    const codes = [null, "360200", "430200"];
    tables.rollups = codes.map((division_code) => ({
      ...(row as TableRow<"rollups">),
      division_code,
      fiscal_year: 2020,
    }));
    for (const rowsPerFile of [1, 10]) {
      await writeTables(join(folder, `unknown-${rowsPerFile}`), tables, { rowsPerFile });
      const engine = await openData(join(folder, `unknown-${rowsPerFile}`));
      const rows = await engine.query("SELECT division_code AS code FROM rollups ORDER BY ALL");
      engine.close();
      expect(rows).toEqual([{ code: "360200" }, { code: "430200" }, { code: null }]);
    }
  });
  it("give the rows of a document from the parts that its key chooses", async () => {
    const { files } = await openData(join(folder, "parted")).then(
      (engine) => (engine.close(), engine.manifest),
    );
    const engine = await openData(join(folder, "parted"));
    const documents = await engine.query<{ id: string }>("SELECT document_id AS id FROM documents");
    for (const { id } of documents) {
      const paths = filesOf({ files }, "figures", { documents: [id] }).map(
        ({ path }) => `'${join(folder, "parted", path)}'`,
      );
      const count = (from: string) =>
        engine.query<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM ${from} WHERE document_id = '${id}'`);
      expect(await count(`read_parquet([${paths.join(", ")}])`)).toEqual(await count("figures"));
      expect(paths.length).toBeLessThan(filesOf({ files }, "figures").length);
    }
    engine.close();
  });
});

describe("a data set that is asked by parts", () => {
  it("answers what one that is opened whole answers, whatever is given up between", async () => {
    const directory = join(folder, "parted");
    const [whole, parts] = [await openData(directory), await openParts(directory, 500)];
    const { departments, brief } = await pageIds(whole);
    const years = brief.map((id) => id.split("/") as [department: string, year: string]);
    const ask = (engine: DataEngine) =>
      Promise.all([
        pageIds(engine),
        ...departments.map((id) => departmentProfile(engine, id)),
        ...years.map(([department, year]) => briefOf(engine, department, Number(year))),
        overview(engine, { departments: [], years: [] }),
      ]);
    const answers = await ask(whole);
    expect(await ask(parts)).toEqual(answers);
    // One after the other, when tables have been given up.
    for (const [index, id] of departments.entries())
      expect(await departmentProfile(parts, id)).toEqual(answers[index + 1]);
    whole.close();
    parts.close();
  });
});

describe("writing again", () => {
  it("writes only parts whose rows changed, and all that are not in the folder, whole", async () => {
    const tables = divisionOf(30);
    const before = await writeTables(join(folder, "again"), tables, { rowsPerFile: TINY });
    const [first] = tables.accounts.filter(({ fiscal_year }) => fiscal_year === 2020);
    const accounts = tables.accounts.map((row) => (row === first ? { ...row, value: "1.0000" } : row));
    const after = await writeTables(join(folder, "again"), { ...tables, accounts }, { rowsPerFile: TINY });
    const old = new Set(before.files.map(({ path }) => path));
    expect(after.files.filter(({ path }) => !old.has(path))).toHaveLength(1);
  });
});

describe("a department's question", () => {
  const sql = "SELECT * FROM accounts JOIN departments USING (department_id) WHERE department_id = '…'";
  it("touches hardly more bytes in an archive ten times as large", async () => {
    const bytes = async (departments: number) => {
      const to = join(folder, `growth-${departments}`);
      const manifest = await writeTables(to, divisionOf(departments), { rowsPerFile: 1000 });
      const each = Array.from({ length: 20 }, (_, department) =>
        bytesOf(touched(manifest, sql, { departments: [`360200-d${department}-0123abcd`] })),
      );
      return {
        touched: each.reduce((sum, bytes) => sum + bytes) / each.length,
        all: bytesOf(manifest.files),
      };
    };
    const [small, large] = [await bytes(40), await bytes(400)];
    expect(large.all).toBeGreaterThan(6 * small.all);
    expect(large.touched).toBeLessThanOrEqual(1.5 * small.touched);
  });
});

describe("what SQL reads", () => {
  it("is what it names, and what the views read that it names", () => {
    expect(readBy("SELECT 1 FROM budget_execution").tables.sort()).toEqual([
      "accounts",
      "departments",
      "subjects",
    ]);
    expect(readBy("SELECT * FROM accounts, figures f").tables).toEqual(["figures", "accounts"]);
    expect(readBy("WITH a AS (FROM passages) SELECT * FROM a").tables).toEqual(["passages"]);
  });
  it("is no text, no comment, no column and no result's name", () => {
    const sql = `-- the department's figures
      SELECT 'it''s passages' AS x, count(*) AS findings, d.documents /* not the glossary's */ FROM departments d`;
    expect(readBy(sql).tables).toEqual(["departments"]);
  });
});

describe("files that several questions want", () => {
  const file = (path: string) => ({ path, table: "accounts" }) as DataFile;
  it("come once, so many at a time, and one that failed comes when it is asked for again", async () => {
    const [asked, inserted]: [string[], string[]] = [[], []];
    let [underWay, most, isBroken] = [0, 0, true];
    const { bring } = partsBy<string>({
      async fetch({ path }) {
        asked.push(path);
        most = Math.max(most, ++underWay);
        await new Promise((resolve) => setTimeout(resolve, 1));
        underWay--;
        if (path === "broken" && isBroken) throw new Error("broken");
        return path;
      },
      insert: async (_, content) => void inserted.push(content),
      empty: async () => {},
    });
    const many = Array.from({ length: 30 }, (_, index) => file(`f${index}`));
    await Promise.all([bring(many), bring(many.slice(10)), bring(many)]);
    expect(inserted.toSorted()).toEqual(many.map(({ path }) => path).toSorted());
    expect(most).toBe(6);
    await expect(bring([file("broken"), many[0]!])).rejects.toThrow("broken");
    isBroken = false;
    await bring([file("broken"), many[0]!]);
    expect(asked).toHaveLength(32);
    expect(inserted.filter((path) => path === "broken")).toHaveLength(1);
  });
});
