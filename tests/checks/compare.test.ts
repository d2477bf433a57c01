import { describe, expect, it } from "vitest";
import { equal, judged, rateAgrees, sumAgrees, toldEqual, toldSumAgrees } from "#lib/checks/compare.ts";
import { stakeOf } from "#lib/checks/stake.ts";
import { small, tell, type Printed } from "../support/smallDocument.ts";

/* What comparisons let pass, and what they say. */

const figures = (...printed: Printed[]) => small(printed).figures;
const amounts = (...printed: string[]) =>
  figures(...printed.map((each) => tell("expenditure.current", each)));
const told = (total: string, ...parts: string[]) => {
  const [whole, ...terms] = amounts(total, ...parts);
  return toldSumAgrees(whole!, terms).passed;
};

describe("a bare 0 in the text", () => {
  it("is nothing among amounts with places", () => {
    expect(told("0.95万元", "0万元", "0.39万元")).toBe(false);
    expect(told("0.39万元", "0万元", "0.39万元")).toBe(true);
    expect(told("0万元", "0万元", "0.39万元")).toBe(false);
  });
  it("is no more rounded than the coarsest of the others", () => {
    // Whole 万元 beside it: half of one and half of another may be missing.
    expect(told("1万元", "0万元", "0.39万元")).toBe(true);
    expect(told("0.4万元", "0万元", "0.39万元")).toBe(true);
    expect(told("0.6万元", "0万元", "0.39万元")).toBe(false);
  });
  it("may be less than half where all are 0, and keeps its own places", () => {
    expect(told("0万元", "0万元", "0万元")).toBe(true);
    expect(told("1.00万元", "0.00万元", "0.98万元")).toBe(false);
    expect(told("1万元", "0.00万元", "0.4万元")).toBe(false);
  });
  it("is no print of an amount; 0 of a statement may be", () => {
    const [zero, some] = amounts("0万元", "0.39万元");
    expect(toldEqual(zero!, some!).passed).toBe(false);
    expect(toldEqual(some!, zero!).passed).toBe(false);
    expect(equal(zero!, some!).passed).toBe(true);
  });
});

describe("the operands of a sum", () => {
  const words = (...printed: string[]) => {
    const [total, ...terms] = amounts(...printed);
    return sumAgrees(total!, terms).message;
  };
  it("are listed with their signs, without the zeros", () => {
    expect(words("9.00万元", "5.00万元", "0.00万元", "-2.00万元", "3.00万元").zh).toContain(
      "相加为6万元（5万元－2万元＋3万元）",
    );
    expect(words("9.00万元", "5.00万元", "-2.00万元").en).toContain("(5万元 − 2万元)");
  });
  it("are counted where they are more than six", () => {
    const six = ["1.00万元", "2.00万元", "3.00万元", "4.00万元", "5.00万元", "6.00万元"];
    expect(words("99.00万元", ...six).zh).toContain("（1万元＋2万元＋3万元＋4万元＋5万元＋6万元）");
    expect(words("99.00万元", ...six, "7.00万元").zh).toContain("（7项）");
    expect(words("99.00万元", ...six, "7.00万元").en).toContain("(7 of them)");
  });
  it("are not repeated where there is one", () => {
    expect(words("9.00万元", "5.00万元", "0.00万元").zh).toContain("相加为5万元，相差4万元");
  });
  it("name the one that was left out or counted twice, and none of several", () => {
    expect(words("8.00万元", "5.00万元", "3.00万元", "2.00万元").zh).toContain("像是漏加");
    expect(words("12.00万元", "5.00万元", "3.00万元", "2.00万元").zh).toContain("像是重复计入");
    expect(words("6.00万元", "2.00万元", "2.00万元", "4.00万元").zh).not.toMatch(/漏加|重复计入/);
  });
});

describe("a rate", () => {
  const passes = (rate: string, part: string, whole: string) => {
    const [figure, a, b] = amounts(rate, part, whole);
    const { passed, cutOff } = rateAgrees(figure!, a!, b!, [a!, b!], () => ({ zh: "", en: "" }));
    return passed ? (cutOff ? "cut off" : "rounded") : "wrong";
  };
  it("may be cut off, towards zero on either side of it", () => {
    expect(passes("33.33%", "1000.00万元", "3000.00万元")).toBe("rounded");
    expect(passes("66.66%", "2000.00万元", "3000.00万元")).toBe("cut off");
    expect(passes("-66.66%", "-2000.00万元", "3000.00万元")).toBe("cut off");
    expect(passes("66.68%", "2000.00万元", "3000.00万元")).toBe("wrong");
    expect(passes("-66.68%", "-2000.00万元", "3000.00万元")).toBe("wrong");
  });
  it("of less than one is cut off to 0, whatever its sign", () => {
    expect(passes("0%", "90.00万元", "10000.00万元")).toBe("cut off");
    expect(passes("0%", "-90.00万元", "10000.00万元")).toBe("cut off");
    expect(passes("0%", "190.00万元", "10000.00万元")).toBe("wrong");
  });
  it("of the other sign is wrong, however small", () => {
    expect(passes("-0.90%", "90.00万元", "10000.00万元")).toBe("wrong");
    expect(passes("0.90%", "-90.00万元", "10000.00万元")).toBe("wrong");
  });
});

describe("two sides", () => {
  const [amount, rate] = figures(
    tell("expenditure.current", "5.00万元"),
    tell("expenditure.current", "5.00%", { measure: "yoy_rate" }),
  );
  const none = { zh: "", en: "" };
  it("have one unit", () => {
    expect(() => judged(false, [amount!], { expected: amount!, actual: rate! }, none)).toThrow("two units");
    expect(judged(false, [amount!], { expected: null, actual: rate! }, none).unit).toBe("percent");
    expect(judged(false, [amount!], { expected: rate!, actual: null }, none).unit).toBe("percent");
    expect(judged(false, [amount!], { expected: null, actual: null }, none).unit).toBe("yuan");
  });
  it("of a change are called that in both languages", () => {
    const change = figures(
      tell("three_public", "5.00万元", { measure: "yoy_change" }),
      tell("three_public", "7.00万元", { measure: "yoy_change" }),
    );
    const { zh, en } = equal(change[0]!, change[1]!).message;
    expect(zh).toMatch(/^“三公”经费较上年增减额在/);
    expect(en).toMatch(/^the change of /);
    expect(equal(...(amounts("5.00万元", "7.00万元") as [never, never])).message.en).not.toContain(
      "change of",
    );
  });
});

describe("the money at stake where one side is missing", () => {
  const [small_, large, count] = figures(
    tell("three_public.reception", "-5.00万元"),
    tell("three_public.vehicles", "3.00万元"),
    tell("vehicles.kept", "99999999"),
  );
  const stake = (expected: bigint | null, actual: bigint | null, unit: "yuan" | "percent" | "vehicle") =>
    stakeOf({
      ...judged(false, [small_!, large!, count!], { expected: null, actual: null }, { zh: "", en: "" }),
      expected,
      actual,
      unit,
    });
  it("is the largest amount of the evidence, whatever its sign, and no count", () => {
    expect(stake(null, 5n, "yuan")).toBe(500_000_000n);
    expect(stake(5n, null, "yuan")).toBe(500_000_000n);
    expect(stake(null, null, "vehicle")).toBe(500_000_000n);
  });
  it("is nothing where counts differ, and the share of it where a rate does", () => {
    expect(stake(3n, 5n, "vehicle")).toBeNull();
    expect(stake(100_000n, 200_000n, "percent")).toBe(50_000_000n);
  });
});
