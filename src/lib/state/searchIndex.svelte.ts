import { base } from "$app/paths";
import type { SearchEntry } from "#lib/domain/search.ts";
import { downloadList } from "#lib/engine/download.ts";

/** What can be searched for: loaded once, when it is first wanted. Needs no engine. */
class SearchIndex {
  entries = $state.raw<readonly SearchEntry[] | null>(null);
  error = $state.raw<Error | null>(null);
  #loading = false;

  /** Loads the entries; where that fails `error` says why, and another call tries again. */
  async load(): Promise<void> {
    if (this.entries || this.#loading) return;
    this.#loading = true;
    this.error = null;
    try {
      this.entries = await downloadList<SearchEntry>(`${base}/search.json`);
    } catch (error) {
      this.error = error as Error;
    } finally {
      this.#loading = false;
    }
  }
}

export const searchIndex = new SearchIndex();
