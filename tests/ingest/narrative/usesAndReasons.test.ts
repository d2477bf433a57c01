import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* Behind 主要用于 and 主要原因是 numbers are none of the accounts, until a clause says what it is of. */

describe("words that were not understood before a name", () => {
  it.each(
    sentenceCases(`
我们厉行节约，公务接待费5万元。
  three_public.reception all 50000元
我们厉行节约：公务接待费5万元。
  three_public.reception all 50000元
我们厉行节约，情况：公务接待费5万元。
  three_public.reception all 50000元
我们厉行节约：情况，公务接待费5万元。
  three_public.reception all 50000元
我们厉行节约，5万元，公务接待费3万元。
我们厉行节约，3万元；公务接待费5万元。
  three_public.reception all 50000元
全区厉行节约，公务接待费5万元。
全区厉行节约，公务接待费5万元。公务接待费3万元。
  three_public.reception all 30000元
全区厉行节约3万元；公务接待费5万元。公务接待费3万元。
  three_public.reception all 30000元
滨海区2023年厉行节约3万元；公务接待费5万元。公务接待费3万元。⏎公务接待费2万元。
  three_public.reception all 20000元
我们厉行节约，其中公务接待费5万元。
滨海市水利局的情况和预算中，公务接待费865万元。
滨海市水利局的情况和预算安排数中，公务接待费865万元。
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("what it was for", () => {
  it.each(
    sentenceCases(`
公务接待费400万元，主要用于发放工资，完成年初预算的102%。
  three_public.reception all 4000000元
  three_public.reception all completion_rate of initial_budget 102%
公务接待费400万元，主要用于发放工资300万元，完成年初预算的102%。
  three_public.reception all 4000000元
公务接待费400万元，主要用于完成年初预算的102%。
  three_public.reception all 4000000元
公务接待费50万元，主要用于改造，与上年相比增加5万元。
  three_public.reception all 500000元
  three_public.reception all yoy_change 50000元
公务接待费50万元，主要用于改造30万元，与上年相比增加5万元。
  three_public.reception all 500000元
公务接待费50万元，主要用于改造，增加5万元。
  three_public.reception all 500000元
公务接待费50万元，主要用于与上年相比增加5万元。
  three_public.reception all 500000元
公务接待费50万元，主要用于改造，与上年相比支出增加5万元。
  three_public.reception all 500000元
公务接待费50万元，主要用于改造，与上年相比一般公共预算增加5万元。
  three_public.reception all 500000元
公务接待费50万元，主要用于改造，与上年相比公务接待费增加5万元。
  three_public.reception all 500000元
公务接待费50万元，主要用于改造30万元，会议费20万元。
  three_public.reception all 500000元
公务接待费50万元，主要用于接待，会议费20万元。
  three_public.reception all 500000元
  meetings all 200000元
项目支出50万元，主要用于改造，会议费20万元。
  expenditure.project all 500000元
项目支出50万元，主要用于改造。会议费20万元。
  expenditure.project all 500000元
  meetings all 200000元
公务接待费50万元，主要用于公务接待费20万元。
  three_public.reception all 500000元
公务接待费50万元，主要用于：国内公务接待费20万元。
  three_public.reception all 500000元
  three_public.reception.domestic all 200000元
公务接待费50万元，主要用于改造30万元，国内公务接待费20万元。
  three_public.reception all 500000元
  three_public.reception.domestic all 200000元
公务接待费60万元，用于全区，公务用车运行维护费50万元。
  three_public.reception all 600000元
  three_public.vehicles.operation all 500000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("whom it was for", () => {
  it.each(
    sentenceCases(`
公务接待费50万元，主要用于接待上级检查，共接待32批次。
  three_public.reception all 500000元
  reception.batches all 32批
公务接待费50万元，主要用于接待上级检查，接待32批次、接待200人次。
  three_public.reception all 500000元
  reception.batches all 32批
  reception.persons all 200人
公务接待费50万元，主要用于接待上级检查，来访32批次。
  three_public.reception all 500000元
公务接待费50万元，主要用于接待上级检查，国内公务接待32批次。
  three_public.reception all 500000元
  reception.batches all 32批
公务接待费50万元，主要用于接待上级检查，全年共接待32批次。
  three_public.reception all 500000元
  reception.batches all 32批
公务接待费50万元，主要用于接待上级检查，2023年度安排接待32批次。
  three_public.reception all 500000元
  reception.batches all 32批
公务接待费50万元，主要用于接待上级检查，累计接待32批次。
  three_public.reception all 500000元
  reception.batches all 32批
公务接待费50万元，主要用于接待上级检查，合计接待32批次。
  three_public.reception all 500000元
  reception.batches all 32批
公务接待费50万元，主要用于接待上级检查共接待32批次。
  three_public.reception all 500000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("what it consisted of", () => {
  it.each(
    sentenceCases(`
项目支出100万元，主要用于会议费20万元、培训费10万元。
  expenditure.project all 1000000元
基本支出100万元，主要用于人员经费80万元、公用经费20万元。
  expenditure.basic all 1000000元
  expenditure.basic.personnel all 800000元
  expenditure.basic.public all 200000元
财政拨款支出1420万元，主要用于：教育支出1200万元，占84.51%；科学技术支出220万元。
  expenditure.current appropriation 14200000元
  expenditure.current 205 appropriation 12000000元
  expenditure.current 205 appropriation share of expenditure.current 84.51%
  expenditure.current 206 appropriation 2200000元
财政拨款支出1420万元，主要用于：教育支出（类）普通教育（款）小学教育（项）1200万元。
  expenditure.current appropriation 14200000元
教育支出1420万元，主要用于：科学技术支出1200万元。
  expenditure.current 205 all 14200000元
财政拨款收入1420万元，主要用于：科学技术支出1200万元。
  revenue.appropriation appropriation 14200000元
项目支出595万元，主要包括：办公费300万元。
  expenditure.project all 5950000元
基本支出595万元，主要包括：办公费300万元。
  expenditure.basic all 5950000元
  expenditure.basic 30201 all 3000000元
财政拨款支出50万元，主要用于改造，财政拨款收入60万元。
  expenditure.current appropriation 500000元
  revenue.appropriation appropriation 600000元
全区支出50万元，主要用于改造，公务接待费60万元。
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("三、支出决算情况说明", text)).toEqual(figures);
  });
});

describe("why it changed", () => {
  it.each(
    sentenceCases(`
公务接待费支出5万元，比上年减少1万元，主要原因是接待减少，公务用车运行维护费3万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元 «接待减少»
  three_public.vehicles.operation all 30000元
公务接待费支出5万元，比上年减少1万元，主要原因是公务用车运行维护费3万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元 «公务用车运行维护费3万元»
公务接待费支出5万元，比上年减少1万元，主要原因是接待减少，公务用车运行维护费增加3万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元 «接待减少，公务用车运行维护费增加3万元»
公务接待费支出5万元，比上年减少1万元，主要原因是接待减少，比年初预算减少2万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元 «接待减少，比年初预算减少2万元»
公务接待费支出5万元，比上年减少1万元，主要原因是节约，与上年相比减少0.13万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元 «节约，与上年相比减少0.13万元»
公务接待费支出5万元，年初预算6万元，决算数小于预算数的主要原因是节约，与上年相比减少0.13万元。
  three_public.reception all 50000元 «节约»
  three_public.reception all initial_budget 60000元
公务接待费支出5万元，完成年初预算的83.3%，决算数小于预算数的主要原因是节约，与上年相比减少0.13万元。
  three_public.reception all 50000元
  three_public.reception all completion_rate of initial_budget 83.3% «节约»
  three_public.reception all yoy_change -1300元
公务接待费支出5万元，比上年减少1万元，决算数小于上年决算数的主要原因是节约，与上年相比减少0.13万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元 «节约，与上年相比减少0.13万元»
公务接待费支出5万元，比年初预算减少1万元，主要原因是节约，与上年相比减少0.13万元。
  three_public.reception all 50000元
  three_public.reception all budget_change of initial_budget -10000元 «节约»
  three_public.reception all yoy_change -1300元
公务接待费支出5万元，完成年初预算的83.3%，主要原因是节约，与上年相比减少0.13万元。
  three_public.reception all 50000元
  three_public.reception all completion_rate of initial_budget 83.3% «节约»
  three_public.reception all yoy_change -1300元
公务接待费支出5万元，完成年初预算的83.3%，主要原因是节约，与年初预算相比减少0.13万元。
  three_public.reception all 50000元
  three_public.reception all completion_rate of initial_budget 83.3% «节约，与年初预算相比减少0.13万元»
公务接待费支出5万元，完成年初预算的83.3%，主要原因是节约，与上年相比为6万元。
  three_public.reception all 50000元
  three_public.reception all completion_rate of initial_budget 83.3% «节约，与上年相比为6万元»
公务接待费支出5万元，完成年初预算的83.3%，主要原因是节约，与上年相比支出减少0.13万元。
  three_public.reception all 50000元
  three_public.reception all completion_rate of initial_budget 83.3% «节约，与上年相比支出减少0.13万元»
公务接待费支出5万元，完成年初预算的83.3%，主要原因是节约，公务接待费与上年相比减少0.13万元。
  three_public.reception all 50000元
  three_public.reception all completion_rate of initial_budget 83.3% «节约，公务接待费与上年相比减少0.13万元»
公务接待费支出5万元，比年初预算减少1万元，较上年减少的主要原因是节约，与上年相比减少0.13万元。
  three_public.reception all 50000元
  three_public.reception all budget_change of initial_budget -10000元
公务接待费支出5万元，主要原因是发放工资，完成年初预算的102%。
  three_public.reception all 50000元
  three_public.reception all completion_rate of initial_budget 102%
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});
