import { describe, expect, it } from "vitest";
import { addable, firstOfEach, type AccountYear } from "#lib/domain/accountYear.ts";
import { EngineFault } from "#lib/domain/engineFault.ts";
import { holders } from "#lib/domain/keys.ts";
import { canHold, partsOf, placeOf, placeOfDocument, type Unit } from "#lib/domain/partition.ts";
import { readings, lookupsOf } from "#lib/domain/searchKeys.ts";
import { findEntries, type SearchEntry } from "#lib/domain/search.ts";
import { parentCode, SubjectCatalogue, subjectLevel, type Subject } from "#lib/domain/subjects.ts";

/* What tells things apart: subjects by names, rows by their places, entries by sounds, accounts by their scope. */

describe("subjects", () => {
  const subject = (code: string, name: string, system: Subject["system"] = "functional"): Subject => ({
    ...{ system, code, name, parentCode: parentCode(code), level: subjectLevel(system, code)! },
  });
  const catalogue = new SubjectCatalogue([
    subject("213", "农林水支出"),
    subject("21303", "水利"),
    subject("2130306", "水利工程建设"),
    subject("2130305", "水利工程运行与维护"),
    subject("2130399", "其他水利支出"),
    subject("214", "交通运输支出"),
    subject("2140104", "公路建设"),
    subject("2140106", "公路养护"),
    subject("2140199", "公路建设"),
    subject("21401", "公路水路运输"),
    subject("22101", "水利工程其他的支出"),
    subject("301", "工资福利支出", "economic"),
    subject("30101", "公路养护", "economic"),
    subject("30102", "水利工程补贴", "economic"),
  ]);
  const codes = (found: readonly Subject[]) => found.map(({ code }) => code).join(" ");
  it("are found by the beginning of a name, in the order of the classification, whichever is shorter", () => {
    expect(codes(catalogue.find("functional", "水利工程"))).toBe("2130306 2130305 22101");
    expect(codes(catalogue.find("functional", "水利工程的其"))).toBe("22101");
    expect(codes(catalogue.find("functional", "水利工程其他的支"))).toBe("22101");
    expect(codes(catalogue.find("functional", "工程建设"))).toBe("");
    expect(codes(catalogue.find("economic", "水利工程"))).toBe("30102");
    const below = catalogue.children("functional", "21303");
    expect(codes(catalogue.find("functional", "水利工程", below))).toBe("2130306 2130305");
    expect(codes(catalogue.find("functional", "工程建设", below))).toBe("");
    expect(codes(catalogue.find("functional", "其他水利", below))).toBe("2130399");
    expect(codes(catalogue.find("economic", "水利工程", below))).toBe("");
  });
  it("are found by a former name too, which may be the same as the present one", () => {
    const renamed = new SubjectCatalogue(
      [subject("21303", "水利")],
      [
        { system: "functional", code: "21303", name: "水利电力" },
        { system: "functional", code: "21303", name: "水 利" },
      ],
    );
    expect(renamed.names("functional", "21303")).toEqual(["水利", "水利电力"]);
    expect(codes(renamed.find("functional", "水利电力"))).toBe("21303");
    expect(codes(renamed.find("functional", "水利"))).toBe("21303");
    expect(renamed.names("functional", "21304")).toEqual([]);
  });
  it("have children, or none", () => {
    expect([
      codes(catalogue.children("functional", "213")),
      codes(catalogue.children("functional", "999")),
      codes(catalogue.classes("economic")),
    ]).toEqual([...["21303", "", "301"]]);
    expect(new SubjectCatalogue([]).classes("functional")).toEqual([]);
  });
  it("are reached by a path whose 款 is not known where its 项 is the only one of the 类", () => {
    expect(catalogue.resolvePath(["农林水支出", "不知道", "水利工程建设"])).toBe("2130306");
    expect(catalogue.resolvePath(["农林水支出", "不知道", "公路养护"])).toBe(null);
    expect(catalogue.resolvePath(["农林水支出", "不知道", "水利"])).toBe(null);
    expect(catalogue.resolvePath(["农林水支出", "不知道"])).toBe(null);
    expect(catalogue.resolvePath(["交通运输支出", "公路水路运输", "公路建设"])).toBe("2140199");
    expect(catalogue.resolvePath([])).toBe(null);
  });
  it("are an 项 of a name that no other one has", () => {
    expect([
      catalogue.resolveItem("公路养护"),
      catalogue.resolveItem("公路建设"),
      catalogue.resolveItem("水利"),
      catalogue.resolveItem("不知道"),
    ]).toEqual([...["2140106", null, null, null]]);
  });
  it("are a 款 or 项 of a whole name that the other classification has not", () => {
    expect([
      catalogue.resolveLong("水利工程建设"),
      catalogue.resolveLong("水利"),
      catalogue.resolveLong("公路建设"),
      catalogue.resolveLong("其他水利"),
    ]).toEqual([...["2130306", "21303", "2140199", "2130399"]]);
    expect([
      catalogue.resolveLong("公路养护"),
      catalogue.resolveLong("农林水支出"),
      catalogue.resolveLong("水利工程运行"),
      catalogue.resolveLong("不知道"),
    ]).toEqual([...[null, null, null, null]]);
  });
});

describe("parts of a table", () => {
  const unit = (departmentId: string, year: number, rows: number): Unit => ({
    place: placeOf({ department_id: departmentId, fiscal_year: year }),
    rows,
  });
  const split = (units: Unit[], order: Parameters<typeof partsOf>[1], limit: number) =>
    partsOf(units, order, limit).map(
      ({ partition, units }) =>
        `${JSON.stringify(partition)} ${units.reduce((sum, { rows }) => sum + rows, 0)}`,
    );
  it("are split where they have more rows than fit", () => {
    const units = [unit("360200-b", 2023, 5), unit("110101-a", 2022, 5)];
    expect(split(units, ["division"], 10)).toEqual(["{} 10"]);
    expect(split(units, ["division"], 9)).toEqual(['{"division":"11"} 5', '{"division":"36"} 5']);
    expect(split([...units].reverse(), ["division"], 9)).toEqual(split(units, ["division"], 9));
    expect(split(units, ["year", "division"], 9)).toEqual(['{"year":2022} 5', '{"year":2023} 5']);
    expect(split(units, [], 1)).toEqual(["{} 10"]);
    expect(split([unit("360200-b", 2023, 5)], ["department"], 1)).toEqual(["{} 5"]);
    expect(split([unit("360200-b", 2023, 5), unit("360200-b", 2022, 5)], ["department"], 1)).toEqual([
      "{} 10",
    ]);
    expect(
      split(
        [{ place: { division: "360200", year: null, department: null }, rows: 5 }, ...units],
        ["year", "department"],
        1,
      ),
    ).toEqual(["{} 15"]);
    expect(split([unit("360200-b", 2023, 5), unit("360281-a", 2023, 5)], ["division"], 5)).toEqual([
      ...['{"division":"360200"} 5', '{"division":"360281"} 5'],
    ]);
  });
  it("are split by the bits of a department's hash", () => {
    const departments = ["360200-a", "360200-b", "360200-c", "360200-d"].map((id) => unit(id, 2023, 5));
    const parts = partsOf(departments, ["department"], 5);
    expect(parts).toHaveLength(4);
    for (const { partition, units } of parts) {
      expect(partition.department).toMatch(/^[01]+$/);
      expect(canHold(partition, units[0]!.place)).toBe(true);
      for (const other of departments) expect(canHold(partition, other.place)).toBe(other === units[0]);
    }
  });
  it("hold what their keys say", () => {
    const of = (
      table: Parameters<typeof holders>[0],
      keys: Parameters<typeof holders>[1],
      partition: Parameters<typeof canHold>[0],
    ) => holders(table, keys)(partition);
    expect([
      of("figures", { years: [2023] }, { year: 2023 }),
      of("figures", { years: [2023] }, { year: 2022 }),
      of("figures", { years: [2023] }, {}),
      of("figures", {}, { year: 2022 }),
    ]).toEqual([...[true, false, true, true]]);
    const documents = ["360200-a-2023-01234567", "110101-b-2022-01234567"];
    expect([
      of("figures", { documents }, { division: "36" }),
      of("figures", { documents }, { division: "37" }),
      of("figures", { documents }, { division: "11", year: 2022 }),
    ]).toEqual([true, false, true]);
    expect([
      of("figures", { documents }, { division: "11", year: 2023 }),
      of("figures", { documents: [] }, { division: "37" }),
    ]).toEqual([false, true]);
    expect([
      of("figures", { divisions: ["3602"] }, { division: "36" }),
      of("figures", { divisions: ["3602"] }, { division: "360700" }),
      of("figures", { divisions: ["36", "11"] }, { division: "11" }),
    ]).toEqual([...[true, false, true]]);
    expect([
      of("figures", { divisions: ["36"], documents }, { division: "11" }),
      of("figures", { departments: ["360200-a"] }, { division: "36" }),
    ]).toEqual([false, true]);
  });
  it("of documents are placed by their identifiers", () => {
    expect(placeOfDocument("360200-a-2023-01234567")).toEqual({
      division: "360200",
      year: 2023,
      department: "360200-a",
    });
    expect(placeOfDocument("360200-a")).toEqual({ division: "360200", year: null, department: "360200-a" });
    expect(placeOf({ document_id: "360200-a-2023-01234567", fiscal_year: 2020 })).toEqual({
      division: "360200",
      year: 2023,
      department: "360200-a",
    });
    expect(placeOf({ division_code: "360200", fiscal_year: 2020 })).toEqual({
      division: "360200",
      year: 2020,
      department: null,
    });
    expect(placeOf({ department_id: "360200-a" })).toEqual({
      division: "360200",
      year: null,
      department: "360200-a",
    });
  });
});

describe("entries", () => {
  const entry = (title: string, ...pinyin: string[]): SearchEntry => ({
    ...{ kind: "term", id: title, title, names: [], detail: "" },
    pinyin,
  });
  const found = (query: string, ...entries: SearchEntry[]) =>
    findEntries(entries, query)
      .flatMap(({ entries }) => entries.map(({ title }) => title))
      .join(" ");
  it("are told by whole syllables and by their beginnings, in their order", () => {
    const water = entry("水利局", "shui li ju");
    for (const query of ["shui", "shuili", "slj", "sl", "shlj", "s", "lj", "liju", "shuiliju"])
      expect([query, found(query, water)]).toEqual([query, "水利局"]);
    for (const query of ["l", "j", "sj", "shuij", "hui", "shuiliju2", "shuilijuu", "slj局"])
      expect([query, found(query, water)]).toEqual([query, ""]);
    expect(found("slj2023", entry("水利局", "shui li ju 2023"))).toBe("水利局");
  });
  it("come first where they fit best: whole, by a beginning, by sound, inside", () => {
    const all = [
      entry("财政水利", "cai zheng shui li"),
      entry("水利局", "shui li ju"),
      entry("水利", "shui li"),
    ];
    expect(found("水利", ...all)).toBe("水利 水利局 财政水利");
    expect(found("sl", ...all)).toBe("水利 水利局 财政水利");
    expect(found("shui 局", ...all)).toBe("水利局");
  });
  it("are looked up by what a word may spell", () => {
    expect(readings("jdzhen")[0]).toBe("JDZ");
    expect(readings("shui")).toEqual(["S", "SH"]);
    expect(readings("sl")).toEqual(["SL"]);
    expect(readings("uv")).toEqual([]);
    expect(readings("")).toEqual([]);
    expect(lookupsOf("sl2")).toEqual(["^sl2$", "^sl2", "sl2", "^SL", "SL"]);
    expect(lookupsOf("水sl")).toEqual(["^水sl$", "^水sl", "水sl"]);
    expect(lookupsOf("sl水")).toEqual(["^sl水$", "^sl水", "sl水"]);
    expect(lookupsOf("s")).toEqual(["^s$", "^s", "s", "^S"]);
  });
});

describe("accounts", () => {
  const account = (departmentId: string, scope: AccountYear["scope"], fiscalYear = 2023) =>
    ({ departmentId, scope, fiscalYear }) as AccountYear;
  it("that may be added up leave out what is a part of another", () => {
    const rows = [
      account("a", "own"),
      account("a", "consolidated"),
      account("b", "own"),
      account("a", "own", 2022),
      account("c", "consolidated"),
    ];
    expect(addable(rows)).toEqual([rows[1], rows[2], rows[3], rows[4]]);
    expect(addable([rows[0]!, rows[0]!])).toHaveLength(2);
    expect(firstOfEach([...rows, ...rows])).toEqual(rows);
  });
});

describe("what the engine lacks", () => {
  it("is said with its reason", () => {
    expect([new EngineFault("noWasm").message, new EngineFault("oldBrowser", "no SIMD").message]).toEqual([
      ...["the browser has no WebAssembly", "the browser's WebAssembly is too old: no SIMD"],
    ]);
    expect([
      new EngineFault("noWorker").message,
      new EngineFault("memory").message,
      new EngineFault("memory").name,
      new EngineFault("memory").lack,
    ]).toEqual([
      ...["the browser starts no worker", "the engine has no memory left", "EngineFault", "memory"],
    ]);
  });
});
