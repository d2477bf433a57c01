import { tableFromIPC } from "apache-arrow";
import { beforeAll, describe, expect, it } from "vitest";
import { TABLE_NAMES, TABLES, type Tables } from "#lib/domain/tables.ts";
import { readOwn, type Reading } from "#lib/own/reading.ts";
import { dataSetsAmong } from "#lib/own/rows/gather.ts";
import { readDataSet } from "#lib/own/rows/dataSet.ts";
import { readRowsFile } from "#lib/own/rows/reading.ts";
import { isRowsFile } from "#lib/own/rows/rowsFile.ts";
import { tableNamed } from "#lib/own/rows/tableNamed.ts";
import { readerWords } from "#lib/text/readerWords.ts";
import { rowsParquet } from "#lib/engine/encode.ts";
import { sha256 } from "../../src/cli/documents.ts";
import { csvFiles, csvOfTable, dataSetFolder } from "../support/dataSetFiles.ts";
import { documentTables } from "../support/documents.ts";
import { documentText, FIVE, reference } from "../support/reading.ts";

/* A data set that somebody brings along: its documents join as if they themselves had been read, or it is said why not. */

let tables: Tables;
let folder: Map<string, Buffer>;
let csv: Map<string, string>;
beforeAll(async () => {
  tables = await documentTables();
  folder = await dataSetFolder(tables);
  csv = csvFiles(tables);
});

const given = (files: Iterable<readonly [string, string | Buffer]>) =>
  [...files].map(([path, content]) => ({ path, file: new Blob([content as BlobPart]) }));
const without = <Content>(files: Map<string, Content>, pattern: RegExp) =>
  [...files].filter(([name]) => !pattern.test(name));
const changed = (name: string, change: (text: string) => string) =>
  [...csv].map(([file, text]) => [file, file === name ? change(text) : text] as const);
/** The documents of files, each read. */
async function readings(files: Iterable<readonly [string, string | Buffer]>): Promise<Reading[]> {
  const { files: documents, faults } = await readDataSet(given(files));
  expect(faults).toEqual([]);
  return Promise.all(documents.map(async ({ file }) => readRowsFile(await bytes(file), reference)));
}
const bytes = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const rows = ({ streams }: Reading) =>
  Object.fromEntries(
    streams.map(([table, stream]) => {
      const each = tableFromIPC(stream).toArray();
      return [
        table,
        each
          .map((row) =>
            JSON.stringify(row, (_, value: unknown) => (typeof value === "bigint" ? `${value}` : value)),
          )
          .sort(),
      ];
    }),
  );
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => "",
    (error: Error) => error.message,
  );
/** Why the documents of a data set cannot be read, one after the other. */
async function refusals(files: Iterable<readonly [string, string | Buffer]>): Promise<string[]> {
  const { files: documents } = await readDataSet(given(files));
  return Promise.all(
    documents.map(async ({ file }) =>
      faultOf(bytes(file).then((content) => readRowsFile(content, reference))),
    ),
  );
}

describe("a data set", () => {
  it.each(["Parquet with its manifest", "Parquet without, a file for each table", "CSV"])(
    "of %s gives the very rows that reading its documents gives",
    async (kind) => {
      const files = kind.startsWith("CSV")
        ? [...csv]
        : kind.includes("without")
          ? without(folder, /manifest/)
          : [...folder];
      const found = await readings(files);
      expect(found).toHaveLength(FIVE.length);
      for (const name of FIVE) {
        const content = new TextEncoder().encode(documentText(name));
        const own = await readOwn(
          { bytes: content, fileName: name, sha256: sha256(content), said: {} },
          reference,
        );
        const same = found.find(({ sha256 }) => sha256 === own.sha256)!;
        expect(same.head).toEqual(own.head);
        const [there, expected] = [rows(same), rows(own)];
        // What only a CSV cannot tell: an empty text from none.
        if (kind === "CSV") {
          const alike = (all: typeof there) =>
            Object.values(all).map((of) => of.map((row) => row.replaceAll(':""', ":null")).sort());
          expect(alike(there)).toEqual(alike(expected));
        } else expect(there).toEqual(expected);
        expect({ ...same.review, ofRows: false, asked: null }).toMatchObject({
          ...own.review,
          notRead: [],
          place: expect.any(String),
          evidence: expect.anything(),
          asked: null,
        });
      }
    },
  );

  it("is told apart from documents by its columns; what lies beside it is no document", async () => {
    const files = [
      ...[...folder].map(([name, content]) => [`明账数据/data/${name}`, content] as const),
      ["明账数据/codebook.csv", "table,column\n"],
      ["明账数据/读我.txt", "MIT"],
      ["other/documents.csv", "file_name,fiscal_year\n"],
      ["other/读我.txt", "部门决算"],
      ["other/figures.csv", csvOfTable("figures", tables.figures.slice(0, 3))],
    ] as const;
    const { dataSets, rest } = await dataSetsAmong(given(files));
    expect(dataSets.map(({ path, files }) => [path, files.length])).toEqual([
      ["明账数据/data", folder.size],
      ["other", 1],
    ]);
    expect(rest.map(({ path }) => path)).toEqual(["other/documents.csv", "other/读我.txt"]);
  });

  it("says by its columns which table each is: no two are alike", () => {
    for (const table of TABLE_NAMES)
      expect(tableNamed(Object.keys(TABLES[table]).reverse())).toEqual({ table, lacking: [], unknown: [] });
    expect(tableNamed(["name", "value"])).toBeNull();
  });
});

describe("what is lacking is named, with what to do", () => {
  it("of a table alone", async () => {
    const said = await faultOf(readDataSet(given([["figures.csv", csv.get("figures.csv")!]])));
    expect(said).toMatch(/^without departments, documents, projects.*: add all tables/);
    expect(readerWords(said.split("\n")[0]!)).toMatch(/^缺少 departments、?.*一起添加/);
  });

  it("of a folder whose manifest names more", async () => {
    const said = await faultOf(readDataSet(given(without(folder, /^passages/))));
    expect(said).toMatch(/^without passages-[0-9a-f]+\.parquet/);
  });

  it("where a file is not the one that the manifest names", async () => {
    const files = [...folder].map(([name, content]) => {
      const copy = Buffer.from(content);
      if (name.startsWith("figures")) copy[100]! ^= 1;
      return [name, copy] as const;
    });
    const { files: documents, faults } = await readDataSet(given(files));
    expect(faults.join()).toMatch(/^figures-[0-9a-f]+\.parquet is not the file that was published/);
    for (const { file } of documents)
      await expect(bytes(file).then((content) => readRowsFile(content, reference))).rejects.toThrow(
        /0 of \d+ figures/,
      );
  });

  it("where a table was filtered: no document is taken without its lines or figures", async () => {
    const some = csvOfTable("figures", tables.figures.slice(0, 400));
    expect(
      (await refusals(changed("figures.csv", () => some))).filter((said) => /of \d+ figures: add/.test(said))
        .length,
    ).toBeGreaterThan(2);
    const lines = csvOfTable(
      "passages",
      tables.passages.filter(({ line }) => line !== 7),
    );
    for (const said of await refusals(changed("passages.csv", () => lines)))
      expect(said).toMatch(/^\d+ of \d+ lines of the table passages: add the whole table$/);
  });

  it("where it is of another version, or no table at all", async () => {
    const older = changed("documents.csv", (text) => text.replace(",kind,", ",art,"));
    expect(await faultOf(readDataSet(given(older)))).toContain(
      "documents.csv: the table documents of another version (without kind; with art): export it anew",
    );
    const other = Buffer.from(rowsParquet([{ name: "x", value: 1 }]));
    const said = await faultOf(readDataSet(given([["picture.parquet", other]])));
    expect(said).toContain("picture.parquet: no table of the data model (its columns: name, value)");
    const manifest = { format: 1, schema: "", id: "", files: [] };
    const old = [
      ...without(folder, /manifest/),
      ["manifest.json", Buffer.from(JSON.stringify(manifest))] as const,
    ];
    expect(await faultOf(readDataSet(given(old)))).toContain("manifest.json is of another version");
  });

  it("where a table is there twice", async () => {
    const twice = [...csv, ["figures (1).csv", csv.get("figures.csv")!] as const];
    const { faults } = await readDataSet(given(twice));
    expect(faults).toEqual([
      "figures (1).csv: the table figures a second time: add it once, or with manifest.json",
    ]);
  });
});

describe("never a wrong figure", () => {
  const reported = () => tables.figures.find(({ basis, unit }) => basis === "reported" && unit === "yuan")!;
  /** A figure's line of the CSV with one cell changed. */
  const withCell = (column: string, value: string) =>
    csvOfTable(
      "figures",
      tables.figures.map((row) => (row === reported() ? { ...row, [column]: value } : row)),
    );
  const reviewed = async (figures: string) => {
    const { files, faults } = await readDataSet(given(changed("figures.csv", () => figures)));
    const all = await Promise.all(files.map(async ({ file }) => readRowsFile(await bytes(file), reference)));
    const changedOne = all.find(({ head }) => head.documentId === reported().document_id)!;
    const ids = tableFromIPC(changedOne.streams.find(([table]) => table === "figures")![1]).getChild(
      "figure_id",
    )!;
    return { faults, problems: changedOne.review.problems.map(({ message }) => message), ids: [...ids] };
  };

  it.each([
    ["value", "2.66E+07", /^not taken: figures, row \d+: value is not DECIMAL/],
    ["value", "12345.00001", /^not taken: figures, row \d+: value is not DECIMAL/],
    ["item", "=cmd()", /^not taken: figures, row \d+: item =cmd\(\) is no word/],
    ["unit", "", /^not taken: figures, row \d+: unit is empty/],
    ["fiscal_year", "99999", /^not taken: figures, row \d+: fiscal_year is not SMALLINT/],
    ["value", "1.0000", /^not taken: figures, .*: .* is not printed there/],
    ["printed", "123,456.78", /^not taken: figures, .*: 123,456.78 is not printed there/],
    // Nobody said so: its correction is not there.
    ["basis", "corrected", /^not taken: figures, .* is not printed there/],
    ["line_start", "1", /^not taken: figures, .* is not printed there/],
    ["department_id", "000000-x", /^not taken: figures, .* is not printed there/],
  ])("a row whose %s is %s is named and not taken", async (column, value, said) => {
    const { problems, ids } = await reviewed(withCell(column, value));
    expect(problems[0]).toMatch(said);
    expect(ids).not.toContain(reported().figure_id);
    expect(ids.length).toBeGreaterThan(100);
  });

  it("nor is anything of a document whose identifier is not of its content", async () => {
    const [document] = tables.documents;
    const other = csvOfTable("documents", [
      { ...document!, fiscal_year: 2015 },
      ...tables.documents.slice(1),
    ]);
    const [first, ...others] = await refusals(changed("documents.csv", () => other));
    expect(first).toMatch(/is not the identifier of its department, year and content/);
    expect(others).toEqual(others.map(() => ""));
  });

  it("nor money that went through binary fractions, nor a table in another coding", async () => {
    const { documents } = tables;
    const fractions = tables.figures.map((row) => ({ ...row, value: Number(row.value), rounding: 1 }));
    const files = [
      ...changed("figures.csv", () => ""),
      ["f.parquet", Buffer.from(rowsParquet(fractions))] as const,
    ];
    expect(await faultOf(readDataSet(given(files.filter(([name]) => name !== "figures.csv"))))).toContain(
      "f.parquet: value is DOUBLE, not DECIMAL(18,4)",
    );
    const gbk = Buffer.concat([Buffer.from(csvOfTable("documents", documents)), Buffer.from([0xb2, 0xbf])]);
    const coded = [...csv].map(([name, text]) => [name, name === "documents.csv" ? gbk : text] as const);
    expect(await faultOf(readDataSet(given(coded)))).toContain("documents.csv: not in UTF-8");
  });

  it("nor a file of rows that was changed where it is kept", async () => {
    const { files } = await readDataSet(given(csv));
    const content = await files[0]!.file.text();
    expect(isRowsFile(new TextEncoder().encode(content))).toBe(true);
    const read = (text: string) => () => readRowsFile(new TextEncoder().encode(text), reference);
    expect(read(content)).not.toThrow();
    expect(read(content.slice(0, -9))).toThrow("damaged or cut off");
    expect(read(content.replace('"version":1', '"version":2'))).toThrow(
      "rows of version 2, this program reads 1",
    );
    expect(read(content.replace('"own"', '"ours"'))).toThrow("scope ours is no word of the data model");
    expect(read(content.replace('"line_count"', '"lines"'))).toThrow(
      "the table documents of another version",
    );
  });
});
