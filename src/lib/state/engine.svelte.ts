import { base } from "$app/paths";
import { page } from "$app/state";
import { DataFault } from "#lib/domain/dataFault.ts";
import type { BrowserEngine } from "#lib/engine/browser.ts";

type Status = "idle" | "loading" | "ready" | "failed";

/** The page's one engine: opened once in the background, shared by all pages, opened again on demand after a failure. */
class Engine {
  status = $state<Status>("idle");
  loaded = $state(0);
  total = $state(0);
  error = $state("");
  /** Where the data are at fault, what is wrong with them. */
  fault = $state.raw<DataFault | null>(null);
  #opening: Promise<BrowserEngine> | null = null;

  /** The engine, once it is there. Rejects with what failed; a later call tries again. */
  open(): Promise<BrowserEngine> {
    this.#opening ??= this.#start();
    return this.#opening;
  }

  async #start(): Promise<BrowserEngine> {
    this.status = "loading";
    this.error = "";
    this.fault = null;
    try {
      const { openEngine } = await import("#lib/engine/browser.ts");
      const dataUrl = new URL(`${base}/data`, location.href).href;
      const database = await openEngine(dataUrl, page.data["dataSet"] as string, ({ loaded, total }) => {
        this.loaded = loaded;
        this.total = total;
      });
      this.status = "ready";
      return database;
    } catch (error) {
      this.status = "failed";
      this.error = error instanceof Error ? error.message : String(error);
      this.fault = error instanceof DataFault ? error : null;
      this.#opening = null;
      throw error;
    }
  }

  /** Whether the page itself must come anew: its program or its prerendered answers are of other data than the site's. */
  get isOvertaken(): boolean {
    return this.fault?.kind === "replaced" || this.fault?.kind === "outdated";
  }

  retry(): void {
    if (this.isOvertaken) return location.reload();
    this.open().catch(() => {
      // The status says what failed.
    });
  }
}

export const engine = new Engine();
