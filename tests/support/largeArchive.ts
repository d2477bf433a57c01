import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { writeTables } from "#lib/engine/node/write.ts";
import { MANIFEST, parseManifest } from "#lib/domain/manifest.ts";
import { readDocument } from "#lib/ingest/read.ts";
import { memoryArchive } from "#lib/archive/memory.ts";
import { documentRows, type DocumentRows } from "#lib/ingest/documentRows.ts";
import { listDocuments, loadReference, sha256 } from "../../src/cli/documents.ts";
import { ROOT } from "../../src/cli/root.ts";
import { withoutReadyYears } from "./readyYears.ts";

/** The shipped documents many times over, each time under other departments' names, as a built site's data. */
export interface LargeArchive {
  /** How many there are. */
  findings: number;
  /** Lets a page have these data instead of the site's; what is prerendered stays the site's, a part of these. */
  give(page: Page): Promise<void>;
  remove(): Promise<void>;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** Writes an archive of `copies` times the shipped documents. */
export async function largeArchive(copies: number): Promise<LargeArchive> {
  const reference = await loadReference(ROOT);
  const documents: DocumentRows[] = [];
  for (const file of await listDocuments(join(ROOT, "data/documents"))) {
    const read = await readDocument(new Uint8Array(await readFile(file.path)), file.name, reference);
    for (let copy = 0; copy < copies; copy++) {
      const { departmentId, shortName } = read.identity;
      const identity = {
        ...read.identity,
        name: `${read.identity.name}${copy}`,
        departmentId: `${departmentId}-${copy}`,
        shortName: `${shortName}${copy}`,
      };
      const fileName = `${copy}-${file.name}`;
      const document = { ...read, identity, fileName, sha256: sha256(encode(fileName)), source: null };
      documents.push(documentRows(document, reference));
    }
  }
  const directory = await mkdtemp(join(tmpdir(), "mingzhang-"));
  const { tables } = await memoryArchive(documents, reference);
  const { id } = await writeTables(directory, tables);
  const site = parseManifest(await readFile(join(ROOT, "build/data", MANIFEST), "utf8"));
  return {
    findings: tables.findings.length,
    async give(page) {
      await withoutReadyYears(page);
      await page.route("**/data/*", (route) =>
        route.fulfill({ path: join(directory, new URL(route.request().url()).pathname.split("/").at(-1)!) }),
      );
      // A page opens no other data set than the one it says it was built of.
      await page.route(/\/(?:__data\.json)?(?:[?#]|$)/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replaceAll(site.id, id) });
      });
    },
    remove: () => rm(directory, { recursive: true }),
  };
}
