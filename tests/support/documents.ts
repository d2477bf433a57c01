import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../src/cli/root.ts";
import type { Tables } from "#lib/domain/tables.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { interpret } from "#lib/ingest/interpret.ts";
import { buildTables } from "#lib/ingest/tables.ts";
import { FIVE, reference } from "./reading.ts";

/** The tables of the five documents, as the ingest writes them. */
export function documentTables(): Tables {
  const documents = FIVE.map((fileName) => {
    const bytes = new Uint8Array(readFileSync(join(ROOT, "data/documents", fileName)));
    return { ...interpret(readText(bytes), fileName, reference), fileName, sha256: "", source: null };
  });
  return buildTables(documents, reference);
}
