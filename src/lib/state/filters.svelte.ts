import { browser } from "$app/environment";
import { goto } from "$app/navigation";
import { page } from "$app/state";
import type { Filters } from "#lib/queries/filters.ts";

/** The page's own query, empty while prerendering (there is none then). */
export function searchParams(): URLSearchParams {
  return browser ? page.url.searchParams : new URLSearchParams();
}

/** Reads the filters of a URL: `?departments=a,b&years=2020,2024`. What is no year is left out. */
export function readFilters(params: URLSearchParams): Filters {
  const list = (name: string) => (params.get(name) ?? "").split(",").filter(Boolean);
  return { departments: list("departments"), years: list("years").map(Number).filter(Number.isInteger) };
}

/** The filters of the page as they stand. */
export function currentFilters(): Filters {
  return readFilters(searchParams());
}

export function isEverything(filters: Filters): boolean {
  return !filters.departments.length && !filters.years.length;
}

/** What the filter line sets: which accounts are looked at, and by what yardstick. */
const FILTER_LINE = ["departments", "years", "per", "prices"] as const;

/** Anything is set in the filter line. */
export function isFiltered(): boolean {
  return FILTER_LINE.some((name) => searchParams().has(name));
}

/** The filter line as a query that keeps it on other pages; empty for all, as printed. */
export function filterQuery(): string {
  const params = searchParams();
  return changed(
    new URLSearchParams(),
    Object.fromEntries(FILTER_LINE.map((name) => [name, params.get(name)])),
  );
}

/** Undoes the whole filter line. */
export function resetFilters(): Promise<void> {
  return navigate(Object.fromEntries(FILTER_LINE.map((name) => [name, null])));
}

/** The page's query with some parts changed, as a link; null takes a part away. An open source panel closes. */
export function pageQuery(changes: Record<string, string | null>): string {
  return stateQuery(searchParams(), changes) || "?";
}

/** All that a query says about what is shown, with some parts changed; empty for nothing. */
export function stateQuery(params: URLSearchParams, changes: Record<string, string | null> = {}): string {
  return changed(new URLSearchParams(params), { figure: null, ...changes });
}

/** Writes changes into a query. */
function changed(params: URLSearchParams, changes: Record<string, string | null>): string {
  for (const [name, value] of Object.entries(changes)) {
    if (value) params.set(name, value);
    else params.delete(name);
  }
  return written(params);
}

/** A query as it stands in an address; commas, colons and slashes, which need no escape in one, stay readable. */
export function written(params: URLSearchParams): string {
  const query = params.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%2F", "/");
  return query ? `?${query}` : "";
}

/** Changes parts of the page's query and leaves the rest; null takes a part away. Back undoes it. */
export function navigate(changes: Record<string, string | null>): Promise<void> {
  return go(changes, false);
}

/** Says the same in the page's query by other words: there is nothing for Back to undo. */
export function replace(changes: Record<string, string | null>): Promise<void> {
  return go(changes, true);
}

function go(changes: Record<string, string | null>, replaceState: boolean): Promise<void> {
  const url = new URL(page.url);
  url.search = changed(url.searchParams, changes);
  return goto(url, { keepFocus: true, noScroll: true, replaceState });
}
