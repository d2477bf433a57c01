import { base } from "$app/paths";
import type { SearchEntry } from "#lib/domain/search.ts";

/** What can be searched for: loaded once, when it is first wanted. Needs no engine. */
class SearchIndex {
  entries = $state.raw<readonly SearchEntry[] | null>(null);
  error = $state("");
  #loading = false;

  /** Loads the entries; where that fails `error` says why, and another call tries again. */
  async load(): Promise<void> {
    if (this.entries || this.#loading) return;
    this.#loading = true;
    this.error = "";
    try {
      const response = await fetch(`${base}/search.json`);
      if (!response.ok) throw new Error(`search.json: ${response.status}`);
      this.entries = (await response.json()) as SearchEntry[];
    } catch (error) {
      this.error = error instanceof Error ? error.message : String(error);
    } finally {
      this.#loading = false;
    }
  }
}

export const searchIndex = new SearchIndex();
