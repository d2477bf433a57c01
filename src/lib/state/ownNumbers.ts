import { askNumbers, numberFiles, type FoundNumbers } from "#lib/domain/numberIndex.ts";
import type { NumberQuery } from "#lib/domain/numberQuery.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";
import { printedNumbers } from "#lib/queries/printedNumbers.ts";
import { engine } from "./engine.svelte.ts";
import { own } from "./own.svelte.ts";

/** The numbers of some documents, as files of an index that were never written. */
interface Numbers {
  documents: ReadonlySet<string>;
  files: ReadonlyMap<string, unknown>;
}

/** What own documents print, and those that were corrected here: the index of the site knows nothing of either. */
class OwnNumbers {
  #version: number | null = null;
  #numbers: Promise<Numbers> = Promise.resolve({ documents: new Set(), files: new Map() });

  /** Where they print a number, and which they are; null where there are none. */
  async find(query: NumberQuery): Promise<(FoundNumbers & Pick<Numbers, "documents">) | null> {
    if (!own.isJoined) return null;
    if (this.#version !== own.version) {
      this.#version = own.version;
      this.#numbers = engine.open().then(read);
      this.#numbers.catch(() => (this.#version = null));
    }
    const { documents, files } = await this.#numbers;
    if (!documents.size) return null;
    const found = await askNumbers(async <Content>(name: string) => files.get(name) as Content, query);
    return { ...found, documents };
  }
}

async function read(database: Queryable): Promise<Numbers> {
  const rows = await database.query<{ documentId: string }>(
    "SELECT DISTINCT document_id AS documentId FROM corrections",
  );
  const among = [...new Set([...own.searched, ...rows].map(({ documentId }) => documentId))];
  const printed = among.length
    ? await printedNumbers(within(database, { documents: among }), { among })
    : null;
  return { documents: new Set(among), files: new Map(numberFiles(printed)) };
}

export const ownNumbers = new OwnNumbers();
