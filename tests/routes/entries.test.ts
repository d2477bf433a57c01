import { describe, expect, it } from "vitest";
import type { FindingRow } from "#lib/queries/findingRows.ts";
import { entryKey, groups, withHeadings } from "../../src/routes/findings/entries.ts";

const finding = (findingId: string, documentId: string, checkId = findingId) =>
  ({ findingId, documentId, checkId, severity: "warning" }) as FindingRow;
const entries = withHeadings([finding("1", "a"), finding("2", "a"), finding("3", "b")]);

describe("the list of findings", () => {
  it("has each document's heading, with its number of findings, before them", () => {
    expect(entries.map(entryKey)).toEqual(["a", "1", "2", "b", "3"]);
    expect(entries[0]).toMatchObject({ kind: "heading", count: 2 });
    expect(entries[2]).toMatchObject({ kind: "finding", place: 2, of: 2 });
  });
  it("has what one rule found in a document together, where the gravest of it stands, and says so at the first", () => {
    const mixed = withHeadings([
      finding("1", "a", "C1"),
      finding("2", "a", "P4"),
      finding("3", "a", "C1"),
      finding("4", "b", "C1"),
    ]);
    expect(mixed.map(entryKey)).toEqual(["a", "1", "3", "2", "b", "4"]);
    expect(mixed.flatMap((entry) => (entry.kind === "finding" ? [[entry.alike, entry.leads]] : []))).toEqual([
      [2, true],
      [2, false],
      [1, true],
      [1, true],
    ]);
  });
  it("is grouped by document whatever part of it is in the page", () => {
    const part = groups(entries, [
      { index: 2, before: 70 },
      { index: 3, before: 0 },
      { index: 4, before: 0 },
    ]);
    expect(part).toHaveLength(2);
    expect(part[0]).toMatchObject({ heading: null, findings: [{ row: { findingId: "2" }, before: 70 }] });
    expect(part[1]).toMatchObject({ heading: { count: 1 }, findings: [{ place: 1, of: 1 }] });
  });
});
