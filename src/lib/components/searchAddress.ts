import { base } from "$app/paths";
import type { SearchEntry } from "#lib/domain/search.ts";
import { addressOf } from "#lib/state/addresses.ts";

/**
 * Where an entry leads.
 * @param query the filters' query, which pages keep
 */
export function searchAddress({ kind, id, code }: SearchEntry, query: string): string {
  switch (kind) {
    case "page":
      return `${base}/${id}${query}`;
    case "department":
      return addressOf("departments", id);
    case "document":
      return addressOf("documents", id);
    case "subject":
      return `${base}/subjects/?${id.startsWith("economic") ? "system=economic&" : ""}subject=${code}`;
    case "term":
      return `${base}/glossary/#${id}`;
  }
}
