import { describe, expect, it } from "vitest";
import { relations, type Other, type Stands } from "#lib/own/relations.ts";

/* How a document that is read stands to those that are there. */

const document: Stands = {
  sha256: "a",
  departmentId: "360200-zhengfuban",
  fiscalYear: 2024,
  scope: "own",
  kind: "final_accounts",
  corrected: false,
};
const other = (more: Partial<Other>): Other => ({
  ...document,
  sha256: "b",
  name: "other",
  at: "kept",
  ...more,
});
const kinds = (own: Stands, ...others: Other[]) => relations(own, others).map(({ kind }) => kind);

describe("a document stands to others", () => {
  it("as the same where the content is, whatever else is said of it", () => {
    expect(kinds(document, other({ sha256: "a", fiscalYear: 2020 }))).toEqual(["same"]);
  });
  it("as a correction, or corrected, where one of the two says so", () => {
    expect(kinds({ ...document, corrected: true }, other({}))).toEqual(["corrects"]);
    expect(kinds(document, other({ corrected: true }))).toEqual(["corrected"]);
  });
  it("as one more of the account where neither or both do", () => {
    expect(kinds(document, other({}))).toEqual(["beside"]);
    expect(kinds({ ...document, corrected: true }, other({ corrected: true }))).toEqual(["beside"]);
  });
  it("not at all where department, year, scope or kind is another", () => {
    const others = [
      { departmentId: "x" },
      { fiscalYear: 2023 },
      { scope: "consolidated" },
      { kind: "budget" },
    ] as const;
    expect(kinds(document, ...others.map(other))).toEqual([]);
  });
  it("the same first", () => {
    expect(kinds(document, other({}), other({ sha256: "a" }))).toEqual(["same", "beside"]);
  });
});
