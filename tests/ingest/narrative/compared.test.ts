import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* How much more or less than what: the budget, the year before, or what is divided. */

describe("what it is compared with", () => {
  it.each(
    sentenceCases(`
公务接待费支出8万元，比年初预算10万元减少2万元。
  three_public.reception all 80000元
  three_public.reception all initial_budget 100000元
  three_public.reception all budget_change of initial_budget -20000元
公务接待费支出8万元，比2022年年初预算10万元减少2万元。
  three_public.reception all 80000元
公务接待费支出8万元，比2023年年初预算10万元减少2万元。
  three_public.reception all 80000元
  three_public.reception all initial_budget 100000元
  three_public.reception all budget_change of initial_budget -20000元
公务接待费支出8万元，比预算10万元减少2万元。
  three_public.reception all 80000元
  three_public.reception all adjusted_budget 100000元
  three_public.reception all budget_change of adjusted_budget -20000元
公务接待费支出8万元，比2023年“三公”经费年初预算12万元减少4万元。
  three_public.reception all 80000元
  three_public all initial_budget 120000元
  three_public all budget_change of initial_budget -40000元
公务接待费支出8万元，比2022年公务接待费年初预算12万元减少4万元。
  three_public.reception all 80000元
公务接待费支出8万元，比2023年公务接待费年初预算12万元减少4万元，下降33.33%。
  three_public.reception all 80000元
  three_public.reception all initial_budget 120000元
  three_public.reception all budget_change of initial_budget -40000元
  three_public.reception all budget_change_rate of initial_budget -33.33%
公务接待费支出8万元，比上年12万元减少4万元，下降33.33%。
  three_public.reception all 80000元
  2022 three_public.reception all 120000元
  three_public.reception all yoy_change -40000元
  three_public.reception all yoy_rate -33.33%
公务接待费支出8万元，比2021年12万元减少4万元，下降33.33%。
  three_public.reception all 80000元
  2021 three_public.reception all 120000元
公务接待费支出8万元，比上年相比12万元，减少4万元。
  three_public.reception all 80000元
公务接待费2.05万元，较上年2.08减少0.03万元。
  three_public.reception all 20500元
  2022 three_public.reception all 20800元
  three_public.reception all yoy_change -300元
公务接待费2.05万元，较2022年2.08减少了0.03万元。
  three_public.reception all 20500元
  2022 three_public.reception all 20800元
  three_public.reception all yoy_change -300元
公务接待费2.05万元，较去年决算数2.08减少0.03万元。
  three_public.reception all 20500元
  2022 three_public.reception all 20800元
  three_public.reception all yoy_change -300元
公务接待费2.05万元，较上年2.08，减少0.03万元。
  three_public.reception all 20500元
公务接待费2.05万元，较上年2.08减少10%。
  three_public.reception all 20500元
公务接待费2.05万元，较年初预算2.08减少0.03万元。
  three_public.reception all 20500元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("by how much", () => {
  it.each(
    sentenceCases(`
公务接待费支出8万元，减少2万元。
  three_public.reception all 80000元
公务接待费支出8万元，比2019年减少2万元，下降20%。
  three_public.reception all 80000元
公务接待费支出8万元，比2022年减少2万元，下降20%。
  three_public.reception all 80000元
  three_public.reception all yoy_change -20000元
  three_public.reception all yoy_rate -20%
公务接待费支出8万元，比2022年年初预算减少2万元，下降20%。
  three_public.reception all 80000元
公务接待费支出8万元，比2023年年初预算减少2万元，下降20%。
  three_public.reception all 80000元
  three_public.reception all budget_change of initial_budget -20000元
  three_public.reception all budget_change_rate of initial_budget -20%
2022年公务接待费支出8万元，比2021年减少2万元，下降20%。
  2022 three_public.reception all 80000元
  2022 three_public.reception all yoy_change -20000元
  2022 three_public.reception all yoy_rate -20%
公务接待费支出8万元，年初预算10万元，比预算减少2万元。
  three_public.reception all 80000元
  three_public.reception all initial_budget 100000元
  three_public.reception all budget_change of initial_budget -20000元
公务接待费支出8万元，全年预算10万元，低于预算20%。
  three_public.reception all 80000元
  three_public.reception all adjusted_budget 100000元
  three_public.reception all budget_change_rate of adjusted_budget -20%
公务接待费支出8万元，低于上年20%。
  three_public.reception all 80000元
  three_public.reception all yoy_rate -20%
公务接待费支出8万元，高于2022年20%。
  three_public.reception all 80000元
  three_public.reception all yoy_rate 20%
公务接待费支出8万元，大于预算20%。
  three_public.reception all 80000元
  three_public.reception all budget_change_rate of initial_budget 20%
公务接待费支出8万元，预决算差异率-3.85%。
  three_public.reception all 80000元
  three_public.reception all budget_change_rate of initial_budget -3.85%
公务接待费支出20万元，比上年减少-2万元，下降-9%。
  three_public.reception all 200000元
公务接待费支出20万元，比上年增加-2万元，增长-9%。
  three_public.reception all 200000元
  three_public.reception all yoy_change -20000元
  three_public.reception all yoy_rate -9%
公务接待费支出20万元，比上年减少2万元，下降9.1。
  three_public.reception all 200000元
  three_public.reception all yoy_change -20000元
  three_public.reception all yoy_rate -9.1%
公务接待费支出20万元，比年初预算减少2万元，下降9.1。
  three_public.reception all 200000元
  three_public.reception all budget_change of initial_budget -20000元
  three_public.reception all budget_change_rate of initial_budget -9.1%
公务接待费支出20万元，下降9.1。
  three_public.reception all 200000元
公务接待费支出20万元，比上年减少2万元，公务接待费下降9.1。
  three_public.reception all 200000元
  three_public.reception all yoy_change -20000元
公务接待费支出20万元，比上年减少2万元，9.1。
  three_public.reception all 200000元
  three_public.reception all yoy_change -20000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("the rate of a change to a budget, or to the year", () => {
  it.each(
    sentenceCases(`
公务接待费支出12.5万元，较年初预算15万元减少2.5万元，同比下降16.67%。
  three_public.reception all 125000元
  three_public.reception all initial_budget 150000元
  three_public.reception all budget_change of initial_budget -25000元
公务接待费支出12.5万元，较年初预算15万元减少2.5万元，同比下降10%。
  three_public.reception all 125000元
  three_public.reception all initial_budget 150000元
  three_public.reception all budget_change of initial_budget -25000元
  three_public.reception all yoy_rate -10%
公务接待费支出12.5万元，较年初预算15万元减少2.5万元，比2022年下降16.67%。
  three_public.reception all 125000元
  three_public.reception all initial_budget 150000元
  three_public.reception all budget_change of initial_budget -25000元
  three_public.reception all yoy_rate -16.67%
公务接待费支出12.5万元，较年初预算15万元减少2.5万元，比上年减少1万元，同比下降7.41%。
  three_public.reception all 125000元
  three_public.reception all initial_budget 150000元
  three_public.reception all budget_change of initial_budget -25000元
  three_public.reception all yoy_change -10000元
  three_public.reception all yoy_rate -7.41%
公务接待费较年初预算15万元减少2.5万元，同比下降16.67%。
  three_public.reception all initial_budget 150000元
  three_public.reception all budget_change of initial_budget -25000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("how budgets of two years differ", () => {
  it.each(
    sentenceCases(`
公务接待费支出5万元，年初预算6万元，比上年预算数下降5%，比上年下降3%。
  three_public.reception all 50000元
  three_public.reception all initial_budget 60000元
公务接待费预算6万元，比上年预算数减少2万元。
  three_public.reception all adjusted_budget 60000元
公务接待费预算6万元，比上年减少2万元。
  three_public.reception all adjusted_budget 60000元
公务接待费6万元，比上年预算数减少2万元，下降25%。
  three_public.reception all 60000元
公务接待费支出20万元，年初预算19万元，完成年初预算的105.26%，比上年增加2万元，增长11.11%。
  three_public.reception all 200000元
  three_public.reception all initial_budget 190000元
  three_public.reception all completion_rate of initial_budget 105.26%
  three_public.reception all yoy_change 20000元
  three_public.reception all yoy_rate 11.11%
公务接待费支出20万元，年初预算19万元，比上年增加2万元。
  three_public.reception all 200000元
  three_public.reception all initial_budget 190000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("how much of the budget", () => {
  it.each(
    sentenceCases(`
公务接待费支出20万元，完成年初预算25万元的80%。
  three_public.reception all 200000元
  three_public.reception all initial_budget 250000元
  three_public.reception all completion_rate of initial_budget 80%
公务接待费支出20万元，完成预算25万元的80%，比上年增加3万元。
  three_public.reception all 200000元
  three_public.reception all adjusted_budget 250000元
  three_public.reception all completion_rate of adjusted_budget 80%
  three_public.reception all yoy_change 30000元
公务接待费支出20万元，完成全年预算25万元的80%，占“三公”经费的40%。
  three_public.reception all 200000元
  three_public.reception all adjusted_budget 250000元
  three_public.reception all completion_rate of adjusted_budget 80%
  three_public.reception all share of three_public 40%
“三公”经费预算30万元，公务接待费支出20万元，完成预算25万元的80%。
  three_public all adjusted_budget 300000元
  three_public.reception all 200000元
  three_public.reception all adjusted_budget 250000元
  three_public.reception all completion_rate of adjusted_budget 80%
公务接待费20万元，完成预算的80%，完成年初预算的90%。
  three_public.reception all 200000元
  three_public.reception all completion_rate 80%
  three_public.reception all completion_rate of initial_budget 90%
公务接待费20万元，预算25万元，完成预算的80%。
  three_public.reception all 200000元
  three_public.reception all adjusted_budget 250000元
  three_public.reception all completion_rate of adjusted_budget 80%
在职人员20人，完成预算25万元的80%。
  staff.in_service all 20人
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("how much of the whole", () => {
  it.each(
    sentenceCases(`
基本支出20万元，占本年支出488.8万元的4.1%。
  expenditure.basic all 200000元
  expenditure.basic all share of expenditure.current 4.1%
基本支出20万元，占4.1%，4.2%。
  expenditure.basic all 200000元
  expenditure.basic all share of expenditure.current 4.1%
基本支出80万元，占80%，项目支出20万元，占20%。
  expenditure.basic all 800000元
  expenditure.basic all share of expenditure.current 80%
  expenditure.project all 200000元
  expenditure.project all share of expenditure.current 20%
本年支出1953万元，占100%，其中：人员经费1850万元，占94.73%。
  expenditure.current all 19530000元
  expenditure.basic.personnel all 18500000元
  expenditure.basic.personnel all share of expenditure.current 94.73%
本年支出1953万元，其中：基本支出1900万元，人员经费1850万元，占97.37%。
  expenditure.current all 19530000元
  expenditure.basic all 19000000元
  expenditure.basic.personnel all 18500000元
  expenditure.basic.personnel all share of expenditure.basic 97.37%
教育支出100万元，占总支出的50%。
  expenditure.current 205 all 1000000元
  expenditure.current 205 all share of expenditure.current 50%
教育支出（类）100万元，占50%。
  expenditure.current 205 all 1000000元
  expenditure.current 205 all share of expenditure.current 50%
支出总计200万元，其中：教育支出100万元，占支出总计的50%。
  expenditure.total all 2000000元
  expenditure.current 205 all 1000000元
  expenditure.current 205 all share of expenditure.total 50%
收入总计1500万元，其中：本年收入1450万元，占96.67%。
  revenue.total all 15000000元
  revenue.current all 14500000元
  revenue.current all share of revenue.total 96.67%
收入合计432万元。其中：财政拨款收入412万元，占总收入的95.37%。
  revenue.current all 4320000元
  revenue.appropriation appropriation 4120000元
  revenue.appropriation appropriation share of revenue.current 95.37%
收入总计432万元。其中：财政拨款收入412万元，占总收入的95.37%。
  revenue.total all 4320000元
  revenue.appropriation appropriation 4120000元
  revenue.appropriation appropriation share of revenue.total 95.37%
财政拨款收入80万元，占80%；其他收入20万元，占20%。
  revenue.appropriation appropriation 800000元
  revenue.appropriation appropriation share of revenue.current 80%
  revenue.other all 200000元
  revenue.other all share of revenue.current 20%
年末结转和结余20万元，占20%。
  expenditure.closing_balance all 200000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("三、支出决算情况说明", text)).toEqual(figures);
  });
});

describe("whose change it is, behind a list", () => {
  it.each(
    sentenceCases(`
收入总计3500万元，其中年初结转和结余300万元，较上年增加500万元，同比增长16.67%。
  revenue.total all 35000000元
  revenue.opening_balance all 3000000元
  revenue.total all yoy_change 5000000元
  revenue.total all yoy_rate 16.67%
收入总计3500万元，其中年初结转和结余300万元，较上年增加500万元、增幅为16.67%。
  revenue.total all 35000000元
  revenue.opening_balance all 3000000元
  revenue.total all yoy_change 5000000元
  revenue.total all yoy_rate 16.67%
收入总计3500万元，其中年初结转和结余300万元，较年初预算增加500万元，增长16.67%。
  revenue.total all 35000000元
  revenue.opening_balance all 3000000元
  revenue.opening_balance all budget_change of initial_budget 5000000元
  revenue.opening_balance all budget_change_rate of initial_budget 16.67%
收入总计3500万元，其中本年收入3200万元，其中：财政拨款收入3100万元，较上年增加500万元，增长16.67%。
  revenue.total all 35000000元
  revenue.current all 32000000元
  revenue.appropriation appropriation 31000000元
  revenue.total all yoy_change 5000000元
  revenue.total all yoy_rate 16.67%
收入总计3500万元，其中年初结转和结余300万元。较上年增加500万元，增长16.67%。
  revenue.total all 35000000元
  revenue.opening_balance all 3000000元
  revenue.total all yoy_change 5000000元
  revenue.total all yoy_rate 16.67%
收入总计3500万元，其中年初结转和结余300万元。较上年增加50万元，增长20%。
  revenue.total all 35000000元
  revenue.opening_balance all 3000000元
  revenue.opening_balance all yoy_change 500000元
  revenue.opening_balance all yoy_rate 20%
收入总计3500万元，其中年初结转和结余300万元，支出较上年增加500万元，增长16.67%。
  revenue.total all 35000000元
  revenue.opening_balance all 3000000元
收入总计3500万元，其中年初结转和结余300万元，较上年增加50万元。
  revenue.total all 35000000元
  revenue.opening_balance all 3000000元
  revenue.opening_balance all yoy_change 500000元
收入总计3500万元，其中年初结转和结余300万元，本年收入3200万元，较上年增加500万元。
  revenue.total all 35000000元
  revenue.opening_balance all 3000000元
  revenue.current all 32000000元
收入总计3500万元，其中年初结转和结余300万元，本年收入3200万元，增长5%。
  revenue.total all 35000000元
  revenue.opening_balance all 3000000元
  revenue.current all 32000000元
基本支出700万元，其中：人员经费600万元，比上年增加40万元，公用经费100万元，比上年增加50万元。
  expenditure.basic all 7000000元
  expenditure.basic.personnel all 6000000元
  expenditure.basic.personnel all yoy_change 400000元
  expenditure.basic.public all 1000000元
  expenditure.basic.public all yoy_change 500000元
基本支出700万元，其中：人员经费600万元，公用经费100万元，公用经费比上年增加50万元。
  expenditure.basic all 7000000元
  expenditure.basic.personnel all 6000000元
  expenditure.basic.public all 1000000元
  expenditure.basic.public all yoy_change 500000元
其中：人员经费600万元，公用经费100万元，比上年增加50万元。
  expenditure.basic.personnel all 6000000元
  expenditure.basic.public all 1000000元
  expenditure.basic.public all yoy_change 500000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("三、支出决算情况说明", text)).toEqual(figures);
  });
});
