import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { SEVERITIES } from "#lib/domain/severity.ts";
import { checkup } from "#lib/queries/checkup.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { evidentFindings, findings } from "#lib/queries/findings.ts";
import { findingDetail } from "#lib/queries/findingDetail.ts";
import { CORRECT } from "../support/checking.ts";
import { documentTables, tablesOfTexts } from "../support/documents.ts";

/* What the auditor's pages ask, of the five documents; the figures are read off their lines. */

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await documentTables());
});
afterAll(() => engine.close());

describe("findings", () => {
  it("carry their evidence as printed, with its lines", async () => {
    const rows = await evidentFindings(engine, EVERYTHING, {});
    const row = rows.find(({ checkId, lineStart }) => checkId === "P5" && lineStart === 451)!;
    expect(row.evidence).toBe("20.98（第451行）；20.42（第451行）");
    expect(rows.find(({ checkId }) => checkId === "C6")!.evidence).toBe("");
  });
  it("stand by document, gravest first, those of the most money before others as grave", async () => {
    const { findings: rows } = await findings(engine, EVERYTHING);
    const grave = (row: (typeof rows)[number]) => SEVERITIES.indexOf(row.severity);
    for (const [index, row] of rows.slice(1).entries()) {
      const before = rows[index]!;
      if (before.documentId !== row.documentId) continue;
      expect(grave(before)).toBeLessThanOrEqual(grave(row));
      if (grave(before) === grave(row)) expect(before.stake ?? -1).toBeGreaterThanOrEqual(row.stake ?? -1);
    }
    const { findings: few } = await findings(engine, EVERYTHING, { most: 5 });
    const errors = rows.filter(({ severity }) => severity === "error").map(({ stake }) => stake ?? -1);
    expect(few.map(({ stake }) => stake).sort()).toEqual(
      errors
        .sort((a, b) => b - a)
        .slice(0, 5)
        .sort(),
    );
  });
  it("counts what is wrong, what is doubtful and what could not be compared apart", async () => {
    const { results } = await findings(engine, EVERYTHING);
    for (const result of results) {
      expect(result.errors ?? 0).toBeLessThanOrEqual(result.failed);
      expect(result.failed).toBeLessThanOrEqual(result.comparisons);
    }
    // 001 publishes its statements as an annex: no subjects to compare, but the 款 and 项 that its glossary names (S5).
    expect(
      results.find(
        ({ departmentId, category }) => departmentId === "360200-zhushanghai" && category === "subjects",
      ),
    ).toMatchObject({ comparisons: 1, notApplicable: 4 });
  });
});

describe("a finding", () => {
  it("has its evidence in the rule's order and its lines with those beside them", async () => {
    const { findings: rows } = await findings(engine, EVERYTHING);
    const row = rows.find(({ checkId, lineStart }) => checkId === "P5" && lineStart === 451)!;
    const detail = (await findingDetail(engine, row.findingId))!;
    expect(detail.figures.map(({ printed }) => printed)).toEqual(["20.98", "20.42"]);
    expect(detail.lines.filter(({ evident }) => evident).map(({ line }) => line)).toEqual([451]);
    expect(detail.lines.length).toBeGreaterThan(1);
  });
  it("shows the lines of both years where the rule compares years", async () => {
    const before = CORRECT.replaceAll("2022", "2021").replaceAll("2023", "2022");
    const years = await openTables(await tablesOfTexts(before, CORRECT));
    const { findings: rows } = await findings(years, EVERYTHING);
    const row = rows.find(({ checkId }) => checkId === "Y2")!;
    const detail = (await findingDetail(years, row.findingId))!;
    expect(new Set(detail.lines.filter(({ evident }) => evident).map(({ title }) => title))).toEqual(
      new Set(["滨海市水利局2022年度部门决算", "滨海市水利局2023年度部门决算"]),
    );
    const opening = CORRECT.split("\n").findIndex((line) => line.startsWith("年初结转和结余")) + 1;
    expect(row.lineStart).toBe(opening);
    years.close();
  });
});

describe("a checkup", () => {
  it("says of what the rules require where it is", async () => {
    const card = (await checkup(engine, "360200-zhengfuban-2020"))!;
    const line = (list: typeof card.items, name: string) => list.find((entry) => entry.name === name)!;
    // 000: the basic statement stands in the text, the others are an annex.
    expect(card.statements.filter((entry) => entry.line !== null)).toHaveLength(1);
    expect(line(card.sections, "名词解释").line).toBe(489);
    expect(line(card.sections, "绩效情况").line).toBe(457);
    expect(line(card.items, "授予中小企业合同")).toMatchObject({ line: 451, printed: "20.42" });
    expect(line(card.items, "“三公”经费")).toMatchObject({ line: 437, printed: "24.87", part: null });
    // Line 455 counts the vehicles by use, two for special technical duties, and prints no sum.
    expect(line(card.items, "车辆")).toMatchObject({
      line: 455,
      printed: "2",
      part: "assets.vehicles.technical",
    });
  });
  it("says of each rule what it came to, and why it could not be applied", async () => {
    const card = (await checkup(engine, "360200-zhengfuban-2020"))!;
    const rule = (id: string) => card.rules.find(({ checkId }) => checkId === id)!;
    expect(rule("P5")).toMatchObject({ outcome: "failed", comparisons: 3, failed: 1 });
    expect(rule("Y1")).toMatchObject({ outcome: "not_applicable", reason: "没有上年度的决算文件" });
    expect(rule("N1").outcome).toBe("passed");
  });
  it("is null for a document that is not there", async () => {
    expect(await checkup(engine, "nothing")).toBeNull();
  });
});
