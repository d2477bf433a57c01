import type { Queryable } from "#lib/engine/queryable.ts";
import type { Filters } from "#lib/queries/filters.ts";
import { measured } from "#lib/queries/measured.ts";
import { recorder, script } from "#lib/engine/script.ts";
import { engine } from "./engine.svelte.ts";
import { currentFilters } from "./filters.svelte.ts";
import { program } from "./program.ts";
import { currentYardstick } from "./yardstick.svelte.ts";

/** The question behind a picture: asked of the accounts, it gives the picture's rows. */
export type Question = (database: Queryable, filters: Filters) => Promise<readonly object[]>;

/** A picture's rows, as printed, with the SQL that gave them. */
export interface Reproduction {
  rows: readonly object[];
  sql: string;
  /** Runs in any DuckDB beside the folder `data`. */
  script: string;
}

/** Asks the picture's question anew, under the page's filters, and keeps what was asked. */
export async function reproduce(question: Question): Promise<Reproduction> {
  const database = await engine.open();
  const recording = recorder(database);
  const rows = await question(recording, currentFilters());
  const sql = recording.asked.map((asked) => asked.sql).join(";\n\n");
  return { rows, sql, script: script(recording.asked, database.manifest) };
}

/** The picture's rows as a Parquet file, measured as in the picture. */
export async function rowsFile(question: Question): Promise<ArrayBuffer> {
  const { rowsParquet } = await program("engine/encode", () => import("#lib/engine/encode.ts"));
  const { rows } = await reproduce(question);
  return rowsParquet(measured(rows, currentYardstick()));
}
