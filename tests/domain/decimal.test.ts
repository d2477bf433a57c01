import { describe, expect, it } from "vitest";
import {
  abs,
  divideRounded,
  formatDecimal,
  inRange,
  MAX_DECIMAL,
  parseDecimal,
  roundToFen,
  toNumber,
} from "#lib/domain/decimal.ts";

describe("decimals are exact", () => {
  it.each([
    ["1317.76", 10_000n, "13177600.0000"],
    ["0.1", 1n, "0.1000"],
    ["-23.5", 10_000n, "-235000.0000"],
    ["12.3456", 100_000_000n, "1234560000.0000"],
    ["99999999999999.9999", 1n, "99999999999999.9999"],
  ])("%s times %s is %s", (text, scale, expected) => {
    expect(formatDecimal(parseDecimal(text, scale))).toBe(expected);
  });

  it("rounds below the fourth place half away from zero", () => {
    expect(formatDecimal(parseDecimal("0.00005"))).toBe("0.0001");
    expect(formatDecimal(parseDecimal("-0.00005"))).toBe("-0.0001");
    expect(divideRounded(-7n, 2n)).toBe(-4n);
    expect(formatDecimal(roundToFen(parseDecimal("12.3450")))).toBe("12.3500");
  });

  it("sums a million fen without drift", () => {
    const fen = parseDecimal("0.01");
    let sum = 0n;
    for (let count = 0; count < 1_000_000; count++) sum += fen;
    expect(toNumber(sum)).toBe(10_000);
  });

  it.each(["", "1,000", "abc", "1.2.3", "１２"])("refuses %j", (text) => {
    expect(() => parseDecimal(text)).toThrow(`not a decimal: ${text}`);
  });

  it("refuses what DECIMAL(18,4) cannot hold", () => {
    expect(() => parseDecimal("100000000000000")).toThrow("out of range");
  });
});

describe("the size and sign of decimals", () => {
  it("is kept to the last number that the accounts can hold, on either side", () => {
    expect([MAX_DECIMAL, -MAX_DECIMAL, 0n].map(inRange)).toEqual([true, true, true]);
    expect([MAX_DECIMAL + 1n, -MAX_DECIMAL - 1n].map(inRange)).toEqual([false, false]);
  });
  it("is printed for what is less than nothing alone", () => {
    expect([0n, 1n, -1n].map(formatDecimal)).toEqual(["0.0000", "0.0001", "-0.0001"]);
    expect([0n, 1n, -1n].map(abs)).toEqual([0n, 1n, 1n]);
  });
  it("is divided half away from zero, whichever of the two is negative", () => {
    expect([divideRounded(7n, -2n), divideRounded(-7n, -2n), divideRounded(7n, 2n)]).toEqual([-4n, 4n, 4n]);
    expect([divideRounded(0n, -2n), divideRounded(1n, -3n), divideRounded(-2n, -3n)]).toEqual([0n, 0n, 1n]);
  });
});
