import { untrack } from "svelte";
import { searchParams } from "./filters.svelte.ts";

/** What is timed for the panel of `?diagnostics`: questions until their answer, what of it the engine took, pictures. */
export type Timed = "question" | "engine" | "picture";

/** The prefix of their names among what the browser measured. */
const OURS = "mingzhang ";

let asked = false;

/** Whether the address asks for the panel, or did since the window was opened. */
export function isDiagnosing(): boolean {
  asked ||= searchParams().has("diagnostics");
  return asked;
}

/** Times something where the panel is asked for, and only there: the browser keeps what is measured for good. */
export function timed<Result>(kind: Timed, name: string, act: () => Result): Result {
  // Whoever draws does not draw anew for another address.
  if (!untrack(isDiagnosing)) return act();
  const start = performance.now();
  const note = () => void performance.measure(OURS + kind, { start, detail: name });
  const result = act();
  if (result instanceof Promise) void result.finally(note).catch(() => {});
  else note();
  return result;
}

/** The latest times of a kind, the latest first: names, and ms. */
export function latestTimes(kind: Timed, most: number): { name: string; ms: number }[] {
  const measured = performance.getEntriesByName(OURS + kind, "measure") as PerformanceMeasure[];
  return measured
    .slice(-most)
    .reverse()
    .map(({ detail, duration }) => ({ name: String(detail), ms: duration }));
}

/** What this window has fetched: files, bytes on the wire, and how many came from the cache. */
export function fetched(): { files: number; bytes: number; cached: number } {
  const files = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  return {
    files: files.length,
    bytes: files.reduce((sum, { transferSize }) => sum + transferSize, 0),
    cached: files.filter(({ transferSize, decodedBodySize }) => !transferSize && decodedBodySize).length,
  };
}

/** What the page's own JavaScript holds, in bytes; null where the browser does not say. The engine's worker is apart. */
export function heldMemory(): number | null {
  const { memory } = performance as { memory?: { usedJSHeapSize: number } };
  return memory?.usedJSHeapSize ?? null;
}
