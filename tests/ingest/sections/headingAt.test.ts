import { describe, expect, it } from "vitest";
import type { AccountsKind } from "#lib/domain/vocabulary.ts";
import { headingAt } from "#lib/ingest/stretchHeading.ts";

/*
 * Which lines head a stretch of the text: how deep, of which part and purse, and how many of the lines below belong to it.
 * A heading that is not as its first line is printed stands before that.
 */

const CASES: [lines: string, heading: string | null, kind?: AccountsKind][] = [
  ["第一部分 滨海市水利局概况", "第一部分滨海市水利局概况 0 overview"],
  ["第三部分 2023年度部门决算情况说明", "第三部分2023年度部门决算情况说明 0 narrative"],
  ["第四部分 名词解释", "第四部分名词解释 0 glossary"],
  ["第二部分 2023年度部门决算表", "第二部分2023年度部门决算表 0 narrative"],
  ["第二部分 决算报表", "第二部分决算报表 0 narrative"],
  ["附件1 项目支出绩效自评表", "附件1项目支出绩效自评表 0 performance"],
  ["附件：部门整体支出绩效评价报告", "0 performance"],
  ["附件", "0 performance"],
  ["名词解释", "0 glossary"],
  ["六、名词解释", "1 glossary"],
  ["（六）名词解释", "2"],
  ["一、收入支出决算总体情况说明", "1"],
  ["（一）收入决算情况说明。", "2"],
  ["1.支出决算情况说明", "3"],
  ["（1）支出决算具体情况", "4"],
  ["（1）办公费", null],
  ["三、关于2023年度政府性基金预算财政拨款支出决算情况说明", "1 government_fund"],
  ["四、国有资本经营预算财政拨款支出决算情况说明", "1 state_capital"],
  ["五、财政拨款支出决算情况说明", "1 appropriation"],
  ["部门决算情况说明", "0 narrative"],
  ["滨海市水利局概况", "0 overview"],
  ["收支情况分析", "0 narrative"],
  ["收支决算情况的说明", "0 narrative"],
  ["项目绩效自评表", "0 performance"],
  ["绩效评价报告", "0 performance"],
  ["决算附表", "0 narrative"],
  [
    "某局2023年度一般公共预算财政拨款“三公”经费支出决算情况说明",
    '某局2023年度一般公共预算财政拨款"三公"经费支出决算情况说明 0 narrative general',
  ],
  ["2023年度财政拨款“三公”经费增减变化情况说明", null],
  ["一、收入100万元情况说明", null],
  ["一、2023年情况说明", "1"],
  ["一、教育支出（类）普通教育（款）", null],
  ["三公经费：是指情况", null],
  ["一、收入，支出情况说明", null],
  ["一、情况；说明", null],
  ["一、农林水支出", null],
  ["一、很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很情况", null],
  ["一、很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很很情况", "1"],
  ["2023", null],
  ["", null],
  [
    "三、一般公共预算财政拨款“三公”经费支出决算及增减变动\n情况说明",
    '三、一般公共预算财政拨款"三公"经费支出决算及增减变动情况说明 1 general takes 1',
  ],
  ["三、\n收入决算情况说明\n收入100万元。", "三、收入决算情况说明 1 takes 1"],
  ["三、收入决算情况\n说明", "三、收入决算情况说明 1 takes 1"],
  ["三、收入决算情况\n的说明。", "三、收入决算情况的说明。 1 takes 1"],
  ["三、收入决算情况\n收入100万元，比上年增加。", "1"],
  ["三、收入决算\n2023年收入情况说明", null],
  ["三、\n2023年度收入决算情况说明", "三、2023年度收入决算情况说明 1 takes 1"],
  ["三、收入决算\n四、支出情况说明", null],
  [
    "一般公共预算财政拨款“三公”经费\n支出决算情况说明",
    '一般公共预算财政拨款"三公"经费支出决算情况说明 0 narrative general takes 1',
  ],
  ["收入决算\n情况说明", null],
  ["三、“三公”经费\n2023年，支出5万元，比上年减少。其中：接待费。", '三、"三公"经费 1'],
  ["（三）“三公”经费\n2023年，支出5万元，比上年减少。", '（三）"三公"经费 2'],
  ["三、“三公”经费\n5.00", null],
  ["三、“三公”经费", null],
  ["三、机关运行经费支出\n本部门支出；无。", "1 general"],
  ["三、2023年度政府采购\n本部门采购，其中。", "1"],
  ["三、国有资产占有使用\n截至年末，车辆5辆。", "1"],
  ["三、人员\n年末，5人。", "1"],
  ["三、财政拨款三公经费\n年末，5人。", "1 appropriation"],
  ["三、财政拨款三公经费及其他\n年末，5人。", null],
  ["部门预算编制说明", null],
  ["部门预算编制说明", "0 narrative", "budget"],
  ["其他相关情况说明", null],
  ["其他相关情况说明", "0 narrative", "budget"],
  ["预算安排情况", null],
  ["预算安排情况", "0 narrative", "budget"],
  ["预算表", null],
  ["预算表", "0 narrative", "budget"],
  ["其他情况", null],
];

describe("lines that head a stretch, and lines that do not", () => {
  it.each(CASES)("%j: %s", (lines, heading, kind = "final_accounts") => {
    const [first, ...below] = lines.split("\n");
    const blocks = below.map((text, at) => ({ kind: "text" as const, line: at + 2, text }));
    const found = headingAt(first!, blocks, 0, kind);
    const told = found && [
      found.text === first ? null : found.text,
      found.level,
      found.part,
      found.funding,
      found.end ? `takes ${found.end}` : null,
    ];
    expect(told && told.filter((word) => word !== null).join(" ")).toBe(heading);
  });
  it("what stands before a table is none by its words alone", () => {
    const table = { kind: "table" as const, rows: [[{ text: "，。", line: 2, start: 0 }]] };
    expect(headingAt("三、“三公”经费", [table], 0, "final_accounts")).toBe(null);
  });
});
