import { describe, expect, it } from "vitest";
import { tabled } from "../support/figures.ts";

/* In which unit a statement is that names none. */

const statement = (title: string, unit: string | null, ...rows: string[]) => [
  title,
  ...(unit ? [`金额单位：${unit}`] : []),
  ...rows,
];
const EXPENDITURE = ["科目编码\t科目名称\t本年支出合计\t基本支出", "213\t农林水支出\t3.00\t"];
const REVENUE = ["科目编码\t科目名称\t本年收入合计\t财政拨款收入", "213\t农林水支出\t5.00\t"];
const amounts = (...lines: string[][]) => tabled(lines.flat()).map((figure) => figure.split(" ").at(-1));

describe("a statement without a unit", () => {
  it("is in that of the others, where these have one", () => {
    const named = statement("支出决算表", "万元", ...EXPENDITURE);
    expect(amounts(named, statement("收入决算表", null, ...REVENUE))).toEqual(["30000元", "50000元"]);
    expect(amounts(statement("收入决算表", null, ...REVENUE), named)).toEqual(["50000元", "30000元"]);
  });

  it("is in nobody knows which, where the others have two", () => {
    const others = [
      statement("支出决算表", "万元", ...EXPENDITURE),
      statement("一般公共预算财政拨款支出决算表", "元", ...EXPENDITURE),
    ];
    expect(amounts(...others, statement("收入决算表", null, ...REVENUE))).toEqual(["30000元", "3元"]);
  });

  it("has its own where its heads name one, or two", () => {
    const named = statement("支出决算表", "万元", ...EXPENDITURE);
    const headed = (one: string, other: string) => [
      `科目编码\t科目名称\t本年收入合计（${one}）\t财政拨款收入（${other}）`,
      "213\t农林水支出\t5.00\t4.00",
    ];
    expect(amounts(named, statement("收入决算表", null, ...headed("元", "元")))).toEqual([
      "30000元",
      "5元",
      "4元",
    ]);
    expect(amounts(named, statement("收入决算表", null, ...headed("元", "万元")))).toEqual(["30000元"]);
  });
});

describe("a code with a digit too many, or too few", () => {
  const codes = (...rows: string[]) =>
    tabled(statement("支出决算表", "万元", "科目编码\t科目名称\t本年支出合计\t基本支出", ...rows)).map(
      (figure) => figure.split(" ")[2],
    );

  it("is that of its name which is nearest", () => {
    expect(codes("20103011\t行政运行\t1.00\t")).toEqual(["2010301"]);
    expect(codes("201030\t行政运行\t1.00\t")).toEqual(["2010301"]);
    expect(codes("201310\t行政运行\t1.00\t")).toEqual(["2013101"]);
  });

  it("is none that has a row, and none of another 款, several of which have an 项 of that name", () => {
    expect(codes("2010301\t行政运行\t1.00\t", "20103011\t行政运行\t2.00\t")).toEqual(["2010301"]);
  });

  it("is none of another class, nor of a name that nobody has", () => {
    expect(codes("99999\t行政运行\t1.00\t", "201030\t没有的名称\t1.00\t")).toEqual([]);
  });
});
