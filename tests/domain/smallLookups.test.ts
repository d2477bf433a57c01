import { describe, expect, it } from "vitest";
import { Beginnings } from "#lib/domain/beginnings.ts";
import {
  areSeveralYears,
  changeBetween,
  coursesOf,
  mostChanged,
  ofLatestYear,
  pointsOf,
  wholeChange,
} from "#lib/domain/developments.ts";
import type { AccountYear } from "#lib/domain/accountYear.ts";
import {
  departmentAndYearOf,
  divisionOf,
  documentOf,
  figureIds,
  formerFindingId,
  lineOfFigure,
  projectIds,
} from "#lib/domain/ids.ts";
import type { Figure } from "#lib/domain/figure.ts";
import { packRows, unpackRows } from "#lib/domain/packedRows.ts";
import { tooLong, valueOf } from "#lib/domain/printedNumber.ts";
import { remembered } from "#lib/domain/remembered.ts";
import { findOwn, joinedGroups } from "#lib/domain/searchOwn.ts";
import { departmentEntries, spelled } from "#lib/domain/searchDepartments.ts";
import { isBeyondWhole, shareOf } from "#lib/domain/shares.ts";
import { ratePossible } from "#lib/domain/rates.ts";
import { factorOf, lackOf, pricesAlone, yardstickOf } from "#lib/domain/yardstick.ts";
import { fundingIn, hasStrangePurse } from "#lib/domain/words/purses.ts";
import { regionOfAll, pathToRegion, partsOfRegion, isRegion } from "#lib/domain/regions.ts";

/* Small lookups, each with its borders. */

describe("names", () => {
  it("are found by how they begin, in the order of their characters", () => {
    const names = new Beginnings([
      ["水利", 1],
      ["ab", 2],
      ["a", 3],
      ["水利局", 4],
      ["b", 5],
      ["ab", 6],
    ]);
    expect(names.of("a")).toEqual([3, 2, 6]);
    expect(names.of("a", 2)).toEqual([3, 2]);
    expect(names.of("a", 0)).toEqual([]);
    expect([names.of("水利"), names.of("水利局"), names.of("c"), names.of("水利局长")]).toEqual([
      [1, 4],
      [4],
      [],
      [],
    ]);
    expect(names.of("")).toEqual([3, 2, 6, 5, 1, 4]);
  });
  it("of departments are spelled by their sounds", () => {
    expect(spelled("滨海2024")).toBe("bin hai 2024");
    expect(spelled("绿地（A）")).toBe("lv di a");
    expect(spelled("")).toBe("");
  });
  it("of departments stand with what they published", () => {
    const department = (id: string, name: string) => ({
      id,
      name,
      shortName: "水利局",
      otherNames: ["水电局"],
      place: "滨海市",
      rank: 1,
    });
    const document = (id: string, title: string, fileName: string, departmentId = "a") => ({
      id,
      title,
      fileName,
      departmentId,
      fiscalYear: 2023,
    });
    expect(
      departmentEntries(
        [department("a", "滨海市水利局"), department("b", "水利局")],
        [
          document("1", "滨海市水利局2023年度部门决算", "滨海市水利局2023年度部门决算.txt"),
          document("2", "决算公开", "a.b.pdf"),
          document("3", "决算.公开", "决算.公开", "c"),
          document("4", "水利局决算", "x.pdf", "b"),
        ],
      ),
    ).toEqual([
      {
        kind: "department",
        id: "a",
        title: "滨海市水利局",
        names: ["水利局", "水电局", "滨海市"],
        detail: "",
        pinyin: ["bin hai shi shui li ju", "shui li ju", "shui dian ju", "bin hai shi"],
        place: "滨海市",
        documents: [
          { id: "1", year: 2023, after: "2023年度部门决算" },
          { id: "2", year: 2023, title: "决算公开", file: "a.b.pdf" },
        ],
      },
      {
        ...{
          kind: "department",
          id: "b",
          title: "水利局",
          names: ["水利局", "水电局", "滨海市"],
          detail: "",
        },
        ...{ pinyin: ["shui li ju", "shui li ju", "shui dian ju", "bin hai shi"], place: "滨海市" },
        documents: [{ id: "4", year: 2023, after: "决算", file: "x.pdf" }],
      },
    ]);
  });
});

describe("own documents", () => {
  const own = (documentId: string, departmentId: string, department: string, title: string) => ({
    ...{
      documentId,
      departmentId,
      department,
      title,
      spelled: "shui li ju",
      place: "滨海市",
      fiscalYear: 2023,
      name: `${documentId}.txt`,
    },
  });
  const documents = [
    own("1", "a", "水利局", "水利局决算"),
    own("2", "a", "水利局", "公开"),
    own("3", "b", "林业局", "决算"),
  ];
  it("are found with their departments, each with a mark", () => {
    const [departments, found] = findOwn(documents, "水利", "（我的）");
    expect(departments).toEqual({
      kind: "department",
      total: 1,
      entries: [
        {
          ...{
            kind: "department",
            id: "a",
            title: "水利局（我的）",
            names: ["水利局"],
            detail: "",
            pinyin: ["shui li ju"],
          },
          ...{ place: "滨海市", years: [2023, 2023] },
        },
      ],
    });
    expect(found!.entries.map(({ id, title, names }) => [id, title, names])).toEqual([
      ["1", "水利局决算（我的）", ["1.txt"]],
    ]);
    expect(findOwn(documents, "2.txt", "")[0]!.entries.map(({ id, account }) => [id, account])).toEqual([
      ["2", { shortName: "水利局", year: 2023 }],
    ]);
    expect(findOwn(documents, "  ", "")).toEqual([]);
    expect(findOwn([], "水利", "")).toEqual([]);
    // Whole is the name without its mark.
    expect(findOwn(documents, "水利局", "（我的）").map(({ kind }) => kind)).toEqual([
      "department",
      "document",
    ]);
  });
  it("are joined with those of the archive, each once", () => {
    const group = (kind: "department" | "document" | "term", total: number, ...ids: string[]) => ({
      ...{ kind, total },
      entries: ids.map((id) => ({ kind, id, title: id, names: [], detail: "", pinyin: [] })),
    });
    const told = (groups: ReturnType<typeof joinedGroups>) =>
      groups.map(({ kind, total, entries }) => `${kind} ${total}: ${entries.map(({ id }) => id).join(" ")}`);
    expect(
      told(
        joinedGroups(
          [group("term", 1, "t"), group("department", 2, "a", "b")],
          [group("document", 9, "d"), group("department", 7, "b", "c")],
        ),
      ),
    ).toEqual(["term 1: t", "document 9: d", "department 8: a b c"]);
  });
});

describe("rows", () => {
  const again = (...rows: object[]) =>
    unpackRows(JSON.parse(JSON.stringify(packRows(rows))) as ReturnType<typeof packRows>);
  it.each<[string, object[]]>([
    ["none", []],
    [
      "of words",
      [
        { a: "x", b: "d:1" },
        { a: "y", b: "d:2" },
      ],
    ],
    ["of a word that begins with a colon", [{ a: ":1" }, { a: "x:y:2" }, { a: "" }]],
    ["of words and nothing", [{ a: null }, { a: "x" }]],
    [
      "of the same",
      [
        { a: 1, b: null, c: true },
        { a: 1, b: null, c: true },
      ],
    ],
    ["of lists", [{ a: [1] }, { a: [1] }]],
    ["of lists and words", [{ a: [1] }, { a: "x" }, { a: 1 }]],
    ["of rows and nothing", [{ a: { b: 1 } }, { a: null }, { a: { b: 2, c: "x" } }]],
    ["of nothing and rows", [{ a: null }, { a: { b: 1 } }]],
    ["of numbers and words", [{ a: 1 }, { a: "x" }]],
    ["of which some lack a field", [{ a: 1 }, { b: 2 }, { a: 3, b: 4 }]],
  ])("%s are the same again", (_, rows) => expect(again(...rows)).toEqual(rows));
  it("have words once, and what begins identifiers", () => {
    expect(
      packRows([
        { id: "d:1", a: "x", b: 5 },
        { id: "d:2", a: "x", b: 5 },
      ]),
    ).toEqual({
      words: ["d"],
      rows: {
        kinds: "11",
        fields: { id: { texts: ["0:1", "0:2"] }, a: { same: "x", count: 2 }, b: { same: 5, count: 2 } },
      },
    });
    expect(packRows([{ a: [1] }, { a: null }])).toEqual({
      words: [],
      rows: { kinds: "11", fields: { a: { values: [[1], null] } } },
    });
    expect(packRows([{ a: [1] }, { a: [1] }]).rows).toEqual({
      kinds: "11",
      fields: { a: { json: { same: "[1]", count: 2 } } },
    });
    expect(
      packRows([
        { a: undefined, b: 1 },
        { a: "x", b: 2 },
      ]),
    ).toEqual({
      words: [],
      rows: {
        kinds: "11",
        fields: { a: { given: "01", of: { same: "x", count: 1 } }, b: { values: [1, 2] } },
      },
    });
    expect(packRows([{ a: null }, { a: { b: 1 } }]).rows).toEqual({
      kinds: "11",
      fields: { a: { kinds: "01", fields: { b: { same: 1, count: 1 } } } },
    });
  });
});

describe("identifiers", () => {
  const figure = (more: Partial<Figure>) =>
    ({
      basis: "reported",
      lineStart: 3,
      charStart: 4,
      measure: "value",
      base: null,
      value: 1n,
      fiscalYear: 2023,
      ...more,
    }) as Figure;
  it("say whose accounts they are of, and the line", () => {
    expect(departmentAndYearOf("360200-jdz-2023-0123abcd")).toEqual({
      departmentId: "360200-jdz",
      fiscalYear: 2023,
    });
    expect(departmentAndYearOf("a-2021-2023")).toEqual({ departmentId: "a-2021", fiscalYear: 2023 });
    for (const id of ["2023", "a-20233", "a-2023-0123abcde", "a-2023-0123abcg", "a-2023-", "-2023"])
      expect([id, departmentAndYearOf(id)]).toEqual([id, null]);
    expect([documentOf("d:3.4"), documentOf("d:P1:x"), documentOf("3.4"), documentOf("")]).toEqual([
      "d",
      "d:P1",
      "",
      "",
    ]);
    expect(["d:3.4", "d:~12", "a:b:7", "3.4", "d:p3", "d:", "9d:x"].map(lineOfFigure)).toEqual([
      3,
      12,
      7,
      null,
      null,
      null,
      null,
    ]);
    expect([formerFindingId("d:P1-x"), formerFindingId("P1-x")]).toEqual(["P1-x", "P1-x"]);
    expect([divisionOf("360200-a"), divisionOf("36020-a"), divisionOf("x360200")]).toEqual([
      "360200",
      "000000",
      "000000",
    ]);
  });
  it("are places, numbered by meaning where several share one", () => {
    expect(
      figureIds("d", [
        figure({ value: 2n }),
        figure({ value: 1n }),
        figure({ charStart: null }),
        figure({ basis: "derived" }),
        figure({ basis: "corrected", lineStart: 5, charStart: 0 }),
      ]),
    ).toEqual(["d:3.4.2", "d:3.4", "d:3", "d:~3", "d:5.0"]);
    expect(
      figureIds("d", [figure({ base: "b" }), figure({ base: null }), figure({ measure: "share" })]),
    ).toEqual([...["d:3.4.2", "d:3.4.3", "d:3.4"]]);
    expect(figureIds("d", [figure({}), figure({})])).toEqual(["d:3.4", "d:3.4.2"]);
    const project = (name: string | null, lineStart = 7) => ({ name, lineStart });
    expect(projectIds("d", [project("b"), project("a"), project(null), project("b", 8)])).toEqual([
      ...["d:p7.3", "d:p7.2", "d:p7", "d:p8"],
    ]);
  });
});

describe("what became of a measure", () => {
  const row = (fiscalYear: number, value: number | null = null, departmentId = "a", scope = "own") =>
    ({ departmentId, scope, fiscalYear, value }) as unknown as AccountYear & { value: number | null };
  it("is of several years or of the latest", () => {
    expect([
      areSeveralYears([]),
      areSeveralYears([row(2022), row(2022)]),
      areSeveralYears([row(2022), row(2023)]),
    ]).toEqual([...[false, false, true]]);
    expect(ofLatestYear([row(2022), row(2023, 1), row(2023, 2)]).map(({ value }) => value)).toEqual([1, 2]);
    expect(ofLatestYear([])).toEqual([]);
  });
  it("is a course of each department, and of each scope where a year has two", () => {
    const told = (rows: ReturnType<typeof row>[], part?: (of: ReturnType<typeof row>) => string) =>
      coursesOf(rows, part).map(
        ({ departmentId, rows }) =>
          `${departmentId} ${rows.map(({ fiscalYear, scope }) => `${fiscalYear} ${scope}`).join(", ")}`,
      );
    expect(told([row(2023), row(2021, null, "b"), row(2022, null, "a", "consolidated")])).toEqual([
      "a 2022 consolidated, 2023 own",
      "b 2021 own",
    ]);
    expect(told([row(2023), row(2022), row(2023, null, "a", "consolidated")])).toEqual([
      "a 2022 own, 2023 own",
      "a 2023 consolidated",
    ]);
    expect(told([row(2023, 1), row(2023, 2)], ({ value }) => String(value))).toEqual([
      "a 2023 own",
      "a 2023 own",
    ]);
  });
  it("is a change from the first known year to the last", () => {
    const points = (...values: (number | null)[]) =>
      pointsOf(
        { departmentId: "a", rows: values.map((value, at) => row(2020 + at, value)) },
        ({ value }) => value,
      );
    expect(points(1, null, 0).map(({ row, value }) => [row.fiscalYear, value])).toEqual([
      [2020, 1],
      [2022, 0],
    ]);
    expect([
      changeBetween(4, 5, "fraction"),
      changeBetween(4, 5, "difference"),
      changeBetween(0, 5, "fraction"),
      changeBetween(0, 5, "difference"),
    ]).toEqual([...[0.25, 1, null, 5]]);
    expect([
      wholeChange(points(4, 9, 5), "fraction"),
      wholeChange(points(4), "fraction"),
      wholeChange(points(), "fraction"),
    ]).toEqual([0.25, null, null]);
    const isOther = (before: { fiscalYear: number }, now: { fiscalYear: number }) =>
      before.fiscalYear === 2021 && now.fiscalYear === 2022;
    expect(wholeChange(points(4, 9, 5), "difference", isOther)).toBe(null);
    expect(wholeChange(points(4, 9), "difference", isOther)).toBe(5);
  });
  it("is greatest first, and last where it cannot be told", () => {
    const courses = [null, 0, -3, 2, null, 3].map((change, at) => ({
      departmentId: String(at),
      rows: [row(2023, change)],
    }));
    expect(
      mostChanged(courses, ({ rows }) => rows[0]!.value)
        .map(({ departmentId }) => departmentId)
        .join(""),
    ).toBe("253104");
  });
});

describe("numbers", () => {
  it("of more than 40 characters are none", () => {
    const long = (length: number) => `${"0".repeat(length - 1)}5`;
    expect(valueOf(long(40))).toEqual({ value: 50_000n, rounding: 5_000n });
    expect(valueOf(long(41))).toBe(null);
    expect(valueOf("1.50", 10_000n)).toEqual({ value: 150_000_000n, rounding: 500_000n });
    expect([valueOf("x"), valueOf("")]).toEqual([null, null]);
    expect(tooLong("5".repeat(40))).toMatch(/^5{40} is no number that the accounts can hold/);
    expect(tooLong("5".repeat(41))).toMatch(/^5{40}… is no number/);
  });
  it("are remembered up to so many", () => {
    let made = 0;
    const double = remembered((key: number) => (made++, key * 2), 2);
    expect([double(1), double(2), double(1), double(2), made]).toEqual([2, 4, 2, 4, 2]);
    expect([double(3), double(3), made]).toEqual([6, 6, 3]);
    expect([double(1), made]).toEqual([2, 4]);
  });
  it("are shares of a whole that they are a part of", () => {
    expect([
      shareOf(1, 4),
      shareOf(4, 4),
      shareOf(5, 4),
      shareOf(0, 4),
      shareOf(-1, 4),
      shareOf(0, 0),
      shareOf(1, -4),
    ]).toEqual([...[0.25, 1, null, 0, null, null, null]]);
    expect([shareOf(null, 4), shareOf(1, null)]).toEqual([null, null]);
    expect([1, 1.01, null].map((smeShare) => isBeyondWhole({ smeShare }))).toEqual([false, true, false]);
  });
  it("may be a rate of others to the last place that rounding leaves", () => {
    const exact = (value: bigint) => ({ value, rounding: 0n });
    // 50 % to the fourth place and its neighbours of 1 000 000 are 500 000 and one more or less.
    const part = (value: bigint) => ratePossible(exact(500_000n), exact(value), exact(1_000_000n));
    expect([part(499_998n), part(499_999n), part(500_001n), part(500_002n)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe("a yardstick", () => {
  const account = (departmentId: string, fiscalYear = 2023) =>
    ({ departmentId, fiscalYear, scope: "own" }) as AccountYear;
  const heads = [
    { ...account("a"), inService: 4 },
    { ...account("b"), inService: 0 },
    { ...account("c"), inService: null },
  ];
  const by = (perHead: boolean, pricesOf: number | null) =>
    yardstickOf({ perHead, pricesOf }, heads, [{ year: 2023, index: 125, source: "" }]);
  it("measures by heads and prices where they are known", () => {
    const factors = (perHead: boolean, pricesOf: number | null) =>
      [account("a"), account("b"), account("c"), account("d"), account("a", 2021)].map((each) =>
        factorOf(by(perHead, pricesOf), each),
      );
    expect(factors(true, null)).toEqual([0.25, null, null, null, null]);
    expect(factors(false, 2022)).toEqual([0.8, 0.8, 0.8, 0.8, null]);
    expect(factors(true, 2022)).toEqual([0.2, null, null, null, null]);
    expect(factors(false, null)).toEqual([1, 1, 1, 1, 1]);
  });
  it("says what it lacks", () => {
    expect(lackOf(by(true, null), account("a"))).toBe(null);
    expect(lackOf(by(true, null), account("b"))).toBe("heads");
    expect(lackOf(by(false, 2022), account("b"))).toBe(null);
    expect(lackOf(by(true, 2022), account("d", 2021))).toBe("prices");
  });
  it("is of prices alone for costs that are per something", () => {
    const both = by(true, 2022);
    expect(pricesAlone(both)).toEqual({ ...both, perHead: false });
    const prices = by(false, 2022);
    expect(pricesAlone(prices)).toBe(prices);
  });
});

describe("a purse", () => {
  it.each([
    ["一般公共预算和政府性基金预算财政拨款", "appropriation"],
    ["政府性基金预算、一般公共预算", "appropriation"],
    ["一般公共预算、政府性基金", "appropriation"],
    ["政府性基金预算财政拨款支出", "government_fund"],
    ["国有资本经营预算支出", "state_capital"],
    ["国有资本预算支出", "state_capital"],
    ["公共财政预算支出", "general"],
    ["公共决算", "general"],
    ["一般公共财政拨款", "general"],
    ["财政拨款支出", "appropriation"],
    ["机关运行经费", "general"],
    ["国有资本支出", null],
    ["支出", null],
  ])("of %s is %s", (text, funding) => expect(fundingIn(text)).toBe(funding));
  it("is strange where words of one are left over", () => {
    expect(
      ["一般公共预算财政拨款支出", "政府性基金预算支出", "支出", "财政拨款"].map(hasStrangePurse),
    ).toEqual(Array(4).fill(false));
    expect(["公共预箅支出", "政府基金支出", "财政拔款和拨款", "资本经营支出"].map(hasStrangePurse)).toEqual(
      Array(4).fill(true),
    );
  });
});

describe("a region", () => {
  const DIVISIONS = ["110000", "110101", "360000", "360200", "360281", "429004", "420000"].map(
    (code) => [code, code] as const,
  );
  it("is two, four or six digits", () => {
    expect(["36", "3602", "360200", "", "360", "3602000", "36020011", "x36"].map(isRegion)).toEqual([
      ...[true, true, true, false, false, false, false, false],
    ]);
  });
  it("has parts, and lies in others", () => {
    expect(partsOfRegion(DIVISIONS, "")).toEqual(["11", "36", "42"]);
    expect(partsOfRegion(DIVISIONS, "36")).toEqual(["360000", "3602"]);
    expect(partsOfRegion(DIVISIONS, "42")).toEqual(["420000", "429004"]);
    expect(partsOfRegion(DIVISIONS, "3602")).toEqual(["360200", "360281"]);
    expect(partsOfRegion(DIVISIONS, "360281")).toEqual([]);
    expect(pathToRegion(DIVISIONS, "360281")).toEqual(["", "36", "3602", "360281"]);
    expect(pathToRegion(DIVISIONS, "3602")).toEqual(["", "36", "3602"]);
    expect(pathToRegion(DIVISIONS, "36")).toEqual(["", "36"]);
    expect(pathToRegion(DIVISIONS, "360000")).toEqual(["", "36", "360000"]);
    expect(pathToRegion(DIVISIONS, "429004")).toEqual(["", "42", "429004"]);
    expect(pathToRegion(DIVISIONS, "")).toEqual([""]);
  });
  it("holds all of some governments", () => {
    expect([
      regionOfAll([]),
      regionOfAll(["360281"]),
      regionOfAll(["360281", "360200"]),
      regionOfAll(["360281", "360700"]),
    ]).toEqual([...["", "360281", "3602", "36"]]);
    expect([regionOfAll(["360000", "360001"]), regionOfAll(["360200", "110101"])]).toEqual(["36", ""]);
  });
});
