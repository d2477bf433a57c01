import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* Whose a bare 收入 or 支出 is, behind totals that were told of before. */

describe("in the account of all", () => {
  it.each(
    sentenceCases(`
2023年收入总计1234万元，其中：财政拨款收入1200万元。2022年支出决算1210万元。
  revenue.total all 12340000元
  revenue.appropriation appropriation 12000000元
收入总计1234万元，支出总计1200万元。与2022年相比，收入增加950万元，增长5%，支出增加841万元。
  revenue.total all 12340000元
  expenditure.total all 12000000元
  revenue.total all yoy_change 9500000元
  revenue.total all yoy_rate 5%
  expenditure.total all yoy_change 8410000元
收入总计1234万元，支出总计1200万元。与2022年相比，收入增加950万元，完成预算的90%，支出增加841万元。
  revenue.total all 12340000元
  expenditure.total all 12000000元
  revenue.total all yoy_change 9500000元
  revenue.total all completion_rate 90%
收入总计1234万元，支出总计1200万元。与2022年相比，收入增加950万元。⏎支出增加841万元。
  revenue.total all 12340000元
  expenditure.total all 12000000元
  revenue.total all yoy_change 9500000元
收入总计1234万元，支出总计1200万元。与年初预算相比，收入增加950万元。支出增加841万元。
  revenue.total all 12340000元
  expenditure.total all 12000000元
年初财政拨款结转和结余5万元，年末财政拨款结转和结余4万元，财政补助收入3万元。
  revenue.opening_balance appropriation 50000元
  expenditure.closing_balance appropriation 40000元
  revenue.appropriation appropriation 30000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("一、收入支出决算总体情况说明", text)).toEqual(figures);
  });
});

describe("in the account of what went", () => {
  it.each(
    sentenceCases(`
教育支出（类）1234万元，其他收入5万元。2023年支出1234万元。
  expenditure.current 205 all 12340000元
  revenue.other all 50000元
2022年本年支出1234万元，其他收入5万元。2023年支出1234万元。
  2022 expenditure.current all 12340000元
  2022 revenue.other all 50000元
本年支出1234万元，其他收入5万元。2023年支出1234万元。
  expenditure.current all 12340000元
  revenue.other all 50000元
  expenditure.current all 12340000元
其他收入10万元，完成年初预算118%；支出完成年初预算119%。
  revenue.other all 100000元
  revenue.other all completion_rate of initial_budget 118%
财政专户管理资金5万元，占1%，基本支出20万元。
  expenditure.basic all 200000元
财政专户管理资金5万元，比上年增加1万元，基本支出20万元。
  expenditure.basic all 200000元
财政专户管理资金5万元，完成预算的90%，基本支出20万元。
  expenditure.basic all 200000元
财政专户管理资金5万元，为3万元，基本支出20万元。
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("三、支出决算情况说明", text)).toEqual(figures);
  });
});

describe("whose purse", () => {
  it.each(
    sentenceCases(`
一般公共预算财政拨款很好。⏎基本支出5万元。
  expenditure.basic all 50000元
一般公共预算财政拨款支出主要内容很好如下：⏎基本支出5万元。
  expenditure.basic general 50000元
主要内容很好如下：⏎基本支出5万元。
  expenditure.basic all 50000元
政府性基金预算财政拨款支出10万元。一般公共预算财政拨款支出很好如下：⏎基本支出5万元。
  expenditure.current government_fund 100000元
  expenditure.basic general 50000元
一般公共预算财政拨款公务接待费5万元。本年收入20万元。
  three_public.reception general 50000元
  revenue.current all 200000元
一般公共预算财政拨款“三公”经费支出10万元。公务接待费3万元。
  three_public general 100000元
  three_public.reception general 30000元
一般公共预算财政拨款“三公”经费支出10万元。政府性基金会议费3万元。⏎公务接待费3万元。
  three_public general 100000元
  meetings all 30000元
  three_public.reception all 30000元
一般公共预算财政拨款收入10万元。项目支出3万元。
  revenue.appropriation general 100000元
  expenditure.project all 30000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("三、支出决算情况说明", text)).toEqual(figures);
  });
});
