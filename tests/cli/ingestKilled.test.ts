import { spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TABLE_NAMES } from "#lib/domain/tables.ts";
import { openData } from "#lib/engine/node.ts";
import { holdFolder } from "#lib/engine/node/hold.ts";
import { ROOT } from "../../src/cli/root.ts";
import { MINGZHANG } from "../support/command.ts";
import { FIVE } from "../support/reading.ts";
import { seeded } from "../support/seeded.ts";

/* Real ingests, killed or two at once: whoever reads afterwards has one data set, whole. */

const TRIALS = 25;
/** An ingest that is not killed makes about this many changes to its folder; the new data set takes its place in the last. */
const CHANGES = 70;

let folder: string;
let out: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mingzhang-"));
  out = join(folder, "out");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder with one of the shipped documents. */
function documents(name: string): string {
  const directory = join(folder, `documents-${name}`);
  mkdirSync(directory, { recursive: true });
  copyFileSync(join(ROOT, "data/documents", name), join(directory, name));
  return directory;
}

function ingest(from: string, to = out): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", MINGZHANG, "ingest", "--documents", from, "--out", to], {
    cwd: ROOT,
  });
}

interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
  said: string;
}

function end(child: ChildProcess): Promise<End> {
  let said = "";
  child.stderr!.on("data", (part: Buffer) => (said += part.toString()));
  child.stdout!.resume();
  return new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal, said })));
}

/** Kills an ingest once its folder has changed so many times: while it writes, on however slow a machine. */
async function killAfter(changes: number, from: string): Promise<End> {
  const child = ingest(from);
  let seen = 0;
  const watcher = watch(out, () => ++seen >= changes && child.kill("SIGKILL"));
  const ended = await end(child);
  watcher.close();
  return ended;
}

/** What lies in a folder: the data set's name, and how many rows each table has by asking it. */
async function read(directory: string): Promise<string> {
  const engine = await openData(directory);
  const counts = TABLE_NAMES.map((name) => `(SELECT count(*) FROM ${name})::INTEGER AS ${name}`);
  const [rows] = await engine.query(
    `SELECT ${counts.join(", ")}, (SELECT min(title) FROM documents) AS title`,
  );
  engine.close();
  return JSON.stringify([engine.manifest.id, rows]);
}

describe("an ingest that is killed while it writes", () => {
  it("leaves the old data set or the new one, whole, and nothing in the way of the next", async () => {
    const sets = await Promise.all(
      [FIVE[0], FIVE[1]].map(async (name) => {
        const [from, to] = [documents(name), join(folder, `whole-${name}`)];
        expect(await end(ingest(from, to))).toMatchObject({ code: 0 });
        return { from, whole: await read(to) };
      }),
    );
    expect(sets[0]!.whole).not.toBe(sets[1]!.whole);
    expect(await end(ingest(sets[0]!.from))).toMatchObject({ code: 0 });
    const random = seeded(11);
    let killed = 0;
    for (let trial = 1; trial <= TRIALS; trial++) {
      const moment = 1 + Math.floor((1 - random() ** 2) * CHANGES);
      const ended = await killAfter(moment, sets[trial % 2]!.from);
      if (ended.signal === "SIGKILL") killed++;
      else expect(ended.code, ended.said).toBe(0);
      expect(sets.map(({ whole }) => whole)).toContain(await read(out));
    }
    expect(killed).toBeGreaterThan(TRIALS / 2);

    for (const { from, whole } of [...sets, ...sets]) {
      expect(await end(ingest(from))).toMatchObject({ code: 0 });
      expect(await read(out)).toBe(whole);
    }
    const files = sets.map(({ from }) => readdirSync(from.replace("documents-", "whole-")));
    expect(readdirSync(out).sort()).toEqual([...new Set(files.flat())].sort());
  }, 300_000);
});

describe("two ingests into one folder at once", () => {
  it("the second says who is writing since when, and stops with exit code 1", async () => {
    const release = await holdFolder(out);
    const second = await end(ingest(documents(FIVE[0])));
    await release();
    expect(second.code).toBe(1);
    expect(second.said).toMatch(
      new RegExp(
        `^ingest: process ${process.pid} has been writing there since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d`,
      ),
    );
    expect(second.said.trim().split("\n")).toHaveLength(1);
    expect(await end(ingest(documents(FIVE[0])))).toMatchObject({ code: 0, said: "" });
  });

  it("the data set is that of one of them, whole", async () => {
    const names = [FIVE[0], FIVE[1]];
    const ends = await Promise.all(names.map((name) => end(ingest(documents(name)))));
    expect(ends.some(({ code }) => code === 0)).toBe(true);
    for (const { code, said } of ends)
      if (code !== 0)
        expect([code, said]).toEqual([1, expect.stringContaining("has been writing there since")]);
    const wholes = await Promise.all(names.map((name) => read(join(folder, `whole-${name}`))));
    expect(wholes).toContain(await read(out));
  });

  it("what a killed ingest has left of its lock keeps nobody waiting", async () => {
    for (const left of ["", "half a lo"]) {
      writeFileSync(join(out, "ingest.lock"), left);
      expect(await end(ingest(documents(FIVE[1])))).toMatchObject({ code: 0, said: "" });
    }
  });
});
