import { base } from "$app/paths";
import { carried } from "./carried.ts";
import { searchParams } from "./filters.svelte.ts";

const QUERY = "q";
const SET = "set";
/** So many digits of a data set's name tell it from others. */
const DIGITS = 12;

/** What an address of 提问 carries: the SQL, and the data set that it was written for. */
export function sqlQuery(sql: string): string {
  return String(new URLSearchParams({ [QUERY]: sql, [SET]: carried().dataSet.slice(0, DIGITS) }));
}

/** Where a query stands ready to be run. */
export function sqlAddress(sql: string): string {
  return `${base}/sql/?${sqlQuery(sql)}`;
}

/** What the address carries; `otherSet` names another data set than this one. Null where it carries nothing. */
export function carriedSql(): { sql: string; otherSet: string | null } | null {
  const sql = searchParams().get(QUERY);
  if (!sql) return null;
  const set = searchParams().get(SET);
  return { sql, otherSet: set && !carried().dataSet.startsWith(set) ? set : null };
}
