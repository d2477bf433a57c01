import { describe, expect, it } from "vitest";
import { scatteredBasic } from "#lib/ingest/statements/unplaced/scatteredBasic.ts";
import { basicRows } from "#lib/ingest/statements/unplaced/spacedBasic.ts";
import { barred, printed } from "../../support/unplaced.ts";

/* 基本支出 in text that lost its cells: read where 类 and totals are the sums of what belongs to them, and not else. */

const spaced = (text: string) => barred(basicRows(printed(text)));

const WHOLE = `301 工资福利支出 5.00
30101 基本工资 3.00
30102 津贴补贴 2.00
302 商品和服务支出 1.00
30201 办公费 1.00
303 对个人和家庭的补助 4.00
30302 退休费 4.00
人员经费合计 9.00 公用经费合计 1.00`;
const ROWS = [
  "301|工资福利支出|5.00",
  "30101|基本工资|3.00",
  "30102|津贴补贴|2.00",
  "302|商品和服务支出|1.00",
  "30201|办公费|1.00",
  "303|对个人和家庭的补助|4.00",
  "30302|退休费|4.00",
  "人员经费合计|9.00",
  "公用经费合计|1.00",
];

describe("codes, names and amounts in lines", () => {
  it("are rows where sums come out", () => expect(spaced(WHOLE)).toEqual(ROWS));

  it.each([
    ["a 类 is not the sum of its 款", WHOLE.replace("301 工资福利支出 5.00", "301 工资福利支出 5.10")],
    ["人员经费 is not the sum of 301 and 303", WHOLE.replace("人员经费合计 9.00", "人员经费合计 5.00")],
    ["公用经费 is not the sum of the others", WHOLE.replace("公用经费合计 1.00", "公用经费合计 2.00")],
    ["a code stands twice", WHOLE.replace("30102 津贴补贴", "30101 津贴补贴")],
    ["a code has two amounts", WHOLE.replace("基本工资 3.00", "基本工资 3.00 3.00")],
    ["a 款 has no 类", WHOLE.replace("30201", "31001")],
    ["there are fewer than four", "301 工资福利支出 5.00\n30101 基本工资 3.00\n30102 津贴补贴 2.00"],
    ["there is nothing", ""],
  ])("are none where %s", (_, text) => expect(spaced(text)).toEqual([]));

  it("may be four, and 类 without 款 or amounts", () => {
    expect(spaced("301 工资福利支出 5.00\n30101 基本工资 3.00\n30102 津贴补贴 2.00\n310 资本性支出")).toEqual(
      ROWS.slice(0, 3),
    );
    expect(
      spaced("301 工资福利支出 5.00\n302 商品和服务支出 1.00\n310 资本性支出 7.00\n公用经费合计 8.00"),
    ).toEqual([
      "301|工资福利支出|5.00",
      "302|商品和服务支出|1.00",
      "310|资本性支出|7.00",
      "公用经费合计|8.00",
    ]);
  });

  it("may have amounts in lines of their own, above or below their codes", () => {
    const lines = WHOLE.split("\n")
      .slice(0, 7)
      .map((line) => line.replace(/ (?=\d\.)/, "\n"));
    expect(spaced(lines.join("\n"))).toEqual(ROWS.slice(0, 7));
    const above = lines.map((line) => line.split("\n").reverse().join("\n"));
    expect(spaced(above.join("\n"))).toEqual(ROWS.slice(0, 7));
  });

  it("may have 款 in cells and lines of their own", () => {
    const text =
      "301 工资福利支出 5.00\n301 01 基本工资 3.00\n301\n02\n津贴补贴 2.00\n302 商品和服务支出 1.00\n302 01 办公费 1.00";
    expect(spaced(text)).toEqual(ROWS.slice(0, 5));
    // Two digits behind the name of the 类, which stood before, are of its 款, too.
    const named =
      "301 工资福利支出 5.00\n301 工资福利 01 基本工资 3.00\n301 02 津贴补贴 2.00\n302 商品和服务支出 1.00";
    expect(spaced(named)).toEqual([ROWS[0], "30101|工资福利基本工资|3.00", ROWS[2], ROWS[3]]);
    expect(
      spaced("301 工资福利支出 01 5.00\n302 商品和服务支出 1.00\n310 资本性支出 7.00\n公用经费合计 8.00"),
    ).toEqual([
      "301|工资福利支出01|5.00",
      "302|商品和服务支出|1.00",
      "310|资本性支出|7.00",
      "公用经费合计|8.00",
    ]);
  });

  it("may have totals by other names, broken over lines", () => {
    const text = WHOLE.replace(
      "人员经费合计 9.00 公用经费合计 1.00",
      "人员支出\n小计 9.00\n日常公用经费\n合计 1.00",
    );
    expect(spaced(text).slice(-2)).toEqual(ROWS.slice(-2));
  });

  it("may have a misprinted code, which is of no 类", () => {
    expect(spaced(WHOLE.replace("30102 津贴补贴", "3010 津贴补贴"))).toEqual([]);
    const six = "301 工资福利支出\n301021 津贴补贴 2.00\n302 商品和服务支出 1.00\n30201 办公费 1.00";
    expect(spaced(six)).toEqual(["301021|津贴补贴|2.00", "302|商品和服务支出|1.00", "30201|办公费|1.00"]);
  });

  it("a code without a name has one that says nothing", () => {
    expect(spaced(WHOLE.replace("30102 津贴补贴", "30102"))[2]).toBe("30102|科目|2.00");
  });

  it("stand in two groups, whose amounts may be in lines of their own", () => {
    const at = (...words: [number, string][]) =>
      words.reduce((line, [column, word]) => line.padEnd(column) + word, "");
    const text = [
      at([0, "301"], [9, "工资福利支出"], [36, "302"], [45, "商品和服务支出"]),
      at([27, "5.00"], [58, "1.00"]),
      at([0, "30101"], [9, "基本工资"], [36, "30201"], [45, "办公费"]),
      at([27, "3.00"], [58, "1.00"]),
      at([0, "30102"], [9, "津贴补贴"], [34, "310"], [45, "资本性支出"]),
      at([27, "2.00"], [58, "4.00"]),
      at([34, "31002"], [45, "办公设备购置"]),
      at([58, "4.00"]),
    ].join("\n");
    expect(spaced(text)).toEqual([
      "301|工资福利支出|5.00",
      "30101|基本工资|3.00",
      "30102|津贴补贴|2.00",
      "302|商品和服务支出|1.00",
      "30201|办公费|1.00",
      "310|资本性支出|4.00",
      "31002|办公设备购置|4.00",
    ]);
  });

  it("have nothing that two ways to read them do not agree on", () => {
    // Amounts alone in a line are of the code above, or of the one below.
    const text =
      "301 工资福利支出\n30101 基本工资\n2.00\n30102 津贴补贴\n302 商品和服务支出 1.00\n30201 办公费 1.00";
    expect(spaced(text)).toEqual([]);
    const both =
      "301 工资福利支出 2.00\n30101 基本工资\n2.00\n30102 津贴补贴\n302 商品和服务支出 1.00\n30201 办公费 1.00";
    expect(spaced(both)).toEqual(["301|工资福利支出|2.00", "302|商品和服务支出|1.00", "30201|办公费|1.00"]);
  });
});

describe("amounts in blocks apart from the codes", () => {
  const CODES = ["301", "30101", "30102", "302", "30201", "303", "30302", "人员经费合计", "公用经费合计"];
  /** Labels each in a block of its own, then blocks of amounts. */
  const scattered = (blocks: readonly string[], labels: readonly string[] = CODES) =>
    barred(
      scatteredBasic(
        printed([...labels, ...blocks.map((block) => block.replaceAll(" ", "\n"))].join("\n\n")),
      ),
    );
  const of = (labels: readonly string[], amounts: string) =>
    amounts
      .split(" ")
      .map((amount, at) =>
        /^\d/.test(labels[at]!) ? `${labels[at]}|科目|${amount}` : `${labels[at]}|${amount}`,
      );
  const ORDER = ["301", "30101", "30102", "303", "30302", "人员经费合计", "302", "30201", "公用经费合计"];
  const ALL = of(ORDER, "5.00 3.00 2.00 4.00 4.00 9.00 1.00 1.00 1.00");

  it("stand in the order of the rows, whichever the order of the blocks", () => {
    expect(scattered(["5.00 3.00 2.00 4.00 4.00 9.00 1.00 1.00 1.00"])).toEqual(ALL);
    expect(scattered(["4.00 4.00 9.00 1.00 1.00 1.00", "5.00 3.00 2.00"])).toEqual(ALL);
    expect(scattered(["9.00 1.00 1.00 1.00", "5.00 3.00 2.00", "4.00 4.00"])).toEqual(ALL);
  });

  it("in either of two orders are told as far as both agree", () => {
    expect(scattered(["5.00", "3.00", "2.00", "4.00 4.00 9.00 1.00 1.00 1.00"])).toEqual(
      ALL.filter((row) => !/^3010/.test(row)),
    );
  });

  it.each([
    ["no order of them adds up", ["5.00 3.00 2.10 4.00 4.00 9.00 1.00 1.00 1.00"], CODES],
    ["they are more than the rows", ["5.00 3.00 2.00 4.00 4.00 9.00 1.00 1.00 1.00 1.00"], CODES],
    ["they are fewer", ["5.00 3.00 2.00 4.00 4.00 9.00 1.00 1.00"], CODES],
    ["a total has no label", ["5.00 3.00 2.00 4.00 4.00 9.00 1.00 1.00 1.00"], CODES.slice(0, -1)],
    ["a code stands twice", ["5.00 3.00 2.00 4.00 4.00 9.00 1.00 1.00 1.00"], CODES.with(1, "30102")],
    ["人员经费 does not add up", ["5.00 3.00 2.00 4.00 4.00 8.00 1.00 1.00 1.00"], CODES],
    ["公用经费 does not add up", ["5.00 3.00 2.00 4.00 4.00 9.00 1.00 1.00 2.00"], CODES],
    ["there are none", [], CODES],
  ])("are none where %s", (_, blocks, labels) => expect(scattered(blocks, labels)).toEqual([]));

  it("have words of another column within them", () => {
    const text = [...CODES, "5.00\n基本工资\n3.00\n2.00\n4.00\n4.00", "9.00\n1.00\n1.00\n1.00"].join("\n\n");
    expect(barred(scatteredBasic(printed(text)))).toEqual(ALL);
  });

  it("in more than eight blocks have too many orders", () => {
    const blocks = "5.00|3.00|2.00|4.00|4.00|9.00|1.00|1.00|1.00".split("|");
    expect(scattered(blocks)).toEqual([]);
    expect(scattered([blocks.slice(0, 2).join(" "), ...blocks.slice(2)])).not.toEqual([]);
  });
});
