import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { jsonRows } from "#lib/engine/json.ts";
import { openData } from "#lib/engine/node.ts";
import { listDocuments } from "../../src/cli/documents.ts";
import type { ReadLimits } from "../../src/cli/limits.ts";
import { readFiles, type Reading } from "../../src/cli/readFiles.ts";
import { ROOT } from "../../src/cli/root.ts";
import { call } from "../support/command.ts";
import { docxOf, pdfOf } from "../support/hostileFiles.ts";
import { documentText, FIVE } from "../support/reading.ts";

/* One document never takes the others along. */

// Readers are started and ended many times over, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 300_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder with good documents and what else is written into it. */
function folderWith(good: readonly string[], files: Record<string, string | Uint8Array> = {}): string {
  const place = mkdtempSync(join(folder, "documents-"));
  for (const name of good) copyFileSync(join(ROOT, "data/documents", name), join(place, name));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(place, name), content);
  return place;
}

/** What readers are allowed in tests: never so little that a busy machine makes a good document pass it. */
const IMPATIENT = { seconds: 12, megabytes: 1024 };
const NARROW = { seconds: 300, megabytes: 200 };

async function read(place: string, limits?: ReadLimits): Promise<Reading[]> {
  const readings: Reading[] = [];
  const options = limits
    ? { coverage: false, limits, script: new URL("../support/stubbornReader.ts", import.meta.url) }
    : { coverage: false };
  for await (const reading of readFiles(await listDocuments(place), options)) readings.push(reading);
  return readings;
}

const rowsOf = (reading: Reading) => ("rows" in reading ? reading.rows : reading.error);

describe("a reader that comes to an end", () => {
  it("by memory or a fault costs its own document alone, named in words; the others come in their order", async () => {
    const bad = { "fault.txt": "", "huge.txt": "", "hungry.txt": "" };
    const whole = await read(folderWith(FIVE));
    const mixed = await read(folderWith(FIVE, bad), NARROW);
    expect(mixed.map(({ file }) => file.name)).toEqual([...FIVE, ...Object.keys(bad)]);
    expect(mixed.slice(0, FIVE.length).map(rowsOf)).toEqual(whole.map(rowsOf));
    expect(mixed.slice(FIVE.length).map(rowsOf)).toEqual([
      expect.stringMatching(/not as its format says: save it again/),
      expect.stringMatching(/needs more than 200 MB of memory: no disclosure is as large; keep only/),
      expect.stringMatching(/needs more than 200 MB of memory/),
    ]);
  });

  it("by time before the others does not keep them from being read", async () => {
    const place = folderWith([FIVE[1]], { "000loop.txt": "", "002loop.txt": "" });
    const [first, good, last] = await read(place, IMPATIENT);
    const late = /^took longer than 12 s: no disclosure takes as long; keep only the published pages/;
    expect([first, last].map((reading) => rowsOf(reading!))).toEqual([
      expect.stringMatching(late),
      expect.stringMatching(late),
    ]);
    expect(good).toHaveProperty("rows");
  });

  it("because of a document before is no fault of the next: it is read again by a new one", async () => {
    const again = Object.fromEntries(
      Array.from({ length: 4 }, (_, index) => [`unlucky${index}.txt`, documentText(FIVE[1])]),
    );
    const readings = await read(folderWith([FIVE[1]], again), NARROW);
    expect(readings.filter((reading) => "error" in reading)).toEqual([]);
  });

  it("is let go where nobody asks on", async () => {
    for await (const reading of readFiles(await listDocuments(folderWith(FIVE)), { coverage: false })) {
      expect(reading.file.name).toBe(FIVE[0]);
      break;
    }
  });
});

describe("the ingest of good and hostile documents together", () => {
  /** All rows of the good documents. */
  async function goodRows(out: string): Promise<string[]> {
    const engine = await openData(out);
    try {
      const rows: string[] = [];
      for (const name of ["figures", "passages", "findings", "projects", "glossary"]) {
        const good = `SELECT document_id FROM documents WHERE file_name IN ('${FIVE.join("', '")}')`;
        const found = await engine.read(`SELECT * FROM ${name} WHERE document_id IN (${good}) ORDER BY ALL`);
        rows.push(jsonRows(found));
      }
      return rows;
    } finally {
      engine.close();
    }
  }

  /** Read, with what is not understood named; refused in words. */
  const HOSTILE: [name: string, content: string | Uint8Array, said: RegExp][] = [
    ["binary.txt", Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) & 255), /not a text file/],
    ["bomb.docx", docxOf(59e6), /unpacks to 59 MB/],
    ["deep.docx", docxOf(1000, 50_000), /nested deeper or longer/],
    ["deep.html", `<html>${"<div>".repeat(20_000)}`, /nested more than 400 deep/],
    ["empty.txt", "", /the file is empty/],
    ["odd 名\n”'%s.txt", "", /the file is empty/],
    ["lines.txt", "1\n".repeat(300_000), /no fiscal year|no department/],
    [
      "spaces.pdf",
      pdfOf(`BT /F 8 Tf 50 700 Td (1${" ".repeat(100_000)}1) Tj ET`),
      /no fiscal year|no department/,
    ],
    ["spans.html", `<table>${'<tr><td rowspan="9999" colspan="9999">1'.repeat(9999)}`, /400 thousand cells/],
  ];

  it("writes the good ones' rows as ever, names each of the others, and exits 1", async () => {
    const alone = join(folder, "alone");
    expect(call("ingest", "--documents", folderWith(FIVE), "--out", alone).status).toBe(0);
    const place = folderWith(FIVE, Object.fromEntries(HOSTILE.map(([name, content]) => [name, content])));
    mkdirSync(join(place, "folder.txt"));
    symlinkSync("loop.txt", join(place, "loop.txt"));
    symlinkSync("nowhere", join(place, "nowhere.txt"));
    const together = join(folder, "together");
    const { status, stdout } = call("ingest", "--documents", place, "--out", together);
    expect(status).toBe(1);
    for (const [name, , said] of HOSTILE) {
      const line = stdout.slice(stdout.indexOf(`${name}: error: `) + name.length).split("\n")[0];
      expect(line).toMatch(said);
    }
    expect(stdout).toContain("loop.txt: error: a link that leads to itself");
    expect(stdout).toContain(
      "nowhere.txt: error: gone since the folder was listed, or a link that leads nowhere",
    );
    expect(stdout).not.toMatch(/call stack|Worker terminated|heap/);
    expect(await goodRows(together)).toEqual(await goodRows(alone));
  });

  it("reads a document that holds a line of 40 KB, and its statements fifty times", () => {
    const text = documentText(FIVE[4]);
    const statements = text.split("\n").slice(84, 385).join("\n");
    const place = folderWith([], {
      "line.txt": `${documentText(FIVE[1])}\n${"1,".repeat(20_000)}\n`,
      "fifty.txt": `${text}\n${`${statements}\n`.repeat(50)}`,
    });
    const { status, stdout } = call("ingest", "--documents", place, "--out", join(folder, "long"));
    expect(stdout).not.toContain("error:");
    expect(status).toBe(0);
    expect(stdout).toMatch(/line \d+: 40000 characters in one line, kept but not read/);
  });
});

it("a file that is gone between listing and reading is named", async () => {
  const place = folderWith([FIVE[1]], { "gone.txt": "" });
  const files = await listDocuments(place);
  unlinkSync(join(place, "gone.txt"));
  const readings: Reading[] = [];
  for await (const reading of readFiles(files, { coverage: false })) readings.push(reading);
  expect(readings.map(rowsOf)[1]).toMatch(/gone since the folder was listed/);
  expect("rows" in readings[0]!).toBe(true);
});
