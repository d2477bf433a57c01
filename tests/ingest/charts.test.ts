import { describe, expect, it } from "vitest";
import { inWords } from "../support/figures.ts";
import { readLines } from "../support/reading.ts";

/* The data of charts that a conversion left in the text: read where a caption and the document's own numbers say what they are. */

const TEXT = [
  "滨海市水利局2023年度部门决算",
  "第三部分 2023年度部门决算情况说明",
  "一、收入支出决算总体情况说明",
  "2023年度收入总计500.00万元，支出总计500.00万元。2023年度本年收入合计400.00万元，其中：事业收入100.00万元，其他收入300.00万元。",
  "2023年度基本支出300.00万元，项目支出150.00万元。",
  "“三公”经费财政拨款支出中，因公出国（境）费1.00万元，公务接待费2.00万元。",
  "一般公共预算财政拨款农林水支出60.00万元，教育支出20.00万元。",
];
/** What is read of the data of charts below captions; cells with `/` between them. */
const read = (captions: string[], ...data: string[]) =>
  readLines([...TEXT, ...captions, ...data.map((row) => row.replaceAll("/", "\t"))].join("\n"))
    .figures.filter(({ statement }) => statement === "chart_data")
    .map(inWords);

describe("the data of a chart", () => {
  it.each<[string, string[], string[], string[]]>([
    [
      "of two years and both sides",
      ["图1：收、支决算总计变动情况图"],
      ["收入/支出/2022年/2023年", "2022年/450/2023年/500"],
      [],
    ],
    [
      "of kinds of income",
      ["图2：收入决算结构图"],
      ["事业收入/其他收入", "100/300"],
      ["2023 revenue.business all actual value 1000000元", "2023 revenue.other all actual value 3000000元"],
    ],
    [
      "in 元",
      ["图2：收入决算结构图"],
      ["事业收入/其他收入", "1000000/3000000"],
      ["2023 revenue.business all actual value 1000000元", "2023 revenue.other all actual value 3000000元"],
    ],
    ["in 千元", ["图2：收入决算结构图"], ["事业收入/其他收入", "1000/3000"], []],
    ["of which one is not printed", ["图2：收入决算结构图"], ["事业收入/其他收入", "100/310"], []],
    [
      "of which one is none",
      ["图2：收入决算结构图"],
      ["事业收入/经营收入", "100/0"],
      ["2023 revenue.business all actual value 1000000元", "2023 revenue.operating all actual value 0元"],
    ],
    ["of nothing", ["图2：收入决算结构图"], ["事业收入/其他收入", "0/0"], []],
    ["of one number", ["图2：收入决算结构图"], ["事业收入", "100"], []],
    ["of more names than numbers", ["图2：收入决算结构图"], ["收入/合计/事业收入/其他收入", "100/300"], []],
    [
      "with a name for all",
      ["图2：收入决算结构图"],
      ["金额/事业收入/其他收入", "100/300"],
      ["2023 revenue.business all actual value 1000000元", "2023 revenue.other all actual value 3000000元"],
    ],
    ["of names that go on in each other", ["图2：收入决算结构图"], ["事业收入/收入", "100/400"], []],
    ["without a caption", [], ["事业收入/其他收入", "100/300"], []],
    ["below a caption of something else", ["图2：支出决算结构图"], ["事业收入/其他收入", "100/300"], []],
    ["below a caption of both sides", ["图2：收支决算结构图"], ["事业收入/其他收入", "100/300"], []],
    ["below a caption of changes", ["图2：收入决算变动情况"], ["事业收入/其他收入", "100/300"], []],
    [
      "of kinds of expenditure",
      ["图3：支出决算结构图"],
      ["基本支出/项目支出", "300/150"],
      [
        "2023 expenditure.basic all actual value 3000000元",
        "2023 expenditure.project all actual value 1500000元",
      ],
    ],
    [
      "of kinds of expenditure below a purse's",
      ["图3：财政拨款支出决算结构图"],
      ["基本支出/项目支出", "300/150"],
      [],
    ],
    [
      "of the three",
      ["图7：“三公”经费财政拨款支出结构"],
      ["因公出国（境）费/公务接待费", "1/2"],
      [
        "2023 three_public.overseas appropriation actual value 10000元",
        "2023 three_public.reception appropriation actual value 20000元",
      ],
    ],
    ["of the three below another", ["图7：支出结构"], ["因公出国（境）费/公务接待费", "1/2"], []],
    [
      "of subjects, below the caption of their purse",
      ["图6：一般公共预算财政拨款支出决算结构"],
      ["农林水支出/教育支出", "60/20"],
      [
        "2023 expenditure.current 213 general actual value 600000元",
        "2023 expenditure.current 205 general actual value 200000元",
      ],
    ],
    [
      "of subjects, below a caption without a purse",
      ["图6：支出决算结构"],
      ["农林水支出/教育支出", "60/20"],
      [],
    ],
  ])("%s", (_, captions, data, figures) => {
    expect(read(captions, ...data)).toEqual(figures);
  });

  it.each<[string, string, string, string[]]>([
    [
      "图1：本年收入决算变动情况",
      "收入",
      "350/400",
      ["2022 revenue.current all actual value 3500000元", "2023 revenue.current all actual value 4000000元"],
    ],
    [
      "图1：收入决算总计增减情况",
      "收入",
      "450/500",
      ["2022 revenue.total all actual value 4500000元", "2023 revenue.total all actual value 5000000元"],
    ],
    [
      "图1：支出决算总计对比",
      "支出",
      "450/500",
      [
        "2022 expenditure.total all actual value 4500000元",
        "2023 expenditure.total all actual value 5000000元",
      ],
    ],
    ["图1：支出决算总计", "支出", "450/500", []],
    ["图1：支出决算变动情况", "支出", "450/500", []],
    ["图1：收支决算总计变动情况", "支出", "450/500", []],
  ])("of two years below %s: %s %s", (caption, series, numbers, figures) => {
    expect(read([caption], `${series}/2022年/2023年`, numbers)).toEqual(figures);
  });

  it("of both sides by year, each side with its own row", () => {
    expect(
      read(["图1：收、支决算总计变动情况图"], "2022年/收入/支出", "450/450", "2023年/收入/支出", "500/500"),
    ).toEqual([
      "2022 revenue.total all actual value 4500000元",
      "2022 expenditure.total all actual value 4500000元",
      "2023 revenue.total all actual value 5000000元",
      "2023 expenditure.total all actual value 5000000元",
    ]);
  });
  it("of two charts of one shape take their captions in order, with an empty line between them", () => {
    const chart = ["基本支出/项目支出", "300/150"];
    expect(read(["图3：支出决算结构图", "图4：支出构成图"], ...chart, "", ...chart)).toHaveLength(4);
    expect(read(["图3：支出决算结构图"], ...chart, "", ...chart)).toHaveLength(4);
    expect(read(["图3：支出决算结构图"], ...chart, ...chart)).toHaveLength(4);
  });
});
