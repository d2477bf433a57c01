import { describe, expect, it } from "vitest";
import { glossaryEntries } from "../../src/lib/text/glossaryEntries.ts";
import { findTerms } from "../../src/lib/text/findTerms.ts";
import { plainTerm, plainTerms, TERM_GROUPS, termWords } from "../../src/lib/text/plainTerms.ts";
import { splitTerms } from "../../src/lib/text/splitTerms.ts";

const found = (text: string, read?: string) =>
  splitTerms(text, read).flatMap(({ text: words, term }) => (term ? [`${words}→${term}`] : []));

describe("splitTerms", () => {
  it.each(["", "没有词", "决算", "“三公”经费，三公经费，决算。", "（项）支出（境）"])(
    "loses no character of %j",
    (text) => {
      expect(
        splitTerms(text)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    },
  );

  it("finds terms in their longest wording", () => {
    expect(found("人均人员经费比公用经费多，“三公”经费和因公出国（境）费")).toEqual([
      "人均人员经费→人均人员经费",
      "公用经费→公用经费",
      "“三公”经费→三公经费",
      "因公出国（境）费→因公出国（境）",
    ]);
  });

  it("explains a term once, whatever it is called, and not again where it was just read", () => {
    expect(found("三公经费，“三公”，三公")).toEqual(["三公经费→三公经费"]);
    expect(found("决算与年初预算", "2020 年部门决算总览")).toEqual(["年初预算→年初预算"]);
  });

  it("does not take a part of another term for a term", () => {
    expect(found("使用非财政拨款结余")).toEqual(["使用非财政拨款结余→使用非财政拨款结余"]);
    expect(found("中小企业份额")).toEqual(["中小企业份额→中小企业份额"]);
  });
});

describe("the plain terms", () => {
  it("have each word once, and few words to say", () => {
    const words = plainTerms.flatMap(({ name, also = [] }) => [name, ...also]);
    expect(new Set(words).size).toBe(words.length);
    expect(termWords).toHaveLength(words.length);
    for (const { name, plain } of plainTerms) {
      expect(plain, name).toMatch(/。$/);
      expect(plain.length, name).toBeLessThanOrEqual(45);
    }
  });
});

describe("the groups", () => {
  it("have every term, each its own, in the order of the terms", () => {
    const met = [...new Set(plainTerms.map(({ group }) => group))];
    expect([...met, "other"]).toEqual(TERM_GROUPS);
    for (const group of met)
      expect(plainTerms.filter((term) => term.group === group).length, group).toBeGreaterThan(2);
  });
});

describe("glossaryEntries", () => {
  const definition = { documentId: "d", shortName: "某办", fiscalYear: 2020, line: 7 };
  const entries = glossaryEntries([
    {
      term: "住房保障（类）住房改革（款）住房公积金（项）",
      definitions: [{ ...definition, text: "甲" }],
    },
    {
      term: "住房保障支出（类）住房改革支出（款）住房公积金（项）",
      definitions: [
        { ...definition, text: "甲" },
        { ...definition, text: "乙" },
      ],
    },
    { term: "教育支出（类）进修及培训（款）干部教育（项）", definitions: [{ ...definition, text: "丙" }] },
    { term: "教育支出（类）进修及培训（款）", definitions: [{ ...definition, text: "丁" }] },
    { term: "财政专户管理资金", definitions: [{ ...definition, text: "戊" }] },
  ]);
  const entry = (name: string) => entries.find((each) => each.name === name);

  it("puts all paths to one subject together, each wording once", () => {
    expect(entry("住房公积金")!.definitions.map(({ text }) => text)).toEqual(["甲", "乙"]);
    expect(entry("住房公积金")!.plain).toBe(plainTerm("住房公积金")!.plain);
  });

  it("keeps terms that only documents explain, and those that only we do", () => {
    expect(entry("干部教育")).toMatchObject({ plain: null, definitions: [{ text: "丙" }] });
    expect(entry("执行率")).toMatchObject({ definitions: [] });
  });

  it("gives every term a group: ours, and by how a document prints those that it alone explains", () => {
    for (const { name, group } of entries) expect(TERM_GROUPS, name).toContain(group);
    expect(entry("住房公积金")!.group).toBe(plainTerm("住房公积金")!.group);
    expect(entry("干部教育")!.group).toBe("subjects");
    expect(entry("进修及培训")!.group).toBe("subjects");
    expect(entry("财政专户管理资金")!.group).toBe("other");
  });

  const names = (wanted: string) => findTerms(entries, wanted).map(({ name }) => name);
  it("are found by any of their names, else by what explains them", () => {
    expect(names("上年结转")).toEqual(["年初结转"]);
    expect(names(" Execution RATE ")).toEqual(["执行率"]);
    expect(names("进修")).toEqual(["干部教育", "进修及培训"]);
    expect(names("水电")).toEqual(["公用经费", "机关运行经费"]);
    expect(names("戊")).toEqual(["财政专户管理资金"]);
    expect(names("没有这样的词")).toEqual([]);
  });
});
