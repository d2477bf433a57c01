import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* A rate or a share says what the numbers before it in its sentence were of. */

describe("which budget it was", () => {
  it.each(
    sentenceCases(`
公务接待费预算5万元，支出4万元，完成年初预算的80%。
  three_public.reception all initial_budget 50000元
  three_public.reception all 40000元
  three_public.reception all completion_rate of initial_budget 80%
公务接待费预算5万元，支出4万元，完成预算的80%。
  three_public.reception all adjusted_budget 50000元
  three_public.reception all 40000元
  three_public.reception all completion_rate of adjusted_budget 80%
公务接待费预算5万元。支出4万元，完成年初预算的80%。
  three_public.reception all adjusted_budget 50000元
“三公”经费预算10万元，公务接待费预算5万元，支出4万元，完成年初预算的80%。
  three_public all adjusted_budget 100000元
  three_public.reception all initial_budget 50000元
  three_public.reception all 40000元
  three_public.reception all completion_rate of initial_budget 80%
2022年公务接待费预算6万元，2023年公务接待费预算5万元，支出4万元，完成年初预算的80%。
  2022 three_public.reception all adjusted_budget 60000元
  three_public.reception all initial_budget 50000元
  three_public.reception all 40000元
  three_public.reception all completion_rate of initial_budget 80%
公务接待费年初预算5万元，支出4万元，完成全年预算的80%。
  three_public.reception all initial_budget 50000元
  three_public.reception all 40000元
  three_public.reception all completion_rate of adjusted_budget 80%
“三公”经费预算10万元，其中：公务接待费预算5万元，决算4万元；公务用车运行维护费预算5万元，完成年初预算的50%。
  three_public all adjusted_budget 100000元
  three_public.reception all adjusted_budget 50000元
  three_public.reception all 40000元
  three_public.vehicles.operation all initial_budget 50000元
  three_public.vehicles.operation all completion_rate of initial_budget 50%
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("which 科目 it was of", () => {
  it.each(
    sentenceCases(`
教育支出预算5万元，科学技术支出决算4万元，科学技术支出预算5万元，完成年初预算的80%。
  expenditure.current 205 general adjusted_budget 50000元
  expenditure.current 206 general 40000元
  expenditure.current 206 general initial_budget 50000元
  expenditure.current 206 general completion_rate of initial_budget 80%
教育支出（类）普通教育（款）小学教育（项）预算5万元，决算4万元，完成年初预算的80%。
  expenditure.current 2050202 general initial_budget 50000元
  expenditure.current 2050202 general 40000元
  expenditure.current 2050202 general completion_rate of initial_budget 80%
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("五、一般公共预算财政拨款支出决算情况说明", text)).toEqual(figures);
  });
});

describe("which purchases the contracts were of", () => {
  it.each(
    sentenceCases(`
政府采购货物支出50万元，授予中小企业合同金额45万元，占货物支出的90%。
  procurement.goods all 500000元
  procurement.goods.sme all 450000元
  procurement.goods.sme all share of procurement.goods 90%
政府采购工程支出50万元，授予中小企业合同金额45万元，占工程支出的90%。
  procurement.works all 500000元
  procurement.works.sme all 450000元
  procurement.works.sme all share of procurement.works 90%
政府采购服务支出50万元，授予中小企业合同金额45万元，占服务支出的90%。
  procurement.services all 500000元
  procurement.services.sme all 450000元
  procurement.services.sme all share of procurement.services 90%
政府采购支出总额50万元，授予中小企业合同金额45万元，占政府采购支出总额的90%。
  procurement all 500000元
  procurement.sme all 450000元
  procurement.sme all share of procurement 90%
授予小微企业合同金额45万元，占货物支出的90%。
  procurement.small_micro all 450000元
  procurement.small_micro all share of procurement.goods 90%
授予中小企业合同金额85万元。授予中小企业合同金额45万元，占货物支出的90%。
  procurement.sme all 850000元
  procurement.goods.sme all 450000元
  procurement.goods.sme all share of procurement.goods 90%
政府采购支出总额100万元，其中：货物支出60万元，占60%。授予中小企业合同金额50万元，占50%，其中：授予小微企业合同金额40万元，占80%。
  procurement all 1000000元
  procurement.goods all 600000元
  procurement.goods all share of procurement 60%
  procurement.sme all 500000元
  procurement.sme all share of procurement 50%
  procurement.small_micro all 400000元
  procurement.small_micro all share of procurement.sme 80%
政府采购支出总额100万元，授予中小企业合同金额50万元，其中：授予小微企业合同金额40万元，占40%。
  procurement all 1000000元
  procurement.sme all 500000元
  procurement.small_micro all 400000元
  procurement.small_micro all share of procurement 40%
政府采购支出总额100万元，授予中小企业合同金额50万元，其中：授予小微企业合同金额40万元，占30%。
  procurement all 1000000元
  procurement.sme all 500000元
  procurement.small_micro all 400000元
政府采购支出总额50万元，授予中小企业合同金额50万元，其中：授予小微企业合同金额40万元，占80%。
  procurement all 500000元
  procurement.sme all 500000元
  procurement.small_micro all 400000元
政府采购支出总额0万元，授予中小企业合同金额0万元，其中：授予小微企业合同金额0万元，占0%。
  procurement all 0元
  procurement.sme all 0元
  procurement.small_micro all 0元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("十、政府采购支出情况说明", text)).toEqual(figures);
  });
});
