import { describe, expect, it } from "vitest";
import { isKindAlone, kindOf } from "#lib/domain/departmentKinds.ts";

/* What kind of office a department is, by its name. */

describe("the kind of a department", () => {
  it.each([
    ["景德镇市人民政府办公室", "government_office"],
    ["昌江区荷塘镇人民政府", "township"],
    ["某县人民政府", "government"],
    ["某市财政局（本级）", "finance"],
    ["中共某市纪律检查委员会", "discipline"],
    ["中共某市委员会", "party"],
    ["中国共产党某市委员会宣传部", "party"],
    ["政协某县委员会", "cppcc"],
    ["民盟某市委员会", "people"],
    ["某县水利局", "water"],
    ["某市城市经济研究会", "other"],
  ])("of %s is %s", (name, kind) => expect(kindOf(name)).toBe(kind));
  it("is told by how the name ends, not by what stands within it", () =>
    expect(kindOf("某市财政局培训基地")).toBe("other"));
});

describe("a name that says only what kind of office it is", () => {
  it.each(["教育局", "财政局（汇总）", "第三人民医院"])("names nobody: %s", (name) =>
    expect(isKindAlone(name)).toBe(true),
  );
  it.each(["某县教育局", "教育", "第三"])("and these are no such name: %s", (name) =>
    expect(isKindAlone(name)).toBe(false),
  );
});
