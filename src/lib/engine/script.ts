import { pathsOf, type Manifest } from "#lib/domain/manifest.ts";
import { TABLE_NAMES, type TableName } from "#lib/domain/tables.ts";
import type { Queryable } from "./queryable.ts";
import { tableView } from "./tableView.ts";
import { VIEWS } from "./views.ts";

/** Asks on, and keeps what was asked. */
export interface Recorder extends Queryable {
  readonly asked: readonly string[];
}

export function recorder(database: Queryable): Recorder {
  const asked: string[] = [];
  return {
    asked,
    query(sql, keys) {
      asked.push(tidy(sql));
      return database.query(sql, keys);
    },
  };
}

/**
 * SQL that gives the same rows in any DuckDB: the tables from the very files of this data set in the folder `data`
 * beside it (that of the built site), the shipped views that are used, and the queries.
 */
export function script(queries: readonly string[], manifest: Manifest): string {
  const used = (sql: string, name: string) => new RegExp(`\\b${name}\\b`).test(sql);
  const nameOf = (view: string) => /VIEW (\w+)/.exec(view)![1]!;
  const views = VIEWS.filter((view) => queries.some((sql) => used(sql, nameOf(view))));
  const tables = TABLE_NAMES.filter((name) => [...views, ...queries].some((sql) => used(sql, name)));
  const files = (name: TableName) => pathsOf(manifest, name).map((path) => `data/${path}`);
  return [
    `-- data set ${manifest.id}`,
    ...tables.map((name) => `${tableView(name, files(name))};`),
    ...views.map((view) => `${tidy(view)};`),
    ...queries.map((sql) => `${sql};`),
  ].join("\n\n");
}

/** SQL without the indentation of the code that it stands in. */
function tidy(sql: string): string {
  const lines = sql.replace(/^\s*\n|\s+$/g, "").split("\n");
  const indents = lines.slice(1).flatMap((line) => (line.trim() ? [/^ */.exec(line)![0].length] : []));
  const least = Math.min(...indents, 99);
  return lines.map((line, index) => (index ? line.slice(least) : line.trimStart())).join("\n");
}
