import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* A purse that a number's own words name is the figure's, or the number is another's. */

describe("of expenditure", () => {
  it.each(
    sentenceCases(`
基本支出700万元，其中：人员经费600万元，公用经费100万元，一般公共预算财政拨款比上年增加50万元。
  expenditure.basic all 7000000元
  expenditure.basic.personnel all 6000000元
  expenditure.basic.public all 1000000元
公用经费100万元，一般公共预算财政拨款比上年增加50万元。
  expenditure.basic.public all 1000000元
一般公共预算财政拨款支出100万元，一般公共预算财政拨款比上年增加50万元。
  expenditure.current general 1000000元
  expenditure.current general yoy_change 500000元
一般公共预算财政拨款支出100万元，财政拨款比上年增加50万元。
  expenditure.current general 1000000元
一般公共预算财政拨款基本支出100万元，一般公共预算财政拨款支出比上年增加50万元。
  expenditure.basic general 1000000元
  expenditure.current general yoy_change 500000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("三、支出决算情况说明", text)).toEqual(figures);
  });
});

describe("of costs", () => {
  it.each(
    sentenceCases(`
公务接待费100万元，一般公共预算财政拨款比上年增加50万元，增长100%。
  three_public.reception all 1000000元
公务接待费100万元，一般公共预算财政拨款占50%。
  three_public.reception all 1000000元
公务接待费100万元，一般公共预算财政拨款完成预算的50%。
  three_public.reception all 1000000元
公务接待费100万元，一般公共预算财政拨款年初预算90万元。
  three_public.reception all 1000000元
公务接待费100万元，政府性基金预算财政拨款决算90万元。
  three_public.reception all 1000000元
一般公共预算财政拨款公务接待费100万元，一般公共预算财政拨款年初预算90万元。
  three_public.reception general 1000000元
  three_public.reception general initial_budget 900000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("of costs of one purse", () => {
  it.each(
    sentenceCases(`
公务接待费100万元，一般公共预算财政拨款年初预算90万元。
  three_public.reception general 1000000元
  three_public.reception general initial_budget 900000元
公务接待费100万元，财政拨款年初预算90万元。
  three_public.reception general 1000000元
  three_public.reception general initial_budget 900000元
公务接待费100万元，政府性基金预算财政拨款年初预算90万元。
  three_public.reception general 1000000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、一般公共预算财政拨款“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("of both totals", () => {
  it.each(
    sentenceCases(`
收入总计30万元。财政拨款收支较上年均增加3万元。
  revenue.total all 300000元
  revenue.total appropriation yoy_change 30000元
  expenditure.total appropriation yoy_change 30000元
财政拨款收入总计30万元。⏎收支较上年均增加3万元。
  revenue.total appropriation 300000元
  revenue.total appropriation yoy_change 30000元
  expenditure.total appropriation yoy_change 30000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("一、收入支出决算总体情况说明", text)).toEqual(figures);
  });
});
