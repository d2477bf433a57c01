import { describe, expect, it } from "vitest";
import { briefly, sentenceCases } from "../../support/sentences.ts";

/* A text made from a page goes on over its lines, and ends where a sentence, a title or a new number ends it. */

describe("a line's end", () => {
  it.each(
    sentenceCases(`
公务接待费5⏎万元，公务用车运行维护费3万⏎元。
  three_public.reception all 50000元
  three_public.vehicles.operation all 30000元
公务接待费5万元⏎12⏎，公务用车运行维护费3万元。
  three_public.reception all 50000元
  three_public.vehicles.operation all 30000元
公务接待费5万元，⏎- 12 -⏎比上年减少1万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
公务接待费5万元，⏎第12页⏎比上年减少1万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
公务接待费5万元，⏎12 / 30⏎比上年减少1万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
公务接待费5万元，⏎1234⏎比上年减少1万元。
  three_public.reception all 50000元
公务接待费5万元；⏎比上年减少1万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
公务接待费5万元：⏎比上年减少1万元。
  three_public.reception all 50000元
公务接待费5万元，主要用于：⏎国内公务接待费3万元。
  three_public.reception all 50000元
  three_public.reception.domestic all 30000元
“三公”经费支出5万元，其中：⏎1.公务接待费3万元，⏎2.公务用车运行维护费2万元。
  three_public all 50000元
  three_public.reception all 30000元
  three_public.vehicles.operation all 20000元
“三公”经费支出5万元（其中：⏎1.公务接待费3万元；⏎公务用车运行维护费2万元）。
  three_public all 50000元
  three_public.reception all 30000元
  three_public.vehicles.operation all 20000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("a point and a space", () => {
  it.each(
    sentenceCases(`
公务接待费5万元.与去年相比减少1万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
公务接待费5.5万元.
  three_public.reception all 55000元
国内公务接待5批次.公务接待费3万元。
  reception.batches all 5批
  three_public.reception all 30000元
公务接待费* 5 万 元，比上年 减少1万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("a title", () => {
  it.each(
    sentenceCases(`
（一）公务接待费支出情况⏎支出决算5万元，比上年减少1万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
1.公务接待费⏎支出决算5万元，比上年减少1万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
1.2023年公务接待费⏎支出决算5万元，比上年减少1万元。
  three_public.reception all 50000元
  three_public.reception all yoy_change -10000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("七、“三公”经费支出决算情况说明", text)).toEqual(figures);
  });
});

describe("a title that is a path of 科目", () => {
  it.each(
    sentenceCases(`
1.教育支出（类）普通教育（款）⏎小学教育（项）支出5万元。
  expenditure.current 2050202 general 50000元
1.教育支出（类）普通教育（款）小学教育（项）⏎支出5万元。
  expenditure.current 2050202 general 50000元
1.教育支出（类）⏎年初预算5万元。
  expenditure.current 205 general initial_budget 50000元
1.教育支出（类）普通教育（款）小学教育（项）。⏎年初预算为36万元，支出决算为32.5万元。⏎2.科学技术支出（类）。⏎年初预算为3万元。
  expenditure.current 2050202 general initial_budget 360000元
  expenditure.current 2050202 general 325000元
  expenditure.current 206 general initial_budget 30000元
`),
  )("$text", ({ text, figures }) => {
    expect(briefly("五、一般公共预算财政拨款支出决算情况说明", text)).toEqual(figures);
  });
});
