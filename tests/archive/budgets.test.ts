import { describe, expect, it } from "vitest";
import { memoryArchive } from "#lib/archive/memory.ts";
import { formatDecimal } from "#lib/domain/decimal.ts";
import { documentRows } from "#lib/ingest/documentRows.ts";
import type { ReadDocument } from "#lib/ingest/interpret.ts";
import { openTables } from "#lib/engine/node.ts";
import { departmentProfile } from "#lib/queries/departmentProfile.ts";
import { readLines, reference } from "../support/reading.ts";

/* A department's budget supplies the 年初预算 of its accounts, and nothing else. */

/** In the words of the 地方预决算公开操作规程, as most provinces have them. */
const BUDGET = `滨海市水利局2023年部门预算公开
第二部分 2023年部门预算表
部门收支总体情况表
单位：万元
收入\t\t支出\t
项目\t预算数\t项目\t预算数
一、一般公共预算拨款收入\t900.00\t一、社会保障和就业支出\t100.00
二、政府性基金预算拨款收入\t0.00\t二、农林水支出\t800.00
收入总计\t900.00\t支出总计\t900.00
一般公共预算支出情况表
单位：万元
科目编码\t科目名称\t2022年执行数\t2023年预算数
\t\t\t小计\t基本支出\t项目支出
208\t社会保障和就业支出\t90.00\t100.00\t100.00\t0.00
213\t农林水支出\t700.00\t800.00\t500.00\t300.00
合计\t\t790.00\t900.00\t600.00\t300.00
一般公共预算“三公”经费支出情况表
单位：万元
项目\t2022年预算数\t2023年预算数
合计\t12.00\t10.00
1.因公出国（境）费\t0.00\t0.00
2.公务接待费\t4.00\t3.00
3.公务用车购置及运行费\t8.00\t7.00
其中：公务用车购置费\t0.00\t0.00
公务用车运行维护费\t8.00\t7.00
第三部分 2023年部门预算情况说明
2023年“三公”经费预算10.00万元，比2022年预算减少2.00万元。2023年公务接待费预算3.00万元，主要用于接待上级检查。
`;

const accounts = (initial: string) => `滨海市水利局2023年度部门决算
第二部分 2023年度部门决算表
“三公”经费支出决算表
单位：万元
项目\t年初预算数\t决算数
合计\t${initial}\t6.00
1.因公出国（境）费\t0.00\t0.00
2.公务接待费\t3.00\t2.00
3.公务用车购置及运行费\t7.00\t4.00
其中：公务用车购置费\t0.00\t0.00
公务用车运行维护费\t7.00\t4.00
第三部分 2023年度部门决算情况说明
本年支出合计850.00万元，其中：基本支出590.00万元，项目支出260.00万元。
`;

const rows = (document: ReadDocument, fileName: string) =>
  documentRows({ ...document, fileName, sha256: fileName.repeat(64), source: null }, reference);
const archive = async (...texts: string[]) =>
  (
    await memoryArchive(
      texts.map((text, index) => rows(readLines(text), String.fromCharCode(97 + index))),
      reference,
    )
  ).tables;

const said = ({ figures }: ReadDocument) =>
  figures.map(
    ({ fiscalYear, statement, item, subjectCode, funding, stage, value }) =>
      `${fiscalYear} ${statement} ${item} ${subjectCode ?? ""} ${funding} ${stage} ${formatDecimal(value)}`,
  );

describe("a budget", () => {
  const read = readLines(BUDGET);

  it("is recognised, and all that it tells is money given to its own year", () => {
    expect(read.identity).toMatchObject({ accountsKind: "budget", fiscalYear: 2023, name: "滨海市水利局" });
    expect(read.figures.filter(({ stage }) => stage !== "initial_budget")).toEqual([]);
    expect(read.figures.filter(({ fiscalYear }) => fiscalYear !== 2023)).toEqual([]);
  });

  it("has its statements, though they have other titles and columns than final accounts", () => {
    expect(said(read)).toEqual(
      expect.arrayContaining([
        "2023 revenue_expenditure_summary revenue.appropriation  general initial_budget 9000000.0000",
        "2023 revenue_expenditure_summary expenditure.total  all initial_budget 9000000.0000",
        "2023 revenue_expenditure_summary expenditure.current 213 all initial_budget 8000000.0000",
        "2023 general_expenditure expenditure.project  general initial_budget 3000000.0000",
        "2023 three_public three_public  general initial_budget 100000.0000",
        "2023 three_public three_public.vehicles.operation  general initial_budget 70000.0000",
        "2023 narrative three_public.reception  all initial_budget 30000.0000",
      ]),
    );
  });

  it.each([
    "财政专户管理资金预算支出表",
    "上年结转支出预算表",
    "政府性基金收入预算表",
    "支出预算分类汇总表（按政府预算经济分类）",
    "项目支出表",
    "政府购买服务支出预算表",
  ])("takes a table of one purse or part for none of all money: %s", (title) => {
    const table = `${title}\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t项目支出\n213\t农林水支出\t77.00\t44.00\t33.00\n`;
    const { figures } = readLines(BUDGET.replace("第三部分", `${table}第三部分`));
    expect(figures.map(({ printed }) => printed)).toEqual(read.figures.map(({ printed }) => printed));
  });

  it("takes the sum of a part for no second whole", () => {
    const { figures } = readLines(
      BUDGET.replace(
        /一般公共预算支出情况表[^]*?(?=一般公共预算“三公”)/,
        "一般公共预算支出表\n单位：万元\n科目编码\t科目名称\t合计\t基本支出\t\t\t项目支出\n\t\t\t小计\t人员经费\t公用经费\t\n" +
          "213\t农林水支出\t800.00\t500.00\t400.00\t100.00\t300.00\n合计\t\t900.00\t600.00\t450.00\t150.00\t300.00\n",
      ),
    );
    const general = figures.filter(({ statement }) => statement === "general_expenditure");
    expect(general.map(({ item, subjectCode, printed }) => [item, subjectCode, printed])).toEqual([
      ["expenditure.current", "213", "800.00"],
      ["expenditure.basic", "213", "500.00"],
      ["expenditure.project", "213", "300.00"],
      ["expenditure.current", null, "900.00"],
      ["expenditure.basic", null, "600.00"],
      ["expenditure.project", null, "300.00"],
    ]);
  });

  it("takes neither last year's budget nor what was spent then for this year's", () => {
    const printed = read.figures.map((figure) => figure.printed);
    for (const other of ["12.00", "4.00", "8.00", "790.00", "90.00", "700.00", "2.00"])
      expect(printed).not.toContain(other);
  });

  it("is held to what its own tables and text must agree in, not to what final accounts must disclose", () => {
    const { check_results: results, findings } = rows(read, "a").tables;
    const categories = new Set(results.map(({ check_id: id }) => String(id).slice(0, 1)));
    expect([...categories].sort()).toEqual(["C", "N", "P", "S", "T", "X"]);
    // Of completeness only how numbers are written.
    const written = results.map(({ check_id: id }) => String(id)).filter((id) => id.startsWith("C"));
    expect(written.sort()).toEqual(["C4", "C6", "C9"]);
    expect(findings).toEqual([]);
    const wrong = rows(readLines(BUDGET.replace("公务接待费预算3.00", "公务接待费预算5.00")), "b").tables
      .findings;
    expect(wrong.map(({ message_zh: message }) => message)).toEqual([
      expect.stringMatching(/公务接待费.*年初预算.*3万元.*5万元/),
    ]);
  });
});

describe("the accounts of a department and year", () => {
  const initialOf = (tables: Awaited<ReturnType<typeof archive>>, item: string, code: string | null = null) =>
    tables.accounts.find(
      (row) => row.stage === "initial_budget" && row.item === item && row.subject_code === code,
    );

  it("have the budget that was published where the final accounts print none", async () => {
    const alone = await archive(accounts("10.00"));
    expect(initialOf(alone, "expenditure.current", "213")).toBeUndefined();
    const both = await archive(accounts("10.00"), BUDGET);
    expect(initialOf(both, "expenditure.current", "213")?.value).toBe("8000000.0000");
    expect(both.summaries.map(({ fiscal_year: year, statements }) => [year, statements])).toEqual([
      [2023, ["narrative", "three_public"]],
    ]);
  });

  it("keep the one that the final accounts print, marked where the other says something else", async () => {
    const { accounts: all } = await archive(accounts("11.00"), BUDGET);
    const initial = all.find((row) => row.stage === "initial_budget" && row.item === "three_public");
    expect([initial?.value, initial?.conflicting]).toEqual(["110000.0000", true]);
  });

  it("do not come into being by a budget alone, whose amounts its department shows for themselves", async () => {
    const tables = await archive(BUDGET);
    expect(tables.documents.map(({ kind }) => kind)).toEqual(["budget"]);
    expect(tables.summaries).toEqual([]);
    const engine = await openTables(tables);
    const [{ department_id: id } = { department_id: "" }] = tables.departments;
    const planned = async () => (await departmentProfile(engine, String(id)))!.planned;
    expect((await planned()).map(({ fiscalYear, item, amount }) => [fiscalYear, item, amount.value])).toEqual(
      [
        [2023, "revenue.total", 9_000_000],
        [2023, "expenditure.total", 9_000_000],
        [2023, "expenditure.basic", 6_000_000],
        [2023, "expenditure.project", 3_000_000],
        [2023, "three_public", 100_000],
        [2023, "three_public.overseas", 0],
        [2023, "three_public.vehicles", 70_000],
        [2023, "three_public.reception", 30_000],
      ],
    );
    engine.close();
    const both = await openTables(await archive(accounts("10.00"), BUDGET));
    expect((await departmentProfile(both, String(id)))!.planned).toEqual([]);
    both.close();
  });
});

describe("the 年初预算 that final accounts print", () => {
  const compared = async (...texts: string[]) => {
    const { check_results: results, findings } = await archive(...texts);
    return {
      outcome: results.find(({ check_id: id }) => id === "Y6")!.outcome,
      messages: findings.filter(({ check_id: id }) => id === "Y6").map((row) => row.message_zh),
    };
  };

  it("is compared with the budget of the year", async () => {
    expect(await compared(accounts("10.00"), BUDGET)).toEqual({ outcome: "passed", messages: [] });
    expect(await compared(accounts("11.00"), BUDGET)).toEqual({
      outcome: "failed",
      messages: ["“三公”经费年初预算印为11万元，2023年部门预算公开的是10万元，相差1万元，值得核对。"],
    });
  });

  it("is not compared with the budget of another year", async () => {
    const before = BUDGET.replaceAll("2023", "2021").replaceAll("2022", "2020");
    expect(await compared(accounts("11.00"), before)).toEqual({ outcome: "not_applicable", messages: [] });
  });
});
