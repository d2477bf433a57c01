import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* A reason is given to the differences that it explains: the last ones of what it names, or of what is spoken of. */

describe("of costs", () => {
  it.each(
    sentenceCases(`
公务接待费5万元，比上年减少1万元，下降16.7%，公务用车运行维护费3万元，比上年减少2万元，主要原因是节约。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
  three_public.reception all yoy_rate -16.7%
  three_public.vehicles.operation all 30000元
  three_public.vehicles.operation all yoy_change -20000元 «节约»
公务接待费5万元，比上年减少1万元，比年初预算减少2万元，主要原因是节约。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
  three_public.reception all budget_change of initial_budget -20000元 «节约»
公务接待费5万元，比上年减少1万元，比年初预算减少2万元，较上年减少的主要原因是节约。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元 «节约»
  three_public.reception all budget_change of initial_budget -20000元
公务接待费5万元，比上年减少1万元，比年初预算减少2万元，较年初预算减少的主要原因是节约。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
  three_public.reception all budget_change of initial_budget -20000元 «节约»
公务接待费5万元，比年初预算减少2万元，比上年减少1万元。主要原因是节约。
  three_public.reception all 50000元
  three_public.reception all budget_change of initial_budget -20000元
  three_public.reception all yoy_change -10000元 «节约»
公务接待费5万元，比上年减少1万元，主要原因是节约。主要原因是接待减少。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元 «节约»
公务接待费5万元，年初预算0万元。决算数大于预算数的主要原因是追加。
  three_public.reception all 50000元 «追加»
  three_public.reception all initial_budget 0元
公务接待费5万元，年初预算0万元。决算数大于预算数的主要原因是追加。决算数大于预算数的主要原因是又追加。
  three_public.reception all 50000元 «追加»
  three_public.reception all initial_budget 0元
公务接待费5万元，年初预算0万元。主要原因是追加。
  three_public.reception all 50000元
  three_public.reception all initial_budget 0元
公务接待费5万元，比上年减少1万元，主要原因是：；公务用车运行维护费3万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
  three_public.vehicles.operation all 30000元
公务接待费5万元，比上年减少1万元，主要原因是：“节约，厉行”；。公务用车运行维护费3万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元 «“节约，厉行”»
  three_public.vehicles.operation all 30000元
公务接待费5万元，比上年减少1万元，主要系节约。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元 «节约»
公务接待费5万元，比上年减少1万元，原因在于节约，会议费3万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元 «节约»
  meetings all 30000元
公务接待费5万元，比上年减少1万元，主要是因为节约。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元 «节约»
“三公”经费支出10万元，完成年初预算的90%，其中公务接待费5万元，“三公”经费支出小于预算数的主要原因是节约。
  three_public all 100000元
  three_public all completion_rate of initial_budget 90% «节约»
  three_public.reception all 50000元
一般公共预算财政拨款“三公”经费支出10万元，比上年减少2万元，“三公”经费支出减少的原因为节约。
  three_public general 100000元
  three_public general yoy_change -20000元 «节约»
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("of both totals", () => {
  it.each(
    sentenceCases(`
收支总计5万元，比上年减少1万元，下降16.7%，主要原因是节约。
  revenue.total all 50000元
  expenditure.total all 50000元
  revenue.total all yoy_change -10000元 «节约»
  expenditure.total all yoy_change -10000元 «节约»
  revenue.total all yoy_rate -16.7% «节约»
  expenditure.total all yoy_rate -16.7% «节约»
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("一、收入支出决算总体情况说明", text)).toEqual(figures);
  });
});

describe("of 科目", () => {
  it.each(
    sentenceCases(`
教育支出（类）普通教育（款）小学教育（项）支出5万元，完成年初预算的83.3%，决算数小于预算数的主要原因是节约。
  expenditure.current 2050202 general 50000元
  expenditure.current 2050202 general completion_rate of initial_budget 83.3% «节约»
教育支出（类）5万元，比上年减少1万元。教育支出（类）普通教育（款）小学教育（项）支出5万元，比上年减少2万元，主要原因是节约。
  expenditure.current 205 general 50000元
  expenditure.current 205 general yoy_change -10000元
  expenditure.current 2050202 general 50000元
  expenditure.current 2050202 general yoy_change -20000元 «节约»
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("五、一般公共预算财政拨款支出决算情况说明", text)).toEqual(figures);
  });
});
