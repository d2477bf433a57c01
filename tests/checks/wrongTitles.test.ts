import { describe, expect, it } from "vitest";
import { check } from "../support/checking.ts";

/* Statements below another's title, as their heads and rows tell (C1). */

const TABLES: Record<string, string> = {
  收入决算表: `科目编码\t科目名称\t本年收入合计\t财政拨款收入\t事业收入
\t合计\t100.00\t90.00\t10.00
213\t农林水支出\t100.00\t90.00\t10.00`,
  支出决算表: `科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出
\t合计\t95.00\t60.00\t35.00\t0.00
213\t农林水支出\t95.00\t60.00\t35.00\t0.00`,
  一般公共预算财政拨款支出决算表: `科目编码\t科目名称\t合计\t基本支出\t项目支出
\t合计\t90.00\t60.00\t30.00
213\t农林水支出\t90.00\t60.00\t30.00`,
  一般公共预算财政拨款基本支出决算表: `经济分类科目编码\t科目名称\t金额
301\t工资福利支出\t40.00
人员经费合计\t\t40.00
公用经费合计\t\t20.00`,
};

/** Tables, each below the title of one of them. */
const published = (...order: readonly (readonly [title: string, table: string])[]) =>
  [
    "滨海市水利局2023年度部门决算",
    ...order.flatMap(([title, table]) => [title, "金额单位：万元", TABLES[table]!]),
    "第三部分 2023年度部门决算情况说明",
    "2023年度本年支出合计95.00万元。",
  ].join("\n");
const wrong = (text: string) =>
  check(text)
    .findings.filter(({ check: { id }, message }) => id === "C1" && /另一张表/.test(message.zh))
    .map(({ message: { zh, en }, lineStart, lineEnd }) => ({ zh, en, lines: [lineStart, lineEnd] }));

const [REVENUE, EXPENDITURE, GENERAL, BASIC] = Object.keys(TABLES) as [string, string, string, string];
const RIGHT = [REVENUE, EXPENDITURE, GENERAL, BASIC].map((title) => [title, title] as const);

describe("titles", () => {
  it("above their own statements are right", () => {
    expect(wrong(published(...RIGHT))).toEqual([]);
  });
  it("of two statements that changed places are one finding", () => {
    const text = published([REVENUE, EXPENDITURE], [EXPENDITURE, REVENUE], RIGHT[2]!, RIGHT[3]!);
    expect(wrong(text)).toEqual([
      {
        zh: "第2、7行的标题是《收入决算表》、《支出决算表》，下面的表头和项目却是另一张表的，像是两张表的标题换了位置，值得核对。",
        en: "The titles on lines 2, 7 (“Statement of revenue”, “Statement of expenditure”) stand above other statements, by their heads and rows.",
        lines: [2, 7],
      },
    ]);
  });
  it("of an expenditure statement and that of the general budget are told by the one that gives itself away", () => {
    const text = published(RIGHT[0]!, [EXPENDITURE, GENERAL], [GENERAL, EXPENDITURE], RIGHT[3]!);
    expect(wrong(text).map(({ lines }) => lines)).toEqual([[7, 12]]);
  });
  it("may be wrong alone", () => {
    const text = published([REVENUE, EXPENDITURE], RIGHT[2]!, RIGHT[3]!);
    const [only, ...others] = wrong(text);
    expect(others).toEqual([]);
    expect(only!.zh).toBe("第2行的标题是《收入决算表》，下面的表头和项目却是另一张表的，值得核对。");
    expect(only!.en).toBe(
      "The title on line 2 (“Statement of revenue”) stands above another statement, by its head and rows.",
    );
  });
  it("of basic expenditure above projects are wrong", () => {
    const text = published(RIGHT[0]!, RIGHT[1]!, [GENERAL, BASIC], [BASIC, GENERAL]);
    expect(wrong(text).map(({ lines }) => lines)).toEqual([[12, 18]]);
  });
  it("listed without tables are none", () => {
    expect(
      wrong(`滨海市水利局2023年度部门决算\n${REVENUE}\n${EXPENDITURE}\n支出合计\n第二部分 说明`),
    ).toEqual([]);
  });
});
