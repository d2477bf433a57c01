import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { TABLE_NAMES } from "#lib/domain/tables.ts";
import { MANIFEST, parseManifest } from "#lib/domain/manifest.ts";
import type { DocumentHead } from "#lib/ingest/editions.ts";
import { ROOT } from "../../src/cli/root.ts";
import { call, MINGZHANG } from "../support/command.ts";
import { documentText, FIVE } from "../support/reading.ts";
import { simulated } from "../support/simulated.ts";

/*
 * The steps of a cluster's job, one after the other and without a cluster: whatever they are given in how many pieces, they
 * come to the data set of one machine. The job itself is tested on real engines by npm run cluster:test.
 */

vi.setConfig({ testTimeout: 300_000 });

const folder = mkdtempSync(join(tmpdir(), "mingzhang-steps-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a command answers to what is on its standard input. */
function answers(input: string, ...args: string[]): string[] {
  const done = spawnSync(join(ROOT, "node_modules/.bin/tsx"), [MINGZHANG, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  expect(done.stderr).toBe("");
  return done.stdout.split("\n").slice(0, -1);
}

const END = '{"end":true}';

/** What a step answers to each of some requests. */
function step(name: string, requests: readonly (readonly string[])[], ...place: string[]): string[][] {
  const input = requests.map((lines) => [...lines, END, ""].join("\n")).join("");
  const found: string[][] = [[]];
  for (const line of answers(input, "step", name, ...place))
    if (line === END) found.push([]);
    else found.at(-1)!.push(line);
  expect(found.pop()).toEqual([]);
  return found;
}

/** Things by what they are of. */
function groupBy<Thing>(things: readonly Thing[], key: (thing: Thing) => string): Thing[][] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) groups.set(key(thing), [...(groups.get(key(thing)) ?? []), thing]);
  return [...groups.values()];
}

it("the steps of a cluster come to the data set of one machine, byte for byte", () => {
  const documents = join(folder, "documents");
  writeDocuments(documents);
  const reference = join(folder, "reference");
  expect(call("ingest", "--documents", documents, "--out", reference, "--no-store").status).toBe(0);

  const files = spawnSync("ls", [documents], { encoding: "utf8" }).stdout.split("\n").filter(Boolean);
  const paths = files.map((name) => join(documents, name));
  const read: { head: DocumentHead; rows: string[] }[] = [];
  let rows: string[] = [];
  for (const line of answers(paths.join("\n"), "read", "-", "--ends"))
    if (line.startsWith('{"end":')) {
      read.push({ head: (JSON.parse(line) as { head: DocumentHead }).head, rows });
      rows = [];
    } else rows.push(line);
  expect(read).toHaveLength(files.length);

  const departments = groupBy(read, ({ head }) => head.departmentId);
  const heads = departments.map((own) => own.map(({ head }) => JSON.stringify(head)));
  const standing = step("standing", heads).map((lines) => lines.map((line) => JSON.parse(line) as Standing));
  type Standing = {
    kept?: string;
    superseded_by?: string | null;
    measured?: { year: number; item: string; value: string };
  };

  const values = standing.flatMap((lines, index) =>
    lines.flatMap(({ measured }) =>
      measured ? [{ ...measured, department: departments[index]![0]!.head.departmentId }] : [],
    ),
  );
  const peers = step(
    "peers",
    groupBy(values, ({ year, item }) => `${year} ${item}`).map((group) =>
      group.map((value) => JSON.stringify(value)),
    ),
  ).flat();

  const requests = departments.map((own, index) => [
    `{"peers":[${peers.join()}]}`,
    ...own.flatMap(({ head, rows }) => {
      const { superseded_by } = standing[index]!.find(({ kept }) => kept === head.fileName)!;
      return [JSON.stringify({ head, superseded_by }), ...rows];
    }),
  ]);
  type Unit = { table: string; unit: string | null; rows: number };
  const units = [
    ...step("settle", requests).flat(),
    ...answers("", "step", "constants"),
    ...rollups(reference),
  ].map((line) => {
    const tab = line.indexOf("\t");
    return {
      unit: JSON.parse(line.slice(0, tab)) as Unit,
      head: line.slice(0, tab),
      rows: line.slice(tab + 1),
    };
  });

  const byTable = TABLE_NAMES.map((table) => units.filter(({ unit }) => unit.table === table));
  type Placed = { table: string; part: number; partition: object; unit: string | null };
  const placed = step(
    "parts",
    byTable.map((own) => own.map(({ head }) => head)),
  ).map((lines) => lines.map((line) => JSON.parse(line) as Placed));
  const parts = placed.flatMap((lines, index) =>
    groupBy(lines, ({ part }) => String(part)).map((own) => {
      const here = new Set(own.map(({ unit }) => unit));
      const { table, part, partition } = own[0]!;
      return [
        JSON.stringify({ table, part, partition }),
        ...byTable[index]!.filter(({ unit }) => here.has(unit.unit)).map(({ rows }) => rows),
      ];
    }),
  );
  const out = join(folder, "out");
  const written = step("write", parts, out).flat();
  const published = step("publish", [[], written], out);
  const manifest = readFileSync(join(reference, MANIFEST), "utf8");
  expect(readFileSync(join(out, MANIFEST), "utf8")).toBe(manifest);
  expect(published).toEqual([
    [],
    [JSON.stringify({ id: parseManifest(manifest).id, files: parseManifest(manifest).files.length })],
  ]);
  expect(call("sql", "SELECT 1", "--data", out).status).toBe(0);
});

/** The five, and of a generated country documents of several years of some departments, one of them corrected. */
function writeDocuments(place: string): void {
  spawnSync("mkdir", [place]);
  for (const name of FIVE) copyFileSync(join(ROOT, "data/documents", name), join(place, name));
  for (const { fileName, text } of simulated(20, { faults: 0.3 })) writeFileSync(join(place, fileName), text);
  const corrected = documentText(FIVE[1]).replace("部门决算", "部门决算（更正）");
  writeFileSync(join(place, "corrected.txt"), corrected);
  // What ends a line for some programs, and does not for a document.
  const [odd] = simulated(1, { seed: 7 });
  writeFileSync(join(place, "odd.txt"), odd!.text.replace("。", "。\u2028\u2029"));
}

/** Sums of divisions are the engine's part of the job: here they are those of one machine. */
function rollups(data: string): string[] {
  return ["rollups", "subject_rollups", "indicator_rollups"].flatMap((table) => {
    const rows = JSON.parse(
      call("sql", `FROM ${table}`, "--data", data).stdout.replace(/:(-?\d+\.\d{4})/g, ':"$1"'),
    );
    return groupBy(rows as { division_code: string | null; fiscal_year: number | string }[], (row) =>
      JSON.stringify([row.division_code, row.fiscal_year]),
    ).map((own) => {
      const { division_code, fiscal_year } = own[0]!;
      const unit = JSON.stringify({ division_code, fiscal_year: Number(fiscal_year) });
      return `${JSON.stringify({ table, unit, rows: own.length })}\t${JSON.stringify(own)}`;
    });
  });
}

it("a list of documents that is faulty says where", () => {
  const done = spawnSync(join(ROOT, "node_modules/.bin/tsx"), [MINGZHANG, "step", "listed", "列表.csv"], {
    input: "file_name,fiscal_year\na.txt,2020\nb.txt,MMXX\n",
    encoding: "utf8",
  });
  expect(done.status).toBe(1);
  expect(done.stderr).toContain("列表.csv:3: fiscal_year MMXX does not fit");
});
