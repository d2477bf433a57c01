import { describe, expect, it } from "vitest";
import { readLines } from "../../support/reading.ts";

/* How a department speaks of itself: its staff are told of by these words, and another's are none of its own. */

/** Whether three heads are read as the department's, of a sentence that tells whose they are. */
function isOwn(name: string, whose: string): boolean {
  const text = `第一部分 ${name}概况\n第三部分 2023年度部门决算情况说明\n三、情况说明\n${whose}在职人员3人。\n`;
  return readLines(text).figures.some(({ item, printed }) => item === "staff.in_service" && printed === "3");
}

describe.each([
  [
    "单县水利局",
    "单县水利局 山东省单县水利局 县水利局 水利局 本单位 我局",
    "县政府办 镇政府 学校 医院 法院 县委机关 菏泽市",
  ],
  ["单县岳家镇人民政府", "岳家镇 岳家镇政府 镇政府 我镇", "县政府办 县委机关 黄岗镇 学校"],
  ["单县人民政府办公室", "县政府办 县政府办公室 县政府机关", "市政府办 县委机关 县政协 县人大常委会 镇政府"],
  ["中共单县委员会", "县委 县委机关 县委办公室", "县政府 市委 县人大"],
  ["政协单县委员会", "县政协 县政协机关", "县委 县政府办"],
  ["单县人大常委会办公室", "县人大 县人大常委会机关", "县委 县政协 市人大"],
  ["中共单县纪律检查委员会", "县纪委 县纪委监委机关", "县政府 市纪委"],
  ["单县卫生健康委员会", "我委 卫生健康委员会", "县委 县政府"],
  ["单县人民法院", "法院 我院", "医院 学校 检察院"],
  ["单县人民医院", "医院 我院", "学校 法院 学院"],
  ["单县岳家镇中心卫生院", "卫生院 我院", "学校 医院 镇政府"],
  ["单县第一中学", "学校 我校", "医院 学院 幼儿园"],
  ["单县师范学院", "学院 学校", "医院 幼儿园"],
  ["单县中心幼儿园", "幼儿园 学校 我园", "学院 医院"],
  ["单县城关街道办事处", "城关街道 我街道", "城关镇 县政府"],
  ["单县规划和自然资源局", "规划与自然资源局 规划和自然资源局", "规划局"],
])("%s", (name, own, others) => {
  it.each(own.split(" "))("%s is it", (whose) => expect(isOwn(name, whose)).toBe(true));
  it.each(others.split(" "))("%s is another", (whose) => expect(isOwn(name, whose)).toBe(false));
});

describe("a township tells of all its units", () => {
  const figures = (name: string, sentence: string) =>
    readLines(`第一部分 ${name}概况\n第三部分 2023年度部门决算情况说明\n三、情况说明\n${sentence}\n`)
      .figures.filter(({ basis }) => basis === "reported")
      .map(({ item }) => item);
  it.each([
    ["全镇本年收入合计5万元。", "revenue.current"],
    ["全镇本年支出合计5万元。", "expenditure.current"],
    ["镇本级“三公”经费5万元。", "three_public"],
  ])("%s", (sentence, item) => {
    expect(figures("单县岳家镇", sentence)).toEqual([item]);
    expect(figures("单县岳家镇人民政府", sentence)).toEqual([item]);
    expect(figures("单县岳家镇中心卫生院", sentence)).toEqual([]);
    expect(figures("单县水利局", sentence)).toEqual([]);
  });
});
