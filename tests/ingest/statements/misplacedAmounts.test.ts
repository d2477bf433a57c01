import { describe, expect, it } from "vitest";
import { readTables } from "../../support/tableText.ts";

/* Numbers that came to stand where an amount is blank: codes, numbers of rows, parts of amounts. */

const AMISS =
  "is not printed as the other amounts of its table are: it may be a code, a row's number or a part of an amount";
const read = (...lines: string[]) =>
  readTables(...lines).map((words) =>
    words.replace(` ${AMISS}`, "").replace("expenditure.basic ", "").replace("general ", ""),
  );

describe("基本支出决算表", () => {
  const ROWS = [
    "301|工资福利支出|500.30||",
    "30101|基本工资|300.10",
    "30102|津贴补贴|200.20",
    "302|商品和服务支出|90.35",
    "30201|办公费|40.15",
    "30202|印刷费|50.20",
  ];
  const basic = (...more: string[]) =>
    read("一般公共预算财政拨款基本支出决算表", "单位：万元", "科目编码|科目名称|金额||", ...more).filter(
      (words) => /^3(?:01)?(?:03|99) |^!/.test(words),
    );

  it.each([
    ["30103|奖金|22.50", ["30103 225000元"]],
    ["30103|奖金|0", ["30103 0元"]],
    ["30103|奖金|22", ["! 10 22"]],
    ["30103|奖金|22.5", ["! 10 22.5"]],
    ["30103|奖金|22.505", ["! 10 22.505"]],
    ["30103|奖金|29.5730203", ["! 10 29.5730203"]],
    ["30103|奖金|325.|02 |", ["! 10 02"]],
    ["30103|奖金|22.50|325.|02", ["! 10 22.50"]],
    ["30103|奖金|22.50|325.|02.50", ["30103 225000元"]],
    ["30103|奖金|22.50|325|02", ["30103 225000元"]],
  ])("whose amounts have two decimals: %s", (row, expected) => {
    expect(basic(...ROWS, row)).toEqual(expected);
  });

  it("with other decimals keeps whole amounts", () => {
    // Six with two decimals there must be, most of all that have any, and one of them ends with 0.
    for (const rows of [
      ROWS.slice(0, 5),
      [...ROWS, "30203|咨询费|1.5", "30204|手续费|1.5"],
      ROWS.map((row) => row.replace(/0(?=\|*$)/, "1")),
    ])
      expect(basic(...rows, "30103|奖金|22")).toEqual(["30103 220000元"]);
    expect(basic(...ROWS, "30203|咨询费|1.5", "30103|奖金|22")).toContain("! 11 22");
  });
});

describe("收入支出决算总表", () => {
  const summary = (...rows: string[]) =>
    read("收入支出决算总表", "单位：万元", "项目|金额|项目|金额", ...rows);

  it("whose whole numbers count its rows has no amounts but these with decimals", () => {
    expect(
      summary(
        "五、事业收入|5|五、教育支出|36",
        "六、经营收入|6|六、科学技术支出|37",
        "本年收入合计|9.50|本年支出合计|9.50",
      ),
    ).toEqual([
      "revenue.current all 95000元",
      "expenditure.current all 95000元",
      "! 4 5",
      "! 4 36",
      "! 5 6",
      "! 5 37",
    ]);
  });

  it.each([
    ["one stands twice", ["五、事业收入|5|五、教育支出|36", "六、经营收入|6|六、科学技术支出|36"]],
    ["they are two", ["五、事业收入|5|五、教育支出|", "六、经营收入|6|六、科学技术支出|"]],
    ["one is more than rows are", ["五、事业收入|5|五、教育支出|136", "六、经营收入|6|六、科学技术支出|137"]],
    ["they do not rise by one", ["五、事业收入|5|五、教育支出|36", "六、经营收入|7|六、科学技术支出|37"]],
  ])("keeps them where %s", (_, rows) => {
    expect(summary(...rows).filter((words) => words.startsWith("!"))).toEqual([]);
    expect(summary(...rows)).toContain("revenue.business all 50000元");
  });

  it("keeps none where all others have two decimals", () => {
    const rows = [
      "一、财政拨款收入|10.50|五、教育支出|4.50",
      "二、上级补助收入|2.25|六、科学技术支出|4.25",
      "本年收入合计|12.75|本年支出合计|8.75",
      "年初结转和结余|5|结余分配|",
    ];
    expect(summary(...rows)).toContain("! 7 5");
    expect(summary(...rows).filter((words) => /opening/.test(words))).toEqual([]);
  });
});
