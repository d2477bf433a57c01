import { readFileSync } from "node:fs";
import { join } from "node:path";
import { memoryArchive } from "#lib/archive/memory.ts";
import type { Tables } from "#lib/domain/tables.ts";
import { documentRows } from "#lib/ingest/documentRows.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { interpret } from "#lib/ingest/interpret.ts";
import { ROOT } from "../../src/cli/root.ts";
import { sha256 } from "../../src/cli/documents.ts";
import { FIVE, reference } from "./reading.ts";

/** The tables of the five documents, as the ingest writes them. */
export function documentTables(): Promise<Tables> {
  return tablesOf(
    FIVE.map((fileName) => [fileName, new Uint8Array(readFileSync(join(ROOT, "data/documents", fileName)))]),
  );
}

/** The tables of disclosures given as texts. */
export function tablesOfTexts(...texts: string[]): Promise<Tables> {
  return tablesOf(texts.map((text, index) => [`test-${index}.txt`, new TextEncoder().encode(text)]));
}

async function tablesOf(files: readonly (readonly [fileName: string, bytes: Uint8Array])[]): Promise<Tables> {
  const documents = files.map(([fileName, bytes]) =>
    documentRows(
      {
        ...interpret(readText(bytes), fileName, reference),
        fileName,
        sha256: sha256(bytes),
        source: null,
      },
      reference,
    ),
  );
  return (await memoryArchive(documents, reference)).tables;
}
