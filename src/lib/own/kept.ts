import type { DocumentHead } from "#lib/ingest/editions.ts";
import type { Said } from "#lib/ingest/said.ts";
import { packStreams, unpackStreams } from "./packed.ts";
import type { Place } from "./places.ts";
import type { Reading } from "./reading.ts";
import type { Review } from "./review.ts";

/*
 * A document of one's own as it is kept: `SHA256.json` says what it is (below), `SHA256.bin` are its bytes as they came,
 * `SHA256.rows` what its reader made of them (packed.ts). The first is written last and taken away first: without it
 * there is no document. (docs/data-model.md, Own documents)
 */

/** What is known of a kept document. */
export interface Kept {
  format: number;
  sha256: string;
  /** As it was called where it came from. */
  name: string;
  /** Of the bytes as they came. */
  size: number;
  said: Said;
  /** ISO time. */
  added: string;
  /** The version of the reader that its rows are of: read anew where this program has another. */
  reader: string;
  head: DocumentHead;
  /** What is listed of it. */
  summary: Pick<
    Review,
    | "department"
    | "spelled"
    | "place"
    | "fiscalYear"
    | "scope"
    | "kind"
    | "title"
    | "format"
    | "figures"
    | "unread"
  >;
  /** The document of the data set with the same content, in whose place it stands; null for none. */
  replaces: string | null;
}

/** Counts up where a field changes its meaning; `MIGRATIONS` then has how the one before becomes it. */
export const KEPT_FORMAT = 1;

/** By the format before: how a record becomes one of the next. */
const MIGRATIONS: Record<number, (record: Record<string, unknown>) => Record<string, unknown>> = {};

/**
 * A record of this program's format.
 * @throws {Error} where it is of a later program, or none
 */
export function migrated(
  record: Record<string, unknown>,
  migrations: typeof MIGRATIONS = MIGRATIONS,
  format = KEPT_FORMAT,
): Kept {
  let current = record;
  for (;;) {
    const of = current["format"];
    if (of === format) return current as unknown as Kept;
    const migrate = typeof of === "number" && of < format ? migrations[of] : undefined;
    if (!migrate) throw new Error(`format ${String(of)}, this program reads ${format}`);
    current = migrate(current);
  }
}

/** All documents that are kept, by the time they were added; what cannot be read is named and left where it is. */
export async function listKept(place: Place): Promise<{ kept: Kept[]; faults: string[] }> {
  const names = (await place.names()).filter((name) => name.endsWith(".json"));
  const [kept, faults]: [Kept[], string[]] = [[], []];
  for (const name of names) {
    try {
      const text = await (await place.read(name))?.text();
      // Another tab may have taken it away since.
      if (text !== undefined) kept.push(migrated(JSON.parse(text) as Record<string, unknown>));
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`);
    }
  }
  return { kept: kept.sort((a, b) => (a.added + a.sha256 < b.added + b.sha256 ? -1 : 1)), faults };
}

/** Keeps a document, in place of what was kept of the same content. @throws {DOMException} where there is no room */
export async function keep(
  place: Place,
  kept: Kept,
  content: Blob,
  streams: Reading["streams"],
): Promise<void> {
  const name = (ending: string) => `${kept.sha256}.${ending}`;
  try {
    await place.write(name("bin"), content);
    await place.write(name("rows"), packStreams(streams));
    await place.write(name("json"), new Blob([JSON.stringify(kept)]));
  } catch (error) {
    await forget(place, kept.sha256);
    throw error;
  }
}

export async function forget(place: Place, sha256: string): Promise<void> {
  for (const ending of ["json", "bin", "rows"]) await place.remove(`${sha256}.${ending}`);
}

/** The bytes of a document as they came. */
export function contentOf(place: Place, sha256: string): Promise<Blob | null> {
  return place.read(`${sha256}.bin`);
}

/** The rows of a document. @throws {Error} where they are gone or cut: it is to be read anew */
export async function streamsOf(place: Place, sha256: string): Promise<Reading["streams"]> {
  const packed = await place.read(`${sha256}.rows`);
  if (!packed) throw new Error("its rows are gone");
  return unpackStreams(packed);
}
