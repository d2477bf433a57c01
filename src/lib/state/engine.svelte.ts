import { base } from "$app/paths";
import type { Queryable } from "#lib/engine/queryable.ts";

type Status = "idle" | "loading" | "ready" | "failed";

/** The page's one engine: opened once in the background, shared by all pages, opened again on demand after a failure. */
class Engine {
  status = $state<Status>("idle");
  loaded = $state(0);
  total = $state(0);
  error = $state("");
  #opening: Promise<Queryable> | null = null;

  /** The engine, once it is there. Rejects with what failed; a later call tries again. */
  open(): Promise<Queryable> {
    this.#opening ??= this.#start();
    return this.#opening;
  }

  async #start(): Promise<Queryable> {
    this.status = "loading";
    this.error = "";
    try {
      const { openEngine } = await import("#lib/engine/browser.ts");
      const dataUrl = new URL(`${base}/data`, location.href).href;
      const database = await openEngine(dataUrl, ({ loaded, total }) => {
        this.loaded = loaded;
        this.total = total;
      });
      this.status = "ready";
      return database;
    } catch (error) {
      this.status = "failed";
      this.error = error instanceof Error ? error.message : String(error);
      this.#opening = null;
      throw error;
    }
  }

  retry(): void {
    this.open().catch(() => {
      // The status says what failed.
    });
  }
}

export const engine = new Engine();
