import { joinOwn, type OwnArchive, type OwnStanding } from "#lib/archive/own.ts";
import { rowsIn } from "#lib/engine/arrow.ts";
import { ownStore } from "#lib/engine/ownStore.ts";
import { reference } from "./referenceTexts.ts";
import type { Reading } from "./reading.ts";

/** What is to be joined; off the page's own thread. */
export interface JoinRequest {
  archive: OwnArchive;
  streams: Reading["streams"];
}

/** What the page's DuckDB answered to a task of the same number. */
export interface TaskReply {
  task: number;
  bytes?: Uint8Array;
  error?: string;
}

/** How documents stand once they are joined, and what became of corrections. */
export type JoinStanding = Pick<OwnStanding, "said" | "refused" | "fates">;

/** What it asks of the page's DuckDB; or how the documents stand once they are joined; or why they are not. */
export type JoinReply =
  | { task: number; sql: string }
  | { task: number; table: string; stream: Uint8Array }
  | JoinStanding
  | { error: string };

type Task = { sql: string } | { table: string; stream: Uint8Array };
const waiting = new Map<number, (reply: TaskReply) => void>();
let tasks = 0;

function ask(asked: Task): Promise<Uint8Array> {
  const task = tasks++;
  return new Promise((resolve, reject) => {
    waiting.set(task, ({ bytes, error }) => (error ? reject(new Error(error)) : resolve(bytes!)));
    self.postMessage({ task, ...asked } satisfies JoinReply, {
      transfer: "stream" in asked ? [asked.stream.buffer as ArrayBuffer] : [],
    });
  });
}

self.onmessage = ({ data }: MessageEvent<JoinRequest | TaskReply>) => {
  if ("task" in data) {
    waiting.get(data.task)?.(data);
    waiting.delete(data.task);
    return;
  }
  join(data).then(
    (done) => self.postMessage(done),
    (error: Error) => self.postMessage({ error: error.message } satisfies JoinReply),
  );
};

async function join({ archive, streams }: JoinRequest): Promise<JoinReply> {
  const store = ownStore({
    run: (sql) => ask({ sql }),
    insert: async (table, stream) => void (await ask({ table, stream })),
  });
  const fill = async () => {
    const rows = new Map<string, number>();
    for (const [table, stream] of streams) {
      rows.set(table, (rows.get(table) ?? 0) + rowsIn(stream));
      await ask({ table, stream });
    }
    // After a stream that it could not take, DuckDB-WASM takes no other, and says nothing.
    for (const [table, count] of rows) {
      const [there] = await store.rows<{ rows: number }>(`SELECT count(*)::INTEGER AS rows FROM ${table}`);
      if (there!.rows !== count)
        throw new Error(`${table}: ${there!.rows} rows of ${count} were taken: load the page again`);
    }
  };
  const { said, refused, fates } = await joinOwn(store, archive, fill, reference());
  return { said, refused, fates };
}

// The last line: who hears it knows that the script came whole.
self.postMessage("ready");
