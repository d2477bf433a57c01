import { base } from "$app/paths";
import { carried } from "./carried.ts";
import { searchParams } from "./filters.svelte.ts";
import { own } from "./own.svelte.ts";

const QUERY = "q";
const SET = "set";
const PICTURES = "picture";
const OWN = "own";
/** Before the names of values. */
const VALUE = "$";
/** So many digits of a data set's name tell it from others. */
const DIGITS = 12;

/** What somebody asks: the SQL, the values of its parameters, and how its answers are drawn where that was chosen. */
export interface Asked {
  sql: string;
  values?: Readonly<Record<string, string>>;
  pictures?: readonly string[];
}

/** What an address of 提问 carries: what is asked, the data set that it was written for, and whether own documents were beside it. */
export function sqlQuery({ sql, values = {}, pictures = [] }: Asked): string {
  const query = new URLSearchParams({ [QUERY]: sql, [SET]: carried().dataSet.slice(0, DIGITS) });
  for (const [name, value] of Object.entries(values)) query.set(VALUE + name, value);
  if (pictures.some(Boolean)) query.set(PICTURES, pictures.join());
  if (own.isJoined) query.set(OWN, "");
  return String(query);
}

/** Where a query stands ready to be run. */
export function sqlAddress(asked: Asked): string {
  return `${base}/sql/?${sqlQuery(asked)}`;
}

/** What the address carries. */
export interface CarriedSql extends Required<Asked> {
  /** It was written for another data set than this one. */
  otherSet: string | null;
  /** Whoever wrote it had documents of their own beside the data set. */
  hadOwn: boolean;
}

/** What the address carries; null where it is nothing. */
export function carriedSql(): CarriedSql | null {
  const params = searchParams();
  const sql = params.get(QUERY);
  if (!sql) return null;
  const set = params.get(SET);
  const named = [...params].filter(([name]) => name.startsWith(VALUE));
  return {
    sql,
    values: Object.fromEntries(named.map(([name, value]) => [name.slice(VALUE.length), value])),
    pictures: params.get(PICTURES)?.split(",") ?? [],
    otherSet: set && !carried().dataSet.startsWith(set) ? set : null,
    hadOwn: params.has(OWN),
  };
}
