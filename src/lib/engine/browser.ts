import type { AsyncDuckDB, AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import type { Table } from "apache-arrow";
import type { DataFile, Manifest } from "#lib/domain/manifest.ts";
import { TABLE_NAMES } from "#lib/domain/tables.ts";
import type { SqlAnswer } from "#lib/sql/answer.ts";
import { MEMORY_GB } from "#lib/sql/limits.ts";
import type { Explained } from "#lib/sql/plan.ts";
import { SHUT } from "#lib/sql/refusal.ts";
import { answering } from "./answering.ts";
import { sumProgress, type Progress } from "./download.ts";
import { startDuckDb } from "./duckdb.ts";
import { fetchManifest, fileFetcher } from "./fetchDataSet.ts";
import { holding } from "./held.ts";
import { inserterBy } from "./inserter.ts";
import { keeper } from "./keeper.ts";
import { lackIn } from "./lack.ts";
import { OWN_SCHEMAS, type OwnTables } from "./ownStore.ts";
import { partsBy } from "./parts.ts";
import type { Keys, Queryable } from "./queryable.ts";
import { filesReadBy } from "./readBy.ts";
import { bytesOf, rowsOf } from "./rows.ts";
import { answerStatement, explainStatement } from "./statements.ts";
import { emptyTable } from "./tableView.ts";
import { VIEWS } from "./views.ts";

/** Answers are kept up to so many bytes, so that what was looked at before is there at once. */
const KEPT = 16e6;
/** Tables are kept up to so many rows in all; what one question needs may be more. */
const HELD_ROWS = 300_000;

/**
 * The accounts in the page's DuckDB, and the data set that they are of. A question fetches the files where its rows may
 * lie and that are not there yet; one that cannot be had is a {DataFault} naming it, and fetched anew by the next question.
 */
export interface BrowserEngine extends Queryable {
  readonly manifest: Manifest;
  /**
   * Answers one question after the other, and those that it still knows at once.
   * @param stale tells that nobody waits any more: then it is not asked if its turn has not come, and rejects
   */
  query<Row>(sql: string, keys?: Keys, stale?: AbortSignal): Promise<Row[]>;
  /**
   * Answers a reader's own statement, over whole tables, and goes on answering others meanwhile.
   * @param stale breaks it off; it rejects with the reason
   * @throws {Error} as DuckDB words it
   */
  ask(statement: string, mostRows: number, stale: AbortSignal): Promise<SqlAnswer>;
  /** The same of how a question is answered: DuckDB's plan as JSON. */
  explain(explained: Explained, stale: AbortSignal): Promise<string>;
  /** Lets a reader's own documents be settled while files of the data set are there. */
  withOwn<Result>(files: readonly DataFile[], work: (tables: OwnTables) => Promise<Result>): Promise<Result>;
  /** From now on the joined tables answer, or the data set's alone; what was answered before is forgotten. */
  join(isJoined: boolean): void;
}

/** What is heard of an engine beside its answers. */
interface Listener {
  progress(progress: Progress): void;
  /** It ran, and runs no longer. */
  stop(error: Error): void;
  /** Times what it runs. */
  time<Result>(sql: string, run: () => Promise<Result>): Promise<Result>;
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
    const [{ database, worker, died }, manifest] = await Promise.all([
      starting,
      fetchManifest(dataUrl, dataSet, ending.signal),
    ]);
    const { shipped, own, joined } = await Promise.race([prepare(database), died]);
    let { questions, statements } = shipped;
    /** Counts up with what the tables hold. */
    let version = 0;
    // Of its own, so that what is amid being inserted is no part of a question.
    const inserter = await Promise.race([inserterBy(() => database.connect()), died]);
    const { over, end } = life(worker, died);
    over.catch(listener.stop);
    const parts = partsBy({
      fetch: fileFetcher(dataUrl, manifest, listener.progress),
      insert: (file, streams) => Promise.race([inserter.insert(file, streams), over]),
      // Nobody may ask a table that should have been emptied: then the engine ends.
      empty: (table) => Promise.race([inserter.empty(table), over]).then(() => {}, end),
    });
    const using = holding(parts, HELD_ROWS);
    const answers = answering(keeper(KEPT, bytesOf));

    async function tableOf(sql: string, keys?: Keys, stale?: AbortSignal): Promise<Table> {
      const question = JSON.stringify([version, sql, keys]);
      const known = answers.known(question);
      if (known) return known;
      const files = filesReadBy(manifest, sql, keys);
      const ask = () => listener.time(sql, () => Promise.race([run(questions, sql), over]));
      return using(files, () => answers.answer(question, ask, stale), stale);
    }

    function state<Result>(
      statement: string,
      stale: AbortSignal,
      work: () => Promise<Result>,
    ): Promise<Result> {
      const files = filesReadBy(manifest, statement);
      return using(files, () => listener.time(statement, () => Promise.race([work(), over])), stale);
    }

    return {
      manifest,
      ask: (statement, mostRows, stale) =>
        state(statement, stale, () => answerStatement(statements, statement, mostRows, stale)),
      explain: (explained, stale) =>
        state(explained.question, stale, () => explainStatement(statements, explained, stale)),
      withOwn: (files, work) =>
        using(files, () =>
          work({
            run: (sql) => Promise.race([own.useUnsafe((_, id) => database.runQuery(id, sql)), over]),
            insert: (table, stream) =>
              Promise.race([
                own.insertArrowFromIPCStream(stream, { schema: OWN_SCHEMAS[0], name: table, create: false }),
                over,
              ]),
          }),
        ),
      join(isJoined) {
        version++;
        ({ questions, statements } = isJoined ? joined : shipped);
      },
      async query<Row>(sql: string, keys?: Keys, stale?: AbortSignal) {
        const table = await tableOf(sql, keys, stale).catch((error: Error) => {
          const lack = lackIn(error);
          if (lack) end(lack);
          throw lack ?? error;
        });
        return rowsOf<Row>(table, sql);
      },
    };
  } catch (error) {
    ending.abort();
    starting.then(({ worker }) => worker.terminate()).catch(() => {});
    throw error;
  }
}

/**
 * How an engine's life ends: by itself, or where it cannot go on, such as without memory, so that it gives back what it holds.
 * @returns `over` rejects with what ended it
 */
function life(worker: Worker, died: Promise<never>): { over: Promise<never>; end(error: Error): void } {
  let end = (_: Error) => {};
  const ended = new Promise<never>((_, reject) => {
    end = (error) => {
      worker.terminate();
      reject(error);
    };
  });
  return { over: Promise.race([died, ended]), end };
}

/** What answers: the pages' questions, and readers' own statements, which go on meanwhile. */
interface Answerers {
  questions: AsyncDuckDBConnection;
  statements: AsyncDuckDBConnection;
}

/**
 * Makes the tables, empty, and the views over them; from then on nothing outside is within its reach. In which schema a
 * connection looks for tables must be said before.
 */
async function prepare(
  database: AsyncDuckDB,
): Promise<{ shipped: Answerers; own: AsyncDuckDBConnection; joined: Answerers }> {
  const connection = await database.connect();
  await connection.query("SET autoinstall_known_extensions = false");
  await connection.query("SET autoload_known_extensions = false");
  for (const name of TABLE_NAMES) await connection.query(emptyTable(name));
  for (const view of VIEWS) await connection.query(view);
  for (const schema of OWN_SCHEMAS) await connection.query(`CREATE SCHEMA ${schema}`);
  const inSchema = async (schema: string) => {
    const other = await database.connect();
    await other.query(`SET schema = '${schema}'`);
    return other;
  };
  const [ownSchema, joinedSchema] = OWN_SCHEMAS;
  const made = {
    shipped: { questions: connection, statements: await database.connect() },
    own: await inSchema(ownSchema),
    joined: { questions: await inSchema(joinedSchema), statements: await inSchema(joinedSchema) },
  };
  await connection.query(`SET memory_limit = '${MEMORY_GB}GB'`);
  for (const sql of SHUT) await connection.query(sql);
  return made;
}

function run(connection: AsyncDuckDBConnection, sql: string): Promise<Table> {
  return connection.query(sql).catch((error: Error) => {
    throw new Error(`${error.message} in: ${sql}`);
  });
}
