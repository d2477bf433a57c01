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
  const names = (rows: readonly { departmentId: string; fiscalYear: number }[]) =>
    rows.map(({ departmentId, fiscalYear }) => `${departmentId} ${fiscalYear}`).sort();
  const ask = (years: number[], largest?: number) =>
    executionByDepartment(engine, { departments: [], years, ...(largest === undefined ? {} : { largest }) });

  it("are those of a year that spent most, the same in questions and in the directory", async () => {
    const marked = listedAccounts(await directory(engine, 2)).filter((account) => account.largest);
    expect((await ask([2020])).length).toBeGreaterThan(2);
    for (const [year, accounts] of [
      [2020, 2],
      [2024, 1],
    ] as const) {
      const largest = await ask([year], 2);
      expect(largest).toHaveLength(accounts);
      expect(names(largest)).toEqual(names(marked.filter(({ fiscalYear }) => fiscalYear === year)));
    }
  });

  it("are of several years those of the latest, each in all of them: nobody has a gap for being smaller once", async () => {
    const all = await ask([]);
    const [latest] = await ask([2024], 1);
    const theirs = all.filter(({ departmentId }) => departmentId === latest!.departmentId);
    expect(theirs).toHaveLength(2);
    for (const years of [[], [2020, 2024]]) expect(names(await ask(years, 1))).toEqual(names(theirs));
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
