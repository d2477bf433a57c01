import { piecesOf } from "./statements.ts";

/* `$name` in a reader's text: a value that is asked for beside it. */

/** What is filled in, by name. */
export type Values = Readonly<Record<string, string>>;

const NAME = /\$([\p{L}_][\p{L}\p{N}_]*)/uy;
const WORD = /[\p{L}\p{N}_$]/u;

/** The names of a text's parameters, each once, in their order. */
export function parametersIn(sql: string): string[] {
  return [...new Set(placesIn(sql).map(({ name }) => name))];
}

/**
 * The text with its parameters' values in their places, each as a text of SQL, so that none can be anything else; DuckDB takes
 * such a text for a number where one is wanted.
 * @param values of all its parameters
 */
export function withValues(sql: string, values: Values): string {
  let [filled, from] = ["", 0];
  for (const { name, at, end } of placesIn(sql)) {
    filled += `${sql.slice(from, at)}'${(Object.hasOwn(values, name) ? values[name]! : "").replaceAll("'", "''")}'`;
    from = end;
  }
  return filled + sql.slice(from);
}

/** The parameters that stand outside of texts, names and comments. */
function placesIn(sql: string): { name: string; at: number; end: number }[] {
  const places: { name: string; at: number; end: number }[] = [];
  let end = 0;
  for (const { piece, at, isWhole } of piecesOf(sql)) {
    if (isWhole || piece !== "$" || at < end || WORD.test(sql[at - 1] ?? "")) continue;
    NAME.lastIndex = at;
    const found = NAME.exec(sql);
    if (!found) continue;
    end = NAME.lastIndex;
    places.push({ name: found[1]!, at, end });
  }
  return places;
}
