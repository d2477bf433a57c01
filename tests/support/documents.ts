import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/cli/root.ts";
import type { Tables } from "#lib/domain/tables.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { interpret } from "#lib/ingest/interpret.ts";
import { buildTables } from "#lib/ingest/tables.ts";
import { sha256 } from "../../src/cli/documents.ts";
import { FIVE, reference } from "./reading.ts";

/** The tables of the five documents, as the ingest writes them. */
export function documentTables(): Tables {
  return tablesOf(
    FIVE.map((fileName) => [fileName, new Uint8Array(readFileSync(join(ROOT, "data/documents", fileName)))]),
  );
}

/** The tables of a disclosure given as text. */
export function tablesOfText(text: string): Tables {
  return tablesOf([["test.txt", new TextEncoder().encode(text)]]);
}

function tablesOf(files: readonly (readonly [fileName: string, bytes: Uint8Array])[]): Tables {
  const documents = files.map(([fileName, bytes]) => ({
    ...interpret(readText(bytes), fileName, reference),
    fileName,
    sha256: sha256(bytes),
    source: null,
  }));
  return buildTables(documents, reference);
}
