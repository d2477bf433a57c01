import { accountsSql } from "#lib/archive/accounts.ts";
import { SUMMED } from "#lib/archive/rollups.ts";
import { TABLES } from "#lib/domain/tables.ts";
import { VIEW_NAMES, VIEWS } from "#lib/engine/views.ts";
import { readerVersion } from "../readerVersion.ts";
import { schema } from "../schema.ts";

/** Prints what another engine needs to know of the tables, as one object: columns, the SQL that makes one of others, views. */
export async function definitions(): Promise<void> {
  console.log(
    JSON.stringify({
      reader: await readerVersion(),
      tables: TABLES,
      spark: schema("spark"),
      // In the SQL that DuckDB and Spark share.
      ...SUMMED,
      accounts: accountsSql("counted_figures"),
      // In DuckDB's own.
      views: Object.fromEntries(VIEWS.map((view, index) => [VIEW_NAMES[index], view])),
    }),
  );
}
