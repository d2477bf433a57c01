import { expect, it } from "vitest";
import { readTable, writeTable } from "#lib/components/tableAddress.ts";
import { columnsFor } from "#lib/pictures/columns/columns.ts";

const column = columnsFor<{ name: string; value: number }>();
const columns = [column.words("部门", ({ name }) => name), column.number("数", ({ value }) => value)];

it("comes back from an address as it went", () => {
  for (const view of [
    { order: null, query: "" },
    { order: { column: "数", descending: true }, query: "" },
    { order: { column: "部门", descending: false }, query: "株洲 2~3" },
    { order: null, query: "教育" },
  ])
    expect(readTable(writeTable(view, columns), columns)).toEqual(view);
  expect(writeTable({ order: null, query: " " }, columns)).toBeNull();
});

it("means nothing where it cannot be read, or the column is not there", () => {
  for (const written of [null, "", "x", "7d", "1", "d"])
    expect(readTable(written, columns)).toEqual({ order: null, query: "" });
});
