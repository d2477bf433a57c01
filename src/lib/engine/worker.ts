import { DataFault } from "#lib/domain/dataFault.ts";
import { EngineFault } from "#lib/domain/engineFault.ts";
import { download, fileName, SILENCE } from "./download.ts";
import { within } from "./patience.ts";

/** A worker, and what it dies of. */
export interface Started {
  worker: Worker;
  /** Rejects with the fault that ended it, or never. */
  died: Promise<never>;
}

/**
 * Starts a worker whose script says `ready` when it has run through.
 * @throws {DataFault} naming the script that cannot be had or does not run; {EngineFault} where there are no workers
 */
export async function startWorker(url: string, signal: AbortSignal): Promise<Started> {
  // Fetched here first: a worker whose script cannot be had does not say why, nor that it waits for it.
  await download(url, { signal });
  const started = spawn(url, fileName(url), { type: "module" });
  const { worker, died } = started;
  const ready = new Promise<void>((resolve) =>
    worker.addEventListener("message", ({ data }) => data === "ready" && resolve()),
  );
  const slow = new DataFault("silent", fileName(url), `${SILENCE / 1000}`);
  try {
    await within(Promise.race([ready, died]), SILENCE, slow);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return started;
}

/**
 * A worker of a script that is there.
 * @param name what its faults call it
 */
export function spawn(url: string, name: string, options?: WorkerOptions): Started {
  if (typeof Worker === "undefined") throw new EngineFault("noWorker");
  let worker: Worker;
  try {
    worker = new Worker(url, options);
  } catch (error) {
    throw new EngineFault("noWorker", (error as Error).message);
  }
  const died = new Promise<never>((_, reject) => {
    const fail = (event: Event) => {
      const { message } = event as Partial<ErrorEvent>;
      reject(new DataFault("unusable", name, message ?? event.type));
    };
    worker.addEventListener("error", fail);
    worker.addEventListener("messageerror", fail);
  });
  // Whoever waits for it hears of it; nobody need wait.
  died.catch(() => {});
  return { worker, died };
}
