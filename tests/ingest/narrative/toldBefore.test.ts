import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* What a text told before decides what its next words mean, and bars what contradicts it. */

describe("what was said of the same a moment ago", () => {
  it.each(
    sentenceCases(`
公务接待费5万元，比上年减少1万元，比上年减少2万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
公务接待费5万元，比上年减少1万元，减少1万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
  three_public.reception all yoy_change -10000元
公务接待费5万元。公务接待费6万元。
  three_public.reception all 50000元
  three_public.reception all 60000元
2022年公务接待费4万元，2023年3万元。
  2022 three_public.reception all 40000元
  three_public.reception all 30000元
公务接待费年初预算5万元，全年预算4.5万元，决算4万元，完成年初预算的80%，完成全年预算的88.89%。
  three_public.reception all initial_budget 50000元
  three_public.reception all adjusted_budget 45000元
  three_public.reception all 40000元
  three_public.reception all completion_rate of initial_budget 80%
  three_public.reception all completion_rate of adjusted_budget 88.89%
公务接待费4万元，比年初预算减少1万元，比全年预算减少0.5万元。
  three_public.reception all 40000元
  three_public.reception all budget_change of initial_budget -10000元
  three_public.reception all budget_change of adjusted_budget -5000元
公务接待费4万元，比年初预算减少1万元，比年初预算减少0.5万元。
  three_public.reception all 40000元
  three_public.reception all budget_change of initial_budget -10000元
公务接待费4万元，比年初预算减少1万元，比上年减少2万元。
  three_public.reception all 40000元
  three_public.reception all budget_change of initial_budget -10000元
  three_public.reception all yoy_change -20000元
公务接待费5万元，2023年度5万元。
  three_public.reception all 50000元
公务接待费5万元，2022年度6万元。
  three_public.reception all 50000元
  2022 three_public.reception all 60000元
公务接待费年初预算6万元，支出5万元，年初预算6万元。
  three_public.reception all initial_budget 60000元
  three_public.reception all 50000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("the budget that a difference is to", () => {
  it.each(
    sentenceCases(`
“三公”经费全年预算10万元。公务接待费3万元，比预算减少1万元。
  three_public all adjusted_budget 100000元
  three_public.reception all 30000元
  three_public.reception all budget_change of adjusted_budget -10000元
公务用车购置及运行维护费全年预算10万元。公务用车购置费3万元，比预算减少1万元。
  three_public.vehicles all adjusted_budget 100000元
  three_public.vehicles.purchase all 30000元
  three_public.vehicles.purchase all budget_change of adjusted_budget -10000元
公务接待费年初预算4万元。公务接待费3万元，比预算减少1万元。
  three_public.reception all initial_budget 40000元
  three_public.reception all 30000元
  three_public.reception all budget_change of initial_budget -10000元
公务接待费3万元，比预算减少1万元。
  three_public.reception all 30000元
  three_public.reception all budget_change of initial_budget -10000元
公务接待费年初预算5万元，全年预算4万元，支出3万元，比预算减少1万元。
  three_public.reception all initial_budget 50000元
  three_public.reception all adjusted_budget 40000元
  three_public.reception all 30000元
  three_public.reception all budget_change of adjusted_budget -10000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("the total of the section", () => {
  it.each(
    sentenceCases(`
2023年度收、支总计500万元，收入300万元。
  revenue.total all 5000000元
  expenditure.total all 5000000元
2023年度收、支总计500万元。收入比上年增加20万元，支出比上年增加30万元。
  revenue.total all 5000000元
  expenditure.total all 5000000元
  revenue.total all yoy_change 200000元
  expenditure.total all yoy_change 300000元
收入总计1234万元，本年收入1234万元。2023年收入1234万元，比上年增加100万元。
  revenue.total all 12340000元
  revenue.current all 12340000元
本年收入1234万元，其中财政拨款收入1000万元。2023年收入1234万元，比上年增加100万元。
  revenue.current all 12340000元
  revenue.appropriation appropriation 10000000元
  revenue.current all 12340000元
  revenue.current all yoy_change 1000000元
本年收入1234万元，其中财政拨款收入1000万元。2022年收入1234万元。
  revenue.current all 12340000元
  revenue.appropriation appropriation 10000000元
本年收入1234万元，其中财政拨款收入1000万元。2023年收入1230万元。
  revenue.current all 12340000元
  revenue.appropriation appropriation 10000000元
本年支出1234万元，其中基本支出1000万元。2023年支出1234万元，比上年增加100万元。
  expenditure.current all 12340000元
  expenditure.basic all 10000000元
  expenditure.current all 12340000元
  expenditure.current all yoy_change 1000000元
收入合计1534万元，其中：财政拨款收入1000万元；其他收入4万元。与上年对比收入增加120万元。
  revenue.current all 15340000元
  revenue.appropriation appropriation 10000000元
  revenue.other all 40000元
  revenue.current all yoy_change 1200000元
收入总计500万元。收入总计500万元，其中：财政拨款收入400万元；其他收入4万元。与上年对比收入增加120万元。
  revenue.total all 5000000元
  revenue.total all 5000000元
  revenue.appropriation appropriation 4000000元
  revenue.other all 40000元
  revenue.total all yoy_change 1200000元
收入总计500万元，其中：财政拨款收入400万元；其他收入4万元。本年收入480万元，其中：其他收入4万元。与上年对比收入增加120万元。
  revenue.total all 5000000元
  revenue.appropriation appropriation 4000000元
  revenue.other all 40000元
  revenue.current all 4800000元
  revenue.other all 40000元
本年收入480万元，其中：其他收入4万元。财政拨款本年收入400万元，其中：其他收入4万元。与上年对比收入增加120万元。
  revenue.current all 4800000元
  revenue.other all 40000元
  revenue.current appropriation 4000000元
  revenue.other all 40000元
1、2023年收入612万元，其中：其他收入4万元。2、2023年支出598万元，其中：基本支出500万元。
  revenue.total all 6120000元
  revenue.other all 40000元
  expenditure.current all 5980000元
  expenditure.basic all 5000000元
1、2023年收入612万元，其中：其他收入4万元。2、2023年支出612万元，其中：基本支出500万元。
  revenue.total all 6120000元
  revenue.other all 40000元
  expenditure.total all 6120000元
  expenditure.basic all 5000000元
2023年收入总计1234万元，其中：财政拨款收入1200万元。支出决算1210万元。
  revenue.total all 12340000元
  revenue.appropriation appropriation 12000000元
  expenditure.current all 12100000元
2023年收入总计1234万元，其中：财政拨款收入1200万元。支出决算1234万元。
  revenue.total all 12340000元
  revenue.appropriation appropriation 12000000元
  expenditure.total all 12340000元
2023年收入总计1234万元，其中：财政拨款收入1200万元。2023年支出1234万元。
  revenue.total all 12340000元
  revenue.appropriation appropriation 12000000元
  expenditure.total all 12340000元
2023年收入总计1234万元，其中：财政拨款收入1200万元。2022年支出1234万元。
  revenue.total all 12340000元
  revenue.appropriation appropriation 12000000元
收入决算1234万元，其中：财政拨款1200万元。支出决算1210万元。
与2015年相比，收入增加950万元。
收入总计1234万元，支出总计1200万元。与2022年相比，收入增加950万元，主要原因是增资。支出增加841万元。
  revenue.total all 12340000元
  expenditure.total all 12000000元
  revenue.total all yoy_change 9500000元 «增资»
  expenditure.total all yoy_change 8410000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("一、收入支出决算总体情况说明", text)).toEqual(figures);
  });
});

describe("the purse of the paragraph", () => {
  it.each(
    sentenceCases(`
一般公共预算财政拨款本年收入480万元，政府性基金预算财政拨款本年收入20万元。⏎其他收入4万元，基本支出400万元。
  revenue.current general 4800000元
  revenue.current government_fund 200000元
  revenue.other all 40000元
  expenditure.basic all 4000000元
一般公共预算财政拨款本年收入480万元。⏎基本支出400万元。
  revenue.current general 4800000元
  expenditure.basic general 4000000元
一般公共预算财政拨款本年收入480万元；本年支出470万元，其中：基本支出400万元；年末结转和结余10万元。
  revenue.current general 4800000元
  expenditure.current general 4700000元
  expenditure.basic general 4000000元
  expenditure.closing_balance general 100000元
政府性基金预算财政拨款年初结转和结余5万元，本年收入20万元，本年支出25万元。
  revenue.opening_balance government_fund 50000元
  revenue.current government_fund 200000元
  expenditure.current government_fund 250000元
财政拨款年初结转和结余5万元，本年收入20万元，本年支出25万元。
  revenue.opening_balance appropriation 50000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("一、收入支出决算总体情况说明", text)).toEqual(figures);
  });
});

describe("of the sentence's budgets", () => {
  it.each(
    sentenceCases(`
工资福利支出预算80万元，商品和服务支出20万元。
  expenditure.basic 301 general adjusted_budget 800000元
工资福利支出预算80万元，商品和服务支出决算20万元，资本性支出5万元。
  expenditure.basic 301 general adjusted_budget 800000元
  expenditure.basic 302 general 200000元
  expenditure.basic 310 general 50000元
基本支出预算80万元，人员经费20万元。
  expenditure.basic general adjusted_budget 800000元
基本支出预算80万元。人员经费20万元。
  expenditure.basic general adjusted_budget 800000元
  expenditure.basic.personnel general 200000元
基本支出预算80万元，人员经费实际20万元。
  expenditure.basic general adjusted_budget 800000元
  expenditure.basic.personnel general 200000元
基本支出预算80万元，项目支出20万元。
  expenditure.basic general adjusted_budget 800000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("六、一般公共预算财政拨款基本支出决算情况说明", text)).toEqual(figures);
  });
});

describe("of a bracket behind another year", () => {
  it.each(
    sentenceCases(`
2022年“三公”经费13万元（公务接待费2万元）。
  2022 three_public all 130000元
2022年“三公”经费13万元（公务接待费2022年2万元），2023年“三公”经费12万元（公务接待费1万元）。
  2022 three_public all 130000元
  2022 three_public.reception all 20000元
  three_public all 120000元
  three_public.reception all 10000元
2022年“三公”经费13万元（公务接待费2万元），公务用车运行维护费10万元。
  2022 three_public all 130000元
  2022 three_public.vehicles.operation all 100000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("of foreigners", () => {
  it.each(
    sentenceCases(`
外事接待费0万元。其他国内公务接待支出3万元。
  three_public.reception.domestic.foreign_affairs all 0元
  three_public.reception.domestic all 30000元
外事接待费1万元。其他国内公务接待支出3万元。
  three_public.reception.domestic.foreign_affairs all 10000元
外事接待0批次，0人次。其他国内公务接待25批次。
  reception.foreign_affairs.batches all 0批
  reception.foreign_affairs.persons all 0人
  reception.batches all 25批
外事接待1批次，0人次。其他国内公务接待25批次。
  reception.foreign_affairs.batches all 1批
  reception.foreign_affairs.persons all 0人
外事接待费1万元，比上年增加0万元。其他国内公务接待支出3万元。
  three_public.reception.domestic.foreign_affairs all 10000元
  three_public.reception.domestic.foreign_affairs all yoy_change 0元
2022年外事接待费0万元。其他国内公务接待支出3万元。
  2022 three_public.reception.domestic.foreign_affairs all 0元
其他国内公务接待支出3万元。
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});
