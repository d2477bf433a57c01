import { departmentsOf, documentsOf, type OwnArchive } from "#lib/archive/own.ts";
import { SUMMED_OF } from "#lib/archive/rollups.ts";
import { DOCUMENT_TABLES } from "#lib/archive/schema.ts";
import type { Correction } from "#lib/domain/corrections/correction.ts";
import { filesOf, type DataFile } from "#lib/domain/manifest.ts";
import { divisionOf } from "#lib/domain/ids.ts";
import type { BrowserEngine } from "#lib/engine/browser.ts";
import { isIn } from "#lib/engine/queryable.ts";
import { ownStore, type OwnTables } from "#lib/engine/ownStore.ts";
import { startWorker } from "#lib/engine/worker.ts";
import type { JoinReply, JoinRequest, JoinStanding, TaskReply } from "./archive.worker.ts";
import archiveWorkerUrl from "./archive.worker.ts?worker&url";
import type { Reading } from "./reading.ts";

/** An own document as it joins. */
export type Joining = Pick<Reading, "head" | "streams">;

/** What became of joining; in what is said, files are named as in the store. */
export interface Joined extends JoinStanding {
  /** Documents, departments and published years (`DEPARTMENT/YEAR`) that the site has no page of. */
  pages: { documents: string[]; departments: string[]; briefs: string[] };
}

/**
 * Joins own documents, and corrections of these and the data set's, in a page's engine.
 * @returns null where there is nothing to join: no own document, and none here that is corrected
 * @throws {DataFault} where a file of the data set cannot be had
 */
export async function joinIn(
  engine: BrowserEngine,
  documents: readonly Joining[],
  options: Omit<OwnArchive, "heads">,
): Promise<Joined | null> {
  const { manifest } = engine;
  const { alone, corrections } = options;
  const heads = documents.map(({ head }) => head);
  const corrected = alone ? [] : await findDocuments(engine, corrections);
  const departments = departmentsOf([...heads, ...corrected]);
  if (!departments.length) {
    engine.join(false);
    return null;
  }
  const divisions = [...new Set(departments.map(divisionOf))];
  const touched = alone
    ? []
    : [...DOCUMENT_TABLES, "accounts" as const].flatMap((table) => filesOf(manifest, table, { departments }));
  const same = ["subjects", "checks", "former_ids"] as const;
  const always = same.flatMap((table) => filesOf(manifest, table));
  const summed = alone ? [] : SUMMED_OF.flatMap((table) => filesOf(manifest, table, { divisions }));
  const joined = await engine.withOwn([...touched, ...always, ...summed], async (tables) => {
    const own = heads.map(({ fiscalYear }) => fiscalYear);
    const years = alone ? own : [...own, ...(await yearsOf(tables, departments))];
    const compared = alone ? [] : filesOf(manifest, "documents", { years });
    return engine.withOwn(compared, async () => {
      const streams = documents.flatMap((document) => document.streams);
      const standing = await run(tables, { archive: { heads, ...options }, streams });
      return { ...standing, pages: await unshipped(tables, documents) };
    });
  });
  engine.join(true);
  return joined;
}

/** The data set's documents that corrections are of: where they say that it has them, else among all. */
async function findDocuments(
  engine: BrowserEngine,
  corrections: readonly Correction[],
): Promise<{ sha256: string; departmentId: string }[]> {
  const hints = [...new Set(corrections.flatMap(({ documentId }) => documentId ?? []))];
  const among = (files: DataFile[], sought: readonly Correction[]) =>
    engine.withOwn(files, (tables) => documentsOf(ownStore(tables), sought));
  const hinted = hints.length ? filesOf(engine.manifest, "documents", { documents: hints }) : [];
  const found = hinted.length ? await among(hinted, corrections) : [];
  const known = new Set(found.map(({ sha256 }) => sha256));
  const sought = corrections.filter(({ sha256 }) => !known.has(sha256));
  if (!sought.length) return found;
  return [...found, ...(await among(filesOf(engine.manifest, "documents"), sought))];
}

async function yearsOf(tables: OwnTables, departments: readonly string[]): Promise<number[]> {
  const rows = await ownStore(tables).rows<{ year: number }>(
    `SELECT DISTINCT fiscal_year::INTEGER AS year FROM main.documents WHERE ${isIn("department_id", departments)}`,
  );
  return rows.map(({ year }) => year);
}

/** What the data set has no document of: its pages were not prerendered. */
async function unshipped(tables: OwnTables, documents: readonly Joining[]): Promise<Joined["pages"]> {
  const heads = documents.map(({ head }) => head);
  if (!heads.length) return { documents: [], departments: [], briefs: [] };
  const rows = await ownStore(tables).rows<{ document: string; department: string; year: number }>(
    `SELECT document_id AS document, department_id AS department, fiscal_year::INTEGER AS year FROM main.documents
     WHERE ${isIn("department_id", departmentsOf(heads))}`,
  );
  const known = {
    documents: new Set(rows.map(({ document }) => document)),
    departments: new Set(rows.map(({ department }) => department)),
    briefs: new Set(rows.map(({ department, year }) => `${department}/${year}`)),
  };
  const lacking = (names: string[], there: Set<string>) =>
    [...new Set(names)].filter((name) => !there.has(name));
  return {
    documents: lacking(
      heads.map(({ documentId }) => documentId),
      known.documents,
    ),
    departments: lacking(
      heads.map(({ departmentId }) => departmentId),
      known.departments,
    ),
    briefs: lacking(
      heads.map(({ departmentId, fiscalYear }) => `${departmentId}/${fiscalYear}`),
      known.briefs,
    ),
  };
}

/** Settles them in a worker, which asks the page's DuckDB through here. */
async function run(tables: OwnTables, request: JoinRequest): Promise<JoinStanding> {
  const { worker, died } = await startWorker(archiveWorkerUrl, new AbortController().signal);
  try {
    const done = new Promise<JoinStanding>((resolve, reject) => {
      worker.addEventListener("message", async ({ data }: MessageEvent<JoinReply>) => {
        if ("error" in data) return reject(new Error(data.error));
        if ("said" in data) return resolve(data);
        if (!("task" in data)) return;
        worker.postMessage(await answer(tables, data));
      });
    });
    worker.postMessage(request);
    return await Promise.race([done, died]);
  } finally {
    worker.terminate();
  }
}

async function answer(tables: OwnTables, asked: Extract<JoinReply, { task: number }>): Promise<TaskReply> {
  const { task } = asked;
  try {
    if ("sql" in asked) return { task, bytes: await tables.run(asked.sql) };
    await tables.insert(asked.table, asked.stream);
    return { task, bytes: new Uint8Array() };
  } catch (error) {
    return { task, error: (error as Error).message };
  }
}
