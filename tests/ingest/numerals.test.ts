import { describe, expect, it } from "vitest";
import { formatDecimal } from "#lib/domain/decimal.ts";
import { tooLong, valueOf } from "#lib/domain/printedNumber.ts";
import { cellNumeral, moneyScale, plainNumber } from "#lib/ingest/numerals.ts";

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

describe("a number's sign", () => {
  it.each([
    ["（1,317.76）", "-1317.76"],
    ["△12.50", "-12.50"],
    ["负 12.50", "-12.50"],
    ["+12.50", "12.50"],
    ["-12.50", "-12.50"],
  ])("%j is %s", (folded, plain) => expect(plainNumber(folded)).toBe(plain));
  it("stands before it: a bracket behind is none", () => {
    expect(plainNumber("12.50（")).toBe("12.50");
  });
});

describe("a number's last place", () => {
  const rounding = (plain: string, scale?: bigint) => formatDecimal(valueOf(plain, scale)!.rounding);
  it("is one where it has no point, a tenth where it has one digit behind it", () => {
    expect([rounding("466"), rounding("466.7"), rounding("466.70")]).toEqual(["0.5000", "0.0500", "0.0050"]);
    expect(rounding("466", 10_000n)).toBe("5000.0000");
  });
});

describe("what is too long for the accounts", () => {
  it("has no value, and is said with its beginning", () => {
    expect(valueOf("100000000000000")).toBeNull();
    expect(valueOf(`1.${"0".repeat(38)}`)).not.toBeNull();
    expect(valueOf(`1.${"0".repeat(39)}`)).toBeNull();
    expect(tooLong("1".repeat(40))).toContain(`${"1".repeat(40)} is no number`);
    expect(tooLong("1".repeat(41))).toContain(`${"1".repeat(40)}… is no number`);
  });
});

describe("a printed unit of money", () => {
  it.each([
    ["元", 1n],
    ["千元", 1_000n],
    ["万元", 10_000n],
    ["万", 10_000n],
    ["百万元", 1_000_000n],
    ["亿元", 100_000_000n],
  ])("%s is so many yuan", (unit, yuan) => expect(moneyScale(unit)).toBe(yuan));
  it("is none of people or shares", () => {
    expect(["人", "%", "", "亿"].map(moneyScale)).toEqual([null, null, null, null]);
  });
});
