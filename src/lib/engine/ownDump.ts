import { tableFromIPC, tableToIPC } from "apache-arrow";
import { ownStore, OWN_SCHEMAS, type OwnTables } from "./ownStore.ts";
import { literal } from "./queryable.ts";

/* What the schema `joined` of a page's DuckDB holds, taken out and put back as it was. */

export interface Dump {
  /** Each table with the SQL that makes it; their rows as Arrow IPC streams, in the same order. */
  tables: { name: string; sql: string; rows: number }[];
  streams: Uint8Array[];
  /** SQL of the views, each behind those that it reads. */
  views: string[];
}

const [OWN, JOINED] = OWN_SCHEMAS;
/** Rows come in here first: streams are inserted into the schema of the store alone. */
const COMING = `${OWN}.coming`;

/** Takes out all tables and views of `joined`. */
export async function dumpJoined(tables: OwnTables): Promise<Dump> {
  const store = ownStore(tables);
  const inJoined = `schema_name = ${literal(JOINED)} AND NOT internal`;
  const listed = await store.rows<{ name: string; sql: string }>(
    `SELECT table_name AS name, sql FROM duckdb_tables() WHERE ${inJoined} ORDER BY table_oid`,
  );
  const views = await store.rows<{ sql: string }>(
    `SELECT sql FROM duckdb_views() WHERE ${inJoined} ORDER BY view_oid`,
  );
  const dump: Dump = { tables: [], streams: [], views: views.map(({ sql }) => sql) };
  for (const { name, sql } of listed) {
    const [counted] = await store.rows<{ rows: number }>(
      `SELECT count(*)::INTEGER AS rows FROM ${JOINED}.${name}`,
    );
    dump.tables.push({ name, sql, rows: counted!.rows });
    const answer = await tables.run(`SELECT * FROM ${JOINED}.${name}`);
    // DuckDB answers as a file, and takes streams.
    dump.streams.push(tableToIPC(tableFromIPC(answer), "stream"));
  }
  return dump;
}

/**
 * Makes tables and views of `joined` as they were; all or none of them.
 * @param dump the very bytes that were taken out: of others the engine may be of no use afterwards
 * @throws {Error} where they cannot be made, or come out otherwise
 */
export async function restoreJoined(
  tables: OwnTables,
  { tables: listed, streams, views }: Dump,
): Promise<void> {
  const store = ownStore(tables);
  await store.transaction(async () => {
    for (const [index, { name, sql, rows }] of listed.entries()) {
      const table = `${JOINED}.${name}`;
      await store.run(`DROP TABLE IF EXISTS ${table}`);
      await store.run(sql);
      if (!rows) continue;
      await store.run(`CREATE OR REPLACE TABLE ${COMING} AS FROM ${table} LIMIT 0`);
      await tables.insert(COMING.slice(OWN.length + 1), streams[index]!);
      await store.run(`INSERT INTO ${table} FROM ${COMING}`);
      await store.run(`DROP TABLE ${COMING}`);
      const [counted] = await store.rows<{ rows: number }>(`SELECT count(*)::INTEGER AS rows FROM ${table}`);
      if (counted!.rows !== rows) throw new Error(`${name}: ${counted!.rows} rows, not ${rows}`);
    }
    for (const sql of views) await store.run(sql.replace(/^CREATE VIEW/i, "CREATE OR REPLACE VIEW"));
  });
}
