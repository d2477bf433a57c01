import { describe, expect, it } from "vitest";
import { wordsOf } from "#lib/ingest/statements/cells.ts";
import { threePublicRow } from "#lib/ingest/statements/unplaced/spacedThreePublic.ts";
import { printed, saidIn } from "../../support/unplaced.ts";
import { inBars } from "../../support/rows.ts";

/*
 * The six amounts of the three in one row between spaces, 合计 因公出国 小计 购置费 运行费 接待费, where blanks leave no trace: sums
 * and the text tell which is which.
 */

const ONE =
  "决算数\n合计 因公出国（境）费 公务用车购置和运行维护费 公务接待费\n小计 公务用车购置费 公务用车运行维护费";
const TWO =
  "预算数 决算数\n合计 因公出国费 公务用车购置及运行费 公务接待 总计 因公出国费 公务用车购置及运行费 公务接待\n小计 购置费 运行费 小计 购置费 运行费";
const rowsOf = (text: string, said = "") =>
  threePublicRow(printed(text).map(wordsOf), saidIn(said)).map(inBars);
const row = (amounts: string, said = "", heads = ONE) => rowsOf(`${heads}\n${amounts}`, said).at(2) ?? null;

describe("of one stage", () => {
  it.each([
    ["5.00 5.00", "5.00|||||"],
    ["9.00 7.00 2.00", "9.00|||||"],
    ["9.00 3.00 4.00 2.00", null],
    ["9.00 7.00 7.00 2.00", "9.00||7.00|||2.00"],
    ["9.00 1.00 6.00 6.00 2.00", "9.00|1.00|6.00|||2.00"],
    ["7.00 1.00 6.00 4.00 2.00", "7.00|1.00|6.00|4.00|2.00|"],
    ["8.00 6.00 4.00 2.00 2.00", "8.00||6.00|4.00|2.00|2.00"],
    ["6.00 6.00 6.00", "6.00||6.00|||"],
    ["6.00 6.00 4.00 2.00", "6.00||6.00|4.00|2.00|"],
    // A last place may be rounded.
    ["8.01 6.00 4.00 2.00 2.00", "8.01||6.00|4.00|2.00|2.00"],
    ["8.10 6.00 4.00 2.00 2.00", null],
    ["9.00 1.00 2.00", null],
    ["9.00", null],
    ["9.00 1.00 6.00 2.00 4.00 2.00", null],
    ["9.00 1.00 6.00 6.00 2.00 甲", null],
    ["", null],
  ])("%s is %s", (amounts, expected) => expect(row(amounts)).toBe(expected));

  it.each([
    ["公务用车购置费6.00万元", "9.00|1.00|6.00|6.00||2.00"],
    ["车辆购置支出决算6.00万元", "9.00|1.00|6.00|6.00||2.00"],
    ["公务用车购置费年初预算数为6.00万元", "9.00|1.00|6.00|6.00||2.00"],
    ["公务用车运行维护费支出决算数为 6.00 万元", "9.00|1.00|6.00||6.00|2.00"],
    ["车辆运行费6.00元", "9.00|1.00|6.00||6.00|2.00"],
    ["公务用车运行维护费6.01万元", "9.00|1.00|6.00|||2.00"],
    ["公务用车购置费6.00万元，运行维护费6.00万元", "9.00|1.00|6.00|6.00||2.00"],
    ["公务用车购置费6.00万元，车辆运行维护费6.00万元", "9.00|1.00|6.00|||2.00"],
    ["公务接待费6.00万元", "9.00|1.00|6.00|||2.00"],
  ])("the text says: %s", (said, expected) => expect(row("9.00 1.00 6.00 6.00 2.00", said)).toBe(expected));

  it("what it says of another column counts against this one", () => {
    expect(row("5.00 5.00 5.00", "公务用车运行维护费5.00万元")).toBe("5.00||5.00||5.00|");
  });
});

describe("of two stages", () => {
  it.each([
    [
      "20.00 1.00 14.00 10.00 4.00 5.00 14.20 12.00 2.00 10.00 2.20",
      "20.00|1.00|14.00|10.00|4.00|5.00|14.20||12.00|2.00|10.00|2.20",
    ],
    ["20.00 15.00 15.00 5.00 14.20 12.00 12.00 2.20", "20.00||15.00|||5.00|14.20||12.00|||2.20"],
    // 15 is 因公出国, or a 小计 whose parts are gone.
    ["20.00 15.00 5.00 14.20 12.00 12.00 2.20", "20.00||||||14.20||12.00|||2.20"],
    ["20.00 15.00 5.00 14.20 12.00 2.20", "20.00||||||14.20|||||"],
    ["20.00 15.00", null],
    ["20.00 15.00 5.00", null],
    ["20.00 15.00 5.10 14.20 12.00 12.00 2.20", null],
    ["1 2 3 4 5 6 7 8 9 10 11 12\n5.00 5.00 4.00 4.00", "5.00||||||4.00|||||"],
  ])("%s is %s", (amounts, expected) => expect(row(amounts, "", TWO)).toBe(expected));
});

describe("below other heads", () => {
  const NINE = "9.00 7.00 7.00 2.00";
  it.each([
    ["without a stage", ONE.replace("决算数\n", "")],
    ["of three stages", ONE.replace("决算数", "预算数 决算数 决算数")],
    ["of two, with the items of one", ONE.replace("决算数", "预算数 决算数")],
    ["without 接待费", ONE.replace(" 公务接待费", "")],
    ["without 因公出国", ONE.replace(" 因公出国（境）费", "")],
    ["without 购置及运行", ONE.replace("公务用车购置和运行维护费", "公务用车费")],
    ["without 合计", ONE.replace("合计", "甲")],
    ["none", ""],
  ])("%s: none", (_, heads) => expect(rowsOf(`${heads}\n${NINE}`)).toEqual([]));

  it("its stage, numbers of columns and the amounts are left", () => {
    expect(rowsOf(`${ONE.replace("决算数", "年初预算数")}\n1 2 3 4 5 6\n${NINE}`)).toEqual([
      "年初预算数",
      "1|2|3|4|5|6",
      "9.00||7.00|||2.00",
    ]);
  });
});
