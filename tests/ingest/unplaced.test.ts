import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CORRECT } from "../support/checking.ts";
import { inWords } from "../support/figures.ts";
import { readLines } from "../support/reading.ts";

/*
 * A disclosure's statements in text that lost the places of their cells, as programs make it of a PDF: whatever way it is
 * written, nothing is read that the tables do not say. What is not read, of each way, is told in unplaced.txt.
 */

type Row = readonly string[];

const filled = (row: Row) => row.filter((cell) => cell.trim());
const isAmount = (cell: string) => /^-?[\d,]+\.\d\d$|^\d{1,3}$/.test(cell);
const labels = (row: Row) =>
  filled(row)
    .filter((cell) => !isAmount(cell))
    .join(" ");
const amounts = (row: Row) => filled(row).filter(isAmount).join(" ");
const columns = (rows: readonly Row[]) =>
  Array.from({ length: Math.max(...rows.map(({ length }) => length)) }, (_, at) =>
    rows.map((row) => row[at] ?? ""),
  );
const isWide = (letter: string) => letter > "\u2e80";
const widthOf = (text: string) => [...text].reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0);

/** So many letters of a name fit into its cell. */
const BROKEN_AT = 9;

/** How the rows of a table are written. */
const WAYS: Record<string, (rows: readonly Row[]) => string[]> = {
  "a row a line": (rows) => rows.map((row) => filled(row).join(" ")),
  "columns below each other": (rows) => {
    const widths = columns(rows).map((cells) => Math.max(...cells.map(widthOf)) + 2);
    return rows.map((row) =>
      row
        .map((cell, at) => cell + " ".repeat(widths[at]! - widthOf(cell)))
        .join("")
        .trimEnd(),
    );
  },
  "a cell a line": (rows) => rows.flatMap(filled),
  "amounts in a line below": (rows) => rows.flatMap((row) => [labels(row), amounts(row)]).filter(Boolean),
  "amounts in a line above": (rows) => rows.flatMap((row) => [amounts(row), labels(row)]).filter(Boolean),
  "long names broken": (rows) =>
    rows.flatMap((row) => {
      const rest = row.map((cell) => (isAmount(cell) ? "" : cell.slice(BROKEN_AT)));
      const begun = row.map((cell) => (isAmount(cell) ? cell : cell.slice(0, BROKEN_AT)));
      return [begun, rest].map((part) => filled(part).join(" ")).filter(Boolean);
    }),
  "column by column": (rows) => columns(rows).flatMap((cells) => [...filled(cells), ""]),
  "amounts behind all labels": (rows) => [
    ...rows.map(labels).filter(Boolean),
    "",
    ...rows.map(amounts).filter(Boolean),
  ],
};

/** A disclosure with its tables written so. */
function written(text: string, way: (rows: readonly Row[]) => string[]): string {
  return text.replace(/^.*\t.*(?:\n.*\t.*)*$/gm, (table) =>
    way(table.split("\n").map((row) => row.split("\t"))).join("\n"),
  );
}

/** The figures of its statements: each as the statement and what it says. */
function figuresIn(text: string): string[] {
  return readLines(text)
    .figures.filter(({ basis, statement }) => basis === "reported" && statement !== "narrative")
    .map((figure) => `${figure.statement} ${inWords(figure)}`);
}

/** The correct disclosure with other words. */
function but(...changes: [from: string, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the disclosure: ${from}`);
    return text.replace(from, to);
  }, CORRECT);
}

/** Statements by subject with 类, 款 and 项 in cells of their own. */
const inThreeCells = (text: string) =>
  text.replace(/^科目编码\t科目名称\t本年.*(?:\n.*\t.*)*/gm, (table) =>
    table
      .split("\n")
      .map((row) => row.replace(/^(2\d\d)(\d\d)?(\d\d)?\t|^(科目编码|栏次|合计)\t/, "$1$4\t$2\t$3\t"))
      .join("\n"),
  );

const OF_FUND = "\n212\t城乡社区支出\t50.00\t";
const SECOND_PURSE: [from: string, to: string][] = [
  [
    "8\t10.00\t十二",
    "8\t10.00\t十一、城乡社区支出\t42\t50.00\n二、政府性基金预算财政拨款收入\t2\t50.00\t十二",
  ],
  ["27\t1,000.00\t本年支出合计\t58\t1,005.00", "27\t1,050.00\t本年支出合计\t58\t1,055.00"],
  ["31\t1,020.00\t总计\t62\t1,020.00", "31\t1,070.00\t总计\t62\t1,070.00"],
  ["合计\t\t1,000.00\t990.00", "合计\t\t1,050.00\t1,040.00"],
  ["\n213\t农林水支出\t795.00", `${OF_FUND}50.00\t\t\t\t\t\n213\t农林水支出\t795.00`],
  ["合计\t\t1,005.00\t705.00\t300.00", "合计\t\t1,055.00\t705.00\t350.00"],
  ["\n213\t农林水支出\t800.00", `${OF_FUND}\t50.00\t\t\t\n213\t农林水支出\t800.00`],
  [
    "\n\t\t\t十二、农林水支出\t44",
    "\n二、政府性基金预算财政拨款\t2\t50.00\t十一、城乡社区支出\t43\t50.00\t\t50.00\t\n\t\t\t十二、农林水支出\t44",
  ],
  [
    "27\t990.00\t本年支出合计\t59\t995.00\t995.00\t",
    "27\t1,040.00\t本年支出合计\t59\t1,045.00\t995.00\t50.00",
  ],
  ["32\t1,005.00\t总计\t64\t1,005.00\t1,005.00\t", "32\t1,055.00\t总计\t64\t1,055.00\t1,005.00\t50.00"],
];
const OTHER_INCOME: [from: string, to: string][] = [
  ["\n\t\t\t十九、住房保障支出\t50", "\n五、事业收入\t5\t30.00\t十九、住房保障支出\t50"],
  ["27\t1,000.00\t", "27\t1,030.00\t"],
  ["60\t15.00", "60\t45.00"],
  ["31\t1,020.00\t总计\t62\t1,020.00", "31\t1,050.00\t总计\t62\t1,050.00"],
  ["合计\t\t1,000.00\t990.00\t\t\t", "合计\t\t1,030.00\t990.00\t\t30.00\t"],
  ["农林水支出\t795.00\t785.00\t\t\t", "农林水支出\t825.00\t785.00\t\t30.00\t"],
  ["水利\t795.00\t785.00\t\t\t", "水利\t825.00\t785.00\t\t30.00\t"],
  ["2130304\t水利行业业务管理\t300.00\t300.00\t\t\t", "2130304\t水利行业业务管理\t330.00\t300.00\t\t30.00\t"],
];
/** Two amounts of each statement that do not come to their sums, one of them with a figure too few. */
const MISPRINTED: [from: string, to: string][] = [
  ["十二、农林水支出\t43\t800.00", "十二、农林水支出\t43\t80.00"],
  ["行政运行\t495.00\t485.00", "行政运行\t459.00\t485.00"],
  ["21303\t水利\t800.00", "21303\t水利\t80.00"],
  ["十二、农林水支出\t44\t790.00\t790.00", "十二、农林水支出\t44\t790.00\t79.00"],
  ["213\t农林水支出\t790.00\t490.00", "213\t农林水支出\t970.00\t490.00"],
  ["30101\t基本工资\t300.00", "30101\t基本工资\t30.00"],
];
const WIDE = `预算数\t\t\t\t\t\t决算数\t\t\t\t\t
合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费
\t\t小计\t公务用车购置费\t公务用车运行维护费\t\t\t\t小计\t公务用车购置费\t公务用车运行维护费\t
1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12
35.00\t\t28.00\t\t28.00\t7.00\t27.00\t\t22.00\t\t22.00\t5.00
`;
/** The wide table of the three alone. */
const inWideTable = (text: string) =>
  text
    .replace(/^收入支出决算总表[^]*?(?=^财政拨款“三公”)/m, "")
    .replace(/(财政拨款“三公”经费支出决算表[^]*?万元\n)[^]*?(?=国有资产占用)/, `$1${WIDE}`);

const DISCLOSURES: Record<string, string> = {
  "all adds up": CORRECT,
  "of two purses": but(...SECOND_PURSE),
  "with income of several kinds": but(...OTHER_INCOME),
  "with amounts that do not add up": but(...MISPRINTED),
  "codes in three cells": inThreeCells(CORRECT),
  "the three in one row": inWideTable(CORRECT).replace(
    "下降10.00%。\n六",
    "下降10.00%。公务用车运行维护费22.00万元。\n六",
  ),
  "the three in one row, and nothing said of cars": inWideTable(CORRECT),
};

describe.each(Object.entries(DISCLOSURES))("%s", (name, text) => {
  it("nothing is read that its tables do not say, and this is not read", async () => {
    const whole = figuresIn(text);
    const told = Object.entries(WAYS).flatMap(([way, write]) => {
      const read = figuresIn(written(text, write));
      expect(
        read.filter((figure) => !whole.includes(figure)),
        way,
      ).toEqual([]);
      return [
        `## ${way}: ${read.length} of ${whole.length}`,
        ...whole.filter((figure) => !read.includes(figure)),
      ];
    });
    await expect(`${told.join("\n")}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, "unplaced", `${name}.txt`),
    );
  });
});
