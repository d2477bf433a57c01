import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataFault } from "#lib/domain/dataFault.ts";
import { MANIFEST, manifestOf, parseManifest, type Manifest } from "#lib/domain/manifest.ts";
import { decodeFile } from "#lib/engine/decode.ts";
import { openData } from "#lib/engine/node.ts";
import { wholeDataSet } from "#lib/engine/node/dataSet.ts";
import { publish } from "#lib/engine/node/publish.ts";
import { writeTables } from "#lib/engine/node/write.ts";
import { ROOT } from "../../src/cli/root.ts";
import { documentTables } from "../support/documents.ts";
import { recipes } from "../../src/routes/data/recipes.ts";
import { seeded } from "../support/seeded.ts";
import { account, smallTables } from "../support/tables.ts";

/* A data set is whole or not there: nothing is read that its manifest does not name, byte for byte. */

const FLIPS = 600;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function tablesWith(value: string) {
  const tables = smallTables();
  account(tables, { item: "three_public" }, value);
  return tables;
}

const write = (value: string, directory = folder) => writeTables(directory, tablesWith(value));
const parquet = () => readdirSync(folder).filter((name) => name.endsWith(".parquet"));
const pathOf = (manifest: Manifest, table: string) =>
  manifest.files.find((file) => file.table === table)!.path;

/** The bytes with one bit of them the other way round. */
function flipped(bytes: Buffer, random: () => number): Buffer {
  const copy = Buffer.from(bytes);
  copy[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
  return copy;
}

describe("a single bit that has changed is noticed", () => {
  it("in any file, by the page", async () => {
    const { files } = await writeTables(folder, await documentTables());
    const random = seeded(1);
    for (let flip = 0; flip < FLIPS; flip++) {
      const file = files[flip % files.length]!;
      const bytes = flipped(readFileSync(join(folder, file.path)), random);
      const decoding = decodeFile(file, new Uint8Array(bytes).buffer);
      await expect(decoding).rejects.toMatchObject({ kind: "altered", file: file.path });
    }
  });
  it("in any file, by sql and the build", async () => {
    const { files } = await writeTables(folder, await documentTables());
    const random = seeded(2);
    for (let flip = 0; flip < FLIPS; flip++) {
      const { path } = files[flip % files.length]!;
      const bytes = readFileSync(join(folder, path));
      writeFileSync(join(folder, path), flipped(bytes, random));
      await expect(wholeDataSet(folder)).rejects.toThrow(path);
      writeFileSync(join(folder, path), bytes);
    }
    await expect(wholeDataSet(folder)).resolves.toBeDefined();
  });
  it("in the manifest", async () => {
    await write("1.0000");
    const bytes = readFileSync(join(folder, MANIFEST));
    const random = seeded(3);
    for (let flip = 0; flip < FLIPS; flip++)
      expect(() => parseManifest(flipped(bytes, random).toString())).toThrow(DataFault);
  });
});

describe("what is wrong is named, with what to do", () => {
  const refused = (...words: (string | RegExp)[]) =>
    Promise.all(
      [folder, "run npm run ingest", ...words].map((said) => expect(openData(folder)).rejects.toThrow(said)),
    );

  it("a file that is missing", async () => {
    const path = pathOf(await write("1.0000"), "figures");
    rmSync(join(folder, path));
    await refused(`${path} is missing`);
  });
  it("a file that is cut", async () => {
    const path = pathOf(await write("1.0000"), "accounts");
    const bytes = readFileSync(join(folder, path));
    writeFileSync(join(folder, path), bytes.subarray(0, 100));
    await refused(`${path} is not whole: 100/${bytes.length} B`);
  });
  it("a file of another data set under a name of this one", async () => {
    const other = mkdtempSync(join(folder, "other-"));
    const foreign = pathOf(await write("2.0000", other), "accounts");
    const path = pathOf(await write("1.0000"), "accounts");
    expect(foreign).not.toBe(path);
    renameSync(join(other, foreign), join(folder, path));
    await refused(path, "belongs to another data set");
  });
  it("a manifest that is broken", async () => {
    await write("1.0000");
    writeFileSync(join(folder, MANIFEST), readFileSync(join(folder, MANIFEST)).subarray(0, 200));
    await refused("manifest.json is broken");
  });
  it("a manifest whose list was edited by hand", async () => {
    const manifest = await write("1.0000");
    writeFileSync(join(folder, MANIFEST), JSON.stringify({ ...manifest, files: manifest.files.slice(1) }));
    await refused("manifest.json is broken: it does not agree with its own id");
  });
  it("a manifest whose names lead out of its folder", async () => {
    const { files } = await write("1.0000");
    const outside = manifestOf(files.map((file) => ({ ...file, path: `../${file.path}` })));
    writeFileSync(join(folder, MANIFEST), JSON.stringify(outside));
    await refused("manifest.json is broken");
  });
  it("a manifest of a format that this program does not know", async () => {
    writeFileSync(join(folder, MANIFEST), JSON.stringify({ ...(await write("1.0000")), format: 99 }));
    await refused("manifest.json is of another version", "format 99");
  });
  it("a manifest of tables with other columns", async () => {
    writeFileSync(join(folder, MANIFEST), JSON.stringify({ ...(await write("1.0000")), schema: "0" }));
    await refused("manifest.json is of another version", "other columns");
  });
  it("a folder of the layout before: a manifest that names no files, or none at all", async () => {
    writeFileSync(join(folder, "figures.parquet"), "PAR1");
    await refused("Parquet files that none names", "again");
    writeFileSync(join(folder, MANIFEST), JSON.stringify({ tables: { figures: 4 } }));
    await refused("manifest.json is of another version", "again");
  });
  it("an empty folder", () => refused("manifest.json is not there", "run npm run ingest first"));
});

describe("a new data set", () => {
  it("leaves the one before to those who are reading it, and removes what no one names any more", async () => {
    const first = await write("1.0000");
    const reader = await openData(folder);
    const second = await write("2.0000");
    expect(await reader.query("SELECT value::VARCHAR AS value FROM accounts")).toEqual([{ value: "1.0000" }]);
    reader.close();
    expect(parquet()).toEqual(
      expect.arrayContaining([...first.files, ...second.files].map(({ path }) => path)),
    );
    await write("3.0000");
    expect(parquet()).not.toContain(pathOf(first, "accounts"));
    expect(parquet()).toContain(pathOf(second, "accounts"));
  });
  it("that is the same as the one before changes nothing", async () => {
    await write("1.0000");
    await write("2.0000");
    const before = readdirSync(folder);
    await write("2.0000");
    expect(readdirSync(folder)).toEqual(before);
  });
  it("removes what a killed ingest and the layout before have left, and nothing that is not of the data set", async () => {
    const left = ["figures.parquet", "figures.parquet.tmp", "figures-0123456789abcdef.parquet"];
    const others = ["mine.parquet", "notes.txt"];
    for (const name of [...left, ...others]) writeFileSync(join(folder, name), "");
    await write("1.0000");
    for (const name of left) expect(existsSync(join(folder, name)), name).toBe(false);
    for (const name of others) expect(existsSync(join(folder, name)), name).toBe(true);
  });
  it("says of every file how long its footer is", async () => {
    for (const { path, bytes, footer } of (await write("1.0000")).files) {
      const end = readFileSync(join(folder, path)).subarray(bytes - footer);
      expect(end.readUInt32LE(footer - 8)).toBe(footer - 8);
      expect(end.toString("latin1", footer - 4)).toBe("PAR1");
    }
  });
});

it("a table in several files is read as one, a table in none as empty", async () => {
  const other = mkdtempSync(join(folder, "other-"));
  const more = (await write("2.0000", other)).files.find(({ table }) => table === "accounts")!;
  const { files } = await write("1.0000");
  renameSync(join(other, more.path), join(folder, more.path));
  await publish(folder, manifestOf([...files.filter(({ table }) => table !== "glossary"), more]));
  const engine = await openData(folder);
  expect(await engine.query("SELECT value::VARCHAR AS value FROM accounts")).toEqual([
    { value: "1.0000" },
    { value: "2.0000" },
  ]);
  expect(await engine.query("SELECT term FROM glossary")).toEqual([]);
  engine.close();
});

it("is read by DuckDB alone as docs/data-model.md shows", async () => {
  const { files } = await writeTables(join(folder, "data"), await documentTables());
  const [, example] = /```sql\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, "docs/data-model.md"), "utf8"))!;
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`SET file_search_path = '${folder}'`);
  const statements = example!.split(/;\n/).filter((statement) => statement.trim());
  for (const statement of statements.slice(0, -1)) await connection.run(statement);
  const [row] = (await connection.runAndReadAll(statements.at(-1)!)).getRowsJson();
  expect(Number(row![0])).toBe(files.find(({ table }) => table === "figures")!.rows);
});

it("is read by DuckDB as the page of the data shows, from wherever the site stands", async () => {
  await writeTables(join(folder, "data"), await documentTables());
  const { code } = recipes(`${folder}/data/`).find(({ name }) => name === "DuckDB")!;
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  // A folder stands for the site: only an address needs the extension.
  const statements = code
    .replace("INSTALL httpfs; LOAD httpfs;\n", "")
    .split(/;(?:\n|$)/)
    .filter(Boolean);
  expect(statements.length).toBe(3);
  for (const statement of statements.slice(0, -1)) await connection.run(statement);
  const rows = (await connection.runAndReadAll(statements.at(-1)!)).getRowsJson();
  // 000 line 437: “三公” 24.87万元.
  expect(rows.map((row) => [row[0], Number(row[1]), Number(row[2])])).toContainEqual([
    "360200-zhengfuban",
    2020,
    248700,
  ]);
});
