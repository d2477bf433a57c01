import { describe, expect, it } from "vitest";
import type { UnclaimedReason } from "#lib/ingest/coverage.ts";
import { readText } from "#lib/ingest/formats/txt.ts";
import { interpret } from "#lib/ingest/interpret.ts";
import { documentText, FIVE, reference } from "../support/reading.ts";

/* Every number of a document is a figure, or is listed with the reason why it is none. */

const covered = (text: string) => interpret(readText(new TextEncoder().encode(text)), "test.txt", reference);

describe.each(FIVE)("%s", (name) => {
  const text = documentText(name);

  it("leaves no number that was not understood", () => {
    expect(covered(text).unclaimed.filter(({ reason }) => reason === "not_understood")).toEqual([]);
  });
  it("accounts for each number once: as a figure or as none", () => {
    const { figures, unclaimed, passages } = covered(text);
    const digits = passages.join("\n").match(/[0-9０-９]/g)!.length;
    const places = new Set<string>();
    for (const { basis, lineStart, charStart, printed } of figures) {
      if (basis === "reported") places.add(`${lineStart}:${charStart}:${printed}`);
    }
    for (const { line, start, printed } of unclaimed) places.add(`${line}:${start}:${printed}`);
    const counted = [...places].reduce(
      (sum, place) => sum + place.split(":")[2]!.match(/[0-9０-９]/g)!.length,
      0,
    );
    expect(counted).toBe(digits);
  });
});

describe("reasons", () => {
  const reasonsOf = (line: string): [string, UnclaimedReason][] =>
    covered(`第一部分 滨海市水利局概况\n第三部分 2023年度部门决算情况说明\n一、支出决算情况说明\n${line}\n`)
      .unclaimed.filter((entry) => entry.line === 4)
      .map(({ printed, reason }) => [printed, reason]);
  it.each([
    [
      "根据景财绩〔2021〕8号文件，截至2023年12月31日",
      [
        ["2021", "reference"],
        ["8", "reference"],
        ["2023", "date"],
        ["12", "date"],
        ["31", "date"],
      ],
    ],
    ["本年支出按新办法由甲局承担合计12.5万元。", [["12.5", "not_understood"]]],
    ["全年出版公报11期。", [["11", "other"]]],
  ] as [string, [string, UnclaimedReason][]][])("%s", (line, expected) => {
    expect(reasonsOf(line)).toEqual(expected);
  });

  it.each<[line: string, reasons: string]>([
    ["2023年7月8日至10月9日", "2023 date, 7 date, 8 date, 10 date, 9 date"],
    ["2023-07-08", "2023 date, 07 date, 08 date"],
    ["2023.7", "2023.7 other"],
    ["2023/7/8", "2023 date, 7 date, 8 date"],
    ["9：30开会，12:05结束", "9 date, 30 date, 12 date, 05 date"],
    ["1899年", "1899 other"],
    ["45日内", "45 other"],
    ["2023个", "2023 other"],
    ["第12届第3次常务会", "12 reference, 3 reference"],
    ["第3页", "3 reference"],
    ["国办发〔2016〕13号", "2016 reference, 13 reference"],
    ["（2016）13号", "2016 other, 13 reference"],
    ["[2016]13号", "2016 reference, 13 reference"],
    ["公开03表", "03 reference"],
    ["附件2-1", "2 reference, 1 reference"],
    ["图5", "5 reference"],
    ["表3", "3 reference"],
    ["指标4", "4 reference"],
    ["_Toc21550", "21550 reference"],
    ["012345678901", "012345678901 reference"],
    ["012345", "012345 reference"],
    ["12345", "12345 other"],
    ["财表5表", "5 reference"],
    ["1、很好", "1 enumerator"],
    ["12.很好", "12 enumerator"],
    ["1.5倍", "1.5 other"],
    ["（3）很好", "3 enumerator"],
    ["很好：2）很好", "2 enumerator"],
    ["很好3、很好", "3 other"],
    ["123、很好", "123 other"],
    ["3）很好", "3 enumerator"],
    ["（一）3．很好", "3 other"],
    ["7", "7 enumerator"],
    ["- 7 -", "7 enumerator"],
    ["— 7 —", "7 enumerator"],
    ["1234", "1234 other"],
    ["7 8", "7 other, 8 other"],
    ["接待5人次", ""],
    ["出国5人", ""],
    ["接待外宾的随员共5人", "5 not_understood"],
    ["由甲局承担的支出共计12.5万元", "12.5 other"],
    ["由甲局承担的共计12.5万元", "12.5 other"],
    ["由甲局承担的支出12.5%", "12.5 other"],
    ["由甲局承担的支出12.5公里", "12.5 other"],
    ["由甲局承担的支出12.5", "12.5 other"],
    ["主要原因是：由甲局承担的支出12.5万元", "12.5 explanation"],
    ["原因是由甲局承担的支出12.5万元", "12.5 other"],
    ["主要用于：购置12台设备", "12 explanation"],
    ["主要原因是：增加。由甲局承担的支出12.5万元", "12.5 other"],
    ["主要原因是：增加；由甲局承担的支出12.5万元", "12.5 other"],
    ["中心更新车辆3辆", "3 part"],
    ["信息中心购置车辆3辆，本级有车辆5辆", "3 part, 5 part"],
    ["甲局共有车辆3辆", "3 part"],
    ["甲局车辆3辆", "3 not_understood"],
    ["1,234,567册", "1,234,567 other"],
    ["12，345人到会", "12，345 other"],
    ["1,23册", "1 other, 23 other"],
    ["出版公报11期，12套", "11 other, 12 other"],
    ["共计５台", "５ other"],
  ])("%s: %s", (line, reasons) => {
    expect(
      reasonsOf(line)
        .map((each) => each.join(" "))
        .join(", "),
    ).toBe(reasons);
  });
});
