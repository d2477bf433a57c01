import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* An amount is of the stage that its own words, its list's head or its sentence name; where nobody knows which, of none. */

describe("its stage", () => {
  it.each(
    sentenceCases(`
公务接待费支出2万元，年初预算为3万元。
  three_public.reception all 20000元
  three_public.reception all initial_budget 30000元
公务接待费预算5万元，支出3万元。
  three_public.reception all adjusted_budget 50000元
  three_public.reception all 30000元
公务接待费预算5万元，实际支出3万元。
  three_public.reception all adjusted_budget 50000元
  three_public.reception all 30000元
公务接待费预算5万元，公务用车运行维护费3万元。
  three_public.reception all adjusted_budget 50000元
公务接待费预算5万元，国内公务接待费支出3万元。
  three_public.reception all adjusted_budget 50000元
  three_public.reception.domestic all 30000元
“三公”经费支出10万元，其中：公务接待费3万元，年初预算为4万元。
  three_public all 100000元
  three_public.reception all 30000元
  three_public.reception all initial_budget 40000元
“三公”经费全年预算10万元，其中：公务接待费预算5万元，决算4万元；公务用车运行维护费预算5万元。
  three_public all adjusted_budget 100000元
  three_public.reception all adjusted_budget 50000元
  three_public.reception all 40000元
  three_public.vehicles.operation all adjusted_budget 50000元
“三公”经费支出2.05万元，年初预算2.95万元，其中：公务接待费2.05万元，公务用车运行维护费支出决算0万元。
  three_public all 20500元
  three_public all initial_budget 29500元
“三公”经费支出2.05万元，年初预算2.95万元，其中：公务接待费支出决算2.05万元。
  three_public all 20500元
  three_public all initial_budget 29500元
  three_public.reception all 20500元
“三公”经费支出2.05万元，年初预算2.95万元，完成年初预算的69.5%，其中：公务接待费2.05万元。
  three_public all 20500元
  three_public all initial_budget 29500元
  three_public all completion_rate of initial_budget 69.5%
  three_public.reception all 20500元
“三公”经费支出2.05万元，年初预算2.95万元，比年初预算减少0.9万元，其中：公务接待费2.05万元。
  three_public all 20500元
  three_public all initial_budget 29500元
  three_public all budget_change of initial_budget -9000元
  three_public.reception all 20500元
“三公”经费支出2.05万元，年初预算2.95万元，比上年减少0.9万元，其中：公务接待费2.05万元。
  three_public all 20500元
  three_public all initial_budget 29500元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("its stage among totals", () => {
  it.each(
    sentenceCases(`
预算收入总计500万元，支出总计500万元。
  revenue.total all adjusted_budget 5000000元
预算收入总计500万元，支出总计决算490万元，收入总计480万元。
  revenue.total all adjusted_budget 5000000元
  expenditure.total all 4900000元
  revenue.total all 4800000元
收入总计500万元，预算支出总计500万元，收入总计480万元。
  revenue.total all 5000000元
  expenditure.total all adjusted_budget 5000000元
预算收入总计500万元。支出总计500万元。
  revenue.total all adjusted_budget 5000000元
  expenditure.total all 5000000元
收入预算1400万元。
收入预算1400万元，其中：财政拨款收入1300万元，其他收入100万元。
  revenue.appropriation appropriation adjusted_budget 13000000元
  revenue.other all adjusted_budget 1000000元
公务接待费5万元，收入预算1400万元。
  three_public.reception all 50000元
收入预算1400万元，比上年增加100万元，完成预算的90%。
2023年预算支出100万元，决算支出90万元。
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("一、收入支出决算总体情况说明", text)).toEqual(figures);
  });
});

describe("its year", () => {
  it.each(
    sentenceCases(`
2024年公务接待费5万元。公务接待费3万元。
  three_public.reception all 30000元
上年公务接待费3万元。
  2022 three_public.reception all 30000元
公务接待费5万元，上年4万元，公务用车运行维护费3万元。
  three_public.reception all 50000元
  2022 three_public.reception all 40000元
  three_public.vehicles.operation all 30000元
公务接待费5万元，上年4万元，公务用车运行维护费3万元，购置公务用车1辆。
  three_public.reception all 50000元
  2022 three_public.reception all 40000元
  three_public.vehicles.operation all 30000元
  vehicles.purchased all 1辆
公务接待费5万元，上年4万元，支出3万元。
  three_public.reception all 50000元
  2022 three_public.reception all 40000元
2022年公务接待费4万元，国内公务接待30批次，2023年国内公务接待20批次，接待100人。
  2022 three_public.reception all 40000元
  2022 reception.batches all 30批
  reception.batches all 20批
  reception.persons all 100人
2022年度为300万元，上年300万元。
公务接待费2023年度为300万元，2022年度300万元。
  three_public.reception all 3000000元
  2022 three_public.reception all 3000000元
公务接待费2023年度为300万元，2022年度支出300万元。
  three_public.reception all 3000000元
公务接待费2023年度为300万元，2022年度一般公共预算财政拨款300万元。
  three_public.reception all 3000000元
公务接待费增加（减少）0万元。
公务接待费比上年增加（减少）0万元。
  three_public.reception all yoy_change 0元
公务接待费比上年增加（减少）3万元。
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("its purse, by what it is a share of", () => {
  it.each(
    sentenceCases(`
基本支出400万元，占一般公共预算支出的96%。
  expenditure.basic general 4000000元
  expenditure.basic general share of expenditure.current 96%
基本支出400万元，占财政拨款支出的96%。
  expenditure.basic appropriation 4000000元
  expenditure.basic appropriation share of expenditure.current 96%
基本支出400万元，占支出的96%。
  expenditure.basic all 4000000元
  expenditure.basic all share of expenditure.current 96%
基本支出400万元、占一般公共预算财政拨款支出决算的96%。
  expenditure.basic general 4000000元
  expenditure.basic general share of expenditure.current 96%
基本支出400万元占本年一般公共预算财政拨款支出总额的96%。
  expenditure.basic general 4000000元
  expenditure.basic general share of expenditure.current 96%
基本支出400万元，占政府性基金预算财政拨款支出的96%，其中：人员经费300万元。
  expenditure.basic government_fund 4000000元
  expenditure.basic government_fund share of expenditure.current 96%
  expenditure.basic.personnel government_fund 3000000元
其中：基本支出400万元，占一般公共预算支出的96%。
  expenditure.basic all 4000000元
  expenditure.basic all share of expenditure.current 96%
财政拨款基本支出400万元，占一般公共预算支出的96%。
  expenditure.basic appropriation 4000000元
  expenditure.basic appropriation share of expenditure.current 96%
财政拨款支出合计500万元，基本支出400万元，占一般公共预算支出的96%。
  expenditure.current appropriation 5000000元
  expenditure.basic appropriation 4000000元
  expenditure.basic appropriation share of expenditure.current 96%
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("三、支出决算情况说明", text)).toEqual(figures);
  });
});

describe("its number", () => {
  it.each(
    sentenceCases(`
公务接待费为0。
  three_public.reception all 0元
公务接待费为0，公务用车运行维护费为0.00。
  three_public.reception all 0元
  three_public.vehicles.operation all 0元
公务接待费为5。
公务接待费为00。
公务接待费1，234.5万元。
  three_public.reception all 12345000元
公务接待费1,234.5万元。
  three_public.reception all 12345000元
公务接待费1,23.5万元。
公务接待费5亿元，公务用车运行维护费5千元，因公出国（境）费5百万元，会议费5元，培训费5万。
  three_public.reception all 500000000元
  three_public.vehicles.operation all 5000元
  three_public.overseas all 5000000元
  meetings all 5元
  training all 50000元
公务接待费为万5元。
  three_public.reception all 50000元
公务接待费为万5万元。
公务接待费7 8.16万元，公务用车运行维护费3万元。
  three_public.vehicles.operation all 30000元
公务接待费A5万元，公务用车运行维护费3万元。
  three_public.vehicles.operation all 30000元
1.公务接待费5万元。2、公务用车运行维护费3万元。
  three_public.reception all 50000元
  three_public.vehicles.operation all 30000元
1.2023年公务接待费5万元。
  three_public.reception all 50000元
公务接待费5万元（1）公务用车运行维护费3万元。
  three_public.reception all 50000元
  three_public.vehicles.operation all 30000元
公务接待费支出5万元以上。
按照财办〔2023〕5号文件，公务接待费5万元。
  three_public.reception all 50000元
3月5日公务接待费5万元。
  three_public.reception all 50000元
第3公务接待费5万元。
主要做了3个方面，公务接待费5万元。
  three_public.reception all 50000元
公开07表，公务接待费5万元。
  three_public.reception all 50000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("what the sentence adds up", () => {
  it.each(
    sentenceCases(`
公务接待费，公务用车运行维护费合计5万元。
公务接待费，公务用车运行维护费，“三公”经费合计5万元。
  three_public all 50000元
公务接待费、公务用车运行维护费（“三公”经费）合计5万元。
  three_public all 50000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("what none of the accounts is", () => {
  it.each(
    sentenceCases(`
财政专户管理资金5万元，占1%。基本支出20万元。
  expenditure.basic all 200000元
财政专户管理资金5万元，比上年增加1万元。
办公费5万元。
工资福利支出5万元。
农林水支出5万元，住房公积金3万元。
  expenditure.current 213 all 50000元
“三公”经费年初预算15万元，支出12.5万元，年末结转和结余2.5万元。
  three_public all initial_budget 150000元
  three_public all 125000元
基本支出15万元，年末结转和结余2.5万元。
  expenditure.basic all 150000元
  expenditure.closing_balance all 25000元
涉及教育支出20万元。
涉及财政拨款支出20万元。
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("三、支出决算情况说明", text)).toEqual(figures);
  });
});

describe("what a plan lists", () => {
  it.each(
    sentenceCases(`
政府采购计划金额90万元，其中：政府采购货物支出90万元。政府采购支出总额80万元。
  procurement all 800000元
政府采购计划金额90万元，其中：政府采购货物支出90万元；政府采购服务支出10万元；政府采购支出总额80万元，其中：政府采购工程支出80万元。
  procurement all 800000元
  procurement.works all 800000元
政府采购计划金额90万元，其中：政府采购货物支出90万元；本年支出80万元。
  expenditure.current all 800000元
政府采购预算400万元，支出总额350万元。
  procurement all adjusted_budget 4000000元
  procurement all 3500000元
政府采购预算400万元，2023年支出总额350万元。
  procurement all adjusted_budget 4000000元
政府采购预算400万元，财政拨款支出总额350万元。
  procurement all adjusted_budget 4000000元
政府采购支出400万元，支出总额350万元。
  procurement all 4000000元
  expenditure.total all 3500000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("十、政府采购支出情况说明", text)).toEqual(figures);
  });
});
