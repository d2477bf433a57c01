import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* What a sentence without a name goes on with, and what ends it. */

describe("of costs", () => {
  it.each(
    sentenceCases(`
公务接待费5万元，10，公务用车运行维护费3万元。
  three_public.reception all 50000元
  three_public.vehicles.operation all 30000元
公务接待费5万元，很好10万元，公务用车运行维护费3万元。
  three_public.reception all 50000元
公务接待费5万元。很好10。比上年减少1万元。
  three_public.reception all 50000元
公务接待费5万元。很好。比上年减少1万元。
  three_public.reception all 50000元
公务接待费5万元。很好10万元。比上年减少1万元。
  three_public.reception all 50000元
公务接待费5万元。与上年持平。比上年减少1万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
公务接待费5万元。本单位。比上年减少1万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
公务接待费情况：支出决算5万元。会议费情况。支出决算3万元。
  three_public.reception all 50000元
  meetings all 30000元
会议费、培训费情况。支出决算3万元。
其中会议费情况。支出决算3万元。
公务接待费预算5万元，公务接待费完成预算的80%。
  three_public.reception all adjusted_budget 50000元
  three_public.reception all completion_rate 80%
公务接待费，公务接待费合计5万元。
  three_public.reception all 50000元
“三公”经费方面，公务接待费合计5万元。
  three_public.reception all 50000元
2022年公务接待费4万元，共接待20批次。
  2022 three_public.reception all 40000元
  2022 reception.batches all 20批
2022年公务接待费4万元，国内公务接待20批次。
  2022 three_public.reception all 40000元
  2022 reception.batches all 20批
公务接待费支出8万元，比2022年公务接待费决算12万元减少4万元。
  three_public.reception all 80000元
  2022 three_public.reception all 120000元
  three_public.reception all yoy_change -40000元
外事接待费与上年相比增加0万元。其他国内公务接待支出3万元。
  three_public.reception.domestic.foreign_affairs all yoy_change 0元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("of budgets", () => {
  it.each(
    sentenceCases(`
“三公”经费年初预算10万元，全年预算12万元，其中：公务接待费3万元。
  three_public all initial_budget 100000元
  three_public all adjusted_budget 120000元
“三公”经费年初预算10万元，全年预算12万元，其中：公务接待费全年预算3万元。
  three_public all initial_budget 100000元
  three_public all adjusted_budget 120000元
  three_public.reception all adjusted_budget 30000元
“三公”经费年初预算10万元，支出9万元，其中：公务接待费3万元。
  three_public all initial_budget 100000元
  three_public all 90000元
  three_public.reception all 30000元
“三公”经费年初预算10万元，全年预算12万元，支出9万元，其中：公务接待费3万元。
  three_public all initial_budget 100000元
  three_public all adjusted_budget 120000元
  three_public all 90000元
  three_public.reception all 30000元
2023年度“三公”经费预算10万元。公务接待费3万元。
  three_public all adjusted_budget 100000元
  three_public.reception all 30000元
2022年度“三公”经费预算10万元。公务接待费3万元。
  2022 three_public all adjusted_budget 100000元
  three_public.reception all 30000元
2024年度“三公”经费预算10万元。公务接待费3万元。
2024年度“三公”经费预算10万元。公务接待费3万元。会议费决算2万元。培训费1万元。
  meetings all 20000元
  training all 10000元
2024年度“三公”经费预算10万元。2023年会议费2万元。
  meetings all 20000元
“三公”经费预算数较上年很好。公务接待费减少3万元。
公务接待费支出20万元，年初预算19万元，决算数比上年增加2万元，增长11.11%。
  three_public.reception all 200000元
  three_public.reception all initial_budget 190000元
  three_public.reception all yoy_change 20000元
  three_public.reception all yoy_rate 11.11%
“三公”经费支出2.05万元，年初预算2.95万元，决算数比上年减少0.9万元，其中：公务接待费2.05万元。
  three_public all 20500元
  three_public all initial_budget 29500元
  three_public all yoy_change -9000元
  three_public.reception all 20500元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("of what has its own name again", () => {
  it.each(
    sentenceCases(`
财政拨款收入1100万元，其中财政拨款收入比上年增加20万元。
  revenue.appropriation appropriation 11000000元
  revenue.appropriation appropriation yoy_change 200000元
本年收入1100万元，其中本年收入完成年初预算的110%。
  revenue.current all 11000000元
  revenue.current all completion_rate of initial_budget 110%
本年收入1100万元，其中本年收入1000万元。
  revenue.current all 11000000元
主要原因是节约，公务接待费5万元。
  three_public.reception all 50000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("二、收入决算情况说明", text)).toEqual(figures);
  });
});

describe("of heads and things", () => {
  it.each(
    sentenceCases(`
2022年在职人员50人，退休人员20人。2023年在职人员51人。
  2022 staff.in_service all 50人
  2022 staff.retired.pension all 20人
  staff.in_service all 51人
本部门共有车辆8辆，比上年增加1辆，单价50万元以上通用设备3台。
  assets.vehicles all 8辆
  assets.equipment_500k all 3台
政府采购计划金额90万元，其中：政府采购货物支出90万元，公务用车保有量3辆。
  vehicles.kept all 3辆
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("二、机构设置及人员情况", text)).toEqual(figures);
  });
});

describe("of 科目", () => {
  it.each(
    sentenceCases(`
行政单位医疗（项）支出5万元。
  expenditure.current 2101101 general 50000元
卫生健康支出（类）5万元，行政单位医疗（项）支出4万元，很好（项）支出3万元。
  expenditure.current 210 general 50000元
  expenditure.current 2101101 general 40000元
1.教育支出（类）：⏎年初预算5万元。
  expenditure.current 205 general initial_budget 50000元
1.教育支出（类）普通教育⏎（款）支出5万元。
  expenditure.current 20502 general 50000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("五、一般公共预算财政拨款支出决算情况说明", text)).toEqual(figures);
  });
});
