import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* Of which purchases a share of contracts is, its rate tells; of kinds of purchases alone nobody says so. */

describe("whose whole", () => {
  it.each(
    sentenceCases(`
政府采购货物支出60万元，授予中小企业合同金额30万元，占50%。
  procurement.goods all 600000元
  procurement.sme all 300000元
政府采购货物支出60万元，政府采购服务支出40万元，授予中小企业合同金额20万元，占50%。
  procurement.goods all 600000元
  procurement.services all 400000元
  procurement.sme all 200000元
政府采购货物支出60万元，授予中小企业合同金额30万元，占40%。
  procurement.goods all 600000元
  procurement.sme all 300000元
  procurement.sme all share of procurement 40%
政府采购支出总额60万元，其中：货物支出60万元，占100%。授予中小企业合同金额30万元，占50%。
  procurement all 600000元
  procurement.goods all 600000元
  procurement.goods all share of procurement 100%
  procurement.sme all 300000元
  procurement.sme all share of procurement 50%
授予中小企业合同金额30万元，占50%。
  procurement.sme all 300000元
  procurement.sme all share of procurement 50%
政府采购支出总额100万元，其中：货物支出60万元，占60%；服务支出40万元，占40%。
  procurement all 1000000元
  procurement.goods all 600000元
  procurement.goods all share of procurement 60%
  procurement.services all 400000元
  procurement.services all share of procurement 40%
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("十、政府采购支出情况说明", text)).toEqual(figures);
  });
});
