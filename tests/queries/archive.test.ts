import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { listedAccounts } from "#lib/domain/directory.ts";
import { directory } from "#lib/queries/directory.ts";
import { executionByDepartment } from "#lib/queries/executionByDepartment.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { evidentFindings, findings } from "#lib/queries/findings.ts";
import { documentTables } from "../support/documents.ts";

/* What pages of an archive begin with, of the five documents with smaller bounds. */

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await documentTables());
});
afterAll(() => engine.close());

describe("the largest accounts", () => {
  it("are those of each year that spent most, the same in questions and in the directory", async () => {
    const all = await executionByDepartment(engine, EVERYTHING);
    const largest = await executionByDepartment(engine, { ...EVERYTHING, largest: 2 });
    const of2020 = all.filter(({ fiscalYear }) => fiscalYear === 2020);
    expect(of2020.length).toBeGreaterThan(2);
    const listed = largest.filter(({ fiscalYear }) => fiscalYear === 2020);
    expect(listed).toHaveLength(2);
    expect(largest.filter(({ fiscalYear }) => fiscalYear === 2024)).toHaveLength(1);
    const marked = listedAccounts(await directory(engine, 2)).filter((account) => account.largest);
    const names = (rows: readonly { departmentId: string; fiscalYear: number }[]) =>
      rows.map(({ departmentId, fiscalYear }) => `${departmentId} ${fiscalYear}`).sort();
    expect(names(marked)).toEqual(names(largest));
  });
});

describe("a bounded list of findings", () => {
  it("holds the gravest, says how many there are, and counts all kinds", async () => {
    const all = await findings(engine, EVERYTHING);
    const errors = all.findings.filter(({ severity }) => severity === "error");
    expect(errors.length).toBeGreaterThan(0);
    const few = await findings(engine, EVERYTHING, { most: errors.length });
    expect(few.findings).toEqual(errors);
    expect(few.chosen).toBe(all.findings.length);
    expect(few.counts).toEqual(all.counts);
    expect(all.counts.reduce((sum, row) => sum + row.findings, 0)).toBe(all.findings.length);
  });
  it("is chosen from by severity, category, words and notes as the page chooses from what it has", async () => {
    const all = (await findings(engine, EVERYTHING)).findings;
    const asked = async (choice: object) =>
      (await findings(engine, EVERYTHING, { choice })).findings.map(({ findingId }) => findingId);
    const expected = (keep: (row: (typeof all)[number]) => boolean) =>
      all.filter(keep).map(({ findingId }) => findingId);
    expect(await asked({ severity: "worth" })).toEqual(expected(({ severity }) => severity !== "info"));
    expect(await asked({ category: "text" })).toEqual(expected(({ category }) => category === "text"));
    expect(await asked({ text: "小微企业合同20.98" })).toHaveLength(1);
    const { findingId } = all[3]!;
    const former = findingId.slice(findingId.lastIndexOf(":") + 1);
    for (const ids of [[findingId], [former]]) {
      expect(await asked({ noted: { among: true, ids } })).toEqual([findingId]);
      expect(await asked({ noted: { among: false, ids } })).toHaveLength(all.length - 1);
    }
    const files = await evidentFindings(engine, EVERYTHING, { severity: "error" });
    expect(files.map(({ findingId }) => findingId)).toEqual(expected(({ severity }) => severity === "error"));
  });
});
