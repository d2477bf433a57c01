import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readingOf, type Correction } from "#lib/domain/corrections/correction.ts";
import { correctionsTable } from "#lib/domain/corrections/table.ts";
import type { Figure } from "#lib/domain/figure.ts";
import { literal } from "#lib/engine/queryable.ts";
import { sha256 } from "../../src/cli/documents.ts";
import { CORRECT } from "../support/checking.ts";
import { call } from "../support/command.ts";
import { readLines } from "../support/reading.ts";
import { ROOT } from "../../src/cli/root.ts";
import { FIVE } from "../support/reading.ts";

/* `mingzhang ingest --corrections`: figures changed, added and struck out, and all that follows from them. */

const folder = mkdtempSync(join(tmpdir(), "mingzhang-corrections-"));
afterAll(() => rmSync(folder, { recursive: true }));
const [documents, store, table] = [
  join(folder, "documents"),
  join(folder, "store.duckdb"),
  join(folder, "c.csv"),
];
const NAME = "水利局.txt";
const SHA = sha256(new TextEncoder().encode(CORRECT));
let before: string;

beforeAll(() => {
  const [first] = FIVE;
  call("simulate", "--documents", "1", "--out", documents);
  copyFileSync(join(ROOT, "data/documents", first), join(documents, first));
  writeFileSync(join(documents, NAME), CORRECT);
  before = ingest().manifest;
});

/** Ingests with these corrections, as a person does. */
function ingest(corrections: readonly Correction[] | null = null, ...more: string[]) {
  const out = mkdtempSync(join(folder, "out-"));
  if (corrections) writeFileSync(table, correctionsTable(corrections));
  const given = corrections ? ["--corrections", table] : [];
  const where = more.includes("--no-store") ? [] : ["--store", store];
  const done = call("ingest", "--documents", documents, "--out", out, ...where, ...given, ...more);
  expect(done.stderr).toBe("");
  const rows = (sql: string) =>
    JSON.parse(call("sql", sql, "--data", out, "--format", "json").stdout) as Record<string, unknown>[];
  return { ...done, out, rows, manifest: readFileSync(join(out, "manifest.json"), "utf8") };
}

const figures = readLines(CORRECT).figures.filter(({ basis }) => basis === "reported");
const figure = (statement: string, item: string, stage = "actual") =>
  figures.find(
    (each) => each.statement === statement && each.item === item && each.stage === stage && !each.subjectCode,
  )!;

function correction(
  of: Figure,
  changes: Partial<Correction>,
  is: Partial<Correction["is"]> = {},
): Correction {
  const { fiscalYear, item, subjectSystem, subjectCode, funding, stage, measure, base, value } = of;
  return {
    sha256: SHA,
    fileName: NAME,
    documentId: null,
    action: "change",
    line: of.lineStart,
    character: of.charStart,
    words: of.printed,
    read: readingOf(of),
    is: {
      ...{ fiscalYear, item, subjectSystem, subjectCode, funding, stage, measure, base, value },
      statement: null,
      ...is,
    },
    who: "审计一处",
    when: "2026-11-29T08:00:00Z",
    note: "",
    ...changes,
  };
}

const CHANGED = correction(figure("three_public", "three_public.reception"), {}, { value: 60_000_0000n });
const STRUCK = correction(figure("three_public", "vehicles.kept"), { action: "strike", is: null });
const WORDS = "厉行节约";
const LINE = CORRECT.split("\n").findIndex((text) => text.includes(WORDS)) + 1;
const ADDED = correction(
  figure("three_public", "vehicles.kept"),
  {
    action: "add",
    read: null,
    line: LINE,
    character: CORRECT.split("\n")[LINE - 1]!.indexOf(WORDS),
    words: WORDS,
  },
  { item: "staff.students", funding: "all", value: 120_000n },
);
const ALL = [CHANGED, STRUCK, ADDED];
const OURS = `document_id IN (SELECT document_id FROM documents WHERE sha256 = ${literal(SHA)})`;

describe("mingzhang ingest --corrections", () => {
  it("changes, adds and strikes out figures; accounts and findings follow", () => {
    const { rows, status, stdout } = ingest(ALL);
    expect(status).toBe(0);
    expect(stdout).toContain("corrections: 1 changed, 1 added, 1 struck out");
    expect(
      rows(
        `SELECT item, value::VARCHAR AS value, printed FROM figures WHERE basis = 'corrected' AND ${OURS} ORDER BY line_start`,
      ),
    ).toEqual([
      { item: "three_public.reception", value: "60000.0000", printed: "5.00" },
      { item: "staff.students", value: "12.0000", printed: WORDS },
    ]);
    expect(
      rows(
        `SELECT action, read_item, read_value::VARCHAR AS was, figure_id IS NULL AS gone, who, corrected_at FROM corrections ORDER BY line_start`,
      ),
    ).toEqual([
      {
        action: "change",
        read_item: "three_public.reception",
        was: "50000.0000",
        gone: false,
        who: "审计一处",
        corrected_at: "2026-11-29T08:00:00Z",
      },
      expect.objectContaining({ action: "strike", read_item: "vehicles.kept", gone: true }),
      expect.objectContaining({ action: "add", read_item: null, gone: false }),
    ]);
    const account = `SELECT value::VARCHAR AS value, basis FROM accounts WHERE department_id IN
      (SELECT department_id FROM documents WHERE sha256 = ${literal(SHA)}) AND fiscal_year = 2023 AND stage = 'actual' AND item =`;
    expect(rows(`${account} 'three_public.reception'`)).toEqual([
      { value: "60000.0000", basis: "corrected" },
    ]);
    // 27.00 is no more the sum of its parts.
    expect(
      rows(`SELECT count(*) AS count FROM findings WHERE ${OURS} AND severity = 'error'`)[0],
    ).not.toEqual({
      count: 0,
    });
  });

  it("gives the bytes of before once they are taken out, with an archive and without", () => {
    const corrected = ingest(ALL);
    expect(corrected.manifest).not.toBe(before);
    expect(ingest(ALL, "--no-store").manifest).toBe(corrected.manifest);
    expect(ingest(ALL.toReversed(), "--no-store").manifest).toBe(corrected.manifest);
    expect(ingest().manifest).toBe(before);
  });

  it("holds for a document under another name", () => {
    const renamed = join(documents, "另一个名字.txt");
    copyFileSync(join(documents, NAME), renamed);
    rmSync(join(documents, NAME));
    try {
      expect(ingest([CHANGED]).rows("SELECT count(*)::INTEGER AS count FROM corrections")).toEqual([
        { count: 1 },
      ]);
    } finally {
      copyFileSync(renamed, join(documents, NAME));
      rmSync(renamed);
    }
  });

  it("names what is not applied, and ends with 1: words that are not there, a document that is not", () => {
    const stale = { ...CHANGED, words: "5.50" };
    const elsewhere = { ...STRUCK, sha256: "b".repeat(64), fileName: "别处.txt" };
    const { rows, status, stdout } = ingest([stale, elsewhere, ADDED]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      `correction not applied: line ${stale.line}, “5.50”: no number that is read there`,
    );
    expect(stdout).toMatch(/^别处\.txt: error: correction not applied: line \d+, “4”: no document here/m);
    expect(rows(`SELECT message FROM problems WHERE ${OURS}`)).toEqual([
      {
        message: expect.stringMatching(/^correction not applied \(审计一处, 2026-11-29\): line \d+, “5\.50”/),
      },
    ]);
    expect(rows("SELECT action FROM corrections")).toEqual([{ action: "add" }]);
    // Said again where nothing is read again, for programs, too.
    const again = ingest([stale, elsewhere, ADDED], "--json");
    expect(again.status).toBe(1);
    expect(again.stdout).toContain('{"file":"别处.txt","error":true,"report":"correction not applied');
  });

  it("names a table that is faulty or missing, and writes nothing", () => {
    const out = join(folder, "nothing");
    const faulty = join(folder, "faulty.csv");
    writeFileSync(faulty, correctionsTable([CHANGED]).replace("60000.0000", "六万"));
    for (const [path, said] of [
      [faulty, `${faulty}:2: value 六万 does not fit: write an exact number in yuan`],
      [join(folder, "none.csv"), "no such file: "],
    ] as const) {
      const { status, stderr } = call(
        "ingest",
        "--documents",
        documents,
        "--out",
        out,
        "--no-store",
        "--corrections",
        path,
      );
      expect(status).toBe(1);
      expect(stderr).toContain(said);
    }
  });

  it("is what check takes, too", () => {
    writeFileSync(table, correctionsTable(ALL));
    const findings = (...more: string[]) =>
      (
        JSON.parse(call("check", "--documents", documents, "--json", ...more).stdout) as {
          document: string;
        }[]
      ).filter(({ document }) => document === NAME);
    expect(findings("--corrections", table).length).toBeGreaterThan(findings().length);
  });
});
