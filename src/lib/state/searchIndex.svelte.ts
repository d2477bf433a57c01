import { base } from "$app/paths";
import type { SearchGroup, SearchKind } from "#lib/domain/search.ts";
import { askNumbers, type FoundNumbers } from "#lib/domain/numberIndex.ts";
import type { NumberQuery } from "#lib/domain/numberQuery.ts";
import { askSearch } from "#lib/domain/searchAsk.ts";
import { readerBy, ROOT_FILE, type SearchRoot } from "#lib/domain/searchIndex.ts";
import { downloadAnswer } from "#lib/engine/downloadAnswer.ts";
import { carried } from "./carried.ts";

/** What has been read of the search index: its files are loaded as queries need them, once. Needs no engine. */
class SearchIndex {
  #files = new Map<string, Promise<unknown>>();

  /**
   * What matches a query, by kind (see askSearch).
   * @throws {DataFault} naming a file that did not come; another call asks for it again
   */
  async find(
    query: string,
    options: { kinds?: readonly SearchKind[]; most?: number } = {},
  ): Promise<SearchGroup[]> {
    const read = <Content>(name: string) => this.#read<Content>(name);
    return askSearch(await read<SearchRoot>(ROOT_FILE), readerBy(read), query, options);
  }

  /** Where a number is printed (see askNumbers). @throws {DataFault} as find does */
  numbers(query: NumberQuery): Promise<FoundNumbers> {
    return askNumbers((name) => this.#read(name), query);
  }

  #read<Content>(name: string): Promise<Content> {
    const { dataSet } = carried();
    const known = this.#files.get(name);
    if (known) return known as Promise<Content>;
    const file = downloadAnswer<Content>(`${base}/search/${dataSet}/${name}.json`, `${base}/data`, dataSet);
    this.#files.set(name, file);
    file.catch(() => this.#files.delete(name));
    return file;
  }
}

export const searchIndex = new SearchIndex();

/** How a query is answered. */
type Ask = (query: string) => Promise<SearchGroup[]>;

/** The answer to the query of the moment; the one before stays until it is there. */
export class Search {
  /** Null until the first answer. */
  groups = $state.raw<readonly SearchGroup[] | null>(null);
  /** The query that they answer. */
  query = $state("");
  error = $state.raw<Error | null>(null);
  #latest = 0;
  #find: Ask;

  constructor(find: Ask) {
    this.#find = find;
  }

  /** Asks; an answer that comes after a newer question is dropped. */
  async ask(query: string): Promise<void> {
    const asked = ++this.#latest;
    this.error = null;
    try {
      const groups = await this.#find(query);
      if (asked !== this.#latest) return;
      this.groups = groups;
      this.query = query;
    } catch (error) {
      if (asked === this.#latest) this.error = error as Error;
    }
  }
}
