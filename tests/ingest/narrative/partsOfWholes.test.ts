import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* What can be a part of what its list divides, and what a bare 收入 or 支出 is of. */

describe("of basic expenditure", () => {
  it.each(
    sentenceCases(`
工资福利支出5万元，住房公积金3万元，办公费2万元。
  expenditure.basic 301 general 50000元
  expenditure.basic 30113 general 30000元
  expenditure.basic 30201 general 20000元
住房公积金3万元。
工资福利支出5万元。住房公积金3万元。
  expenditure.basic 301 general 50000元
商品和服务支出30万元，其中：会议费1万元。
  expenditure.basic 302 general 300000元
商品和服务支出30万元，其中：办公费1万元。
  expenditure.basic 302 general 300000元
  expenditure.basic 30201 general 10000元
公用经费41万元，包括：办公费8万元、公务接待费1万元。
  expenditure.basic.public general 410000元
  expenditure.basic 30201 general 80000元
  expenditure.basic 30217 general 10000元
公用经费41万元，包括：办公费8万元、因公出国（境）费1万元、会议费1万元、培训费1万元、公务用车运行维护费1万元。
  expenditure.basic.public general 410000元
  expenditure.basic 30201 general 80000元
  expenditure.basic 30212 general 10000元
  expenditure.basic 30215 general 10000元
  expenditure.basic 30216 general 10000元
  expenditure.basic 30231 general 10000元
公用经费41万元，包括：公务接待费1万元。
  expenditure.basic.public general 410000元
公用经费41万元，包括：办公费8万元，公务接待费1万元。
  expenditure.basic.public general 410000元
  expenditure.basic 30201 general 80000元
  expenditure.basic 30217 general 10000元
公用经费41万元，包括：办公费8万元，其中公务接待费1万元。
  expenditure.basic.public general 410000元
  expenditure.basic 30201 general 80000元
公用经费41万元，包括：办公费8万元、会议费和公务接待费1万元。
  expenditure.basic.public general 410000元
  expenditure.basic 30201 general 80000元
人员经费595万元，主要包括：基本工资300万元、津贴补贴75万元；公用经费100万元，主要包括：办公费60万元。
  expenditure.basic.personnel general 5950000元
  expenditure.basic 30101 general 3000000元
  expenditure.basic 30102 general 750000元
  expenditure.basic.public general 1000000元
  expenditure.basic 30201 general 600000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("六、一般公共预算财政拨款基本支出决算情况说明", text)).toEqual(figures);
  });
});

describe("of expenditure", () => {
  it.each(
    sentenceCases(`
项目支出30万元，其中：教育支出20万元，基本支出3万元。
  expenditure.project all 300000元
本年支出30万元，其中：教育支出20万元，项目支出3万元。
  expenditure.current all 300000元
  expenditure.current 205 all 200000元
  expenditure.project all 30000元
农林水支出50万元，其他支出20万元。
  expenditure.current 213 all 500000元
  expenditure.current 229 all 200000元
基本支出50万元，其他支出20万元。
  expenditure.basic all 500000元
  expenditure.other all 200000元
财政拨款支出270万元，其中：一般公共预算财政拨款260万元。
  expenditure.current appropriation 2700000元
  expenditure.current general 2600000元
支出合计270万元，其中：一般公共预算财政拨款260万元。
  expenditure.current all 2700000元
财政拨款收入280万元，一般公共预算财政拨款20万元。
  revenue.appropriation appropriation 2800000元
  revenue.appropriation general 200000元
财政拨款收入总计280万元，其中一般公共预算财政拨款20万元。
  revenue.total appropriation 2800000元
  revenue.appropriation general 200000元
收入合计280万元，其中一般公共预算财政拨款20万元。
  revenue.current all 2800000元
  revenue.appropriation general 200000元
财政拨款收入1100万元，其中财政拨款收入1080万元，上年结转20万元。
  revenue.appropriation appropriation 11000000元
财政拨款收入1100万元，其中一般公共预算财政拨款收入1080万元。
  revenue.appropriation appropriation 11000000元
  revenue.appropriation general 10800000元
财政拨款收入1100万元，其中财政拨款收入占90%。
  revenue.appropriation appropriation 11000000元
  revenue.appropriation appropriation share of revenue.current 90%
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("三、支出决算情况说明", text)).toEqual(figures);
  });
});

describe("of purchases", () => {
  it.each(
    sentenceCases(`
政府采购支出50万元，其中：货物20万元，工程18万元，服务12万元。
  procurement all 500000元
  procurement.goods all 200000元
  procurement.works all 180000元
  procurement.services all 120000元
政府采购货物支出50万元，工程18万元。
  procurement.goods all 500000元
  procurement.works all 180000元
公务接待费50万元，工程18万元。
  three_public.reception all 500000元
授予中小企业合同金额90万元，其中货物采购45万元。
  procurement.sme all 900000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("十、政府采购支出情况说明", text)).toEqual(figures);
  });
});

describe("of costs", () => {
  it.each(
    sentenceCases(`
公务用车购置及运行维护费5万元，其中：购置费2万元，运行维护费3万元。
  three_public.vehicles all 50000元
  three_public.vehicles.purchase all 20000元
  three_public.vehicles.operation all 30000元
公务用车购置费2万元，运行维护费3万元。
  three_public.vehicles.purchase all 20000元
  three_public.vehicles.operation all 30000元
“三公”经费30万元，其中：“三公”经费20万元。
  three_public all 300000元
“三公”经费30万元，其中：会议费20万元。
  three_public all 300000元
公务接待费30万元，其中：公务用车运行维护费20万元。
  three_public.reception all 300000元
因公出国（境）费预算0万元（其中：一般公共预算支出0万元）。
  three_public.overseas all adjusted_budget 0元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("what came and what went", () => {
  it.each(
    sentenceCases(`
收入总计500万元，其中本年收入480万元；支出490万元。
  revenue.total all 5000000元
  revenue.current all 4800000元
收入总计500万元，其中本年收入480万元；财政拨款支出490万元。
  revenue.total all 5000000元
  revenue.current all 4800000元
  expenditure.current appropriation 4900000元
收入总计500万元，其中年初结转和结余20万元；支出490万元。
  revenue.total all 5000000元
  revenue.opening_balance all 200000元
一般公共预算财政拨款收入总计500万元，其中，一般公共预算财政拨款本年收入完成年初预算119%；支出完成年初预算123%。
  revenue.total general 5000000元
  revenue.current general completion_rate of initial_budget 119%
  expenditure.current general completion_rate of initial_budget 123%
其中，一般公共预算财政拨款本年收入完成年初预算119%；支出完成年初预算123%。
  revenue.current general completion_rate of initial_budget 119%
  expenditure.current general completion_rate of initial_budget 123%
其中，本年收入完成年初预算119%；支出完成年初预算123%。
  revenue.current all completion_rate of initial_budget 119%
财政拨款本年收入完成年初预算118%；支出完成年初预算119%。
  revenue.current appropriation completion_rate of initial_budget 118%
  expenditure.current appropriation completion_rate of initial_budget 119%
收入总计30万元。收支较上年均增加3万元。
  revenue.total all 300000元
  revenue.total all yoy_change 30000元
  expenditure.total all yoy_change 30000元
支出合计30万元。收支较上年均增加3万元。
  expenditure.current all 300000元
  revenue.current all yoy_change 30000元
  expenditure.current all yoy_change 30000元
财政拨款支出合计30万元。收支较上年均增加3万元。
  expenditure.current appropriation 300000元
  revenue.current appropriation yoy_change 30000元
  expenditure.current appropriation yoy_change 30000元
收、支均增加20万元。
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("一、收入支出决算总体情况说明", text)).toEqual(figures);
  });
});

describe("what went beside what came", () => {
  it.each(
    sentenceCases(`
其他收入5万元，支出3万元。
  revenue.other all 50000元
其他收入5万元，支出比上年增加3万元。
  revenue.other all 50000元
年末结转和结余5万元，支出比上年增加3万元。
  expenditure.closing_balance all 50000元
结余分配5万元，支出比上年增加3万元。
  expenditure.surplus_distribution all 50000元
基本支出5万元，支出比上年增加3万元。
  expenditure.basic all 50000元
  expenditure.basic all yoy_change 30000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("三、支出决算情况说明", text)).toEqual(figures);
  });
});
