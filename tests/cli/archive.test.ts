import { execFile } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openArchive } from "#lib/archive/archive.ts";
import { openStore } from "#lib/engine/node/store.ts";
import { wholeDataSet } from "#lib/engine/node/dataSet.ts";
import { listDocuments } from "../../src/cli/documents.ts";
import { readChanged } from "../../src/cli/readChanged.ts";
import { ROOT } from "../../src/cli/root.ts";
import { MINGZHANG } from "../support/command.ts";
import { CORRECT } from "../support/checking.ts";
import { FIVE, reference } from "../support/reading.ts";

/* The archive: what was read is not read again, what changed is, and the data set is the same as from nothing. */

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "mingzhang-archive-"));
afterAll(() => rmSync(folder, { recursive: true }));
let documents: string;
let place: string;
let count = 0;
beforeEach(() => {
  documents = mkdtempSync(join(folder, "documents-"));
  place = join(folder, `store-${count++}.duckdb`);
  for (const name of FIVE.slice(0, 3))
    copyFileSync(join(ROOT, "data/documents", name), join(documents, name));
});

/** Brings the store to what the folder holds. @returns the files that were read, and the data set's manifest */
async function ingest(
  store: string | null,
  version = "1",
  out = mkdtempSync(join(folder, "out-")),
): Promise<{ read: string[]; manifest: string }> {
  const archive = await openArchive(store, reference);
  try {
    const before = store ? await archive.known() : new Map();
    await readChanged(archive, await listDocuments(documents), {
      version,
      coverage: false,
      onRead: () => {},
    });
    await archive.publish(out);
    const after = await archive.known();
    const read = [...after].filter(([name, { version }]) => before.get(name)?.version !== version);
    return {
      read: read.map(([name]) => name),
      manifest: readFileSync(join(out, "manifest.json"), "utf8"),
    };
  } finally {
    archive.close();
  }
}

describe("an archive that was kept", () => {
  it("reads nothing again that has not changed, and gives the same data set to the byte", async () => {
    const first = await ingest(place);
    expect(first.read).toHaveLength(3);
    const second = await ingest(place);
    expect(second).toEqual({ read: [], manifest: first.manifest });
    expect(first.manifest).toBe((await ingest(null)).manifest);
  });

  it("reads what is new, replaces what changed and takes out what is gone", async () => {
    await ingest(place);
    writeFileSync(join(documents, "new.txt"), CORRECT);
    expect((await ingest(place)).read).toEqual(["new.txt"]);
    // Last year's document of the same department: rules between years look at both.
    writeFileSync(
      join(documents, "before.txt"),
      CORRECT.replaceAll("2022", "2021").replaceAll("2023", "2022"),
    );
    writeFileSync(join(documents, "new.txt"), CORRECT.replace("滨海市水利局", "滨海市水利局 "));
    expect((await ingest(place)).read).toEqual(["before.txt", "new.txt"]);
    rmSync(join(documents, FIVE[1]));
    const changed = await ingest(place);
    expect(changed.read).toEqual([]);
    expect(changed.manifest).toBe((await ingest(null)).manifest);
  });

  it("is read anew by a newer reader", async () => {
    await ingest(place);
    expect((await ingest(place, "2")).read).toHaveLength(3);
  });

  it("begins anew where another version of the program gave its tables other columns", async () => {
    const { manifest } = await ingest(place);
    const store = await openStore(place);
    await store.run("ALTER TABLE findings DROP COLUMN severity");
    store.close();
    const again = await ingest(place);
    expect(again.read).toHaveLength(3);
    expect(again.manifest).toBe(manifest);
  });

  it("writes no file again whose rows did not change, and every one that is not there, whole", async () => {
    const out = mkdtempSync(join(folder, "out-"));
    const written = () =>
      new Map(
        readdirSync(out)
          .filter((name) => name.endsWith(".parquet"))
          .map((name) => [name, statSync(join(out, name)).ino]),
      );
    const { manifest } = await ingest(place, "1", out);
    const first = written();
    expect((await ingest(place, "1", out)).manifest).toBe(manifest);
    expect(written()).toEqual(first);
    const [missing, damaged] = ["figures", "passages"].map((table) =>
      [...first.keys()].find((name) => name.startsWith(`${table}-`))!,
    );
    rmSync(join(out, missing!));
    writeFileSync(join(out, damaged!), readFileSync(join(out, damaged!)).fill(0, 50, 60));
    expect((await ingest(place, "1", out)).manifest).toBe(manifest);
    const again = written();
    for (const [name, file] of first)
      if (name !== missing && name !== damaged) expect(again.get(name), name).toBe(file);
    await expect(wholeDataSet(out)).resolves.toBeDefined();
    await expect(ingest(place).then((other) => other.manifest)).resolves.toBe(manifest);
  });

  it("goes on where a run was killed", async () => {
    const out = join(folder, "killed");
    const program = ["--import", import.meta.resolve("tsx"), MINGZHANG, "ingest"];
    const args = [...program, "--documents", documents, "--out", out, "--store", place];
    for (const delay of [300, 600, 900, 1200]) {
      await run(process.execPath, args, { cwd: ROOT, timeout: delay, killSignal: "SIGKILL" }).catch(() => {});
    }
    await run(process.execPath, args, { cwd: ROOT });
    expect(readFileSync(join(out, "manifest.json"), "utf8")).toBe((await ingest(null)).manifest);
    expect(readdirSync(out).filter((name) => /duckdb|tmp/.test(name))).toEqual([]);
  });
});
