import { describe, expect, it } from "vitest";
import { check } from "../support/checking.ts";

/* The 款 and 项 that sentences name, against the classification (S5). */

const lines = (...sentences: readonly string[]) =>
  check(["滨海市水利局2023年度部门决算", "第三部分 2023年度部门决算情况说明", ...sentences].join("\n"))
    .findings.filter(({ check: { id } }) => id === "S5")
    .map(({ lineStart, lineEnd }) => `${lineStart}-${lineEnd}`);

describe("an 项 that a sentence names below a 款", () => {
  it.each([
    ["is its own", "财政事务（款）预算改革业务（项）支出5.00万元。", 0],
    ["is another 款's", "审计事务（款）预算改革业务（项）支出5.00万元。", 1],
    [
      "is another 款's, behind its 类",
      "一般公共服务支出（类）审计事务（款）预算改革业务（项）支出5.00万元。",
      1,
    ],
    ["is one that many have", "审计事务（款）行政运行（项）支出5.00万元。", 0],
    ["is in no classification", "审计事务（款）水上乐园维护（项）支出5.00万元。", 0],
    ["is below a 款 of no classification", "乐园事务（款）预算改革业务（项）支出5.00万元。", 0],
    ["is 其他 of the same 类", "行政事业单位养老支出（款）其他社会保障和就业支出（项）支出5.00万元。", 0],
    ["is 其他 of another 类", "审计事务（款）其他社会保障和就业支出（项）支出5.00万元。", 1],
    ["is named in half-width brackets", "审计事务(款)预算改革业务(项)支出5.00万元。", 1],
    ["has its code", "审计事务（款）行政运行（项）2010801支出5.00万元。", 0],
    ["has another's code", "审计事务（款）行政运行（项）2010899支出5.00万元。", 1],
  ])("%s", (_, sentence, findings) => expect(lines(sentence)).toHaveLength(findings));
});

describe("a numbered list of subjects", () => {
  const RUNNING = "一般公共服务支出（类）审计事务（款）行政运行（项）。支出5.00万元。";
  const AUDIT = "一般公共服务支出（类）审计事务（款）审计业务（项）。支出3.00万元。";
  it("has none twice", () => expect(lines(`1.${RUNNING}`, `2.${AUDIT}`)).toEqual([]));
  it("that has one twice is one finding over both", () =>
    expect(lines(`1.${RUNNING}`, `2.${AUDIT}`, `3.${RUNNING}`)).toEqual(["3-5"]));
  it("begins anew with its first number", () =>
    expect(lines(`1.${RUNNING}`, `2.${AUDIT}`, `1.${RUNNING}`, `2.${AUDIT}`)).toEqual([]));
});
