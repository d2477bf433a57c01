import { describe, expect, it } from "vitest";
import { formatDecimal, type Decimal } from "#lib/domain/decimal.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { readForms } from "#lib/ingest/performance/forms.ts";
import type { Indicator, Project } from "#lib/ingest/performance/project.ts";

/* Of the tables of 绩效自评: where a form begins and ends, and what stands where in it. */

const formsOf = (lines: readonly string[]) =>
  readForms(readText(new TextEncoder().encode(lines.join("\n"))).blocks);
const short = (value: Decimal | null) => value && formatDecimal(value).replace(/\.?0+$/, "");
const told = (...lines: string[]) =>
  formsOf(lines).projects.map(
    ({ name, kind, initialBudget, adjustedBudget, executed, executionRate, score, grade }) =>
      [
        `${name} ${kind}`,
        ...[initialBudget, adjustedBudget, executed, executionRate, score].map(
          (value) => short(value) ?? "–",
        ),
        grade ?? "–",
      ].join(" "),
  );
/** The first form, or null. */
const form = (...lines: string[]): Project | null => formsOf(lines).projects[0] ?? null;
const NAME = "项目名称\t防汛经费\t";
const MONEY = "项目资金\t年初预算数\t全年预算数\t全年执行数\t执行率（%）";
const TOTAL = "合计\t100\t120\t90\t75";
const SELF = "防汛经费 project_self 1000000 1200000 900000 75 – –";

describe("a form", () => {
  it("is what stands from a project's name on, whichever word names it", () => {
    for (const label of ["项目名称", "项目支出名称", "专项名称", "项 目 名 称"])
      expect(told(`${label}\t防汛经费\t`, MONEY, TOTAL)).toEqual([SELF]);
    for (const label of ["项目的名称", "项目名称及编号", "子项目名称"])
      expect(told(`${label}\t防汛经费\t`, MONEY, TOTAL)).toEqual([]);
  });
  it.each<[string, string]>([
    ["附件2", "ended"],
    ["第四部分", "ended"],
    ["（一）其他", "ended"],
    ["（十一）其他", "ended"],
    ["（二十二个）其他", "open"],
    ["九、其他", "ended"],
    ["十一、其他", "ended"],
    ["11、其他", "open"],
    ["其他一、", "open"],
    ["很".repeat(60), "open"],
    ["很".repeat(61), "ended"],
  ])("that a line %s stands in is %s", (line, is) => {
    const projects = told(NAME, MONEY, line, TOTAL);
    expect(projects).toEqual(is === "open" ? [SELF] : []);
  });
  it("is of the kind that its title, in a line above or a cell, says", () => {
    const kinds = (...lines: string[]) => formsOf(lines).projects.map(({ kind }) => kind);
    const rows = [NAME, MONEY, TOTAL];
    expect(kinds(...rows)).toEqual(["project_self"]);
    expect(kinds("部门评价表", ...rows)).toEqual(["project_department_evaluation"]);
    expect(kinds("部门评价报告", "项目支出绩效自评表", ...rows)).toEqual(["project_self"]);
    expect(kinds("部门评价报告", "2023年度", ...rows)).toEqual(["project_department_evaluation"]);
    expect(kinds(`${"很".repeat(45)}部门评价`, ...rows)).toEqual(["project_department_evaluation"]);
    expect(kinds(`${"很".repeat(46)}部门评价`, ...rows)).toEqual(["project_self"]);
    expect(kinds("部门整体支出绩效", ...rows)).toEqual(["department_overall"]);
    expect(kinds("部门整体情况", ...rows)).toEqual(["project_self"]);
    expect(kinds("部门评价绩效表\t\t", ...rows)).toEqual(["project_department_evaluation"]);
    expect(kinds("部门评价绩效表，见后\t\t", ...rows)).toEqual(["project_self"]);
    const department = ["部门名称\t水利局\t", MONEY, TOTAL];
    expect(kinds(...department)).toEqual(["department_overall"]);
    expect(kinds("单位名称\t水利局\t", MONEY, TOTAL)).toEqual(["department_overall"]);
    expect(kinds("单位名\t水利局\t", MONEY, TOTAL)).toEqual(["department_overall"]);
    expect(kinds("项目绩效", ...department)).toEqual([]);
  });
  it("begins anew where its title stands in a cell", () => {
    expect(told(NAME, MONEY, "项目绩效自评表\t\t", TOTAL)).toEqual([]);
    expect(told(NAME, MONEY, "项目绩效自评表\t\t", "项目名称\t抗旱经费\t", MONEY, TOTAL)).toEqual([
      "抗旱经费 project_self 1000000 1200000 900000 75 – –",
    ]);
  });
  it("of a project is one with the department named above it, and not with the next one", () => {
    const next = ["项目名称\t抗旱经费\t", MONEY, TOTAL];
    expect(told("部门名称\t水利局\t", NAME, MONEY, TOTAL)).toEqual([
      SELF.replace("project_self", "department_overall"),
    ]);
    expect(told("项目绩效", "部门名称\t水利局\t", NAME, MONEY, TOTAL)).toEqual([SELF]);
    expect(told(NAME, MONEY, TOTAL, ...next).map((project) => project.split(" ")[0])).toEqual([
      "防汛经费",
      "抗旱经费",
    ]);
    // A form of two rows is none yet: the same name in another of its rows.
    expect(told(NAME, MONEY, ...next.slice(0, 1), TOTAL)).toEqual([SELF]);
    expect(told(NAME, MONEY, "a\t", ...next.slice(0, 1), TOTAL)).toEqual([]);
    expect(told(NAME, "部门名称\t水利局\t", MONEY, TOTAL)).toEqual([SELF]);
    expect(told(NAME, MONEY, TOTAL, "部门名称\t水利局\t", MONEY, TOTAL)).toEqual([
      SELF,
      SELF.replace("防汛经费 project_self", "水利局 department_overall"),
    ]);
    expect(told("部门名称\t甲\t", "a\t", "b\t", "部门名称\t乙\t", MONEY, TOTAL)).toEqual([
      "甲 department_overall 1000000 1200000 900000 75 – –",
    ]);
    expect(told("部门名称\t甲\t", "a\t", "b\t", "c\t", "部门名称\t乙\t", MONEY, TOTAL)).toEqual([
      "乙 department_overall 1000000 1200000 900000 75 – –",
    ]);
  });
  it("has a name, and amounts or indicators", () => {
    expect(form("项目名称\t\t", MONEY, TOTAL)).toBeNull();
    expect(form(NAME, "说明\t无\t")).toBeNull();
    expect(form(NAME, "指标名称\t\t")).toMatchObject({ name: "防汛经费", executed: null, indicators: [] });
    expect(form(NAME, MONEY, TOTAL)).toMatchObject({ lineStart: 1, lineEnd: 3, indicators: [] });
  });
  it("names who manages and who does it", () => {
    const names = (...lines: string[]) => {
      const { department, implementingUnit } = form(...lines, MONEY, TOTAL)!;
      return [department, implementingUnit];
    };
    for (const label of ["主管部门", "主管部门及代码", "预算单位", "主管单位"])
      expect(names(NAME, `${label}：\t[101] 水利局\t`)).toEqual(["[101]水利局", null]);
    for (const label of ["实施单位", "项目实施单位"])
      expect(names(NAME, `主管部门\t\t${label}\t防汛办`, "实施单位\t水文站\t")).toEqual([label, "防汛办"]);
    expect(names(NAME, "实施单位\t\t", "项目实施单位:\t水文站\t")).toEqual([null, "水文站"]);
    expect(names(NAME, "主管部门的\t水利局\t", "共同实施单位\t水文站\t")).toEqual([null, null]);
  });
});

describe("the amounts of a form", () => {
  const amounts = (...lines: string[]) => {
    const project = form(NAME, ...lines, "指标名称\t");
    return (
      project &&
      told(NAME, ...lines, "指标名称\t")[0]!
        .split(" ")
        .slice(2, 6)
        .join(" ")
    );
  };
  it("stand below their heads in the row of the total", () => {
    for (const label of ["年度资金总额", "年度总金额", "年度资金总量", "合计", "资金总额：", "总额"])
      expect(amounts(MONEY, `${label}\t1\t2\t3\t4`)).toBe("10000 20000 30000 4");
    expect(amounts(MONEY, "小合计\t1\t2\t3\t4")).toBe("– – – –");
    expect(amounts(MONEY, "合计数\t1\t2\t3\t4")).toBe("– – – –");
    for (const head of ["全年预算数", "全年（调整后）预算数", "全年（调整）预算", "全年预算（万元）"])
      expect(amounts(`\t年初预算\t${head}\t执行\t`, "合计\t1\t2\t3\t4")).toBe("10000 20000 30000 –");
    expect(amounts("\t年初预算数\t全年预算\t执行率（%）\t执行数", "合计\t1\t2\t3\t4")).toBe(
      "10000 20000 40000 3",
    );
    expect(amounts("\t年初预算数\t全年预算\t执行率（%）\t", "合计\t1\t2\t3\t")).toBe("10000 20000 – 3");
    expect(amounts("\t年初预算数\t全年预算\t执行数\t预算执行率%", "合计\t1\t2\t3\t4")).toBe(
      "10000 20000 30000 4",
    );
    expect(amounts("\t其中年初预算\t全年预算\t已执行数\t总执行率%", "合计\t1\t2\t3\t4")).toBe("– 20000 – –");
  });
  it("are those of the fourth row below, at most", () => {
    const between = (rows: number) =>
      amounts(MONEY, ...Array.from({ length: rows }, () => "其中\t7\t7\t7\t7"), TOTAL);
    expect(between(3)).toBe("1000000 1200000 900000 75");
    expect(between(4)).toBe("– – – –");
  });
  it("have their own units, without which a number is another column's", () => {
    expect(amounts(MONEY, "合计\t1万元\t2\t0.0003亿元\t4")).toBe("10000 – 30000 4");
    expect(amounts(MONEY, "合计\t1\t2\t3元\t4")).toBe("– – 3 4");
    expect(amounts(MONEY, "合计\t1万\t2万\t\t4")).toBe("10000 20000 – 4");
    expect(amounts(MONEY, "合计\t-1,000.50\t约2\t无\t4")).toBe("-10005000 – – 4");
  });
  it("are no percent and no marks", () => {
    expect(amounts(MONEY, "合计\t1\t2%\t90.00%\t4")).toBe("10000 – – 4");
    expect(amounts(MONEY, "合计\t1\t２％\t10分\t4")).toBe("10000 – – 4");
    expect(amounts("年初预算数\t1\t预算数\t2\t执行数\t75%")).toBe("10000 20000 – –");
  });
  it("are in 元 where a head says so, and else in 万元", () => {
    for (const unit of ["（元）", "(元)"])
      expect(amounts(`资金${unit}\t`, MONEY, TOTAL)).toBe("100 120 90 75");
    expect(amounts("资金（万元）\t", MONEY, TOTAL)).toBe("1000000 1200000 900000 75");
  });
  it("have a rate where it or its head says percent", () => {
    const rate = (head: string, printed: string) =>
      amounts(`资金\t全年预算数\t${head}`, `合计\t1\t${printed}`)!.split(" ")[3];
    expect([
      rate("执行率", "75"),
      rate("执行率", "75%"),
      rate("执行率（％）", "75"),
      rate("执行率", "75％"),
    ]).toEqual([...["–", "75", "75", "75"]]);
    expect(rate("得分率%", "75")).toBe("–");
  });
  it("else stand each behind its label", () => {
    expect(amounts("年初预算数：\t1\t预算数：\t2\t执行数：\t3")).toBe("10000 20000 30000 –");
    expect(amounts("年初预算数\t1\t", "全年执行数\t3\t")).toBe("10000 – 30000 –");
    expect(amounts("年初预算数\t1\t", "预算数\t2万元\t")).toBe("10000 20000 – –");
    expect(amounts("年初预算数\t1\t")).toBe("– – – –");
    expect(amounts("预算数合计\t2\t", "其中执行数\t3\t")).toBe("– – – –");
  });
});

describe("the score of a form", () => {
  const score = (...lines: string[]) => {
    const { score, grade } = form(NAME, MONEY, TOTAL, ...lines)!;
    return [short(score), grade];
  };
  it("is the second number of the row of the total, or of the row below", () => {
    for (const label of ["总分", "总计", "合计得分", "自评得分"]) {
      expect(score(`${label}\t\t100\t95.5`)).toEqual(["95.5", null]);
      expect(score(`${label}\t\t\t`, "\t100分\t95.5分\t3")).toEqual(["95.5", null]);
      expect(score(`${label}\t95.5\t`, "\t100\t94\t")).toEqual([null, null]);
    }
    expect(score("总分\t100\t90", "总分\t100\t95")).toEqual(["95", null]);
    expect(score("总分值\t100\t90")).toEqual([null, null]);
    expect(score("总分\t")).toEqual([null, null]);
  });
  it("is beside its name where there is no such row", () => {
    expect(score("自评总分（分）\t96.5")).toEqual(["96.5", null]);
    expect(score("a\t", "自评得分（分）\t96.5\t3")).toEqual(["96.5", null]);
    expect(score("本年自评得分（分）\t96.5")).toEqual([null, null]);
    expect(score("自评得分（分）及等级\t96.5")).toEqual([null, null]);
    expect(score("自评总分（分）\t96.5", "总分\t100\t95")).toEqual(["95", null]);
  });
  it.each(["优秀", "优", "良好", "良", "中", "差", "合格", "不合格"])("has a grade %s", (grade) => {
    expect(score(`总分\t100\t95\t自评等级：${grade}`)).toEqual(["95", grade]);
    expect(score(`总分\t100\t95\t评价结果${grade}`)).toEqual(["95", grade]);
    expect(score(`总分\t100\t95\t评级:“${grade}”`)).toEqual(["95", grade]);
    expect(score(`总分\t100\t95\t${grade}`)).toEqual(["95", null]);
  });
});

describe("the indicators of a form", () => {
  const indicators = (...lines: string[]) => form(NAME, MONEY, TOTAL, ...lines)!.indicators.map(line);
  const line = ({ level1, level2, level3, target, actual, weight, score, deviation }: Indicator) =>
    [level1, level2, level3, target, actual, short(weight), short(score), deviation]
      .map((part) => part ?? "–")
      .join(" ");
  const HEAD = "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因";
  const ROW = "产出指标\t数量指标\t巡查次数\t10次\t12次\t20\t19\t无";
  const READ = "产出指标 数量指标 巡查次数 10次 12次 20 19 无";
  it("stand below their heads", () => {
    expect(indicators(HEAD, ROW)).toEqual([READ]);
    expect(indicators(ROW, HEAD)).toEqual([]);
    expect(indicators(HEAD, ROW.replace("12次", " 12 次\t").replace("\t\t", "\t"))).toEqual([READ]);
  });
  it.each<[number, string[], string[]]>([
    [
      3,
      [
        "年度指标值",
        "预期指标值",
        "全年指标值",
        "年初指标值",
        "指标值",
        "年度指标值（A）",
        "年度指标",
        "指标",
      ],
      ["指标值说明", "其他指标值"],
    ],
    [4, ["完成值", "完成", "全年完成值", "实际完成值", "全年实际完成值（B）"], ["未完成值"]],
    [5, ["分值", "指标权重", "分值（权重）"], ["满分值"]],
    [6, ["得分", "指标得分", "得分（分）"], ["得分系数", "总得分"]],
    [7, ["偏差", "未完成偏差原因"], ["备注"]],
  ])("have in column %d what its head says, as %j, and not as %j", (column, heads, others) => {
    const under = (head: string) => {
      const names = HEAD.split("\t");
      names[column] = head;
      return indicators(names.join("\t"), ROW);
    };
    const without = READ.split(" ").map((part, index) => (index === column ? "–" : part));
    for (const head of heads) expect([head, ...under(head)]).toEqual([head, READ]);
    for (const head of others) expect([head, ...under(head)]).toEqual([head, without.join(" ")]);
  });
  it("have the target as it was adjusted", () => {
    const [head, row] = [HEAD.replace("偏差原因", "调整后指标值"), ROW.replace("无", "11次")];
    expect(indicators(head, row)).toEqual(["产出指标 数量指标 巡查次数 11次 12次 20 19 –"]);
  });
  it.each([
    ...[
      "产出指标",
      "产出",
      "产出目标",
      "效益指标",
      "满意度指标",
      "成本指标",
      "管理指标",
      "过程指标",
      "决策指标",
    ],
    ...["项目完成指标", "效益指标（30分）", "产出目标（50）"],
  ])("are of the upper level %s until the next", (level) => {
    const bare = level.replace(/（.*/, "");
    expect(indicators(HEAD, `${level}\t\ta\t1\t2\t3\t4\t`, "\t\tb\t1\t2\t3\t4\t")).toEqual([
      `${bare} – a 1 2 3 4 –`,
      `${bare} – b 1 2 3 4 –`,
    ]);
  });
  it("are of an upper level that names its marks", () => {
    expect(indicators(HEAD, "核心业务指标（40分）\t\ta\t1\t2\t3\t4\t")).toEqual([
      "核心业务指标 – a 1 2 3 4 –",
    ]);
    expect(indicators(HEAD, "一二三四五六七指标（40分）\t\ta\t1\t2\t3\t4\t")).toEqual(["– – a 1 2 3 4 –"]);
    expect(indicators(HEAD, "其他指标\t\ta\t1\t2\t3\t4\t")).toEqual(["– – a 1 2 3 4 –"]);
  });
  it.each([
    ...["数量指标", "质量指标", "时效指标", "成本指标", "经济效益指标", "社会效益指标", "生态效益指标"],
    ...["可持续影响指标", "服务对象满意度指标", "服务对象指标", "社会公众或服务对象满意度", "满意度", "数量"],
  ])("are of the second level %s until the next, which a new upper one ends", (level) => {
    expect(
      indicators(
        HEAD,
        `产出指标\t${level}\ta\t1\t2\t3\t4\t`,
        "\t\tb\t1\t2\t3\t4\t",
        "效益指标\t\tc\t1\t2\t3\t4\t",
      ),
    ).toEqual([`产出指标 ${level} a 1 2 3 4 –`, `产出指标 ${level} b 1 2 3 4 –`, "效益指标 – c 1 2 3 4 –"]);
  });
  it("are of a level in a column before it, too", () => {
    expect(indicators(HEAD, ROW, "质量指标\t\tb\t1\t2\t3\t4\t")).toEqual([
      READ,
      "产出指标 质量指标 b 1 2 3 4 –",
    ]);
    expect(indicators(HEAD, ROW, "成本指标\t\tb\t1\t2\t3\t4\t")).toEqual([READ, "成本指标 – b 1 2 3 4 –"]);
    expect(indicators(HEAD, ROW, "\t成本指标\tb\t1\t2\t3\t4\t")).toEqual([
      READ,
      "产出指标 成本指标 b 1 2 3 4 –",
    ]);
  });
  it.each([
    ["指标1：巡查次数", "巡查次数"],
    ["指标12.巡查次数", "巡查次数"],
    ["指标 3、巡查次数", "巡查次数"],
    ["指标：1：巡查次数", "巡查次数"],
    ["指标巡查", "指标巡查"],
    ["本指标1：巡查", "本指标1：巡查"],
  ])("lose the number before their name: %s", (printed, name) => {
    expect(indicators(HEAD, ROW.replace("巡查次数", printed))).toEqual([READ.replace("巡查次数", name)]);
  });
  it("are none of a name alone or of a dash, nor of a blank row", () => {
    const row = (name: string, target: string, actual: string) => `\t\t${name}\t${target}\t${actual}\t3\t4\t`;
    expect(indicators(HEAD, row("", "", ""), row("a", "", ""), row("-", "1", "2"))).toEqual([]);
    expect(
      indicators(HEAD, row("a", "1", ""), row("a", "", "2"), row("", "1", ""), row("", "", "2")),
    ).toEqual([...["– – a 1 – 3 4 –", "– – a – 2 3 4 –", "– – – 1 – 3 4 –", "– – – – 2 3 4 –"]]);
  });
  it.each(["总分", "总计", "说明"])("end at the row %s", (end) => {
    expect(indicators(HEAD, ROW, `${end}\t\t\t\t\t100\t90`, ROW)).toEqual([READ]);
    expect(indicators(HEAD, ROW, `\t\t${end}的\t1\t\t\t\t`, ROW)).toHaveLength(3);
  });
  it("stand a column early below a merged cell, where weight and score both do", () => {
    const early = (row: string) => indicators(HEAD, ROW, row)[1];
    expect(early("质量指标\tb\t1次\t2次\t3\t4\t")).toBe("产出指标 质量指标 b 1次 2次 3 4 –");
    expect(early("质量指标\tb\t1次\t2次\t3\t4\t5")).toBe("产出指标 质量指标 1次 2次 3 4 5 –");
    expect(early("质量指标\tb\t1次\t2次\t无\t4\t")).toBe("产出指标 质量指标 1次 2次 无 4 – –");
    expect(early("质量指标\tb\t1次\t2次\t3\t无\t")).toBe("产出指标 质量指标 1次 2次 3 – – –");
  });
  it("have the lines of their filled cells", () => {
    expect(form(NAME, MONEY, TOTAL, HEAD, ROW)!.indicators[0]).toMatchObject({ lineStart: 5, lineEnd: 5 });
  });
});
