import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { csvFormatRows } from "d3-dsv";
import { openArchive } from "#lib/archive/archive.ts";
import type { DepartmentCopy } from "#lib/archive/copies.ts";
import { holdFolder } from "#lib/engine/node/hold.ts";
import { identify } from "#lib/ingest/identity.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import { planArchive, type ArchivePlan } from "#lib/simulate/archivePlan.ts";
import { documentsOf, type Ground } from "#lib/simulate/country.ts";
import type { Department } from "#lib/simulate/departments.ts";
import { YEARS } from "#lib/simulate/growth.ts";
import { listDocuments, loadReference } from "./documents.ts";
import { loadGround } from "./ground.ts";
import { readChanged } from "./readChanged.ts";
import { ROOT } from "./root.ts";

export interface ArchiveWishes {
  departments: number;
  /** The last so many years of each. */
  years: number;
  seed: number;
  /** Share of the generated documents with a fault. */
  faults: number;
}

/**
 * Writes a data set of generated departments: the disclosures of some are generated and read as an ingest reads them,
 * the others are copies of these in the archive, with names, places and sizes of their own and without text.
 * @throws {Error} where the folder holds something, or more is wished for than there is
 */
export async function writeArchive(out: string, wishes: ArchiveWishes): Promise<void> {
  const { departments, years, seed } = wishes;
  if (departments < 1) throw new Error("--departments is 1 or more");
  if (years < 1 || years > YEARS.length)
    throw new Error(`--years is from 1 to ${YEARS.length}, not ${years}`);
  if (existsSync(out) && readdirSync(out).length)
    throw new Error(`${out} is not empty: name a new folder, or empty it first`);
  const [ground, reference] = [await loadGround(ROOT), await loadReference(ROOT)];
  const plan = planArchive(departments, seed, ground.divisions);
  // Beside the data set, on a disk that has room for it.
  mkdirSync(dirname(resolve(out)), { recursive: true });
  const work = mkdtempSync(join(dirname(resolve(out)), `.${basename(resolve(out))}-`));
  const release = await holdFolder(out);
  try {
    const texts = join(work, "documents");
    const files = await timed(`${plan.originals.length} departments generated`, async () =>
      writeOriginals(texts, plan.originals, wishes, ground),
    );
    const archive = await openArchive(join(work, "archive.duckdb"), reference);
    try {
      await timed(`${files} documents read`, async () =>
        readChanged(archive, await listDocuments(texts), { version: "", coverage: false, onRead: () => {} }),
      );
      await refuseUnread(archive);
      await timed(`${plan.copies.length} departments copied`, () => archive.copy(copiesOf(plan, reference)));
      await timed("written", () => archive.publish(out));
    } finally {
      archive.close();
    }
  } finally {
    await release();
    rmSync(work, { recursive: true });
  }
  console.log(`${departments} departments, ${departments * years} documents in ${out}`);
}

/** Writes the documents whose rows are read; says how many. */
function writeOriginals(
  folder: string,
  originals: readonly Department[],
  wishes: ArchiveWishes,
  ground: Ground,
): number {
  mkdirSync(folder);
  const sources = [["file_name", "source", "division_code"]];
  for (const department of originals)
    for (const { fileName, text } of documentsOf(department, YEARS.slice(-wishes.years), wishes, ground)) {
      writeFileSync(join(folder, fileName), text);
      sources.push([fileName, `npm run simulate --archive, seed ${wishes.seed}`, department.division.code]);
    }
  writeFileSync(join(folder, "documents.csv"), csvFormatRows(sources));
  return sources.length - 1;
}

function copiesOf({ copies }: ArchivePlan, reference: Reference): DepartmentCopy[] {
  const identity = (department: Department) => identityOf(department, reference);
  const originals = new Map(
    [...new Set(copies.map(({ original }) => original))].map((of) => [of, identity(of)]),
  );
  return copies.map(({ department, original, factor }) => ({
    of: originals.get(original)!,
    as: identity(department),
    factor,
  }));
}

/** Who the reader takes a department to be. */
function identityOf({ name, division }: Department, reference: Reference) {
  const title = `${name}${YEARS.at(-1)}年度部门决算`;
  return identify([title], `${title}.txt`, reference, {
    said: { department: name, divisionCode: division.code },
  });
}

async function refuseUnread(archive: Awaited<ReturnType<typeof openArchive>>): Promise<void> {
  const unread = [...(await archive.known()).values()].find(({ error }) => error);
  if (unread) throw new Error(`a generated document could not be read: ${unread.report}`);
}

/** Says what was done in which time, on stderr. */
async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const result = await work();
  console.error(`${what} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
