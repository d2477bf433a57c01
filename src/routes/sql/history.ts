const KEY = "sql-history";
const KEPT = 30;

/** The queries run last in this browser, the latest first; none where it keeps nothing. */
export function pastQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((sql): sql is string => typeof sql === "string") : [];
  } catch {
    return [];
  }
}

/** Keeps a query that was run. @returns all that are kept */
export function keepQuery(sql: string): string[] {
  return keep([sql, ...pastQueries().filter((other) => other !== sql)].slice(0, KEPT));
}

export function forgetQueries(): string[] {
  return keep([]);
}

/** A browser that keeps nothing goes without. */
function keep(queries: string[]): string[] {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    return queries;
  }
  return queries;
}
