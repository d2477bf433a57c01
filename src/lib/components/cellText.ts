import { touched } from "#lib/state/touched.svelte.ts";
import { ui } from "#lib/text/interface.ts";
import type { Column } from "#lib/pictures/columns/columns.ts";

/** What stands in a cell, line by line. */
export function cellLines<Row>(column: Column<Row>, row: Row): string[] {
  const lines = column.kind === "words" ? words(column, row) : [number(column, row)];
  return lines.map((line) => line.replace(/\s+/g, " ").trim()).filter(Boolean);
}

function words<Row>(column: Extract<Column<Row>, { kind: "words" }>, row: Row): string[] {
  const mark = column.finding?.(row) ? "! " : "";
  return [mark + (column.text(row) || column.none?.(row) || ""), column.note?.(row) ?? ""];
}

function number<Row>(column: Exclude<Column<Row>, { kind: "words" }>, row: Row): string {
  if (column.kind === "computed") {
    const value = column.value(row);
    if (value !== null && value !== undefined) return column.format(value);
    return column.unmeasured?.(row) ?? column.none;
  }
  const amount = column.amount(row);
  if (amount) {
    const marks = [
      touched.finding(amount.figureId) ? "! " : "",
      touched.correction(amount.figureId) ? ui.correctedMark : "",
      amount.derived ? ui.derivedMark : "",
      amount.conflicting ? "*" : "",
    ];
    return `${marks.join("")}${column.format(amount.value)}`;
  }
  const sum = column.sum?.(row) ?? null;
  if (sum !== null) return column.format(sum);
  const why = column.unmeasured?.(row);
  if (why) return why;
  return column.isBlank?.(row) ? ui.empty.blank : ui.empty.undisclosed;
}

/** How wide a text is, in digits: Han characters are about twice as wide as digits and letters. */
export function textWidth(text: string): number {
  return text.length + (text.match(/[^\0-\u02ff]/g)?.length ?? 0);
}
