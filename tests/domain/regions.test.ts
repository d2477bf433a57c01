import { describe, expect, it } from "vitest";
import {
  COUNTRY,
  isRegion,
  partsOfRegion,
  pathToRegion,
  regionOfAll,
  type NamedDivision,
} from "#lib/domain/regions.ts";

/* Regions as a tree over the codes of GB/T 2260. */

const DIVISIONS: NamedDivision[] = [
  ["110000", "北京市"],
  ["110101", "东城区"],
  ["360000", "江西省"],
  ["360200", "景德镇市"],
  ["360202", "昌江区"],
  ["360281", "乐平市"],
  ["429004", "仙桃市"],
  ["420000", "湖北省"],
];

describe("right below a region", () => {
  it("stand a government's own departments, then what it governs", () => {
    expect(partsOfRegion(DIVISIONS, COUNTRY)).toEqual(["11", "36", "42"]);
    expect(partsOfRegion(DIVISIONS, "36")).toEqual(["360000", "3602"]);
    expect(partsOfRegion(DIVISIONS, "3602")).toEqual(["360200", "360202", "360281"]);
    expect(partsOfRegion(DIVISIONS, "360281")).toEqual([]);
  });
  it("stand counties that no prefecture governs by themselves", () => {
    expect(partsOfRegion(DIVISIONS, "11")).toEqual(["110000", "110101"]);
    expect(partsOfRegion(DIVISIONS, "42")).toEqual(["420000", "429004"]);
  });
});

describe("the way to a region", () => {
  it.each([
    ["", [""]],
    ["36", ["", "36"]],
    ["3602", ["", "36", "3602"]],
    ["360281", ["", "36", "3602", "360281"]],
    ["360000", ["", "36", "360000"]],
    ["110101", ["", "11", "110101"]],
    ["429004", ["", "42", "429004"]],
  ])("%j leads through all that hold it", (region, path) =>
    expect(pathToRegion(DIVISIONS, region)).toEqual(path),
  );
});

describe("the smallest region of all", () => {
  it.each([
    [[], ""],
    [["360281"], "360281"],
    [["360281", "360202"], "3602"],
    [["360281", "360000"], "36"],
    [["360000", "110000"], ""],
    [["110101", "110000"], "11"],
    [["360000", "360001"], "36"],
  ])("of %j is %j", (codes, region) => expect(regionOfAll(codes)).toBe(region));
});

it("a region is two, four or six digits", () => {
  expect(["36", "3602", "360281"].every(isRegion)).toBe(true);
  expect(["", "3", "360", "36028", "3602811", "a36", "36 "].some(isRegion)).toBe(false);
});
