import { describe, expect, it } from "vitest";
import { inWords } from "../support/figures.ts";
import { readLines } from "../support/reading.ts";

/* What a page's reckoned cells put where an amount is blank is no amount; it is left out and said. */

const read = (...lines: string[]) => readLines(["滨海市水利局2023年度部门决算", ...lines].join("\n"));
const figuresOf = (document: ReturnType<typeof read>) =>
  document.figures.filter(({ basis }) => basis === "reported").map(inWords);

const BASIC = [
  "一般公共预算财政拨款基本支出决算表",
  "金额单位：万元",
  "科目编码\t科目名称\t金额\t科目编码\t科目名称\t金额",
];
const ROWS = [
  "301\t工资福利支出\t500.30\t302\t商品和服务支出\t90.35",
  "30101\t基本工资\t300.10\t30201\t办公费\t40.15",
  "30102\t津贴补贴\t200.20\t30202\t印刷费\t50.20",
];
const basic = (...more: string[]) => read(...BASIC, ...ROWS, ...more);

describe("基本支出 with two decimals", () => {
  it("has no amount that is a code, whose name came into another line", () => {
    const document = basic("30103\t奖金\t30702\t30203\t咨询费\t31022");
    expect(figuresOf(document)).toEqual(figuresOf(basic()));
    expect(document.problems.map(({ message }) => message).join()).toMatch(/307 ?02|30702/);
  });
  it("has no amount to which the next code is glued", () => {
    const glued = basic("30103\t奖金\t29.5730203\t\t咨询费\t");
    expect(figuresOf(glued)).toEqual(figuresOf(basic()));
  });
  it("has no amount behind a name that took one", () => {
    const document = basic("30109\t职业年金缴费 105.19 30207职工基本医疗\t邮电费\t7.04\t\t");
    expect(figuresOf(document)).toEqual(figuresOf(basic()));
  });
  it("has no part of an amount that two cells tore", () => {
    const document = basic("30103\t奖金\t325.\t02 \t\t");
    expect(figuresOf(document)).toEqual(figuresOf(basic()));
  });
  it("keeps whole amounts where all are whole", () => {
    const whole = read(
      ...BASIC,
      ...ROWS.map((row) => row.replace(/\.\d\d/g, "")),
      "30103\t奖金\t30\t30203\t咨询费\t20",
    );
    expect(figuresOf(whole)).toContain("2023 expenditure.basic 30103 general actual value 300000元");
  });
});

describe("收入支出决算总表", () => {
  const summary = (...rows: string[]) =>
    read("收入支出决算总表", "金额单位：万元", "项目\t金额\t项目\t金额", ...rows);
  it("has no amount that is a row's number", () => {
    const document = summary("五、事业收入\t5\t五、教育支出\t36", "六、经营收入\t6\t六、科学技术支出\t37");
    expect(figuresOf(document)).toEqual([]);
  });
  it("keeps whole amounts, which stand on both sides", () => {
    const document = summary(
      "一、一般公共预算财政拨款收入\t90\t五、教育支出\t60",
      "五、事业收入\t10\t六、科学技术支出\t40",
      "本年收入合计\t100\t本年支出合计\t100",
    );
    expect(figuresOf(document)).toContain("2023 revenue.business all actual value 100000元");
  });
});

it("a heading that fills its line to the sentence behind it is one, and names the purse", () => {
  const document = read(
    "第三部分 2023年度部门决算情况说明",
    "四、一般公共预算财政拨款支出决算情况说明",
    "2023年度一般公共预算财政拨款支出100.00万元。",
    "五、财政拨款“三公”经费支出决算情况说明本部门2023年度“三公”经费支出决算数7.27万元，其中：公务接待费1.20万元。",
  );
  expect(figuresOf(document)).toContain("2023 three_public.reception appropriation actual value 12000元");
});
