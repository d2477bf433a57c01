import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDuties } from "#lib/ingest/sections/duties.ts";
import { ROOT } from "../../../src/cli/root.ts";

/* What a department does, as its document says it: read by hand from the documents. */

const FOLDER = join(ROOT, "data/documents");

function dutiesOf(prefix: string) {
  const file = readdirSync(FOLDER).find((name) => name.startsWith(prefix))!;
  return duties(readFileSync(join(FOLDER, file), "utf8").split("\n"));
}

/** The duties in lines, with the first line that each is printed on. */
function duties(lines: readonly string[]) {
  return readDuties(lines).map(({ lineStart, text }) => ({ line: lineStart, text }));
}

describe("the duties of a department", () => {
  it("are the lines below 部门主要职能, up to the next section", () => {
    const found = dutiesOf("000_");
    expect(found[0]).toEqual({
      line: 4,
      text: "（一）负责市政府会议的会务工作，协助市政府领导同志组织实施会议决定事项。",
    });
    expect(found.at(-1)).toEqual({ line: 27, text: "办理市政府和市政府领导同志交办的其他事项。" });
  });
  it("are joined where a line was broken for width", () => {
    expect(dutiesOf("001_").map(({ line }) => line)).toEqual([7, 9, 11, 13]);
    expect(dutiesOf("001_")[0]!.text).toBe(
      "（一）负责我市在上海的重大政务、经济以及其他活动的组织、联络、协作工作。",
    );
  });
  it("may follow their heading in the same line, below a wider one", () => {
    const found = dutiesOf("002_");
    expect(found.map(({ line }) => line)).toEqual([4]);
    expect(found[0]!.text).toMatch(/^巴中市人民政府办公室（以下简称市/);
  });
  it("reach over all lines that they are printed on", () => {
    const lines = ["一、主要职能", "（一）负责本市会计", "管理工作。", "（二）管理国库。", "二、机构"];
    expect(readDuties(lines).map(({ lineStart, lineEnd }) => [lineStart, lineEnd])).toEqual([
      [2, 3],
      [4, 4],
    ]);
  });
  it("are not the table of contents", () => {
    expect(dutiesOf("003_")).toHaveLength(15);
    expect(dutiesOf("003_")[6]).toEqual({
      line: 59,
      text: expect.stringContaining("全国人大代表、省人大代表、市人大代表建议和全国政协委员"),
    });
    expect(dutiesOf("004_").map(({ line }) => line)).toEqual(
      Array.from({ length: 13 }, (_, index) => 57 + index),
    );
  });
  it("begin after the grounds on which the department stands, and stand alone where a line holds several", () => {
    const lines = [
      "一、主要职能",
      "第一条 根据《滨海市机构改革方案》，制定本规定。",
      "第三条 滨海市财政局的主要职责是：",
      "（一）负责本市会计管理工作。（二）负责财政票据管理。",
      "（三）完成交办的其他任务。",
      "二、部门决算单位构成",
    ];
    expect(duties(lines)).toEqual([
      { line: 4, text: "（一）负责本市会计管理工作。" },
      { line: 4, text: "（二）负责财政票据管理。" },
      { line: 5, text: "（三）完成交办的其他任务。" },
    ]);
  });
  it("may be numbered with figures below a heading in brackets, up to the next one", () => {
    const lines = [
      "一、部门主要职责及内设机构",
      "（一）主要职责",
      "1.贯彻执行审计方针政策。",
      "2.提出审计报告。",
      "（二）内设机构",
      "办公室。",
    ];
    expect(duties(lines).map(({ line }) => line)).toEqual([3, 4]);
  });
  it("may all stand in one paragraph, behind what introduces them", () => {
    const one = "滨海市法院是国家审判机关。主要职责是:(1)依法审理案件;(2)依法执行;(3)其他。";
    const found = duties(["一、部门职责", "", one]);
    expect(found).toEqual([
      { line: 3, text: "(1)依法审理案件;" },
      { line: 3, text: "(2)依法执行;" },
      { line: 3, text: "(3)其他。" },
    ]);
    const without = "根据文件规定,滨海市林业局的职能职责是:负责林业的监督管理;牵头造林绿化。";
    const [alone, ...others] = duties(["（一）职能职责", without, "（二）机构设置"]);
    expect([alone, others]).toEqual([{ line: 2, text: "负责林业的监督管理;牵头造林绿化。" }, []]);
  });
  it("may have their heading split twice, and end at the next point of its list", () => {
    const lines = [
      "（一）主要职能",
      "1、部门主要职能：",
      "依法独立行使审判权。其主要职责是：",
      "（1）依法审理案件。",
      "（2）管理经费。",
      "2、机构设置情况",
      "本院内设机构5个。",
    ];
    expect(duties(lines).map(({ line }) => line)).toEqual([4, 5]);
  });
  it("are all of them, also where one of them introduces parts of its own", () => {
    const lines = ["一、主要职能", "（一）管理预算。", "（二）承担下列职责：", "1.管理国库。"];
    expect(duties(lines).map(({ line }) => line)).toEqual([2, 3, 4]);
  });
  it("are none where no section says them", () => {
    expect(duties(["一、收入支出决算总体情况说明"])).toEqual([]);
  });
});
