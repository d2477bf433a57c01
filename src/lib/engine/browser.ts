import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { filesOf, type Manifest } from "#lib/domain/manifest.ts";
import { TABLE_NAMES, TABLES, type TableName } from "#lib/domain/tables.ts";
import { sumProgress, type Progress } from "./download.ts";
import { startDuckDb } from "./duckdb.ts";
import { fetchManifest, fileFetcher } from "./fetchDataSet.ts";
import { partsBy } from "./parts.ts";
import { refuseUnsafe, type Keys, type Queryable } from "./queryable.ts";
import { readBy } from "./readBy.ts";
import { VIEWS } from "./views.ts";

/**
 * The accounts in the page's DuckDB, and the data set that they are of. A question fetches the files where its rows may
 * lie and that are not there yet; one that cannot be had is a {DataFault} naming it, and fetched anew by the next question.
 */
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
  const report = sumProgress(1, listener.progress);
  const ending = new AbortController();
  const starting = startDuckDb((progress) => report("engine", progress), ending.signal);
  try {
    const [{ database, died }, manifest] = await Promise.all([
      starting,
      fetchManifest(dataUrl, dataSet, ending.signal),
    ]);
    const connection = await Promise.race([prepare(database), died]);
    // Of its own, so that what is amid being inserted is no part of a question.
    const inserting = await Promise.race([database.connect(), died]);
    died.catch(listener.stop);
    const bring = partsBy({
      fetch: fileFetcher(dataUrl, manifest, listener.progress),
      insert: ({ table }, streams) => Promise.race([insert(inserting, table, streams), died]),
    });
    return {
      manifest,
      async query<Row>(sql: string, keys?: Keys) {
        await bring(readBy(sql).tables.flatMap((table) => filesOf(manifest, table, keys)));
        return Promise.race([runQuery<Row>(connection, sql), died]);
      },
    };
  } catch (error) {
    ending.abort();
    starting.then(({ worker }) => worker.terminate()).catch(() => {});
    throw error;
  }
}

/** Makes the tables, empty, and the views over them. */
async function prepare(database: AsyncDuckDB): Promise<AsyncDuckDBConnection> {
  const connection = await database.connect();
  await connection.query("SET autoinstall_known_extensions = false");
  await connection.query("SET autoload_known_extensions = false");
  for (const name of TABLE_NAMES) {
    const columns = Object.entries(TABLES[name]).map(([column, type]) => `${column} ${type}`);
    await connection.query(`CREATE TABLE ${name} (${columns.join(", ")})`);
  }
  for (const view of VIEWS) await connection.query(view);
  return connection;
}

/** Adds the rows of a file to its table, all or none. */
async function insert(
  connection: AsyncDuckDBConnection,
  table: TableName,
  streams: readonly Uint8Array[],
): Promise<void> {
  await connection.query("BEGIN");
  try {
    for (const stream of streams)
      await connection.insertArrowFromIPCStream(stream, { name: table, create: false });
    await connection.query("COMMIT");
  } catch (error) {
    await connection.query("ROLLBACK");
    throw error;
  }
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
