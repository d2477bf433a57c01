import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* Heads, cars, groups and visitors: of the department itself, of one kind, and of what was counted last. */

describe("heads", () => {
  it.each(
    sentenceCases(`
截至2022年12月31日，在职人员50人。
截至2023年12月31日，在职人员50人。
  staff.in_service all 50人
在职人员5万元。
编制人数30人，其中：工勤编制8名，实有7人。
  staff.establishment all 30人
编制人数30人，实有27人。
  staff.establishment all 30人
  staff.actual all 27人
编制人数35人，实有34个。
  staff.establishment all 35人
编制数35个，实有34人。
  staff.establishment all 35人
  staff.actual all 34人
行政编制20人，实有人数18人；事业编制15人，实有人数14人。
  staff.establishment.administrative all 20人
  staff.establishment.institution all 15人
编制人数35人，其中：行政编制20人，事业编制15人。实有人数30人。
  staff.establishment all 35人
  staff.establishment.administrative all 20人
  staff.establishment.institution all 15人
  staff.actual all 30人
行政编制20人。实有人数18人。
  staff.establishment.administrative all 20人
由养老保险基金发放养老金的离退休人员350人。其中：离休6人，退休344人。
  staff.retired.pension all 350人
单位发放离退休费的人员350人，其中：离休6人。
  staff.retired.unit_paid all 350人
下派村干部12人。其中：在职3人，退休9人。
下派村干部12万元，其中：在职3人，退休9人。
学生人数30个。
在职人员8人，比上年增加1人。
  staff.in_service all 8人
在职人员占8人。
全市在职人员50人，编制人数30人。
全市有单位5个，防汛很好。离退休人员5人。
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("二、机构设置及人员情况", text)).toEqual(figures);
  });
});

describe("vehicles and sets", () => {
  it.each(
    sentenceCases(`
本部门共有车辆8辆，比上年增加1辆。
  assets.vehicles all 8辆
本部门共有车辆8辆，车辆增加1辆。
  assets.vehicles all 8辆
涉及车辆8辆。
全市车辆共8辆。
公务用车保有量38辆，其中公务用车4辆。
  vehicles.kept all 38辆
公务用车保有量38辆，其中车辆4辆。
  vehicles.kept all 38辆
公务用车保有量38辆，车辆共40辆。
  vehicles.kept all 38辆
  assets.vehicles all 40辆
单价50万元以上通用设备3台，单价100万元（含）以上专用设备2套。
  assets.equipment_500k all 3台
  assets.equipment_1m all 2台
单价50万元以上通用设备3辆。
车辆2台，车辆3台套。
  assets.vehicles all 2辆
主要负责人用车、机要通信用车共0辆。
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("九、国有资产占用情况说明", text)).toEqual(figures);
  });
});

describe("groups and visitors", () => {
  it.each(
    sentenceCases(`
国（境）外公务接待费0万元。共接待25批次。
  three_public.reception.abroad all 0元
国（境）外公务接待费0万元，共接待25批次。
  three_public.reception.abroad all 0元
  reception.abroad.batches all 25批
国（境）外公务接待费0万元。共接待0批次。
  three_public.reception.abroad all 0元
  reception.abroad.batches all 0批
来宾25批次，累计200人次。
  reception.batches all 25批
  reception.persons all 200人
参加其他单位组织的团组4个、共5人。
国内公务接待21批（次）、180人（次）。
  reception.batches all 21批
  reception.persons all 180人
国内公务接待21个批次、180人。
  reception.batches all 21批
  reception.persons all 180人
国内公务接待21个，180人次。
  reception.batches all 21批
  reception.persons all 180人
国内公务接待20批次，100人，100辆。
  reception.batches all 20批
  reception.persons all 100人
因公出国（境）团组2个团组，3人。
  travel.groups all 2团
  travel.persons all 3人
因公出国（境）团组2个其中3人。
  travel.groups all 2团
  travel.persons all 3人
一般公共预算国内公务接待20批次。
  reception.batches general 20批
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("what they cost", () => {
  it.each(
    sentenceCases(`
国内公务接待24批次270余人次，共计支出4.73万元。
  reception.batches all 24批
  reception.persons all 270人
  three_public.reception.domestic all 47300元
国内公务接待24批次，共计支出4.73万元。
  reception.batches all 24批
国内公务接待24批次270余人次，年初预算4.73万元。
  reception.batches all 24批
  reception.persons all 270人
国内公务接待24批次270余人次，财政拨款支出4.73万元。
  reception.batches all 24批
  reception.persons all 270人
  expenditure.current appropriation 47300元
公务接待费，接待24批次270人次，支出4.73万元。
  reception.batches all 24批
  reception.persons all 270人
  three_public.reception all 47300元
接待24批次270人次，支出4.73万元。
  reception.batches all 24批
  reception.persons all 270人
  three_public.reception all 47300元
外事接待24批次270人次，支出4.73万元。
  reception.foreign_affairs.batches all 24批
  reception.foreign_affairs.persons all 270人
  three_public.reception.domestic.foreign_affairs all 47300元
因公出国（境）团组2个，累计5人次，支出20万元。
  travel.groups all 2团
  travel.persons all 5人
  three_public.overseas all 200000元
因公出国（境）团组2个，支出20万元。
  travel.groups all 2团
2022年国内公务接待24批次270人次，支出4.73万元。
  2022 reception.batches all 24批
  2022 reception.persons all 270人
  2022 three_public.reception.domestic all 47300元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("scores", () => {
  it.each(
    sentenceCases(`
整体支出绩效自评得分95分。
  performance.score all 95分
整体支出绩效自评得分95人。
防汛项目很好，自评得分95分。
防汛项目很好，自评得分90分。整体支出绩效自评得分95分。
  performance.score all 95分
整体支出很好。防汛项目自评得分90分。
防汛项目很好。⏎自评得分95分。
  performance.score all 95分
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("十二、预算绩效情况说明", text)).toEqual(figures);
  });
});
