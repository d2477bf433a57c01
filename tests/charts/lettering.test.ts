import { describe, expect, it } from "vitest";
import { labelStart } from "#lib/charts/labelPlace.ts";
import { inTwoLines } from "#lib/charts/lettering.ts";

/* Where words stand in a picture, in pixels. */

describe("a bar's label", () => {
  it("stands right beside its bar, also where a tick lies inside the bar or far off", () => {
    expect(labelStart(100, 30, [])).toBe(109);
    expect(labelStart(100, 30, [{ kind: "tick", end: 60 }])).toBe(109);
    expect(labelStart(0, 10, [{ kind: "tick", end: 300 }])).toBe(9);
  });
  it("stands behind what would be in its way", () => {
    expect(labelStart(100, 30, [{ kind: "tick", end: 100 }])).toBe(109);
    expect(labelStart(100, 30, [{ kind: "dot", end: 120 }])).toBe(129);
    expect(labelStart(100, 30, [{ kind: "tick", end: 140 }])).toBe(149);
    expect(labelStart(100, 30, [{ kind: "band", end: 400 }])).toBe(409);
    const crowd = [
      { kind: "dot", end: 110 },
      { kind: "tick", end: 300 },
    ] as const;
    expect(labelStart(100, 30, crowd)).toBe(119);
    expect(labelStart(100, 190, crowd)).toBe(309);
  });
});

describe("a row's label", () => {
  it("is broken at a space where it is too wide, so that what comes last can be read", () => {
    expect(inTwoLines("甲局 2023", 13, 220)).toBe("甲局 2023");
    expect(inTwoLines("滨海市规划和自然资源局 2024 城乡社区规划与管理", 13, 220)).toBe(
      "滨海市规划和自然资源局 2024\n城乡社区规划与管理",
    );
    expect(inTwoLines("一二三四五六七八九十一二三四五六七八九十", 13, 220)).toBe(
      "一二三四五六七八九十一二三四五六七八九十",
    );
  });
});
