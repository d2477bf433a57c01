import { describe, expect, it } from "vitest";
import { slip } from "#lib/checks/compare.ts";
import { amountOf } from "../support/smallDocument.ts";

/* A cause is named only where it explains the two numbers exactly. */

const value = (amount: string) => amountOf(amount).value;
const said = (a: string, b: string) => slip(value(a), value(b)).zh;

describe("a slip of the pen", () => {
  it.each([
    ["12.50万元", "12.50元"],
    ["12.50元", "12.50万元"],
    ["-12.50万元", "-12.50元"],
    ["-12.50元", "-12.50万元"],
    ["-12.50元", "12.50万元"],
    ["12.50元", "-12.50万元"],
  ])("is 元 for 万元, whatever the sign: %s and %s", (a, b) => expect(said(a, b)).toContain("万元与元混用"));
  it.each([
    ["12.50万元", "12500.00元"],
    ["12.50元", "125000.00万元"],
    ["12.50万元", "12.51元"],
  ])("is not any other multiple: %s and %s", (a, b) => expect(said(a, b)).not.toContain("混用"));
  it("is a lost sign", () => {
    expect(said("5.00万元", "-5.00万元")).toContain("符号相反");
    expect(said("5.00万元", "-5.01万元")).toBe("");
  });
  it("is digits in another order, of more than one digit", () => {
    expect(said("1002.00万元", "1020.00万元")).toContain("数字错位");
    expect(said("1002.00万元", "1003.00万元")).toBe("");
  });
  it("explains nothing where one of them is zero", () => {
    expect(said("0.00万元", "12.50元")).toBe("");
    expect(said("12.50元", "0.00万元")).toBe("");
  });
  it("is said in English, too", () => {
    const english = (a: string, b: string) => slip(value(a), value(b)).en;
    expect(english("12.50万元", "12.50元")).toContain("万元 for 元");
    expect(english("5.00万元", "-5.00万元")).toBe(" (opposite sign)");
    expect(english("1002.00万元", "1020.00万元")).toBe(" (the same digits in another order)");
    expect(english("1002.00万元", "1003.00万元")).toBe("");
  });
});
