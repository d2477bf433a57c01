import { describe, expect, it } from "vitest";
import {
  allowanceShare,
  compositionChanges,
  isOtherComposition,
  type Composed,
} from "#lib/domain/composition.ts";
import { highest, lowest, rankAmong, rankOfChange, standsOut } from "#lib/domain/largest.ts";
import { questionsIn } from "#lib/domain/questions.ts";
import { meaningsOf, sameWords, subjectMeaning, type SubjectMeaning } from "#lib/domain/subjectMeanings.ts";

/* Small questions to the accounts: which is largest, what changed, what a question means, what a subject is. */

describe("the highest and lowest", () => {
  const rows = [3, null, 5, -2, 5, -2];
  const own = (value: number | null) => value;
  it("are several where they are equal, of all that are known", () => {
    expect(highest(rows, own)).toEqual({ rows: [5, 5], value: 5, of: 5 });
    expect(lowest(rows, own)).toEqual({ rows: [-2, -2], value: -2, of: 5 });
    expect([highest([null], own), lowest([null], own), highest([], own)]).toEqual([null, null, null]);
  });
  it("stand out where others are otherwise", () => {
    expect([
      standsOut({ rows: [1], of: 2 }),
      standsOut({ rows: [1], of: 1 }),
      standsOut({ rows: [1, 1], of: 2 }),
    ]).toEqual([...[true, false, false]]);
  });
  it("have places, equal ones the same", () => {
    const places = [5, 3, 3, 1].map((value) => rankAmong(value, [5, 3, 1, 3]));
    expect(places).toEqual([
      { place: 1, all: 4 },
      { place: 2, all: 4, tied: true },
      { place: 2, all: 4, tied: true },
      { place: 4, all: 4 },
    ]);
  });
  it("of changes are told by their way, the largest fall first", () => {
    const changes = [5, -1, 0, -4, 2, 2];
    expect(changes.map((own) => rankOfChange(own, changes))).toEqual([
      { way: "grew", rank: { place: 1, all: 3 } },
      { way: "fell", rank: { place: 2, all: 2 } },
      { way: "unchanged" },
      { way: "fell", rank: { place: 1, all: 2 } },
      { way: "grew", rank: { place: 2, all: 3, tied: true } },
      { way: "grew", rank: { place: 2, all: 3, tied: true } },
    ]);
  });
});

describe("the composition of staff costs", () => {
  const year = (fiscalYear: number, more: Partial<Composed> = {}): Composed =>
    ({
      departmentId: "a",
      scope: "own",
      fiscalYear,
      personnelCost: null,
      allowances: null,
      retired: null,
      ...more,
    }) as Composed;
  const part = (value: number, personnelCost = 100) => ({ personnelCost, allowances: { value } });
  it("has the share of 303, where both are printed", () => {
    expect(allowanceShare(year(2023, part(25, 200)))).toBe(0.125);
    expect(allowanceShare(year(2023, part(25, 0)))).toBe(null);
    expect(allowanceShare(year(2023, { personnelCost: 9 }))).toBe(null);
    expect(allowanceShare(year(2023, { allowances: { value: 9 } }))).toBe(null);
    expect(allowanceShare(year(2023, part(0)))).toBe(0);
  });
  it.each<[Partial<Composed>, Partial<Composed>, boolean]>([
    [part(10), part(20), false],
    [part(20), part(10), false],
    [part(10), part(20.1), true],
    [part(20.1), part(10), true],
    [part(10), {}, false],
    [{}, part(90), false],
    [{ retired: 10 }, { retired: 11 }, false],
    [{ retired: 10 }, { retired: 12 }, true],
    [{ retired: 10 }, { retired: 8 }, true],
    [{ retired: 10 }, { retired: 9 }, false],
    [{ retired: 0 }, { retired: 1 }, true],
    [{ retired: 0 }, { retired: 0 }, false],
    [{ retired: null }, { retired: 9 }, false],
    [{ retired: 9 }, { retired: null }, false],
    [{ ...part(10), retired: 10 }, { ...part(10), retired: 20 }, true],
  ])("of %j and %j is another: %s", (before, after, is) => {
    expect(isOtherComposition(year(2022, before), year(2023, after))).toBe(is);
  });
  it("changes between years next to each other of one department, latest first", () => {
    const rows = [
      year(2021, { retired: 10 }),
      year(2023, { retired: 30 }),
      year(2022, { retired: 20 }),
      year(2022, { retired: 90, departmentId: "b" }),
      year(2022, { retired: 90, scope: "consolidated" }),
      year(2022, { retired: 20 }),
    ];
    expect(
      compositionChanges(rows).map(({ before, after }) => [before.fiscalYear, after.fiscalYear]),
    ).toEqual([
      [2022, 2023],
      [2021, 2022],
      [2021, 2022],
    ]);
    expect(compositionChanges(rows)[0]).toEqual({ before: rows[2], after: rows[1] });
  });
});

describe("a question", () => {
  const THREE = [
    { name: "threePublicOver", page: "three-public", hash: "parts", params: {} },
    { name: "threePublicOverFindings", page: "findings", hash: "list", params: { text: "P4" } },
  ];
  const OVER = [{ name: "over", page: "execution", hash: "departments", params: {} }];
  const UNDER = [{ name: "under", page: "execution", hash: "departments", params: {} }];
  it.each<[string, object[]]>([
    ["三公超预算", THREE],
    ["哪些单位超预算的三公经费？", THREE],
    ["谁的三公经费超支", THREE],
    ["three public expenses over budget", THREE],
    ["overspent three public", THREE],
    ...[
      "超预算",
      "超出预算",
      "超过年初预算",
      "超全年预算",
      "超调整预算",
      "超支",
      "over budget",
      "overbudget",
    ].map((query) => [query, OVER] as [string, object[]]),
    ...["overspend", "over spent", "who exceeded it"].map((query) => [query, OVER] as [string, object[]]),
    ...["执行率低", "执行率最低", "执行低", "没花完", "没有花完", "花不完", "结余多"].map(
      (query) => [query, UNDER] as [string, object[]],
    ),
    ...["under budget", "underspent", "Underspend"].map((query) => [query, UNDER] as [string, object[]]),
  ])("%s is answered there", (query, asked) => {
    expect(questionsIn(query)!.asked).toEqual(asked);
  });
  it.each(["三公", "预算", "水利局", "执行率", ""])("%j is none", (query) => {
    expect(questionsIn(query)).toBe(null);
  });
  it("names years, and leaves words that may name departments", () => {
    const { years, rest } = questionsIn("2023年 和2024年的 水利局  林业局 是否有超支的部门吗？")!;
    expect(years).toEqual([2023, 2024]);
    expect(rest).toBe("和 水利局 林业局 有");
    expect(questionsIn("120231 超支 1999")).toMatchObject({ years: [], rest: "120231 1999" });
    expect(questionsIn("超支2023")).toMatchObject({ years: [2023], rest: "" });
    expect(questionsIn("2022超支2023")).toMatchObject({ years: [2022, 2023], rest: "" });
    expect(questionsIn("哪个 哪家 单位 没有花完了呢 谁")!.rest).toBe("");
  });
});

describe("what a subject is", () => {
  const row = (more: Record<string, string>) =>
    subjectMeaning({
      subject_system: "functional",
      meaning: "反映水利。",
      meaning_en: "water",
      source: "",
      ...more,
    });
  it("is read with its source and address", () => {
    expect(row({ subject_code: "21303", source: "分类科目 https://example.org/a", edition: "2024" })).toEqual(
      {
        system: "functional",
        code: "21303",
        name: null,
        text: "反映水利。",
        english: "water",
        source: "分类科目",
        url: "https://example.org/a",
        edition: 2024,
      },
    );
    expect(row({ name: "水利", source: "http://example.org" })).toMatchObject({
      ...{ code: null, name: "水利", source: "http://example.org", url: "http://example.org", edition: null },
    });
    expect(row({ source: "见https://example.org" })).toMatchObject({
      source: "见https://example.org",
      url: null,
    });
    expect(row({ source: "https://example.org 见" })).toMatchObject({
      source: "https://example.org 见",
      url: null,
    });
    expect(subjectMeaning({ meaning: "a", meaning_en: "b" })).toMatchObject({ source: "", url: null });
  });
  it("is the latest edition's word and a plain one, those of the code before those of the name", () => {
    const meaning = (text: string, more: Partial<SubjectMeaning>): SubjectMeaning => ({
      ...{ system: "functional", code: null, name: null, english: "", source: "", url: null, edition: null },
      ...{ text, ...more },
    });
    const all = [
      meaning("name", { name: "水利" }),
      meaning("name 2025", { name: "水利", edition: 2025 }),
      meaning("code 2022", { code: "21303", edition: 2022 }),
      meaning("code 2024", { code: "21303", edition: 2024 }),
      meaning("code", { code: "21303" }),
      meaning("other code", { code: "21301", name: "水利" }),
      meaning("economic", { code: "21303", system: "economic", edition: 2030 }),
    ];
    const of = (code: string, name: string, among = all) => {
      const { official, plain } = meaningsOf(among, { system: "functional", code, name });
      return [official?.text ?? null, plain?.text ?? null];
    };
    expect(of("21303", "水利")).toEqual(["code 2024", "code"]);
    expect(of("21303", "水利", [...all].reverse())).toEqual(["code 2024", "code"]);
    expect(of("21309", "水利")).toEqual(["name 2025", "name"]);
    expect(of("21309", "农业")).toEqual([null, null]);
  });
  it("is the same in other punctuation, and however it begins", () => {
    expect(sameWords("是指反映水利（工程）的支出。", "水利(工程)的 支出")).toBe(true);
    expect(sameWords("指水利", "反映水利；")).toBe(true);
    expect(sameWords("是水利", "水利")).toBe(false);
    expect(sameWords("水利反映", "水利")).toBe(false);
  });
});
