import { createStore, del, get, keys, set } from "idb-keyval";

/* Where a browser keeps a reader's own files: each by a name, whole or not at all. */

export interface Place {
  kind: "opfs" | "indexedDb" | "visit";
  names(): Promise<string[]>;
  read(name: string): Promise<Blob | null>;
  /** @throws {DOMException} `QuotaExceededError` where there is no room */
  write(name: string, content: Blob): Promise<void>;
  remove(name: string): Promise<void>;
}

const FOLDER = "mingzhang-own";

/** The browser's own file system where it offers one, else its database, else this visit's memory. */
export async function findPlace(): Promise<Place> {
  for (const open of [opfs, indexedDb]) {
    try {
      const place = await open();
      if (await keeps(place)) return place;
    } catch {
      // Denied, or not there: the next one may be.
    }
  }
  return visitPlace();
}

/** Some browsers offer a place and then keep nothing in it. */
async function keeps(place: Place): Promise<boolean> {
  const probe = `probe-${Math.random().toString(36).slice(2)}`;
  await place.write(probe, new Blob([probe]));
  const kept = await (await place.read(probe))?.text();
  await place.remove(probe);
  return kept === probe;
}

async function opfs(): Promise<Place> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const unlessMissing = (error: Error) => {
    if (error.name === "NotFoundError") return null;
    throw error;
  };
  return {
    kind: "opfs",
    async names() {
      const names: string[] = [];
      // Not yet in TypeScript's list of what browsers have.
      const entries = folder as unknown as { keys(): AsyncIterable<string> };
      for await (const name of entries.keys()) names.push(name);
      return names;
    },
    async read(name) {
      const file = await folder.getFileHandle(name).catch(unlessMissing);
      return file && file.getFile();
    },
    async write(name, content) {
      const file = await folder.getFileHandle(name, { create: true });
      const writing = await file.createWritable();
      try {
        await writing.write(content);
        await writing.close();
      } catch (error) {
        await writing.abort().catch(() => {});
        throw error;
      }
    },
    async remove(name) {
      await folder.removeEntry(name).catch(unlessMissing);
    },
  };
}

async function indexedDb(): Promise<Place> {
  const store = createStore(FOLDER, "files");
  return {
    kind: "indexedDb",
    names: async () => (await keys(store)).map(String),
    read: async (name) => (await get<Blob>(name, store)) ?? null,
    write: (name, content) => set(name, content, store),
    remove: (name) => del(name, store),
  };
}

/** For as long as the page lives. */
export function visitPlace(): Place {
  const files = new Map<string, Blob>();
  return {
    kind: "visit",
    names: async () => [...files.keys()],
    read: async (name) => files.get(name) ?? null,
    write: async (name, content) => void files.set(name, content),
    remove: async (name) => void files.delete(name),
  };
}
