import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import type { Manifest } from "#lib/domain/manifest.ts";
import { TABLE_NAMES, TABLES, type TableName } from "#lib/domain/tables.ts";
import { sumProgress, type Progress } from "./download.ts";
import { startDuckDb } from "./duckdb.ts";
import { fetchDataSet, type FetchedDataSet } from "./fetchDataSet.ts";
import { refuseUnsafe, type Queryable } from "./queryable.ts";
import { VIEWS } from "./views.ts";

/** The accounts in the page's DuckDB, and the data set that they are of. */
export interface BrowserEngine extends Queryable {
  readonly manifest: Manifest;
}

/** What is heard of an engine beside its answers. */
interface Listener {
  progress(progress: Progress): void;
  /** It ran, and runs no longer. */
  stop(error: Error): void;
}

/**
 * Opens the accounts in DuckDB-WASM: engine and tables from the site's own origin and nothing from anywhere else.
 * @param dataUrl the folder of the data set, e.g. https://host/sub/path/data
 * @param dataSet the id of the data set that the page was built with
 * @throws {DataFault} naming the file that cannot be had or used, {EngineFault} where the browser cannot run it; calling
 *   again starts afresh
 */
export async function openEngine(
  dataUrl: string,
  dataSet: string,
  listener: Listener,
): Promise<BrowserEngine> {
  const report = sumProgress(TABLE_NAMES.length + 1, listener.progress);
  const ending = new AbortController();
  const starting = startDuckDb((progress) => report("engine", progress), ending.signal);
  try {
    const [{ database, died }, { manifest, tables }] = await Promise.all([
      starting,
      fetchDataSet(dataUrl, dataSet, report, ending.signal),
    ]);
    const connection = await Promise.race([fill(database, tables), died]);
    died.catch(listener.stop);
    return { manifest, query: <Row>(sql: string) => Promise.race([runQuery<Row>(connection, sql), died]) };
  } catch (error) {
    ending.abort();
    starting.then(({ worker }) => worker.terminate()).catch(() => {});
    throw error;
  }
}

async function fill(database: AsyncDuckDB, tables: FetchedDataSet["tables"]): Promise<AsyncDuckDBConnection> {
  const connection = await database.connect();
  await connection.query("SET autoinstall_known_extensions = false");
  await connection.query("SET autoload_known_extensions = false");
  for (const name of TABLE_NAMES) await createTable(connection, name);
  for (const { table, streams } of tables) {
    for (const stream of streams)
      await connection.insertArrowFromIPCStream(stream, { name: table, create: false });
  }
  for (const view of VIEWS) await connection.query(view);
  return connection;
}

async function createTable(connection: AsyncDuckDBConnection, name: TableName): Promise<void> {
  const columns = Object.entries(TABLES[name]).map(([column, type]) => `${column} ${type}`);
  await connection.query(`CREATE TABLE ${name} (${columns.join(", ")})`);
}

async function runQuery<Row>(connection: AsyncDuckDBConnection, sql: string): Promise<Row[]> {
  const result = await connection.query(sql).catch((error: Error) => {
    throw new Error(`${error.message} in: ${sql}`);
  });
  const fields = result.schema.fields.map(({ name, type }) => ({ name, type: sqlName(String(type)) }));
  refuseUnsafe(fields, sql);
  return result.toArray().map((row) => plain(row) as Row);
}

/** Arrow's rows and structs as plain objects, so that they are the same as Node's. */
function plain(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Symbol.iterator in value && "length" in value)
    return [...(value as unknown as Iterable<unknown>)].map(plain);
  const object = "toJSON" in value ? (value as { toJSON(): object }).toJSON() : value;
  return Object.fromEntries(Object.entries(object).map(([name, part]) => [name, plain(part)]));
}

/** Arrow's names of the types that JavaScript would lose digits of. */
function sqlName(arrowType: string): string {
  if (arrowType.startsWith("Decimal")) return "DECIMAL";
  return /^U?[Ii]nt64$/.test(arrowType) ? "BIGINT" : arrowType;
}
