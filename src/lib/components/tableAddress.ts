import type { Column } from "#lib/pictures/columns/columns.ts";
import type { TableOrder } from "./tableOrder.ts";

/*
 * How a table stands in an address, so that a link shows it as it was seen: `table.ranks=2d` is the table of `#ranks` by its
 * third column, the largest first, `table.ranks=~教育` those of its rows in which 教育 stands. Columns by their place: their
 * names are of a language.
 */

/** How a table is looked at. */
export interface TableView {
  order: TableOrder | null;
  /** The words that its rows are found by. */
  query: string;
}

export function tableParam(id: string): string {
  return `table.${id}`;
}

/** Null where it stands as given. */
export function writeTable<Row>({ order, query }: TableView, columns: readonly Column<Row>[]): string | null {
  const place = columns.findIndex(({ name }) => name === order?.column);
  const ordered = order && place >= 0 ? `${place}${order.descending ? "d" : "a"}` : "";
  return `${ordered}${query.trim() ? `~${query.trim()}` : ""}` || null;
}

/** What cannot be read, or is of a column that is not there, is not meant. */
export function readTable<Row>(written: string | null, columns: readonly Column<Row>[]): TableView {
  const [, place, way, query = ""] = /^(?:(\d+)([ad]))?(?:~(.*))?$/.exec(written ?? "") ?? [];
  const column = place === undefined ? undefined : columns[Number(place)];
  return { order: column ? { column: column.name, descending: way === "d" } : null, query };
}
