import { describe, expect, it } from "vitest";
import { formatDecimal } from "#lib/domain/decimal.ts";
import { readLines } from "../support/reading.ts";

/* Columns of changes beside last year's and this year's amounts. */

const table = (heads: string, rows: string) => `滨海市水利局2023年度部门决算
“三公”经费支出决算表
单位：万元
${heads}
${rows}
第三部分 2023年度部门决算情况说明
`;
const HEADS = "项目\t上年决算数\t本年决算数\t比上年增、减情况\t\n\t\t\t增、减金额\t增、减幅度";
const ROWS = `合计\t12.00\t9.00\t-3.00\t-25%
1.因公出国（境）费\t0.00\t0.00\t0.00\t0%
2.公务接待费\t4.00\t5.00\t1.00\t25%
3.公务用车购置及运行费\t8.00\t4.00\t-4.00\t-50%
其中：公务用车运行维护费\t8.00\t4.00\t-4.00\t-50%`;

const changes = (text: string) =>
  readLines(text)
    .figures.filter(({ measure, basis }) => measure !== "value" && basis === "reported")
    .map(({ item, measure, unit, value }) => `${item} ${measure} ${formatDecimal(value)} ${unit}`);

describe("changes in a table of “三公”", () => {
  it("are read with their signs, in the item's unit and in percent", () => {
    expect(changes(table(HEADS, ROWS))).toEqual([
      "three_public yoy_change -30000.0000 yuan",
      "three_public yoy_rate -25.0000 percent",
      "three_public.overseas yoy_change 0.0000 yuan",
      "three_public.overseas yoy_rate 0.0000 percent",
      "three_public.reception yoy_change 10000.0000 yuan",
      "three_public.reception yoy_rate 25.0000 percent",
      "three_public.vehicles yoy_change -40000.0000 yuan",
      "three_public.vehicles yoy_rate -50.0000 percent",
      "three_public.vehicles.operation yoy_change -40000.0000 yuan",
      "three_public.vehicles.operation yoy_rate -50.0000 percent",
    ]);
  });

  it("are not read where less is printed without a sign", () => {
    expect(changes(table(HEADS, ROWS.replaceAll("-", "")))).toEqual([
      "three_public.overseas yoy_change 0.0000 yuan",
      "three_public.overseas yoy_rate 0.0000 percent",
      "three_public.reception yoy_change 10000.0000 yuan",
      "three_public.reception yoy_rate 25.0000 percent",
    ]);
  });

  it("are not read where no head says against what, or beside a budget", () => {
    expect(changes(table(HEADS.replace("比上年增、减情况", "增、减情况"), ROWS))).toEqual([]);
    expect(changes(table(HEADS.replace("上年决算数", "年初预算数"), ROWS))).toEqual([]);
  });
});
