import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { writeTables } from "#lib/engine/node/write.ts";
import { readDocument } from "#lib/ingest/read.ts";
import { buildTables, type IngestedDocument } from "#lib/ingest/tables.ts";
import { listDocuments, loadReference } from "../../src/cli/documents.ts";
import { ROOT } from "../../src/cli/root.ts";

/** The shipped documents many times over, each time under other departments' names, as a built site's data. */
export interface LargeArchive {
  /** Lets a page have these data instead of the site's; what is prerendered stays the site's. */
  give(page: Page): Promise<void>;
  remove(): Promise<void>;
}

/** Writes an archive of `copies` times the shipped documents. */
export async function largeArchive(copies: number): Promise<LargeArchive> {
  const reference = await loadReference(ROOT);
  const documents: IngestedDocument[] = [];
  for (const file of await listDocuments(join(ROOT, "data/documents"))) {
    const read = await readDocument(new Uint8Array(await readFile(file.path)), file.name, reference);
    for (let copy = 0; copy < copies; copy++) {
      const { departmentId, shortName } = read.identity;
      const identity = {
        ...read.identity,
        departmentId: `${departmentId}-${copy}`,
        shortName: `${shortName}${copy}`,
      };
      documents.push({ ...read, identity, fileName: `${copy}-${file.name}`, sha256: "", source: null });
    }
  }
  const directory = await mkdtemp(join(tmpdir(), "mingzhang-"));
  await writeTables(directory, buildTables(documents, reference));
  return {
    give: async (page) =>
      void (await page.route("**/data/*", (route) =>
        route.fulfill({ path: join(directory, new URL(route.request().url()).pathname.split("/").at(-1)!) }),
      )),
    remove: () => rm(directory, { recursive: true }),
  };
}
