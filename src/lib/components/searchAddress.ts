import { base } from "$app/paths";
import type { SearchEntry } from "#lib/domain/search.ts";
import { addressOf, departmentAddress, lineAddress, pageAddress } from "#lib/state/addresses.ts";

/**
 * Where an entry leads.
 * @param query the filters' query, which pages keep
 */
export function searchAddress({ kind, id, code, asked, print }: SearchEntry, query: string): string {
  switch (kind) {
    case "question":
      return questionAddress(asked!, query);
    case "figure":
      return lineAddress(print!.documentId, print!.line, { figure: id });
    case "page":
      return `${base}/${id}${query}`;
    case "department":
      return departmentAddress(id);
    case "document":
      return addressOf("documents", id);
    case "subject":
      return `${base}/subjects/?${id.startsWith("economic") ? "system=economic&" : ""}subject=${code}`;
    case "term":
      return `${base}/glossary/#${id}`;
  }
}

/** What the question names takes the place of what is chosen. */
function questionAddress({ page, params, hash }: NonNullable<SearchEntry["asked"]>, query: string): string {
  const all = { ...Object.fromEntries(new URLSearchParams(query)), ...params };
  return `${pageAddress(page, all)}#${hash}`;
}
