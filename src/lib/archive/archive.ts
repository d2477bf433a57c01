import { openStore } from "#lib/engine/node/store.ts";
import type { Editions } from "#lib/ingest/editions.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import { copyDepartments, type DepartmentCopy } from "./copies.ts";
import { exportArchive } from "./export.ts";
import { printedFindings, type PrintedFindings } from "./findings.ts";
import { knownFiles, takeIn, takeOut, type KnownFile, type Reading } from "./intake.ts";
import { createTables } from "./schema.ts";
import { settle } from "./settle.ts";

/** The store of all documents that were read, and what is made of them. */
export interface Archive {
  /** The files that it knows, by name. */
  known(): Promise<Map<string, KnownFile>>;
  /** Takes readings in, in the place of what their files gave before: all of them, or none where that fails. */
  takeIn(readings: readonly Reading[]): Promise<void>;
  /** Takes out what files gave that are there no more. */
  takeOut(files: readonly string[]): Promise<void>;
  /** Adds departments with the documents of others (copies.ts), for archives that are generated. */
  copy(copies: readonly DepartmentCopy[]): Promise<void>;
  /** All findings, those between documents, too. */
  findings(): Promise<PrintedFindings>;
  /** Makes anew what spans the changed documents, and writes the data set; the caller holds the folder. */
  publish(directory: string): Promise<Editions>;
  close(): void;
}

/**
 * Opens the archive that is kept in a DuckDB file; null for one that is kept nowhere.
 * @param fresh forget what was read before
 */
export async function openArchive(
  path: string | null,
  reference: Reference,
  { fresh = false } = {},
): Promise<Archive> {
  const store = await openStore(path, { fresh });
  await createTables(store);
  return {
    known: () => knownFiles(store),
    takeIn: (readings) => takeIn(store, readings),
    takeOut: (files) => takeOut(store, files),
    async copy(copies) {
      await settle(store, reference);
      await copyDepartments(store, copies);
    },
    async findings() {
      await settle(store, reference);
      return printedFindings(store);
    },
    async publish(directory) {
      const editions = await settle(store, reference);
      await exportArchive(store, directory);
      return editions;
    },
    close: () => store.close(),
  };
}
