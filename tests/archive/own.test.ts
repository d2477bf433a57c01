import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { takeIn } from "#lib/archive/intake.ts";
import { memoryArchive } from "#lib/archive/memory.ts";
import { joinOwn, ownFile, type OwnArchive } from "#lib/archive/own.ts";
import { OWN_MARK } from "#lib/domain/ownMark.ts";
import { TABLE_NAMES, TABLES, type TableName, type Tables } from "#lib/domain/tables.ts";
import { OWN_SCHEMAS } from "#lib/engine/ownStore.ts";
import { openStore } from "#lib/engine/node/store.ts";
import { readingOf, type Correction } from "#lib/domain/corrections/correction.ts";
import { correctRows } from "#lib/ingest/corrections/correctRows.ts";
import { figureOf } from "#lib/ingest/figureRows.ts";
import { documentRows, type DocumentRows } from "#lib/ingest/documentRows.ts";
import { readDocument } from "#lib/ingest/read.ts";
import { sha256 } from "../../src/cli/documents.ts";
import { ROOT } from "../../src/cli/root.ts";
import { FIVE, reference } from "../support/reading.ts";

/* A reader's own documents beside a data set: the tables are those of an archive of all of them. */

let five: DocumentRows[];
beforeAll(async () => {
  five = await Promise.all(
    FIVE.map(async (fileName) => {
      const bytes = new Uint8Array(readFileSync(join(ROOT, "data/documents", fileName)));
      const read = await readDocument(bytes, fileName, reference);
      return documentRows({ ...read, fileName, sha256: sha256(bytes), source: null }, reference);
    }),
  );
});

/** The joined tables of a data set and own documents. */
async function joined(
  shipped: readonly DocumentRows[],
  own: readonly DocumentRows[],
  options: Partial<OwnArchive> = {},
): Promise<Tables> {
  const { tables } = await memoryArchive(shipped, reference);
  const store = await openStore(null);
  try {
    for (const name of TABLE_NAMES) {
      const columns = Object.entries(TABLES[name]).map(([column, type]) => `${column} ${type}`);
      await store.run(`CREATE TABLE ${name} (${columns.join(", ")})`);
      await store.append(name, TABLES[name], tables[name]);
    }
    for (const schema of OWN_SCHEMAS) await store.run(`CREATE SCHEMA ${schema}`);
    await store.run("SET schema = 'own'");
    const heads = own.map(({ head }) => ({ ...head, fileName: ownFile(head.sha256) }));
    const fill = async () => {
      await takeIn(
        store,
        own.map(({ head, tables }) => ({
          file: ownFile(head.sha256),
          version: "",
          report: "",
          result: { head, tables },
        })),
      );
      await store.run("DELETE FROM files");
    };
    await joinOwn(store, { heads, alone: false, replaced: [], corrections: [], ...options }, fill, reference);
    await store.run("SET schema = 'joined'");
    const rows = async (name: TableName) => {
      const cells = Object.entries(TABLES[name]).map(([column, type]) =>
        type === "DECIMAL(18,4)" ? `${column}::VARCHAR AS ${column}` : column,
      );
      return sorted(await store.rows<object>(`SELECT ${cells.join(", ")} FROM ${name}`));
    };
    const all = await Promise.all(TABLE_NAMES.map(async (name) => [name, await rows(name)] as const));
    return Object.fromEntries(all) as unknown as Tables;
  } finally {
    store.close();
  }
}

const text = (row: object) =>
  JSON.stringify(row, (_, value) =>
    value && typeof value === "object" && "items" in value ? value.items : value,
  );
const sorted = (rows: readonly object[]) => rows.map(text).sort();
const unmarked = (rows: readonly unknown[]) => rows.map((row) => String(row).replaceAll(OWN_MARK, ""));

describe("own documents beside a data set", () => {
  it.each([
    ["of a department that it has", [3]],
    ["of departments that it lacks", [2, 4]],
    ["of both", [0, 1]],
  ])("%s give the tables of an archive of all, marked", async (_, own) => {
    const ours = own.map((index) => five[index]!);
    const found = await joined(
      five.filter((rows) => !ours.includes(rows)),
      ours,
    );
    const all = await memoryArchive(five, reference);
    for (const name of TABLE_NAMES) expect(unmarked(found[name]), name).toEqual(sorted(all.tables[name]));
    const marked = found.summaries.map(String).filter((row) => row.includes(OWN_MARK));
    expect(marked).toHaveLength(own.length);
    const documents = found.documents.map(String).filter((row) => row.includes(OWN_MARK));
    expect(documents).toHaveLength(own.length);
  });

  it("alone are the archive of these alone", async () => {
    const found = await joined(five.slice(0, 3), five.slice(3), { alone: true });
    const all = await memoryArchive(five.slice(3), reference);
    for (const name of TABLE_NAMES) expect(unmarked(found[name]), name).toEqual(sorted(all.tables[name]));
  });

  it("that the data set has count once, and stand in its place where that is wished", async () => {
    const [first] = five;
    const all = await memoryArchive(five, reference);
    const twice = await joined(five, [first!]);
    expect(unmarked(twice.figures)).toEqual(sorted(all.tables.figures));
    expect(twice.summaries.map(String).join()).not.toContain(OWN_MARK);
    const replaced = await joined(five, [first!], { replaced: [first!.head.documentId] });
    expect(unmarked(replaced.figures)).toEqual(sorted(all.tables.figures));
    expect(replaced.summaries.map(String).join()).toContain(OWN_MARK);
  });
});

describe("corrections in a page", () => {
  /** Every seventh printed figure of a document struck out, every other one changed. */
  function corrections({ head, tables }: DocumentRows): Correction[] {
    const printed = tables.figures.filter(({ basis }) => basis === "reported").map(figureOf);
    return printed.flatMap((figure, index): Correction[] => {
      if (index % 7) return [];
      const { fiscalYear, item, subjectSystem, subjectCode, funding, stage, measure, base, value } = figure;
      const meaning = { fiscalYear, item, subjectSystem, subjectCode, funding, stage, measure, base };
      return [
        {
          sha256: head.sha256,
          fileName: head.fileName,
          documentId: null,
          action: index % 2 ? "strike" : "change",
          line: figure.lineStart,
          character: figure.charStart,
          words: figure.printed,
          read: readingOf(figure),
          is: index % 2 ? null : { ...meaning, value: value + 1_000_000n, statement: null },
          who: "审计一处",
          when: "2026-11-29T08:00:00Z",
          note: "",
        },
      ];
    });
  }
  const corrected = (rows: DocumentRows) => correctRows(rows, corrections(rows), reference).rows;

  it.each([
    ["a document of the data set", [] as number[]],
    ["an own document", [3]],
  ])("of %s give the tables that the command gives", async (_, own) => {
    const ours = own.map((index) => five[index]!);
    const shipped = five.filter((rows) => !ours.includes(rows));
    const found = await joined(shipped, ours, { corrections: corrections(five[3]!) });
    const all = await memoryArchive(five.with(3, corrected(five[3]!)), reference);
    expect(all.tables.corrections.length).toBeGreaterThan(20);
    for (const name of TABLE_NAMES) expect(unmarked(found[name]), name).toEqual(sorted(all.tables[name]));
  });

  it("come on top of those that the data set was made with, and are taken out without a trace", async () => {
    const [first, ...others] = corrections(five[3]!);
    const shipped = five.with(3, correctRows(five[3]!, others, reference).rows);
    const found = await joined(shipped, [], { corrections: [first!] });
    const all = await memoryArchive(five.with(3, corrected(five[3]!)), reference);
    for (const name of TABLE_NAMES) expect(unmarked(found[name]), name).toEqual(sorted(all.tables[name]));
  });

  it("of no document that is there change nothing", async () => {
    const [first] = corrections(five[3]!);
    const found = await joined(five.slice(0, 2), [five[2]!], { corrections: [first!] });
    const all = await memoryArchive(five.slice(0, 3), reference);
    for (const name of TABLE_NAMES) expect(unmarked(found[name]), name).toEqual(sorted(all.tables[name]));
  });
});
