import type { Started } from "#lib/engine/worker.ts";
import { turns } from "#lib/engine/turns.ts";
import type { ReadReply, ReadRequest, Reply } from "./reader.worker.ts";

/** What became of a file: what its reader said last, or the end of the reader. */
export type Outcome = Exclude<Reply, { page: number }> | { ended: "time" | "fault" };

/** A file to read, as whoever asks says it. */
export type Asked = Omit<ReadRequest, "request">;

/** Readers side by side, each in a worker of its own. */
export interface Pool {
  /**
   * Reads a file once a reader is free.
   * @param onProgress hears when it begins (page 0 of 0), and of pages
   * @param stale breaks it off, whatever it is at; it rejects with the reason
   * @throws {DataFault} where no reader starts at all
   */
  read(asked: Asked, onProgress: (page: number, pages: number) => void, stale: AbortSignal): Promise<Outcome>;
  /** Ends readers that wait. */
  close(): void;
}

/**
 * @param start starts a reader
 * @param limits how many at once, and the time that one file may take
 */
export function readerPool(
  start: () => Promise<Started>,
  { readers, seconds }: { readers: number; seconds: number },
): Pool {
  const free: Started[] = [];
  const turn = turns(readers);
  let requests = 0;

  async function readBy(
    reader: Started,
    asked: Asked,
    onProgress: (page: number, pages: number) => void,
    stale: AbortSignal,
  ): Promise<Outcome> {
    const { worker, died } = reader;
    const request = requests++;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop = () => {};
    let hear = (_: MessageEvent<ReadReply>) => {};
    try {
      const said = new Promise<Outcome>((resolve) => {
        hear = ({ data }) => {
          if (data?.request !== request) return;
          if ("page" in data) onProgress(data.page, data.pages);
          else resolve(data);
        };
        worker.addEventListener("message", hear);
      });
      const late = new Promise<Outcome>((resolve) => {
        timer = setTimeout(() => resolve({ ended: "time" }), seconds * 1000);
      });
      const stopped = new Promise<never>((_, reject) => {
        stop = () => reject(stale.reason);
        stale.addEventListener("abort", stop);
      });
      onProgress(0, 0);
      worker.postMessage({ request, ...asked } satisfies ReadRequest);
      const fault = died.catch((): Outcome => ({ ended: "fault" }));
      const outcome = await Promise.race([said, late, stopped, fault]);
      // One that did not answer is amid something: another takes its place.
      if ("ended" in outcome) worker.terminate();
      else free.push(reader);
      return outcome;
    } catch (error) {
      worker.terminate();
      throw error;
    } finally {
      clearTimeout(timer);
      stale.removeEventListener("abort", stop);
      worker.removeEventListener("message", hear);
    }
  }

  return {
    read: (asked, onProgress, stale) =>
      turn(async () => {
        stale.throwIfAborted();
        return readBy(free.pop() ?? (await start()), asked, onProgress, stale);
      }),
    close() {
      for (const { worker } of free.splice(0)) worker.terminate();
    },
  };
}
