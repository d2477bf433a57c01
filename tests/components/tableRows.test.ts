import { describe, expect, it } from "vitest";
import { tsvOf, fileRows } from "#lib/components/fileRows.ts";
import { tableFilter } from "#lib/components/tableFilter.ts";
import { inGroups, nextOrder, orderedRows, type TableOrder } from "#lib/components/tableOrder.ts";
import { WAN } from "#lib/format/money.ts";
import { columnsFor } from "#lib/pictures/columns/columns.ts";

interface Row {
  name: string;
  yuan: number | null;
  reason?: string | null;
  change?: number | null;
}
const column = columnsFor<Row>();
const name = column.words("部门", (row) => row.name);
const money = column.computedMoney("决算", WAN, (row) => row.yuan, "未公开");
const reason = column.words("原因", (row) => row.reason ?? null, { none: () => "没有说明" });
const change = column.words("比上年", ({ change }) => (change ? `${change}%` : null), {
  order: (row) => row.change ?? null,
});
const columns = [name, money, reason, change];
const rows: Row[] = [
  { name: "株洲市政府办", yuan: 26_603_600, reason: "业务未开展", change: 9 },
  { name: "巴中市政府办", yuan: null, reason: null, change: null },
  { name: "景德镇市政府办", yuan: -50_000, reason: "压减", change: 110 },
  { name: "驻上海联络处", yuan: 26_603_600, reason: "补助增加", change: -20 },
];
const order = (by: { name: string }, descending: boolean): TableOrder => ({ column: by.name, descending });
const names = (by: TableOrder | null) => orderedRows(rows, columns, by).map((row) => row.name.slice(0, 2));

describe("rows in the order of a column", () => {
  it("stand as given without one, and where the column is not in the table", () => {
    expect(names(null)).toEqual(["株洲", "巴中", "景德", "驻上"]);
    expect(names({ column: "no such", descending: true })).toEqual(names(null));
  });
  it("stand by number, what is missing last either way, and as given where equal", () => {
    expect(names(order(money, true))).toEqual(["株洲", "驻上", "景德", "巴中"]);
    expect(names(order(money, false))).toEqual(["景德", "株洲", "驻上", "巴中"]);
  });
  it("stay under their headings, whose order is that of the rows as given", () => {
    const group = ({ change }: Row) => (change && change > 0 ? "up" : "other");
    const ordered = orderedRows(rows, columns, order(money, false));
    expect(inGroups(ordered, rows, group).map((row) => row.name.slice(0, 2))).toEqual([
      "景德",
      "株洲",
      "驻上",
      "巴中",
    ]);
    expect(inGroups(ordered, rows)).toBe(ordered);
  });
  it("stand by the sound of Chinese words, those without words last either way", () => {
    expect(names(order(name, false))).toEqual(["巴中", "景德", "株洲", "驻上"]);
    expect(names(order(name, true))).toEqual(["驻上", "株洲", "景德", "巴中"]);
    // bu, ya, ye
    expect(names(order(reason, false))).toEqual(["驻上", "景德", "株洲", "巴中"]);
    expect(names(order(reason, true))).toEqual(["株洲", "景德", "驻上", "巴中"]);
  });
  it("stand by the number that words say", () => {
    expect(names(order(change, true))).toEqual(["景德", "株洲", "驻上", "巴中"]);
  });
  it("are ordered by a press, reversed by another, and as given after a third", () => {
    const presses = (by: typeof name) => {
      const first = nextOrder(by, null);
      const second = nextOrder(by, first);
      return [first, second, nextOrder(by, second)];
    };
    expect(presses(money)).toEqual([order(money, true), order(money, false), null]);
    expect(presses(name)).toEqual([order(name, false), order(name, true), null]);
    expect(nextOrder(name, order(money, false))).toEqual(order(name, false));
  });
});

describe("rows that are looked for", () => {
  const found = (query: string) => tableFilter(rows, columns)(query).map((row) => row.name.slice(0, 2));
  it("are those with all the words anywhere in their cells, also in what stands for what is missing", () => {
    expect(found("政府办")).toEqual(["株洲", "巴中", "景德"]);
    expect(found("政府办 压减")).toEqual(["景德"]);
    expect(found("未公开")).toEqual(["巴中"]);
    expect(found("采购")).toEqual([]);
  });
  it("are all where nothing is asked for", () => {
    expect(found("  ")).toHaveLength(rows.length);
  });
  it("are found by a number with its commas and without, in any width", () => {
    for (const query of ["2,660.36", "2660.36", "２６６０.３６"])
      expect(found(query)).toEqual(["株洲", "驻上"]);
  });
});

describe("a table for the clipboard", () => {
  it("has the header, numbers as numbers in the unit shown, and no cell that a spreadsheet runs", () => {
    const [head, ...cells] = tsvOf(
      fileRows([...rows.slice(0, 2), { name: "=1+1", yuan: 1, reason: "甲\n乙" }], [name, money, reason]),
    ).split("\n");
    expect(head).toBe("部门\t决算 万元\t原因");
    expect(cells).toEqual([
      "株洲市政府办\t2660.36\t业务未开展",
      "巴中市政府办\t未公开\t没有说明",
      "'=1+1\t0.0001\t甲 乙",
    ]);
  });
});
