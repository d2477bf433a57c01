import { describe, expect, it } from "vitest";
import { columnsFor } from "#lib/components/columns.ts";
import { tableTexts } from "#lib/components/tableTexts.ts";
import { widestRows } from "#lib/components/widestRows.ts";
import { WAN } from "#lib/format/money.ts";
import type { Amount } from "#lib/queries/amount.ts";

interface Row {
  name: string | null;
  amount: Amount | null;
  sum?: number;
  rate: number | null;
  cell?: boolean;
}
const column = columnsFor<Row>();
const amount = (value: number, more: Partial<Amount> = {}): Amount => ({
  unit: "yuan",
  figureId: "1",
  value,
  derived: false,
  conflicting: false,
  ...more,
});
const row = (more: Partial<Row>): Row => ({ name: "行政运行", amount: null, rate: null, ...more });
const text = (more: Partial<Row>, columns = [column.money("决算", WAN, (row: Row) => row.amount)]) =>
  tableTexts([row(more)], columns)[1]![0];

describe("tableTexts", () => {
  it("begins with the header, with units", () => {
    const columns = [
      column.words("科目", (row) => row.name),
      column.money("决算", WAN, (row) => row.amount),
      column.rate("执行率", (row) => row.rate),
    ];
    expect(tableTexts([], columns)).toEqual([["科目", "决算 万元", "执行率"]]);
  });
  it("says numbers as the page does, with the marks of inferred and contradicted ones", () => {
    expect(text({ amount: amount(12_345_600) })).toBe("1,234.56");
    expect(text({ amount: amount(208_900, { derived: true }) })).toBe("推算20.89");
    expect(text({ amount: amount(248_700, { conflicting: true }) })).toBe("*24.87");
  });
  it("tells what is not published from an empty cell, and says why nothing is computed", () => {
    expect(text({})).toBe("未公开");
    expect(
      text({}, [
        column.money(
          "决算",
          WAN,
          () => null,
          () => true,
        ),
      ]),
    ).toBe("表中空白");
    expect(text({}, [column.rate("执行率", (row) => row.rate, "没有预算")])).toBe("没有预算");
    expect(text({ rate: 0.5 }, [column.rate("执行率", (row) => row.rate)])).toBe("50.0%");
  });
  it("has sums of printed numbers", () => {
    const sums = [column.sum("决算", WAN, () => ({ value: 30_000, printed: null }))];
    expect(text({}, sums)).toBe("3.00");
  });
  it("puts a note behind the words, and what stands where there are none", () => {
    expect(text({}, [column.words("科目", (row) => row.name, { note: () => "2024" })])).toBe("行政运行 2024");
    expect(text({ name: null }, [column.words("原因", (row) => row.name, { none: "没有说明" })])).toBe(
      "没有说明",
    );
  });
});

describe("widestRows", () => {
  it("finds for each column the row that needs most room; Han characters need two digits'", () => {
    const rows = [row({ name: "abcde" }), row({ name: "行政运行" }), row({ amount: amount(1e12) })];
    const columns = [column.words("科目", (row) => row.name), column.money("决算", WAN, (row) => row.amount)];
    expect(widestRows(rows, columns)).toEqual([rows[1], rows[2]]);
  });
});
