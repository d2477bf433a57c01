import { resolve } from "node:path";
import { building } from "$app/environment";
import { openData, type DataEngine } from "#lib/engine/node.ts";
import { readManifest } from "#lib/engine/node/dataSet.ts";
import { removeUnnamed } from "#lib/engine/node/publish.ts";
import type { Queryable } from "#lib/engine/queryable.ts";

/**
 * Where a build has put its copy of static/data by the time pages are prerendered. Answers come from this copy and not from
 * what an ingest may have written meanwhile, so that they and the published files are of one data set.
 */
const COPY = resolve(".svelte-kit/output/client/data");
const DATA = resolve("static/data");

let opened: Promise<DataEngine> | null = null;

/** Asks the exported tables while pages are prerendered; the same question the browser asks for other filters. */
export async function askExport<Answer>(question: (database: Queryable) => Promise<Answer>): Promise<Answer> {
  return question(await engine());
}

/** The id of the data set that pages are made of. */
export async function exportedDataSet(): Promise<string> {
  return (await engine()).manifest.id;
}

async function engine(): Promise<DataEngine> {
  if (building) return (opened ??= openCopy());
  // While developing, an ingest may come at any time.
  if (!opened || (await opened).manifest.id !== (await readManifest(DATA)).id) opened = openData(DATA);
  return opened;
}

async function openCopy(): Promise<DataEngine> {
  const engine = await openData(COPY).catch((error: Error) => {
    throw new Error(`${error.message}; where an ingest ran during the build, build again`, { cause: error });
  });
  await removeUnnamed(COPY, [engine.manifest]);
  return engine;
}
