import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* 分别 and 各 give each its own number, 均 and 共0 give each the same; where they are not as many as their numbers nobody knows. */

describe("of totals", () => {
  it.each(
    sentenceCases(`
收、支总计各为320万元、310万元。
  revenue.total all 3200000元
  expenditure.total all 3100000元
收入总计、支出总计分别为320万元、310万元。
  revenue.total all 3200000元
  expenditure.total all 3100000元
收入总计、支出总计分别为320万元、310万元，比上年分别增加20万元、10万元。
  revenue.total all 3200000元
  expenditure.total all 3100000元
  revenue.total all yoy_change 200000元
  expenditure.total all yoy_change 100000元
收入总计、支出总计分别为320万元和310人。
收、支总计各为320万元、10%。
  revenue.total all 3200000元
  expenditure.total all 3200000元
收支总计320万元，与上年相比各增加20万元。
  revenue.total all 3200000元
  expenditure.total all 3200000元
  revenue.total all yoy_change 200000元
  expenditure.total all yoy_change 200000元
收入总计320万元，支出总计320万元，与上年相比各增加20万元，增长6.67%。
  revenue.total all 3200000元
  expenditure.total all 3200000元
  revenue.total all yoy_change 200000元
  expenditure.total all yoy_change 200000元
  revenue.total all yoy_rate 6.67%
  expenditure.total all yoy_rate 6.67%
收入总计320万元，支出总计310万元，其他收入3万元，与上年相比各增加20万元。
  revenue.total all 3200000元
  expenditure.total all 3100000元
  revenue.other all 30000元
收入总计320万元，其他收入3万元，与上年相比各增加20万元。
  revenue.total all 3200000元
  revenue.other all 30000元
财政拨款收入总计320万元，支出总计320万元，与上年相比各增加20万元，增长6.67%。
  revenue.total appropriation 3200000元
  expenditure.total appropriation 3200000元
  revenue.total appropriation yoy_change 200000元
  expenditure.total appropriation yoy_change 200000元
  revenue.total appropriation yoy_rate 6.67%
  expenditure.total appropriation yoy_rate 6.67%
一般公共预算财政拨款收入总计320万元，政府性基金支出总计320万元，与上年相比各增加20万元。
  revenue.total general 3200000元
  expenditure.total government_fund 3200000元
收支总计320万元。收支均较上年增加20万元。
  revenue.total all 3200000元
  expenditure.total all 3200000元
  revenue.total all yoy_change 200000元
  expenditure.total all yoy_change 200000元
收入总计320万元，支出总计320万元。收支较上年各增加20万元。
  revenue.total all 3200000元
  expenditure.total all 3200000元
  revenue.total all yoy_change 200000元
  expenditure.total all yoy_change 200000元
其他收入320万元。收支较上年各增加20万元。
  revenue.other all 3200000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("一、收入支出决算总体情况说明", text)).toEqual(figures);
  });
});

describe("of costs, years and stages", () => {
  it.each(
    sentenceCases(`
因公出国（境）费、公务接待费均为0万元。
  three_public.overseas all 0元
  three_public.reception all 0元
因公出国（境）费、公务接待费共0万元，公务用车运行维护费3万元。
  three_public.overseas all 0元
  three_public.reception all 0元
  three_public.vehicles.operation all 30000元
因公出国（境）费、公务接待费共3万元。
因公出国（境）费、公务接待费增加0万元。
公务用车购置费、公务用车运行维护费和公务接待费分别为1万元、2万元和3万元。
  three_public.vehicles.purchase all 10000元
  three_public.vehicles.operation all 20000元
  three_public.reception all 30000元
公务用车购置费、公务用车运行维护费和公务接待费分别为1万元、2万元。
公务接待费2023年、2022年分别为5万元、6万元。
  three_public.reception all 50000元
  2022 three_public.reception all 60000元
公务接待费年初预算、全年预算、决算数分别为6万元、5.5万元、5万元。
  three_public.reception all initial_budget 60000元
  three_public.reception all adjusted_budget 55000元
  three_public.reception all 50000元
公务接待费年初预算、决算数分别为6万元、5.5万元、5万元。
国内公务接待分别为30批次、240人次。
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("of what the sentence told of", () => {
  it.each(
    sentenceCases(`
基本支出200万元，其中人员经费180万元，公用经费20万元，分别占90%和10%。
  expenditure.basic general 2000000元
  expenditure.basic.personnel general 1800000元
  expenditure.basic.public general 200000元
  expenditure.basic.personnel general share of expenditure.basic 90%
  expenditure.basic.public general share of expenditure.basic 10%
基本支出200万元，其中人员经费180万元，公用经费20万元，较上年分别增加9万元和1万元。
  expenditure.basic general 2000000元
  expenditure.basic.personnel general 1800000元
  expenditure.basic.public general 200000元
人员经费180万元，公用经费20万元，较上年分别增加9万元和1万元。
  expenditure.basic.personnel general 1800000元
  expenditure.basic.public general 200000元
  expenditure.basic.personnel general yoy_change 90000元
  expenditure.basic.public general yoy_change 10000元
人员经费180万元，公用经费20万元，较上年分别增加9万元、1万元和2万元。
  expenditure.basic.personnel general 1800000元
  expenditure.basic.public general 200000元
人员经费180万元，公用经费20万元，分别占基本支出的90%和10%。
  expenditure.basic.personnel general 1800000元
  expenditure.basic.public general 200000元
  expenditure.basic.personnel general share of expenditure.basic 90%
  expenditure.basic.public general share of expenditure.basic 10%
人员经费180万元，较上年分别增加9万元。
  expenditure.basic.personnel general 1800000元
人员经费180万元，公用经费20万元，支出较上年分别增加9万元和1万元。
  expenditure.basic.personnel general 1800000元
  expenditure.basic.public general 200000元
一般公共预算财政拨款支出180万元，政府性基金预算财政拨款支出20万元，较上年分别增加9万元和1万元。
  expenditure.current general 1800000元
  expenditure.current government_fund 200000元
  expenditure.current general yoy_change 90000元
  expenditure.current government_fund yoy_change 10000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("六、一般公共预算财政拨款基本支出决算情况说明", text)).toEqual(figures);
  });
});

describe("of what came to nothing", () => {
  it.each(
    sentenceCases(`
上缴上级支出、经营支出、对附属单位补助支出共0.00万元。
  expenditure.to_superior all 0元
  expenditure.operating all 0元
  expenditure.to_subsidiary all 0元
上缴上级支出、经营支出、对附属单位补助支出增加0.00万元。
上缴上级支出、经营支出、对附属单位补助支出共10.00万元。
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("三、支出决算情况说明", text)).toEqual(figures);
  });
});
