import { describe, expect, it } from "vitest";
import { coreName, parentCode, SubjectCatalogue, subjectLevel, type Subject } from "#lib/domain/subjects.ts";

/* The official classification: a name leads to a code where it can mean one alone. */

const subject = (code: string, name: string, system: Subject["system"] = "functional"): Subject => ({
  system,
  code,
  name,
  parentCode: parentCode(code),
  level: subjectLevel(system, code)!,
});
const catalogue = new SubjectCatalogue(
  [
    subject("201", "一般公共服务支出"),
    subject("20103", "政府办公厅（室）及相关机构事务"),
    subject("2010301", "行政运行"),
    subject("2010399", "其他政府办公厅（室）及相关机构事务支出"),
    subject("213", "农林水支出"),
    subject("21303", "水利"),
    subject("2130301", "行政运行"),
    subject("2130304", "水利行业业务管理"),
    subject("211", "节能环保支出"),
    subject("21110", "能源节约利用"),
    subject("2111001", "能源节约利用"),
    subject("2111099", "能源节约利用"),
    subject("301", "工资福利支出", "economic"),
  ],
  [{ system: "functional", code: "201", name: "一般公共服务" }],
);
const codes = (found: readonly Subject[]) => found.map(({ code }) => code);

describe("a code", () => {
  it("is of the level that its length says", () => {
    expect(["213", "21303", "2130301"].map((code) => subjectLevel("functional", code))).toEqual([1, 2, 3]);
    expect(["21", "2130", "21a", "213030", ""].map((code) => subjectLevel("functional", code))).toEqual(
      Array(5).fill(null),
    );
    expect(["301", "30101", "3010101"].map((code) => subjectLevel("economic", code))).toEqual([1, 2, null]);
  });
  it("lies below the one two digits shorter", () =>
    expect(["213", "21303", "2130301"].map(parentCode)).toEqual([null, "213", "21303"]));
});

describe("a printed name", () => {
  it("is first the whole name, then the one without 支出, then the beginning of one", () => {
    expect(codes(catalogue.find("functional", "行政运行"))).toEqual(["2010301", "2130301"]);
    expect(codes(catalogue.find("functional", "农林水"))).toEqual(["213"]);
    expect(codes(catalogue.find("functional", "水利行业业"))).toEqual(["2130304"]);
    expect(codes(catalogue.find("functional", "政府办公厅(室)及相关机构 事务支出"))).toEqual(["20103"]);
  });
  it("of two or three characters is no beginning: too many begin so", () => {
    expect(codes(catalogue.find("functional", "水利行"))).toEqual([]);
    expect(catalogue.find("functional", "支出")).toEqual([]);
  });
  it("is looked for in its own classification, and among some where these are given", () => {
    expect(catalogue.find("economic", "行政运行")).toEqual([]);
    expect(codes(catalogue.find("economic", "工资福利"))).toEqual(["301"]);
    const below = catalogue.children("functional", "21303");
    expect(codes(below)).toEqual(["2130301", "2130304"]);
    expect(codes(catalogue.find("functional", "行政运行", below))).toEqual(["2130301"]);
    expect(codes(catalogue.find("functional", "水利行业业", below))).toEqual(["2130304"]);
  });
  it("may be a former one", () => {
    expect(codes(catalogue.find("functional", "一般公共服务"))).toEqual(["201"]);
    expect(catalogue.names("functional", "201")).toEqual(["一般公共服务支出", "一般公共服务"]);
    expect(catalogue.names("functional", "999")).toEqual([]);
  });
  it("is told apart from others without 支出 and 的", () =>
    expect(coreName("其他 用于社会福利的(款)支出")).toBe("其他用于社会福利（款）"));
});

describe("a path of names", () => {
  it("leads to the code of its last name", () => {
    expect(catalogue.resolvePath(["农林水"])).toBe("213");
    expect(catalogue.resolvePath(["农林水支出", "水利"])).toBe("21303");
    expect(catalogue.resolvePath(["农林水", "水利", "行政运行"])).toBe("2130301");
  });
  it("may have an unknown 款 where its 项 is the only one of that name in the 类", () => {
    expect(catalogue.resolvePath(["农林水", "水务", "行政运行"])).toBe("2130301");
    expect(catalogue.resolvePath(["农林水", "水务"])).toBe(null);
    expect(catalogue.resolvePath(["农林", "水利", "行政运行"])).toBe(null);
  });
  it("leads nowhere with an 项 that its 款 does not have", () =>
    expect(catalogue.resolvePath(["农林水", "水利", "防汛"])).toBe(null));
  it("takes of two 项 of one name the later code", () =>
    expect(catalogue.resolvePath(["节能环保", "能源节约利用", "能源节约利用"])).toBe("2111099"));
});

describe("a 款 alone", () => {
  it("leads to its code, and to that of an 项 of its own", () => {
    expect(catalogue.resolveBelow("水利")).toBe("21303");
    expect(catalogue.resolveBelow("水利", "行政运行")).toBe("2130301");
    expect(catalogue.resolveBelow("水利", "防汛")).toBe(null);
    expect(catalogue.resolveBelow("行政运行")).toBe(null);
    expect(catalogue.resolveBelow("能源节约利用", "能源节约利用")).toBe(null);
  });
});

it("a code beside a name counts where it is that subject's", () => {
  expect(catalogue.resolveCoded("行政运行", "2130301")).toBe("2130301");
  expect(catalogue.resolveCoded("水利行业业务管理", "2130301")).toBe(null);
  expect(catalogue.resolveCoded("行政运行", "2139999")).toBe(null);
});

describe("what a document prints beside codes", () => {
  it("adds subjects and names, of functional codes alone", () => {
    const more = catalogue.extended([
      ["水资源费安排的支出", "2130322"],
      ["水利事务", "21303"],
      ["津贴补贴", "30102"],
      ["行政运行", "213030"],
    ]);
    expect(codes(more.find("functional", "水资源费安排的支出"))).toEqual(["2130322"]);
    expect(more.get("functional", "2130322")).toMatchObject({ parentCode: "21303", level: 3 });
    expect(more.names("functional", "21303")).toEqual(["水利", "水利事务"]);
    expect(more.get("functional", "30102")).toBe(undefined);
    expect(more.all).toHaveLength(catalogue.all.length + 1);
    expect(codes(more.find("functional", "一般公共服务"))).toEqual(["201"]);
  });
  it("changes nothing where all is known", () =>
    expect(
      catalogue.extended([
        ["水 利", "21303"],
        ["行政运行", "2130301"],
      ]),
    ).toBe(catalogue));
});
