import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { building } from "$app/environment";
import { openData, openParts, type DataEngine } from "#lib/engine/node.ts";
import { readManifest } from "#lib/engine/node/dataSet.ts";
import type { DataFile } from "#lib/domain/manifest.ts";
import { removeUnnamed } from "#lib/engine/node/publish.ts";
import type { Queryable } from "#lib/engine/queryable.ts";

/** The data set that is published; another where the program runs as a server of its own (cli/serveFolder.ts). */
const DATA = process.env["MINGZHANG_DATA"] ?? resolve("static/data");
/** Kit's copy of it, that is published. Kit empties its output when a build begins and copies before it prerenders. */
const COPY = resolve(".svelte-kit/output/client/data");
/** The id of the data set that says which pages there are, from before the copy. */
const BEGUN_WITH = resolve(".svelte-kit/output/server/dataSet.txt");

let opened: Promise<DataEngine> | null = null;

/** Asks the exported tables while pages are prerendered; the same question the browser asks for other filters. */
export async function askExport<Answer>(question: (database: Queryable) => Promise<Answer>): Promise<Answer> {
  return question(await engine());
}

/** The id of the data set that pages are made of. */
export async function exportedDataSet(): Promise<string> {
  return (await engine()).manifest.id;
}

/** The files of that data set. */
export async function exportedFiles(): Promise<readonly DataFile[]> {
  return (await engine()).manifest.files;
}

async function engine(): Promise<DataEngine> {
  if (building) return (opened ??= existsSync(COPY) ? openCopy() : begin());
  // While developing or serving a folder, an ingest may come at any time.
  if (!opened || (await opened).manifest.id !== (await readManifest(DATA)).id) opened = openData(DATA);
  return opened;
}

async function begin(): Promise<DataEngine> {
  const engine = await openData(DATA);
  await writeFile(BEGUN_WITH, engine.manifest.id);
  return engine;
}

/**
 * Rows of parts that are kept for the next question: those of a division, whose departments and documents a build asks for
 * in their order, and of a year of all departments, among which each has its peers. With fewer they would come and go for
 * each department.
 */
const MOST_HELD = 5_000_000;

/** Answers come from the copy, not from what an ingest may have written meanwhile: they and it are of one data set. */
async function openCopy(): Promise<DataEngine> {
  const overtaken = "an ingest ran while the site was built; build again";
  const engine = await openParts(COPY, MOST_HELD).catch((error: Error) => {
    throw new Error(`${overtaken} (${error.message})`, { cause: error });
  });
  if (engine.manifest.id !== (await readFile(BEGUN_WITH, "utf8"))) throw new Error(overtaken);
  await removeUnnamed(COPY, [engine.manifest]);
  return engine;
}
