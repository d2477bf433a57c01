import { describe, expect, it } from "vitest";
import { misnamed, pairsIn } from "#lib/checks/subjects/printedNames.ts";
import { reference } from "../support/reading.ts";
import { small } from "../support/smallDocument.ts";

/* Rows that print a code beside the name of another subject. `/` parts lines, blanks part cells. */

const document = (lines: string) => small([], { passages: lines.split("/") });
const found = (lines: string) =>
  misnamed(document(lines), reference.subjects).map(
    ({ system, code, name, belongs, line }) => `${line} ${system} ${code} ${name} ${belongs}`,
  );

describe("a code beside a name", () => {
  it.each<[what: string, lines: string, misnamed: string[]]>([
    ["of its own", "2130301 行政运行/21303 水利/30101 基本工资", []],
    ["of its own, cut off", "2130304 水利行业业务", []],
    ["of its own, written out", "21303 水利支出", []],
    ["of its own, its beginning cut off", "2080505 养老保险缴费支出", []],
    ["of a sibling", "2130301 水利行业业务管理", ["1 functional 2130301 水利行业业务管理 2130304"]],
    ["of another subject", "2130304 住房公积金", []],
    [
      "of the row three above",
      "2210201 住房公积金///2130304 住房公积金",
      ["4 functional 2130304 住房公积金 2210201"],
    ],
    ["of the row four above", "2210201 住房公积金////2130304 住房公积金", []],
    [
      "of the row three below",
      "2130304 住房公积金///2210201 住房公积金",
      ["1 functional 2130304 住房公积金 2210201"],
    ],
    [
      "of another subject, where it has its own elsewhere",
      "2130304 住房公积金/////2130304 水利行业业务管理",
      ["1 functional 2130304 住房公积金 2210201"],
    ],
    [
      "of the other classification, where it has its own elsewhere",
      "2130304 基本工资/2130304 水利行业业务管理",
      ["1 functional 2130304 基本工资 30101"],
    ],
    ["of the other classification", "2130304 基本工资", []],
    ["of a sibling in the economic classification", "30101 津贴补贴", ["1 economic 30101 津贴补贴 30102"]],
    ["of nobody", "2130304 很好", []],
    ["of one too long", "21303041 住房公积金", []],
    ["of no classification", "4130304 住房公积金", []],
    ["of its 款", "2130399 水利", []],
    [
      "in cells of its levels",
      "213 03 01 水利行业业务管理",
      ["1 functional 2130301 水利行业业务管理 2130304"],
    ],
    ["behind an amount", "5.2130301 水利行业业务管理", []],
  ])("%s", (_, lines, wrong) => {
    expect(found(lines)).toEqual(wrong);
  });
  it("is each pair of its line, with brackets as they are written in Chinese", () => {
    expect(pairsIn(document("30101 基本工资|30201\t办公费 5.00/20103 政府办公厅(室)及相关机构事务"))).toEqual(
      [
        { code: "30101", name: "基本工资", line: 1 },
        { code: "30201", name: "办公费", line: 1 },
        { code: "20103", name: "政府办公厅（室）及相关机构事务", line: 2 },
      ],
    );
  });
});
