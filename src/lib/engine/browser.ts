import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import duckdbWorkerUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import duckdbWasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import { TABLE_NAMES, TABLES, type TableName } from "#lib/domain/tables.ts";
import type { DecodeReply } from "./decode.worker.ts";
import DecodeWorker from "./decode.worker.ts?worker";
import { download, sumProgress, type Progress } from "./download.ts";
import { refuseUnsafe, type Queryable } from "./queryable.ts";
import { VIEWS } from "./views.ts";

export type { Progress } from "./download.ts";

/**
 * Opens the accounts in DuckDB-WASM: engine and tables from the site's own origin and nothing from anywhere else.
 * @param dataUrl the folder of the Parquet files, e.g. https://host/sub/path/data
 * @throws {Error} naming the file that could not be fetched or read; calling again starts afresh
 */
export async function openEngine(
  dataUrl: string,
  onProgress: (progress: Progress) => void,
): Promise<Queryable> {
  const report = sumProgress(TABLE_NAMES.length + 1, onProgress);
  const decoder = new DecodeWorker();
  const worker = new Worker(duckdbWorkerUrl);
  try {
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    const [, tables] = await Promise.all([
      startEngine(database, report),
      fetchTables(dataUrl, decoder, report),
    ]);
    const connection = await database.connect();
    await connection.query("SET autoinstall_known_extensions = false");
    await connection.query("SET autoload_known_extensions = false");
    for (const [name, streams] of tables) await insertTable(connection, name, streams);
    for (const view of VIEWS) await connection.query(view);
    return { query: (sql) => runQuery(connection, sql) };
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    decoder.terminate();
  }
}

type Report = ReturnType<typeof sumProgress>;

/** The wasm is fetched here and handed over as a blob, so that its bytes show in the progress. */
async function startEngine(database: AsyncDuckDB, report: Report): Promise<void> {
  const bytes = await download(duckdbWasmUrl, (progress) => report("engine", progress));
  const blobUrl = URL.createObjectURL(new Blob([bytes], { type: "application/wasm" }));
  try {
    await database.instantiate(blobUrl, null);
  } finally {
    URL.revokeObjectURL(blobUrl);
  }
}

async function fetchTables(
  dataUrl: string,
  decoder: Worker,
  report: Report,
): Promise<[TableName, Uint8Array[]][]> {
  return Promise.all(
    TABLE_NAMES.map(async (name): Promise<[TableName, Uint8Array[]]> => {
      const url = `${dataUrl}/${name}.parquet`;
      const bytes = await download(url, (progress) => report(name, progress));
      const reply = await decodeIn(decoder, name, bytes);
      if ("error" in reply) throw new Error(`${url}: ${reply.error}`);
      return [name, reply.streams];
    }),
  );
}

function decodeIn(decoder: Worker, name: TableName, bytes: ArrayBuffer): Promise<DecodeReply> {
  return new Promise((resolve, reject) => {
    const onMessage = ({ data }: MessageEvent<DecodeReply>) => {
      if (data.name !== name) return;
      decoder.removeEventListener("message", onMessage);
      resolve(data);
    };
    decoder.addEventListener("message", onMessage);
    decoder.addEventListener(
      "error",
      (event) => reject(new Error(event.message || "the decoder could not start")),
      { once: true },
    );
    decoder.postMessage({ name, bytes }, [bytes]);
  });
}

async function insertTable(
  connection: AsyncDuckDBConnection,
  name: TableName,
  streams: readonly Uint8Array[],
): Promise<void> {
  const columns = Object.entries(TABLES[name]).map(([column, type]) => `${column} ${type}`);
  await connection.query(`CREATE TABLE ${name} (${columns.join(", ")})`);
  for (const stream of streams) await connection.insertArrowFromIPCStream(stream, { name, create: false });
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
