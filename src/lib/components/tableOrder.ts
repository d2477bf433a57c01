import { cellNumber } from "#lib/pictures/columns/cellNumber.ts";
import type { Column } from "#lib/pictures/columns/columns.ts";

/** By which column a table's rows stand; a table without one has them as given. */
export interface TableOrder {
  /** The column's name. */
  column: string;
  descending: boolean;
}

/** Chinese by pinyin, as readers look words up. */
const collator = new Intl.Collator("zh-CN");

/** Numbers, or words that say one. */
export function ordersByNumber<Row>(column: Column<Row>): boolean {
  return column.kind !== "words" || column.order !== undefined;
}

/** What the next press of a column's button does: numbers the largest first, words from A on; then the reverse; then as given. */
export function nextOrder<Row>(column: Column<Row>, order: TableOrder | null): TableOrder | null {
  const first = ordersByNumber(column);
  if (order?.column !== column.name) return { column: column.name, descending: first };
  return order.descending === first ? { column: column.name, descending: !first } : null;
}

/** Rows in the order of a column. What is missing comes last either way, and what is equal stands as given. */
export function orderedRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: TableOrder | null,
): readonly Row[] {
  const column = columns.find(({ name }) => name === order?.column);
  if (!order || !column) return rows;
  const sign = order.descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: sortValue(column, row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

/** Ordered rows under their headings, which stand in the order of the rows as given. */
export function inGroups<Row>(
  ordered: readonly Row[],
  given: readonly Row[],
  group?: (row: Row) => string,
): readonly Row[] {
  if (!group) return ordered;
  const groups = new Map(given.map((row): [string, Row[]] => [group(row), []]));
  for (const row of ordered) groups.get(group(row))!.push(row);
  return [...groups.values()].flat();
}

function sortValue<Row>(column: Column<Row>, row: Row): number | string | null {
  if (column.kind !== "words") return cellNumber(column, row);
  return column.order ? column.order(row) : column.text(row) || null;
}

function compare(a: number | string, b: number | string): number {
  return typeof a === "number" && typeof b === "number" ? a - b : collator.compare(`${a}`, `${b}`);
}
