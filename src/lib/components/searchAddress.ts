import { base } from "$app/paths";
import type { SearchEntry } from "#lib/domain/search.ts";

/**
 * Where an entry leads.
 * @param query the filters' query, which pages keep
 */
export function searchAddress({ kind, id, code }: SearchEntry, query: string): string {
  switch (kind) {
    case "page":
      return `${base}/${id}${query}`;
    case "department":
      return `${base}/departments/${id}/`;
    case "document":
      return `${base}/documents/${id}/`;
    case "subject":
      return `${base}/subjects/?${id.startsWith("economic") ? "system=economic&" : ""}subject=${code}`;
    case "term":
      return `${base}/glossary/#${id}`;
  }
}
