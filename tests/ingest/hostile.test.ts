import { describe, expect, it, vi } from "vitest";
import { readSource } from "#lib/ingest/formats/read.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { documentRows } from "#lib/ingest/documentRows.ts";
import { interpret } from "#lib/ingest/interpret.ts";
import { growth } from "../support/growth.ts";
import { GROWING } from "../support/hostile.ts";
import { GROWING_FILES } from "../support/hostileFiles.ts";
import { readLines, reference } from "../support/reading.ts";

/* Whatever a document holds, reading and checking it takes time in proportion to its length. */

const MOST = 9;
// Processor time is measured; how long that takes depends on what else runs.
vi.setConfig({ testTimeout: 300_000 });

describe("four times as much text takes about four times as long", () => {
  it.each(Object.entries(GROWING))("%s", async (_, make) => {
    const read = (size: number) => {
      const bytes = new TextEncoder().encode(make(size));
      return () => {
        const document = interpret(readText(bytes), "a.txt", reference);
        documentRows({ ...document, fileName: "a.txt", sha256: "0".repeat(64), source: null }, reference);
      };
    };
    expect(await growth(read, 25_000)).toBeLessThan(MOST);
  });
});

describe("four times as large a file takes about four times as long", () => {
  it.each(Object.entries(GROWING_FILES))("%s", async (_, make) => {
    const read = (size: number) => {
      const bytes = make(size);
      return () => readSource(bytes, "a");
    };
    expect(await growth(read, 100_000)).toBeLessThan(MOST);
  });
});

describe("what no person wrote costs itself alone", () => {
  const good = "滨海市水利局2023年度部门决算\n第三部分 部门决算情况说明\n收入总计12.50万元。\n";

  it("a line of 40 KB is kept and named, and the others are read", () => {
    const { passages, figures, problems } = readLines(`${good}${"1,".repeat(20_000)}\n支出总计3.00万元。\n`);
    expect(passages[3]).toHaveLength(40_000);
    expect(figures.map(({ printed }) => printed)).toEqual(["12.50", "3.00"]);
    expect(problems).toEqual([
      { line: 4, message: "40000 characters in one line, kept but not read: break it into lines" },
    ]);
  });

  it.each([
    ["in the text", "支出总计123456789012345678901234567890.00万元。", 4],
    [
      "in a statement",
      "收入决算表\n金额单位：万元\n科目编码\t科目名称\t本年收入合计\n2010301\t行政运行\t99999999999.00\n201\t一般公共服务支出\t4.00",
      7,
    ],
    [
      "in a form",
      "绩效自评表\n项目名称\t水闸项目\n\t年初预算数\t全年预算数\t执行数\n年度资金总额\t1.00\t99999999999999.00\t1.00",
      7,
    ],
  ])("a number too long for the accounts %s is left out with its line", (_, text, line) => {
    const { figures, problems } = readLines(`${good}${text}\n`);
    expect(figures.map(({ printed }) => printed)).toContain("12.50");
    expect(problems).toEqual([
      { line, message: expect.stringMatching(/^\d+.* is no number that the accounts can hold/) },
    ]);
  });

  it("amounts that add up to more than the accounts hold cost no document", () => {
    const rows = ["201\t甲\t99999999.00\t90000000.00\t90000000.00", "合计\t\t1.00\t99999999.00\t99999999.00"];
    const document = readLines(
      `${good}支出决算表\n金额单位：百万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n${rows.join("\n")}\n`,
    );
    const { tables } = documentRows(
      { ...document, fileName: "a.txt", sha256: "0".repeat(64), source: null },
      reference,
    );
    const amounts = tables.findings.flatMap(({ expected, actual, difference }) => [
      expected,
      actual,
      difference,
    ]);
    expect(tables.findings.length).toBeGreaterThan(0);
    for (const amount of amounts)
      expect(String(amount ?? "0").replace(/[-.]/g, "").length).toBeLessThanOrEqual(18);
  });
});
