import { base } from "$app/paths";
import { page } from "$app/state";
import type { BrowserEngine } from "#lib/engine/browser.ts";
import { isOvertaken, program } from "./program.ts";

type Status = "idle" | "loading" | "ready" | "failed";

/** The page's one engine: opened once in the background, shared by all pages, opened again on demand after a failure. */
class Engine {
  status = $state<Status>("idle");
  loaded = $state(0);
  total = $state(0);
  error = $state.raw<Error | null>(null);
  /** How often it was asked to start again: whoever waits for an answer asks anew. */
  retries = $state(0);
  #opening: Promise<BrowserEngine> | null = null;

  /** The engine, once it is there. Rejects with what failed; a later call tries again. */
  open(): Promise<BrowserEngine> {
    this.#opening ??= this.#start();
    return this.#opening;
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
      });
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

  /** Whether the page itself must come anew: its program, or prerendered answers of other data than the site's. */
  get isOvertaken(): boolean {
    return isOvertaken(this.error);
  }

  retry(): void {
    if (this.isOvertaken) return void window.programs.again();
    this.retries++;
    this.open().catch(() => {
      // The status says what failed.
    });
  }
}

export const engine = new Engine();
