import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import duckdbWorkerUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import duckdbWasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import type { Manifest } from "#lib/domain/manifest.ts";
import { TABLE_NAMES, TABLES, type TableName } from "#lib/domain/tables.ts";
import { download, sumProgress, type Progress } from "./download.ts";
import { fetchDataSet } from "./fetchDataSet.ts";
import { refuseUnsafe, type Queryable } from "./queryable.ts";
import { VIEWS } from "./views.ts";

export type { Progress } from "./download.ts";

/** The accounts in the page's DuckDB, and the data set that they are of. */
export interface BrowserEngine extends Queryable {
  readonly manifest: Manifest;
}

/**
 * Opens the accounts in DuckDB-WASM: engine and tables from the site's own origin and nothing from anywhere else.
 * @param dataUrl the folder of the data set, e.g. https://host/sub/path/data
 * @param dataSet the id of the data set that the page was built with
 * @throws {Error} naming the file that could not be fetched or read; calling again starts afresh
 */
export async function openEngine(
  dataUrl: string,
  dataSet: string,
  onProgress: (progress: Progress) => void,
): Promise<BrowserEngine> {
  const report = sumProgress(TABLE_NAMES.length + 1, onProgress);
  const worker = new Worker(duckdbWorkerUrl);
  try {
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    const [, { manifest, tables }] = await Promise.all([
      startEngine(database, report),
      fetchDataSet(dataUrl, dataSet, report),
    ]);
    const connection = await database.connect();
    await connection.query("SET autoinstall_known_extensions = false");
    await connection.query("SET autoload_known_extensions = false");
    for (const name of TABLE_NAMES) await createTable(connection, name);
    for (const { table, streams } of tables) {
      for (const stream of streams)
        await connection.insertArrowFromIPCStream(stream, { name: table, create: false });
    }
    for (const view of VIEWS) await connection.query(view);
    return { manifest, query: (sql) => runQuery(connection, sql) };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}

type Report = ReturnType<typeof sumProgress>;

/** The wasm is fetched here and handed over as a blob, so that its bytes show in the progress. */
async function startEngine(database: AsyncDuckDB, report: Report): Promise<void> {
  const bytes = await download(duckdbWasmUrl, {}, (progress) => report("engine", progress));
  const blobUrl = URL.createObjectURL(new Blob([bytes], { type: "application/wasm" }));
  try {
    await database.instantiate(blobUrl, null);
  } finally {
    URL.revokeObjectURL(blobUrl);
  }
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
