import { tableFromIPC } from "apache-arrow";
import { rowsStream } from "./arrow.ts";
import { plainRows } from "./rows.ts";
import { inTransaction, type Columns, type Store } from "./store.ts";

/*
 * A reader's own documents in the page's DuckDB, beside the data set: `main` has the data set's tables, `own` the store of
 * these documents, and `joined` the tables of both that pages ask once there are any (archive/own.ts).
 */

/** The schemas beside `main`. */
export const OWN_SCHEMAS = ["own", "joined"] as const;

/** What a store needs of the page's DuckDB, wherever it is asked from: bytes in and bytes out. */
export interface OwnTables {
  /** Runs SQL in the schema `own`; what it answers, as an Arrow IPC stream. */
  run(sql: string): Promise<Uint8Array>;
  /** Adds rows to the end of a table of `own`. */
  insert(table: string, stream: Uint8Array): Promise<void>;
}

/** So many rows are made into a stream at once. */
const ROWS = 20_000;

/** The page's DuckDB as a store. */
export function ownStore({ run, insert }: OwnTables): Store {
  const done = async (sql: string) => void (await run(sql));
  return {
    run: done,
    rows: async <Row>(sql: string) => plainRows<Row>(tableFromIPC(await run(sql))),
    async append(table, columns: Columns, rows) {
      const all = [...rows];
      for (let start = 0; start < all.length; start += ROWS)
        await insert(table, rowsStream(columns, all.slice(start, start + ROWS)));
    },
    transaction: (work) => inTransaction(done, work),
  };
}
