import { browser } from "$app/environment";
import { goto } from "$app/navigation";
import { page } from "$app/state";
import type { Filters } from "#lib/queries/filters.ts";
import { carried } from "./carried.ts";

/** The page's own query, empty while prerendering (there is none then). */
export function searchParams(): URLSearchParams {
  return browser ? page.url.searchParams : new URLSearchParams();
}

/** The years of an address that means all of them, where the default is fewer. */
export const ALL_YEARS = "all";

/**
 * Reads the filters of a URL: `?departments=a,b&years=2020,2024`. What is no year is left out. A URL that names neither
 * means what is shown by default; one that names departments means all their years, unless it names years, too.
 */
export function readFilters(params: URLSearchParams, shown: Filters): Filters {
  const list = (name: string) => (params.get(name) ?? "").split(",").filter(Boolean);
  const departments = list("departments");
  const named = list("years").map(Number).filter(Number.isInteger);
  const years =
    named.length || params.get("years") === ALL_YEARS ? named : yearsByDefault(departments, shown);
  // Departments that somebody chose are few.
  return { ...(departments.length ? {} : shown), departments, years };
}

function yearsByDefault(departments: readonly string[], shown: Filters): number[] {
  return departments.length ? [] : shown.years;
}

/** How filters stand in a URL: what `readFilters` reads them from. */
export function filterParams(
  { departments, years }: Filters,
  shown: Filters,
): { departments: string; years: string | null } {
  const isMeant = years.join() === yearsByDefault(departments, shown).join();
  return { departments: departments.join(","), years: isMeant ? null : years.join(",") || ALL_YEARS };
}

/** The filters of the page as they stand. */
export function currentFilters(): Filters {
  return readFilters(searchParams(), carried().archive.shown);
}

/** The years that the address names, for pages about one department; none for all. */
export function chosenYears(): number[] {
  return readFilters(searchParams(), { departments: [], years: [] }).years;
}

/** Looks at other departments or years; back undoes it. */
export function choose(choice: Partial<Filters>): Promise<void> {
  return navigate(filterParams({ ...currentFilters(), ...choice }, carried().archive.shown));
}

/** Whether the filters are what the page was prerendered for. */
export function isDefault({ departments, years }: Filters): boolean {
  return !departments.length && years.join() === carried().archive.shown.years.join();
}

/** What the filter line sets: which accounts are looked at, and by what yardstick. */
const FILTER_LINE = ["departments", "years", "per", "prices"] as const;

/** Anything is set in the filter line. */
export function isFiltered(): boolean {
  return FILTER_LINE.some((name) => searchParams().has(name));
}

/** The filter line as a query that keeps it on other pages; empty for all, as printed. */
export function filterQuery(): string {
  return written(kept(FILTER_LINE));
}

/** The filter line but for its departments, for the page of one of them. */
export function yearsAndYardstick(): URLSearchParams {
  return kept(FILTER_LINE.filter((name) => name !== "departments"));
}

function kept(names: readonly string[]): URLSearchParams {
  const params = searchParams();
  return new URLSearchParams(
    names.flatMap((name) => {
      const value = params.get(name);
      return value ? [[name, value]] : [];
    }),
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
