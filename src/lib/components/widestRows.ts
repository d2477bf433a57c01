import type { Column } from "#lib/pictures/columns/columns.ts";
import { cellLines, textWidth } from "./cellText.ts";

/**
 * For each column the row that needs most room there. Standing unseen in the table, they keep its columns as wide as
 * if all rows were there while rows come and go.
 */
export function widestRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): Row[] {
  return columns.map((column) => {
    let widest = rows[0] as Row;
    let most = -1;
    for (const row of rows) {
      const width = Math.max(0, ...cellLines(column, row).map(textWidth));
      if (width <= most) continue;
      widest = row;
      most = width;
    }
    return widest;
  });
}
