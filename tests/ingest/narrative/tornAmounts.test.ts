import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* 万 that stands in a line alone has fallen out of one of the amounts: 元 in a line of its own is not the amount's then. */

describe("with 万 alone, and without", () => {
  it.each(
    sentenceCases(`
公务接待费支出决算为3.20⏎元，公务用车购置费5.00万元。⏎万
公务接待费支出决算为3.20⏎元，公务用车购置费5.00万元。
  three_public.reception all 3.2元
  three_public.vehicles.purchase all 50000元
公务接待费支出决算为3.20元，公务用车购置费5.00万元。⏎万
  three_public.reception all 3.2元
  three_public.vehicles.purchase all 50000元
公务接待费支出决算为3.20⏎万元，公务用车购置费5.00万元。⏎万
  three_public.reception all 32000元
  three_public.vehicles.purchase all 50000元
国内公务接待3⏎批次，公务用车购置费5.00万元。⏎万
  reception.batches all 3批
  three_public.vehicles.purchase all 50000元
公务接待费5万元.⏎会议费3万元。
  three_public.reception all 50000元
  meetings all 30000元
“三公”经费支出5万元，其中：1.公务接待费3万元，2.公务用车购置费2万元。
  three_public all 50000元
  three_public.reception all 30000元
  three_public.vehicles.purchase all 20000元
公务接待费5万元，⏎项目	金额	很好⏎合计	5.00	6.00⏎比上年减少1万元。
  three_public.reception all 50000元
公务接待费5万元，⏎比上年减少1万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
公务接待费（5万元。⏎会议费3万元。公务用车购置费2万元。
  meetings all 30000元
  three_public.vehicles.purchase all 20000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});
