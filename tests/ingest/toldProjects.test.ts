import { describe, expect, it } from "vitest";
import { formatDecimal } from "#lib/domain/decimal.ts";
import { readProjects } from "#lib/ingest/performance/read.ts";
import { readProjectSentences } from "#lib/ingest/performance/sentences.ts";
import type { Block, Cell } from "#lib/ingest/source.ts";
import type { Stretch } from "#lib/ingest/stretches.ts";

/* What the running text tells of projects, and which of them are those of forms. */

const stretch = (lines: readonly string[], part: Stretch["part"] = "performance"): Stretch => ({
  ...{ part, heading: "", funding: "all" },
  lines: lines.map((text, index) =>
    text === "table"
      ? { kind: "break" }
      : ({ kind: "text", line: index + 1, text } as Stretch["lines"][number]),
  ),
});
const short = (value: bigint | null) => (value === null ? "–" : formatDecimal(value).replace(/\.?0+$/, ""));
const told = (...lines: string[]) =>
  readProjectSentences([stretch(lines)]).map(
    ({ name, adjustedBudget, executed, executionRate, score, lineStart, lineEnd }) =>
      `${name} ${[adjustedBudget, executed, executionRate, score].map(short).join(" ")} (${lineStart}-${lineEnd})`,
  );

describe("a project of the text", () => {
  it.each<[string, string]>([
    ["“防汛经费”项目自评得分90分", "防汛经费"],
    ["“防汛经费”等3个项目自评得分90分", "防汛经费"],
    ["“防汛经费”2项目自评90分", "防汛经费"],
    ["（1）防汛经费项目绩效目标完成情况：自评90分", "防汛经费"],
    ["（12）防汛经费项目绩效情况：自评90分", "防汛经费"],
    ["（1）防汛经费项目绩效综述：自评90分", "防汛经费"],
    ["防汛经费绩效自评综述：自评90分", "防汛经费"],
    ["3.防汛经费项目绩效自评情况综述：自评90分", "防汛经费"],
    ["12、防汛经费绩效完成情况综述：自评90分", "防汛经费"],
    ["今年，防汛经费项目自评得分90分", "防汛经费"],
    ["今年；防汛经费项目绩效自评得分90分", "防汛经费"],
    ["防汛经费项目自评得分90分", "防汛经费"],
  ])("is named in %s", (line, name) => {
    expect(told(line)).toEqual([`${name} – – – 90 (1-1)`]);
  });
  it.each([
    ..."“防汛”项目自评90分|“防汛经费”自评90分|“防汛经费”和项目自评90分|（1）防项目绩效情况：自评90分|（123）防汛经费项目绩效情况：自评90分".split(
      "|",
    ),
    ..."（1）防汛，经费项目绩效情况：自评90分|项目绩效自评综述：自评90分|部门防汛绩效自评综述：自评90分|整体绩效自评综述：自评90分".split(
      "|",
    ),
    ..."单位绩效自评综述：自评90分|预算绩效自评综述：自评90分|部门防汛项目自评得分90分|防汛经费自评得分90分".split(
      "|",
    ),
    `“${"很".repeat(41)}”项目自评90分`,
  ])("is not named in %s", (line) => {
    expect(told(line)).toEqual([]);
  });
  it("has its amounts, its rate and its score", () => {
    const of = (text: string) =>
      told(`“防汛经费”项目很好，${text}`)[0]?.replace("防汛经费 ", "").replace(" (1-1)", "");
    expect(of("全年预算数为50万元，执行数为48.5万元，完成预算的97%，自评得分为“95.5”分")).toBe(
      "500000 485000 97 95.5",
    );
    expect(of("项目全年预算1,000元，执行数0.5亿元")).toBe("1000 50000000 – –");
    expect(of("完成预算的97%，自评结果为95分")).toBe("– – – 95");
    expect(of("总体评分为95")).toBe("– – – 95");
    expect(of("自评得分95")).toBe("– – – 95");
    expect(of("自评为95分")).toBe("– – – 95");
    expect(of("总体评分95")).toBe(undefined);
    expect(of("执行数5万元，完成预算的97.25%")).toBe("– 50000 97.25 –");
    expect(of("全年预算数50，执行数40")).toBe(undefined);
    expect(of("预算数50万元，已执行40万元")).toBe(undefined);
  });
  it("goes on until another is named or the whole department is spoken of; the first amount counts", () => {
    expect(
      told(
        "“防汛经费”项目全年预算数50万元",
        "table",
        "执行数40万元，全年预算数60万元",
        "很好",
        "“防汛经费”项目自评90分",
        "“抗旱经费”项目很好",
        "自评80分",
        "部门整体执行数9万元",
        "执行数8万元",
        "“抗旱经费”项目自评70分",
        "整体支出很好",
        "自评60分",
      ),
    ).toEqual(["防汛经费 500000 400000 – 90 (1-5)", "抗旱经费 – – – 80 (7-7)", "抗旱经费 – – – 70 (10-10)"]);
    expect(told("“防汛经费”项目的部门整体执行数9万元")).toEqual(["防汛经费 – 90000 – – (1-1)"]);
    expect(told("执行数9万元")).toEqual([]);
  });
  it("is told of in the part on performance, and begins anew in each", () => {
    const line = "“防汛经费”项目自评90分";
    expect(readProjectSentences([stretch([line], "narrative"), stretch([line], "glossary")])).toEqual([]);
    expect(readProjectSentences([stretch([line]), stretch(["执行数9万元"])])).toHaveLength(1);
  });
  it("has nothing that only a form says", () => {
    expect(readProjectSentences([stretch(["“防汛经费”项目自评90分"])])).toEqual([
      {
        kind: "project_self",
        name: "防汛经费",
        department: null,
        implementingUnit: null,
        initialBudget: null,
        adjustedBudget: null,
        executed: null,
        executionRate: null,
        score: 900_000n,
        grade: null,
        indicators: [],
        lineStart: 1,
        lineEnd: 1,
      },
    ]);
  });
});

describe("projects of forms and of the text", () => {
  const row = (line: number, ...texts: string[]): Cell[] =>
    texts.map((text, start) => ({ text, line, start }));
  const form = (line: number, name: string): Block => ({
    kind: "table",
    rows: [row(line, "项目名称", name), row(line + 1, "预算数", "5"), row(line + 2, "执行数", "4")],
  });
  const both = (forms: string[], ...texts: string[]) =>
    readProjects(
      forms.map((name, index) => form(20 + index * 10, name)),
      [stretch(texts.map((name) => `“${name}”项目自评90分`))],
    ).projects.map(({ name }) => name);
  it("stand in the order of their lines", () => {
    expect(both(["防汛经费"], "抗旱", "河道整治")).toEqual(["河道整治", "防汛经费"]);
    expect(both(["防汛经费"], "抗旱工作", "河道整治")).toEqual(["抗旱工作", "河道整治", "防汛经费"]);
    expect(
      readProjects([form(1, "防汛经费")], [stretch(["", "", "", "“抗旱工作”项目自评90分"])]).projects.map(
        ({ name }) => name,
      ),
    ).toEqual([...["防汛经费", "抗旱工作"]]);
    expect(both([], "抗旱工作")).toEqual(["抗旱工作"]);
  });
  it.each([
    ["政府公报印刷邮寄经费", "政府公报印刷邮寄"],
    ["政府公报印刷邮寄", "政府公报印刷邮寄工作经费"],
    ["政府公报印刷邮寄专项经费", "政府公报印刷邮寄项目"],
    ["政府、公报（印刷）邮寄", "政府公报印刷邮寄"],
    ["2023年政府公报印刷", "政府公报"],
    ["政府公报", "2023年政府公报印刷"],
  ])("are one where one name holds the other: %s and %s", (name, text) => {
    expect(both([name], text)).toEqual([name]);
  });
  it.each([
    ["政府公报印刷", "政府公报邮寄"],
    ["防汛", "抗旱工作"],
  ])("are two where neither does: %s and %s", (name, text) => {
    expect(both([name], text)).toEqual([text, name]);
  });
});
