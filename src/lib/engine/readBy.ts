import { filesOf, type DataFile, type Manifest } from "#lib/domain/manifest.ts";
import { TABLE_NAMES, type TableName } from "#lib/domain/tables.ts";
import type { Keys } from "./queryable.ts";
import { viewName, VIEWS } from "./views.ts";

/** What SQL reads. */
export interface Read {
  tables: TableName[];
  /** The SQL of the shipped views, each after those that it reads itself. */
  views: string[];
}

/**
 * What an SQL text reads: the tables and shipped views that it names, and what these views read. A name that stands for
 * something else may count as well: a table too many is read for nothing, one missing would be a wrong answer.
 */
export function readBy(sql: string): Read {
  const words = wordsOf(sql);
  const read = VIEWS.filter((view) => words.has(viewName(view))).map((view) => ({ view, ...viewRead(view) }));
  const tables = new Set(read.flatMap(({ tables }) => tables));
  return {
    tables: TABLE_NAMES.filter((name) => words.has(name) || tables.has(name)),
    views: [...new Set(read.flatMap(({ view, views }) => [...views, view]))],
  };
}

/** The files of a data set in which rows that a question looks at may lie. */
export function filesReadBy(manifest: Pick<Manifest, "files">, sql: string, keys?: Keys): DataFile[] {
  return readBy(sql).tables.flatMap((table) => filesOf(manifest, table, keys));
}

const known = new Map<string, Read>();

function viewRead(view: string): Read {
  let read = known.get(view);
  if (!read) known.set(view, (read = readBy(view.slice(view.search(/\bAS\b/)))));
  return read;
}

/** The words of SQL that can be names of tables: neither texts and comments, nor a column of something, nor what a result is called. */
function wordsOf(sql: string): Set<string> {
  const names = sql
    .replace(/'(?:[^']|'')*'|--[^\n]*|\/\*[^]*?\*\//g, " ")
    .replace(/\bAS\s+\w+/gi, "")
    .replace(/\.\s*\w+/g, "");
  return new Set(names.match(/\w+/g));
}
