import { describe, expect, it } from "vitest";
import type { Finding } from "#lib/checks/run.ts";
import { check, CORRECT } from "../support/checking.ts";
import { inFull } from "../support/findings.ts";

/*
 * A correct disclosure gives no finding; each of these faults, put into it, is found by the rule named, and
 * whatever else is found rests on the line with the fault, too. What is said of each, whole, stands in __snapshots__.
 */
const FAULTS: [rule: string, what: string, from: string, to: string][] = [
  ["T1", "total of the summary", "总计	31	1,020.00	总计	62	1,020.00", "总计	31	1,021.00	总计	62	1,020.00"],
  ["T1", "closing balance", "年末结转和结余	60	15.00", "年末结转和结余	60	16.00"],
  ["T1", "total of the appropriation summary", "总计	32	1,005.00", "总计	32	1,006.00"],
  ["X1", "class of the summary", "八、社会保障和就业支出	39	105.00", "八、社会保障和就业支出	39	106.00"],
  ["T3", "row of the revenue statement", "2130301	行政运行	495.00	485.00", "2130301	行政运行	496.00	485.00"],
  ["T3", "other revenue of a row", "485.00					10.00", "485.00					11.00"],
  ["S3", "section of the revenue statement", "21303	水利	795.00	785.00", "21303	水利	794.00	784.00"],
  ["S3", "total of the expenditure statement", "合计		1,005.00	705.00	300.00", "合计		1,006.00	706.00	300.00"],
  ["T3", "basic expenditure of a row", "213	农林水支出	800.00	500.00	300.00", "213	农林水支出	800.00	501.00	300.00"],
  [
    "S3",
    "item of the expenditure statement",
    "2130304	水利行业业务管理	300.00		300.00			",
    "2130304	水利行业业务管理	301.00		301.00			",
  ],
  ["T4", "appropriation by purse", "十二、农林水支出	44	790.00	790.00", "十二、农林水支出	44	790.00	791.00"],
  [
    "X1",
    "class in the appropriation summary",
    "十九、住房保障支出	51	100.00	100.00",
    "十九、住房保障支出	51	101.00	101.00",
  ],
  ["S3", "item of the general statement", "2130301	行政运行	490.00	490.00", "2130301	行政运行	491.00	491.00"],
  ["X2", "basic expenditure of the general statement", "合计		995.00	695.00	300.00", "合计		995.00	694.00	301.00"],
  ["T5", "class of basic expenditure", "301	工资福利支出	580.00", "301	工资福利支出	581.00"],
  ["T5", "item of basic expenditure", "30101	基本工资	300.00", "30101	基本工资	301.00"],
  ["T5", "staff costs", "人员经费合计		595.00", "人员经费合计		596.00"],
  ["T5", "running costs", "公用经费合计					100.00", "公用经费合计					101.00"],
  ["X3", "reception within basic expenditure", "30217	公务接待费	5.00", "30217	公务接待费	6.00"],
  ["T6", "total of the three", "一、“三公”经费支出	1	40.00	35.00	27.00", "一、“三公”经费支出	1	40.00	35.00	28.00"],
  ["T6", "initial budget of the three", "3.公务接待费	6	10.00	7.00	5.00", "3.公务接待费	6	11.00	7.00	5.00"],
  [
    "T6",
    "vehicles",
    "2.公务用车购置及运行维护费	3	30.00	28.00	22.00",
    "2.公务用车购置及运行维护费	3	30.00	28.00	23.00",
  ],
  ["P1", "a car bought for nothing", "3.公务用车购置数（辆）	10	---	---	0", "3.公务用车购置数（辆）	10	---	---	1"],
  [
    "P1",
    "reception without a reception",
    "5.国内公务接待批次（个）	12	---	---	12",
    "5.国内公务接待批次（个）	12	---	---	0",
  ],
  ["P2", "cars kept", "4.公务用车保有量（辆）	11	---	---	4", "4.公务用车保有量（辆）	11	---	---	5"],
  ["P4", "more than the budget", "30.00	28.00	22.00\n（1）", "30.00	21.00	22.00\n（1）"],
  ["T7", "cars by use", "2.主要负责人用车	3	1", "2.主要负责人用车	3	2"],
  ["P7", "staff", "其中在职人员50人", "其中在职人员51人"],
  ["P7", "establishment", "编制人数60人", "编制人数49人"],
  ["N1", "amount in the text", "收入总计1020.00万元", "收入总计1002.00万元"],
  ["N1", "class in the text", "决算数为790.00万元", "决算数为709.00万元"],
  ["N1", "budget printed as actual", "决算数为790.00万元", "决算数为775.00万元"],
  ["N1", "amount of the row above in the text", "决算数为790.00万元", "决算数为105.00万元"],
  [
    "X1",
    "amounts of the row above in a statement",
    "十二、农林水支出	44	790.00	790.00",
    "十二、农林水支出	44	105.00	105.00",
  ],
  ["N3", "rate of a change", "增长11.11%", "增长11.91%"],
  ["N3", "rate divided by this year's amount", "增长11.67%", "增长10.45%"],
  [
    "N3",
    "direction against its rate",
    "较2022年减少5.00万元，下降25.00%",
    "较2022年增加5.00万元，下降25.00%",
  ],
  ["N4", "completion", "完成年初预算的101.53%", "完成年初预算的103.51%"],
  ["N5", "share", "占70.15%", "占71.05%"],
  ["N6", "budget of a class", "农林水支出年初预算数为775.00万元", "农林水支出年初预算数为757.00万元"],
  ["X5", "agency operating costs", "机关运行经费支出100.00万元", "机关运行经费支出101.00万元"],
  ["P5", "procurement", "政府采购货物支出50.00万元", "政府采购货物支出55.00万元"],
  [
    "P5",
    "more to small than to small and medium",
    "小微企业合同金额120.00万元，占政府采购支出总额的60.00%",
    "小微企业合同金额190.00万元，占政府采购支出总额的95.00%",
  ],
  ["N5", "share of small enterprises", "占政府采购支出总额的90.00%", "占政府采购支出总额的80.00%"],
  ["C8", "a day in the year", "截止2023年12月31日，本部门共有车辆", "截止2023年6月30日，本部门共有车辆"],
  ["X6", "revenue of a subject", "2210201	住房公积金	100.00	100.00					", "2210201	住房公积金	170.00	170.00					"],
  ["C6", "template residue", "较2022年增加1.00万元", "较2022年增加（减少）1.00万元"],
  ["C1", "a statement left out", "政府性基金预算财政拨款收入支出决算表\n", ""],
  ["C2", "an item left out", "5.国内公务接待批次（个）	12	---	---	12\n", ""],
  [
    "C4",
    "another department on a statement",
    "收入决算表\n公开02表\n部门：滨海市水利局",
    "收入决算表\n公开02表\n部门：滨海市教育局",
  ],
  [
    "S2",
    "a subject twice",
    "2210201\t住房公积金\t100.00\t100.00\t\n一般",
    "2210201\t住房公积金\t100.00\t100.00\t\n2210201\t住房公积金\t100.00\t100.00\t\n一般",
  ],
  [
    "X4",
    "insurance by item and by function",
    "30108\t机关事业单位基本养老保险缴费\t105.00",
    "30108\t机关事业单位基本养老保险缴费\t150.00",
  ],
  [
    "N7",
    "less said than printed",
    "完成年初预算的101.94%，主要原因是：项目增加。",
    "完成年初预算的101.94%，决算数小于年初预算数的主要原因是：项目增加。",
  ],
];

/** A finding's rule, and those that the same fault breaks. */
const rulesOf = ({ check, also }: Finding) => [check, ...also].map(({ id }) => id);

describe("a correct disclosure", () => {
  it("gives no finding, and every rule that applies passes", () => {
    const { results, findings } = check(CORRECT);
    expect(findings.map((finding) => finding.message.zh)).toEqual([]);
    const passed = results.filter(({ outcome }) => outcome === "passed").map((result) => result.check.id);
    expect(passed).toEqual(
      expect.arrayContaining([
        "T1",
        "T3",
        "T4",
        "T5",
        "T6",
        "T7",
        "S3",
        "X1",
        "X2",
        "X3",
        "X5",
        "N1",
        "N3",
        "N4",
        "N5",
        "N6",
        "P1",
        "P2",
        "P4",
        "P5",
        "P7",
      ]),
    );
  });
  it("gives none either where every amount is rounded to whole 万元", () => {
    const rounded = CORRECT.replace(/总计	31	1,020.00/, "总计	31	1,020.01").replace(
      "合计		1,000.00	990.00",
      "合计		1,000.01	990.00",
    );
    expect(check(rounded).findings.map((finding) => finding.message.zh)).toEqual([]);
  });
  it("says of rules that do not apply why not", () => {
    const reasons = check(CORRECT).results.filter(({ outcome }) => outcome === "not_applicable");
    for (const { reason } of reasons) expect(reason!.zh.length).toBeGreaterThan(3);
    expect(reasons.map((result) => result.check.id)).toEqual(expect.arrayContaining(["Y1", "Y2", "E1"]));
  });
});

describe("a fault", () => {
  it.each(FAULTS)("%s: %s", (rule, _, from, to) => {
    expect(CORRECT.split(from)).toHaveLength(2);
    const faulty = CORRECT.replace(from, to);
    const line = CORRECT.slice(0, CORRECT.indexOf(from)).split("\n").length;
    const { findings } = check(faulty);
    expect(findings.flatMap(rulesOf)).toContain(rule);
    for (const finding of findings) {
      if (!finding.figures.length) continue;
      const lines = finding.figures.map((figure) => figure.lineStart);
      expect(lines, finding.message.zh).toContain(line);
    }
    expect(`\n${findings.map(inFull).join("\n")}\n`).toMatchSnapshot();
  });
});

describe("one fault", () => {
  /* What breaks several rules at once is one finding, which names them. */
  it.each([
    ["a number of a statement", "213	农林水支出	800.00	500.00	300.00", "213	农林水支出	800.00	501.00	300.00"],
    ["a number of the text", "决算数为790.00万元", "决算数为709.00万元"],
    ["a row twice", "21303	水利	800.00", "21303	水利	800.00	500.00	300.00			\n21303	水利	800.00"],
    ["a direction", "较2022年增加100.00万元，增长11.11%", "较2022年减少100.00万元，增长11.11%"],
    ["元 for 万元", "收入总计1020.00万元", "收入总计1020.00元"],
    ["a code with its items below it", "21303	水利	795.00	785.00", "21397	水利	795.00	785.00"],
    ["a row without its code", "2130301	行政运行	495.00	485.00", "	行政运行	495.00	485.00"],
  ])("is one finding: %s", (_, from, to) => {
    expect(CORRECT.split(from)).toHaveLength(2);
    const { findings } = check(CORRECT.replace(from, to));
    expect(findings.map(({ message }) => message.zh)).toHaveLength(1);
  });
  it("says which number would agree with all of them, and their rules", () => {
    const row = "213	农林水支出	800.00	500.00	300.00";
    const [finding] = check(CORRECT.replace(row, row.replace("500.00", "501.00"))).findings;
    expect(finding!.message.zh).toContain("行的数若为500万元，另外");
    expect(rulesOf(finding!)).toEqual(expect.arrayContaining(["S3", "T3"]));
    for (const rule of rulesOf(finding!).slice(1)) expect(finding!.message.zh).toContain(rule);
  });
  it("leaves two faults two", () => {
    const faulty = CORRECT.replace("占70.15%", "占71.05%").replace(
      "完成年初预算的101.53%",
      "完成年初预算的103.51%",
    );
    expect(
      check(faulty)
        .findings.map((finding) => finding.check.id)
        .sort(),
    ).toEqual(["N4", "N5"]);
  });
});

describe("a statement in another unit than the others", () => {
  const inYuan = (text: string) =>
    text.replace(
      "公开03表\n部门：滨海市水利局\t2023年度\t金额单位：万元",
      "公开03表\n部门：滨海市水利局\t2023年度\t金额单位：元",
    );
  it("is one finding, by its label and by its amounts", () => {
    const { findings } = check(inYuan(CORRECT));
    expect(findings).toHaveLength(1);
    expect(rulesOf(findings[0]!)).toEqual(expect.arrayContaining(["C5", "X1"]));
  });
  it("hides no other fault of its rows", () => {
    const { findings } = check(
      inYuan(CORRECT).replace("21303	水利	800.00	500.00	300.00", "21303	水利	801.00	501.00	300.00"),
    );
    expect(findings.map(({ check }) => [check.id, check.severity])).toEqual([
      ["C5", "warning"],
      ["S3", "error"],
    ]);
  });
});

describe("a budget", () => {
  const BUDGET = [
    "滨海市水利局2023年部门预算",
    "编制部门：滨海市水利局 单位：万元",
    "2023年支出预算1020.00万元，比2022年预算增加20.00万元。",
  ].join("\n");
  const rules = (from: string, to: string) =>
    check(BUDGET.replace(from, to)).findings.map((finding) => finding.check.id);

  it("names one department, in words and numbers that somebody filled in", () => {
    expect(rules("", "")).toEqual([]);
    expect(rules("编制部门：滨海市水利局", "编制部门：滨海市教育局")).toEqual(["C4"]);
    expect(rules("比2022年预算增加", "比2022年预算增加（减少）")).toEqual(["C6"]);
    expect(rules("增加20.00万元", "增加2.0.00万元")).toEqual(["C9"]);
  });
});

describe("across years", () => {
  const before = CORRECT.replaceAll("2022", "2021").replaceAll("2023", "2022");
  it("last year's own amount and balance are held against this year's", () => {
    const { results, findings } = check(before, CORRECT);
    const of = (id: string) =>
      results.filter((result) => result.check.id === id && result.document.documentId === "document-1");
    expect(of("Y1")[0]).toMatchObject({ outcome: "failed" });
    // Last year closed with 15.00, this year opens with 20.00.
    const balance = findings.find((finding) => finding.check.id === "Y2")!;
    expect([balance.expected, balance.actual]).toEqual([150_000_0000n, 200_000_0000n]);
  });
});

describe("against the department's other years", () => {
  const before = CORRECT.replaceAll("2022", "2021").replaceAll("2023", "2022");
  it("costs a head that jump are worth a look, with both years' numbers", () => {
    // 50 in service; 人员经费 595.00万元, as the year before with 100 in service and 110 in all
    const more = before.replace("年末实有人数60人，其中在职人员50人", "年末实有人数110人，其中在职人员100人");
    const found = check(more, CORRECT).findings.filter((finding) => finding.check.id === "Y5");
    const personnel = found.find(({ item }) => item === "expenditure.basic.personnel")!;
    expect([personnel.expected, personnel.actual]).toEqual([59_500_0000n, 119_000_0000n]);
    expect(personnel.message.zh).toContain("增加100%");
    expect(personnel.document.fiscalYear).toBe(2023);
  });
  it("costs that stay are not", () => {
    const { results } = check(before, CORRECT);
    const [, own] = results.filter(({ check: { id } }) => id === "Y5");
    expect(own).toMatchObject({ outcome: "passed", comparisons: 3 });
  });
});

describe("findings", () => {
  it("keep their identifiers, run after run", () => {
    const faulty = CORRECT.replace("占70.15%", "占71.05%");
    const ids = () => check(faulty).findings.map((finding) => finding.findingId);
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(ids().length);
  });
  it("name both sides, the difference and the cause", () => {
    const [slip] = check(CORRECT.replace("增长11.67%", "增长10.45%")).findings;
    expect(slip!.message.zh).toContain("印出的数等于除以本年数");
    const swapped = check(CORRECT.replace("收入总计1020.00万元", "收入总计1002.00万元")).findings.find(
      (finding) => finding.check.id === "N1",
    )!;
    expect(swapped.message.zh).toContain("数字错位");
    const unit = check(CORRECT.replace("收入总计1020.00万元", "收入总计1020.00元")).findings.find(
      (finding) => finding.check.id === "N1",
    )!;
    expect(unit.message.zh).toContain("万元与元混用");
    // 705.00 of 1,005.00 are 70.1493%
    const [cut] = check(CORRECT.replace("占70.15%", "占70.14%")).findings;
    expect(cut!.message.zh).toContain("第134行的70.14%（计算为70.15%）");
    const left = check(CORRECT.replace("总计	31	1,020.00", "总计	31	1,000.00")).findings.find(
      (finding) => finding.check.id === "T1",
    )!;
    expect(left.message.zh).toContain("像是漏加");
  });
  const causesOf = (from: string, to: string) => {
    expect(CORRECT.split(from)).toHaveLength(2);
    return check(CORRECT.replace(from, to)).findings.map(
      (finding) => `${finding.check.id} ${/像是[^）]*/.exec(finding.message.zh)?.[0] ?? ""}`,
    );
  };
  it("name a budget that was printed as actual", () => {
    const causes = causesOf("决算数为790.00万元", "决算数为775.00万元");
    // The rate and the sum that it breaks, too, are the same fault.
    expect(causes).toEqual(["N1 像是把年初预算数印成了决算数"]);
  });
  it("name the row that a number was taken from, in the text and in a statement", () => {
    expect(causesOf("决算数为790.00万元", "决算数为105.00万元")).toContain("N1 像是错行");
    const row = "十二、农林水支出	44	790.00	790.00";
    expect(causesOf(row, row.replaceAll("790.00", "105.00"))).toContain("X1 像是错行");
  });
});

describe("a budget", () => {
  const BUDGET = `滨海市水利局2023年部门预算
一、2023年收支预算情况说明
2023年收入预算1000.00万元，支出预算1000.00万元。
二、政府采购情况
2023年本部门政府采购预算30.00万元，其中：政府采购货物预算10.00万元、政府采购工程预算5.00万元、政府采购服务预算15.00万元。`;
  it("plans to procure what its goods, works and services are", () => {
    expect(check(BUDGET).findings.filter((finding) => finding.check.id === "P5")).toEqual([]);
    const { findings } = check(BUDGET.replace("货物预算10.00", "货物预算19.00"));
    expect(findings.map((finding) => finding.check.id)).toContain("P5");
  });
});
