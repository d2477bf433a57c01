import { describe, expect, it } from "vitest";
import { formatDecimal } from "#lib/domain/decimal.ts";
import { readLines } from "../support/reading.ts";

/* What is read of 绩效自评表 and of sentences about projects, whole, however they are laid out. */

const projectsOf = (lines: readonly string[]) =>
  readLines(["滨海市水利局2023年度部门决算", ...lines].join("\n")).projects.map(
    ({ indicators, ...project }) => ({
      ...Object.fromEntries(
        Object.entries(project).map(([key, value]) => [
          key,
          typeof value === "bigint" ? short(value) : value,
        ]),
      ),
      indicators: indicators.map(
        ({ level1, level2, level3, target, actual, weight, score, deviation, lineStart }) =>
          [
            lineStart,
            level1,
            level2,
            level3,
            target,
            actual,
            weight && short(weight),
            score && short(score),
            deviation,
          ]
            .map((part) => part ?? "–")
            .join(" | "),
      ),
    }),
  );
const short = (value: bigint) => formatDecimal(value).replace(/\.?0+$/, "");

const TITLE = "项目支出绩效自评表";
const NAME = "项目名称\t防汛经费\t\t\t\t\t";
const MONEY = "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分";
const TOTAL = "\t年度资金总额\t100.00\t120.00\t90.00\t10\t75.00%\t7.5";
const HEAD = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施";

const FORMS: Record<string, string[]> = {
  "the template": [
    ...[TITLE, NAME, "主管部门\t水利局\t实施单位\t防汛办\t\t", MONEY, TOTAL, HEAD],
    "产出指标\t数量指标\t巡查次数\t≥10次\t12次\t20\t20\t无",
    "\t质量指标\t指标1：合格率\t100%\t98%\t20\t18\t雨季较长",
    "效益指标（30分）\t社会效益指标\t受益人数\t1000人\t900人\t30\t27\t",
    "满意度指标\t服务对象满意度指标\t满意度\t≥95%\t96%\t10\t10\t",
    "总分\t\t\t\t\t100\t82.5\t",
    "\t\t不在其中\t1\t1\t1\t1\t",
  ],
  "names of others behind colons": [
    ...[
      TITLE,
      "项目名称\t防汛 经费\t\t",
      "主管部门及代码：\t[101]水利局\t项目实施单位：\t防汛办\t",
      MONEY,
      TOTAL,
    ],
  ],
  "all names before colons": [
    ...[TITLE, "项目名称：\t防汛经费\t\t", "主管部门：\t水利局\t实施单位：\t防汛办\t"],
    "预算数：\t120.00\t执行数：\t90.00",
  ],
  "no name beside its label": [TITLE, "项目名称\t\t\t", "部门名称\t项目名称\t", MONEY, TOTAL],
  "of a whole department": [
    ...[
      "部门整体支出绩效自评表",
      "部门名称\t滨海市水利局\t\t\t",
      MONEY,
      TOTAL,
      "总分\t\t100\t95.5\t自评等级：优秀",
    ],
  ],
  "judged by the department": [
    ...["部门评价项目绩效评价表", NAME, MONEY, TOTAL, "总分\t\t100\t88\t评价结果：良"],
  ],
  "a department's name above a project's": [
    ...[TITLE, "部门名称\t水利局\t\t", NAME, MONEY, TOTAL, "自评得分\t\t", "\t100\t91\t"],
  ],
  "two forms in one table": [
    ...[TITLE, NAME, MONEY, TOTAL, HEAD, "产出指标\t数量指标\t巡查次数\t10次\t12次\t20\t20\t"],
    ...["项目名称\t抗旱经费\t\t\t\t\t", MONEY, TOTAL.replace("90.00", "60.00")],
  ],
  "amounts with their own units; a bare number is another column's": [
    ...[TITLE, NAME, MONEY, "\t年度资金总额\t100.00万元\t120\t90.00万元\t10\t75%\t7.5"],
  ],
  "in 元, of a rate without %": [
    ...[TITLE, NAME, MONEY.replace("万元", "元"), TOTAL.replace("75.00%", "75.00")],
  ],
  "a rate in percent by its head": [
    ...[TITLE, NAME, MONEY.replace("执行率", "执行率（%）"), TOTAL.replace("75.00%", "75.00")],
  ],
  "amounts each behind its label": [
    ...[TITLE, NAME, "年初预算数：\t100\t全年预算数：\t120\t全年执行数：\t90", HEAD],
    "产出指标\t时效指标\t完成及时率\t100%\t100%\t20\t20\t",
  ],
  "a total too far below its head": [
    TITLE,
    NAME,
    MONEY,
    "\t其中：当年财政拨款\t1",
    "\t上年结转\t1",
    "\t其他\t1",
    "\t其他\t1",
    TOTAL,
  ],
  "without amounts or indicators": [TITLE, NAME, "说明\t无\t"],
  "rows one column early below a merged cell, and a name that is a dash": [
    ...[TITLE, NAME, MONEY, TOTAL, HEAD],
    "产出指标\t数量指标\t巡查次数\t10次\t12次\t20\t20\t",
    "质量指标\t合格率\t100%\t98%\t20\t18\t",
    "\t成本指标\t-\t-\t-\t\t\t",
    "成本指标\t\t总成本\t≤120万元\t90万元\t10\t10\t",
    "\t\t只有名称\t\t\t10\t10\t",
  ],
  "targets that were adjusted": [
    ...[TITLE, NAME, MONEY, TOTAL],
    "绩效指标\t指标名称\t年初指标值\t调整后指标值\t全年完成值\t指标权重（分）\t指标得分（分）",
    "\t巡查次数\t10\t12\t14\t30\t29",
  ],
  "ended by a heading, and not by the rest of a cell": [
    ...[TITLE, NAME, MONEY, "的一部分", TOTAL, "二、其他事项的说明", "总分\t\t100\t95\t"],
  ],
  "its score among its names": [TITLE, `${NAME}自评得分（分）\t96.5`, MONEY, TOTAL],
  sentences: [
    "第三部分 2023年度部门决算情况说明",
    "（四）预算绩效管理情况",
    "“防汛经费”项目全年预算数为50万元，执行数为48.5万元，完成预算的97%，自评得分为“95.5”分。",
    "（1）抗旱经费项目绩效目标完成情况：全年预算数30,000.50元，执行数0.0003亿元。",
    "项目完成预算的88%。自评结果90分。",
    "3.河道整治项目绩效自评综述：总体评分为92分。",
    "本部门整体支出绩效：全年预算数为1万元，执行数为1万元。",
    "全年预算数为2万元，执行数为2万元。",
    "本年度，山塘加固项目自评得分93分。",
  ],
};

describe("projects", () => {
  it.each(Object.entries(FORMS))("%s", (_, lines) => {
    expect(projectsOf(lines)).toMatchSnapshot();
  });
});
