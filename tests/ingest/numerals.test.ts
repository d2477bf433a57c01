import { describe, expect, it } from "vitest";
import { formatDecimal } from "#lib/domain/decimal.ts";
import { cellNumeral, valueOf } from "#lib/ingest/numerals.ts";

describe("a table cell's number", () => {
  it.each([
    ["1,317.76", "1317.76"],
    [" 0.00 ", "0.00"],
    ["１２．５", "12.5"],
    ["-3.20", "-3.20"],
    ["－3.20", "-3.20"],
    ["(12.50)", "-12.50"],
    ["5531.1万元", "5531.1"],
    ["1，317.76", "1317.76"],
  ])("%j is %s", (text, plain) => {
    expect(cellNumeral(text)?.plain).toBe(plain);
  });

  it.each(["", "-", "---", "—", "/", "行政运行", "12期", "2020年", "1.2.3", "50万元以上"])(
    "%j is none",
    (text) => {
      expect(cellNumeral(text)).toBeNull();
    },
  );

  it("stands where it is printed", () => {
    expect(cellNumeral("  4,680.26 ", 10)).toMatchObject({ printed: "4,680.26", start: 12, end: 20 });
  });

  it("is exact and knows half a unit of its last place", () => {
    const { value, rounding } = valueOf("4680.26", 10_000n)!;
    expect([formatDecimal(value), formatDecimal(rounding)]).toEqual(["46802600.0000", "50.0000"]);
  });
});
