import { describe, expect, it } from "vitest";
import { placeOf } from "../../src/routes/documents/[id]/marked.ts";

/* Words that somebody marks on a document's page are found in the line as it is printed. */

describe("marked words", () => {
  const printed = "支出 45 万元，预算 45 万元，决算 4 万元";
  it("stand where they were marked, also where the same words stand before", () => {
    expect(placeOf(printed, "支出 ", "45")).toBe(printed.indexOf("45"));
    expect(placeOf(printed, "支出 45 万元，预算 ", "45")).toBe(printed.lastIndexOf("45"));
    expect(placeOf("aaa", "a", "a")).toBe(1);
    expect(placeOf("aaa", "aa", "a")).toBe(2);
  });
  it("stand there in a line of which the page leaves something out", () => {
    const withResidue = `\u0013 TOC \u0015${printed}`;
    expect(placeOf(withResidue, "支出 45 万元，预算 ", "45")).toBe(withResidue.lastIndexOf("45"));
    const row = "项目\t45\t\t45";
    expect(placeOf(row, "项目45", "45")).toBe(row.lastIndexOf("45"));
  });
  it("are none where the line does not have them", () => {
    expect(placeOf(printed, "", "46")).toBe(null);
    expect(placeOf(printed, "", "")).toBe(null);
  });
});
