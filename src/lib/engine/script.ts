import { filesOf, type Manifest } from "#lib/domain/manifest.ts";
import { TABLE_NAMES, type TableName } from "#lib/domain/tables.ts";
import type { Keys, Queryable } from "./queryable.ts";
import { readBy } from "./readBy.ts";
import { tableView } from "./tableView.ts";

/** A query with the keys that its rows have. */
export interface Asked {
  sql: string;
  keys: Keys;
}

/** Asks on, and keeps what was asked. */
export interface Recorder extends Queryable {
  readonly asked: readonly Asked[];
}

export function recorder(database: Queryable): Recorder {
  const asked: Asked[] = [];
  return {
    asked,
    query(sql, keys) {
      asked.push({ sql: tidy(sql), keys: keys ?? {} });
      return database.query(sql, keys);
    },
  };
}

/**
 * SQL that gives the same rows in any DuckDB: the tables from those files of this data set that the questions touch, in
 * the folder `data` beside it (that of the built site), the shipped views that are used, and the queries.
 */
export function script(asked: readonly Asked[], manifest: Manifest): string {
  const read = asked.map(({ sql, keys }) => ({ keys, ...readBy(sql) }));
  const views = new Set(read.flatMap(({ views }) => views));
  const tables = TABLE_NAMES.filter((name) => read.some(({ tables }) => tables.includes(name)));
  const paths = (name: TableName) => {
    const touched = read
      .filter(({ tables }) => tables.includes(name))
      .flatMap(({ keys }) => filesOf(manifest, name, keys));
    return [...new Set(touched)].map(({ path }) => `data/${path}`);
  };
  return [
    `-- data set ${manifest.id}`,
    ...tables.map((name) => `${tableView(name, paths(name))};`),
    ...[...views].map((view) => `${tidy(view)};`),
    ...asked.map(({ sql }) => `${sql};`),
  ].join("\n\n");
}

/** SQL without the indentation of the code that it stands in. */
function tidy(sql: string): string {
  const lines = sql.replace(/^\s*\n|\s+$/g, "").split("\n");
  const indents = lines.slice(1).flatMap((line) => (line.trim() ? [/^ */.exec(line)![0].length] : []));
  const least = Math.min(...indents, 99);
  return lines.map((line, index) => (index ? line.slice(least) : line.trimStart())).join("\n");
}
