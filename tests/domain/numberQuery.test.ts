import { describe, expect, it } from "vitest";
import { numberQuery, shifted } from "#lib/domain/numberQuery.ts";
import { questionsIn } from "#lib/domain/questions.ts";

describe("a number that is looked for", () => {
  const keys = (query: string) => numberQuery(query)?.keys;
  it("may be 万元, 元 or no money where its unit is not said", () => {
    expect(keys("2660.36")).toEqual(["y26603600", "y2660.36", "n2660.36"]);
    expect(keys("2,660.36")).toEqual(keys("2660.36"));
    expect(keys("２６６０．３６")).toEqual(keys("2660.36"));
  });
  it("is what its unit says", () => {
    expect(keys("2,660.36万元")).toEqual(["y26603600"]);
    expect(keys("2660.36 万")).toEqual(["y26603600"]);
    expect(keys("889,800.00元")).toEqual(["y889800"]);
    expect(keys("1.07亿元")).toEqual(["y107000000"]);
    expect(keys("139.8%")).toEqual(["n139.8"]);
    expect(keys("142 人")).toEqual(["n142"]);
  });
  it("is the same with a sign and without: texts print 减少 400.90", () => {
    expect(keys("-400.90")).toEqual(keys("400.9"));
    expect(keys("+400.90")).toEqual(keys("400.90"));
  });
  it("stands beside words that say whose", () => {
    expect(numberQuery("巴中 2020 1,317.76")).toMatchObject({ keys: keys("1317.76"), rest: "巴中 2020" });
    expect(numberQuery("巴中支出2660.36万元")).toMatchObject({ keys: ["y26603600"], rest: "巴中支出" });
  });
  it("is certain where it can be nothing else: a year and the beginning of a code may be", () => {
    const certain = (query: string) => numberQuery(query)?.certain;
    for (const query of ["2660.36", "2,660", "2660万元"]) expect(certain(query), query).toBe(true);
    for (const query of ["2024", "2010301"]) expect(certain(query), query).toBe(false);
  });
  it("is none where there is none, where it is too short to tell, and within a word", () => {
    for (const query of ["", "巴中", "20", "2.5", "jdz2024", "1.2.3456"])
      expect(keys(query), query).toBe(undefined);
  });
  it("is shifted exactly, with no digit that says nothing", () => {
    expect(shifted("2660.36", 4)).toBe("26603600");
    expect(shifted("0.00005", 4)).toBe("0.5");
    expect(shifted("12345678901234.5678", 8)).toBe("1234567890123456780000");
    expect(shifted("100", 0)).toBe("100");
  });
});

describe("a question in one's own words", () => {
  const asked = (query: string) => {
    const found = questionsIn(query);
    return found && [found.asked[0]!.name, found.years, found.rest];
  };
  it.each([
    ["超预算", ["over", [], ""]],
    ["谁超预算", ["over", [], ""]],
    ["哪些部门超预算", ["over", [], ""]],
    ["2024年哪个部门超支了", ["over", [2024], ""]],
    ["三公超预算", ["threePublicOver", [], ""]],
    ["谁的“三公”经费超预算了吗", ["threePublicOver", [], ""]],
    ["巴中 三公超预算 2020", ["threePublicOver", [2020], "巴中"]],
    ["who is over budget", ["over", [], ""]],
    ["three public expenses over budget", ["threePublicOver", [], ""]],
    ["谁执行率最低", ["under", [], ""]],
  ])("%s", (query, found) => {
    expect(asked(query)).toEqual(found);
  });
  it("is none in a name", () => {
    for (const query of ["预算执行", "三公", "巴中市人民政府办公室", "2024"])
      expect(asked(query), query).toBe(null);
  });
});
