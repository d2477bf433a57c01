import { describe, expect, it } from "vitest";
import { exactMoney, inUnit, moneyUnit, shortMoney, moneyUnitName } from "#lib/format/money.ts";
import { change, growth, percent } from "#lib/format/rate.ts";

describe("money", () => {
  it("takes one unit for a whole column, by its largest amount", () => {
    expect(moneyUnitName(moneyUnit([9_999, 12]), "zh")).toBe("元");
    expect(moneyUnitName(moneyUnit([13_177_600, 0, null]), "zh")).toBe("万元");
    expect(moneyUnitName(moneyUnit([-55_311_000]), "zh")).toBe("万元");
    expect(moneyUnitName(moneyUnit([10_000_000_000, 5]), "zh")).toBe("亿元");
    expect(moneyUnitName(moneyUnit([]), "zh")).toBe("万元");
  });
  it("writes amounts in the unit of their column, without repeating it", () => {
    expect(inUnit(13_177_600, moneyUnit([13_177_600]))).toBe("1,317.76");
    expect(inUnit(-490_00, moneyUnit([1e6]))).toBe("−4.90");
    expect(inUnit(-1, moneyUnit([1e6]))).toBe("0.00");
    expect(inUnit(0, moneyUnit([1e6]))).toBe("0.00");
  });
  it("writes an amount in a sentence in the unit that reads best", () => {
    expect(shortMoney(129_958_300, "zh")).toBe("1.3 亿元");
    expect(shortMoney(26_603_600, "zh")).toBe("2,660 万元");
    expect(shortMoney(7_430_600, "zh")).toBe("743.1 万元");
    expect(shortMoney(202, "zh")).toBe("202 元");
  });
  it("keeps every fen of the exact amount", () => {
    expect(exactMoney(856_963.09, "zh")).toBe("856,963.09 元");
  });
});

describe("rates", () => {
  it("are written as percent with one decimal", () => {
    expect(percent(1.39832)).toBe("139.8%");
  });
  it("carry a mark that does not depend on colour", () => {
    expect(change(0.129, "zh")).toBe("▲ 12.9%");
    expect(change(-0.03, "zh")).toBe("▼ 3.0%");
    expect(change(0.0001, "zh")).toBe("持平");
  });
  it("of growth over nothing say so instead of ∞", () => {
    expect(growth(5, 0, "zh")).toBe("上年为零");
    expect(growth(0, 0, "zh")).toBe("两年均为零");
    expect(growth(5, null, "zh")).toBe("—");
    expect(growth(110, 100, "zh")).toBe("▲ 10.0%");
  });
});
