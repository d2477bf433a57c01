import { base } from "$app/paths";
import { page } from "$app/state";
import { DataFault } from "#lib/domain/dataFault.ts";
import type { BrowserEngine } from "#lib/engine/browser.ts";
import { isOvertaken, program } from "./program.ts";
import { timed } from "./timing.ts";

type Status = "idle" | "loading" | "ready" | "failed";

/**
 * The page's one engine: opened once in the background, shared by all pages, opened again on demand after a failure.
 * Where it runs and a file that a question needs cannot be had, it runs on, and the file is asked for again on demand.
 */
class Engine {
  status = $state<Status>("idle");
  loaded = $state(0);
  total = $state(0);
  error = $state.raw<Error | null>(null);
  /** How often it was asked to start again: whoever waits for an answer asks anew. */
  retries = $state(0);
  /** What is joined with its tables before it answers anything (own.svelte.ts); null for nothing. */
  beside: ((database: BrowserEngine) => Promise<void>) | null = null;
  #opening: Promise<BrowserEngine> | null = null;

  /** Whether it has been asked to open. */
  get isOpen(): boolean {
    return this.#opening !== null;
  }

  /** The engine, once it is there. Rejects with what failed; a later call tries again. */
  open(): Promise<BrowserEngine> {
    this.#opening ??= this.#start();
    return this.#opening;
  }

  /** A question is likely to come: the engine may as well be there by then. */
  expect(): void {
    this.open().catch(() => {
      // The status says what failed.
    });
  }

  async #start(): Promise<BrowserEngine> {
    this.status = "loading";
    this.error = null;
    this.loaded = this.total = 0;
    try {
      const { openEngine } = await program("engine/browser", () => import("#lib/engine/browser.ts"));
      const dataUrl = new URL(`${base}/data`, location.href).href;
      const database = await openEngine(dataUrl, page.data["dataSet"] as string, {
        progress: ({ loaded, total }) => {
          this.loaded = loaded;
          this.total = total;
        },
        stop: (error) => this.#fail(error),
        time: (sql, run) => timed("engine", sql.trim(), run),
      });
      await this.beside?.(database);
      this.status = "ready";
      return {
        ...database,
        query: (sql, keys, stale) =>
          timed("question", sql.trim(), () => database.query<never>(sql, keys, stale)).catch(
            (error: Error) => {
              const isHeard = error instanceof DataFault && !stale?.aborted;
              if (isHeard && this.status === "ready") this.#tell(error);
              throw error;
            },
          ),
      };
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
  }

  #fail(error: Error): void {
    this.#tell(error);
    this.#opening = null;
  }

  #tell(error: Error): void {
    this.status = "failed";
    this.error = error;
    this.loaded = this.total = 0;
  }

  /** Whether it waits for itself or for files. */
  get isLoading(): boolean {
    return this.status === "loading" || (this.status === "ready" && this.loaded < this.total);
  }

  /** Whether the page itself must come anew: its program, or prerendered answers of other data than the site's. */
  get isOvertaken(): boolean {
    return isOvertaken(this.error);
  }

  retry(): void {
    if (this.isOvertaken) return void window.programs.again();
    if (this.#opening) {
      this.status = "ready";
      this.error = null;
    }
    this.retries++;
    this.expect();
  }
}

export const engine = new Engine();
