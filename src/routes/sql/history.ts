import type { Values } from "#lib/sql/parameters.ts";

const KEY = "sql-history";
const KEPT = 30;

/** A query as it was run. */
export interface Past {
  sql: string;
  /** Of its parameters. */
  values: Values;
}

/** The queries run last in this browser, the latest first; none where it keeps nothing. */
export function pastQueries(): Past[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.flatMap(pastOf) : [];
  } catch {
    return [];
  }
}

/** Before queries had parameters each was kept as its text alone. */
function pastOf(kept: unknown): Past[] {
  if (typeof kept === "string") return [{ sql: kept, values: {} }];
  const { sql, values } = (kept ?? {}) as { sql?: unknown; values?: unknown };
  if (typeof sql !== "string") return [];
  const texts = Object.entries(values ?? {}).filter(([, value]) => typeof value === "string");
  return [{ sql, values: Object.fromEntries(texts) as Values }];
}

/** Keeps a query that was run. @returns all that are kept */
export function keepQuery(query: Past): Past[] {
  const others = pastQueries().filter((other) => JSON.stringify(other) !== JSON.stringify(query));
  return keep([query, ...others].slice(0, KEPT));
}

export function forgetQueries(): Past[] {
  return keep([]);
}

/** A browser that keeps nothing goes without. */
function keep(queries: Past[]): Past[] {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    return queries;
  }
  return queries;
}
