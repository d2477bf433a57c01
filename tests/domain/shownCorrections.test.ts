import { describe, expect, it } from "vitest";
import type { Correction } from "#lib/domain/corrections/correction.ts";
import { placeAmong, shownOf } from "#lib/domain/corrections/shown.ts";

const CHANGE: Correction = {
  ...{ sha256: "", fileName: "", documentId: null, action: "change", line: 12, character: 5 },
  words: "1,317.76",
  read: "2023|expenditure.current|functional|213|all|actual|value||13177600.0000",
  is: {
    ...{ fiscalYear: 2023, item: "expenditure.basic", subjectSystem: "economic", subjectCode: "30101" },
    ...{ funding: "general", stage: "actual", measure: "value", base: null, statement: null },
    value: 131_776_000_000n,
  },
  ...{ who: "审计一处", when: "2026-11-29T08:00:00.000Z", note: "列错位" },
};

describe("a correction as it is shown", () => {
  it("says what was read, and what that is now", () => {
    expect(shownOf(CHANGE)).toEqual({
      ...{ action: "change", line: 12, character: 5, words: "1,317.76" },
      ...{ who: "审计一处", when: "2026-11-29T08:00:00.000Z", note: "列错位" },
      read: {
        ...{ fiscalYear: 2023, item: "expenditure.current", subjectCode: "213", funding: "all" },
        ...{ stage: "actual", measure: "value", unit: "yuan", value: "13177600.0000" },
      },
      is: {
        ...{ fiscalYear: 2023, item: "expenditure.basic", subjectCode: "30101", funding: "general" },
        ...{ stage: "actual", measure: "value", unit: "yuan", value: "13177600.0000" },
      },
    });
  });
  it("says nothing of what was not read, is not told whole, or was struck out", () => {
    expect(shownOf({ ...CHANGE, read: null }).read).toBe(null);
    expect(shownOf({ ...CHANGE, read: "2023|revenue.total" }).read).toBe(null);
    expect(shownOf({ ...CHANGE, is: null }).is).toBe(null);
    expect(shownOf({ ...CHANGE, read: CHANGE.read!.replace("213", "") }).read!.subjectCode).toBe(null);
  });
});

describe("its place among those that are kept", () => {
  const kept = [{ ...CHANGE, line: 1 }, CHANGE];
  it("is told by all that it says, whatever is noted and however its time is written", () => {
    expect(placeAmong(kept, shownOf({ ...CHANGE, note: "", when: "2026-11-29T16:00:00+08:00" }))).toBe(1);
  });
  it.each<[string, Partial<Correction>]>([
    ["another action", { action: "add" }],
    ["another line", { line: 2 }],
    ["another place", { character: 6 }],
    ["other words", { words: "1" }],
    ["another person", { who: "审计二处" }],
    ["another time", { when: "2026-11-30" }],
    ["another value", { is: { ...CHANGE.is!, value: 1n } }],
    ["another item", { is: { ...CHANGE.is!, item: "expenditure.project" } }],
    ["nothing", { is: null }],
  ])("is none for %s", (_, more) => {
    expect(placeAmong(kept, shownOf({ ...CHANGE, ...more }))).toBe(-1);
  });
});
