import { base } from "$app/paths";
import type { Queryable } from "#lib/engine/queryable.ts";
import { ProgramFault, program } from "./program.ts";

type Status = "idle" | "loading" | "ready" | "failed";

/** The page's one engine: opened once in the background, shared by all pages, opened again on demand after a failure. */
class Engine {
  status = $state<Status>("idle");
  loaded = $state(0);
  total = $state(0);
  error = $state.raw<Error | null>(null);
  /** How often it was asked to start again: whoever waits for an answer asks anew. */
  retries = $state(0);
  #opening: Promise<Queryable> | null = null;

  /** The engine, once it is there. Rejects with what failed; a later call tries again. */
  open(): Promise<Queryable> {
    this.#opening ??= this.#start();
    return this.#opening;
  }

  async #start(): Promise<Queryable> {
    this.status = "loading";
    this.error = null;
    [this.loaded, this.total] = [0, 0];
    try {
      const { openEngine } = await program("engine/browser", () => import("#lib/engine/browser.ts"));
      const dataUrl = new URL(`${base}/data`, location.href).href;
      const database = await openEngine(
        dataUrl,
        ({ loaded, total }) => {
          this.loaded = loaded;
          this.total = total;
        },
        (error) => this.#fail(error),
      );
      this.status = "ready";
      return database;
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
  }

  #fail(error: Error): void {
    this.status = "failed";
    this.error = error;
    this.#opening = null;
  }

  /** Starts it again. A program that came broken stays so until the page is loaded anew. */
  retry(): void {
    if (this.error instanceof ProgramFault) return void window.programs.again();
    this.retries++;
    this.open().catch(() => {
      // The status says what failed.
    });
  }
}

export const engine = new Engine();
