import { formerFindingId } from "#lib/domain/ids.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { brief } from "#lib/queries/brief.ts";
import { comparison } from "#lib/queries/comparison.ts";
import { departmentProfile } from "#lib/queries/departmentProfile.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { threePublicExpenses } from "#lib/queries/threePublicExpenses.ts";
import { explainedCount, explainedThreePublic, explainedYears } from "#lib/text/explained.ts";
import { documentTables } from "../support/documents.ts";

/* Differences beside what the departments say of them, as read in the five documents. */

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await documentTables());
});
afterAll(() => engine.close());

describe("a change over the year before", () => {
  it("stands beside the stated reason, or says that its parts have some", async () => {
    const list = explainedYears(await comparison(engine, { ...EVERYTHING, years: [2024] }));
    const of = (what: string) => list.rows.find((row) => row.what === what)!;
    // 003 line 432
    expect(of("本年支出")).toMatchObject({
      difference: "▼ 13.3%",
      who: "景德镇市政府办 2024",
      reason: "一是本年度实有人数较上年减少，二是厉行节约，落实全市过紧日子政策",
    });
    // 003 line 482
    expect(of("机关运行经费")).toMatchObject({
      difference: "▼ 32.1%",
      reason: "厉行节约，落实全市过紧日子政策",
    });
    // 003 line 466: no reason for the whole; lines 468, 474 and 476 for overseas, running cars and reception
    expect(of("“三公”经费")).toMatchObject({ difference: "▼ 65.2%", reason: null, reasonsBelow: 3 });
    expect(explainedCount(list)).toBe(3);
    expect(list.rows.map(({ difference }) => difference)).toEqual(["▼ 65.2%", "▼ 32.1%", "▼ 13.3%"]);
  });
});

describe("“三公” costs off their budget", () => {
  it("come largest first, each with its reason; what equals its budget needs none", async () => {
    const { unit, rows } = explainedThreePublic(
      await threePublicExpenses(engine, { departments: ["360200-zhengfuban"], years: [2024] }),
    );
    expect(unit).toBe("万元");
    // 003 lines 468, 474 and 476
    expect(rows.map(({ what, difference, large }) => [what, difference, large])).toEqual([
      ["因公出国（境）", "−16.00", true],
      ["公务用车运行", "−1.81", true],
      ["公务接待", "−1.19", true],
    ]);
    expect(rows.map(({ reason }) => reason)).toEqual([
      "本年度未发生出国的公务活动",
      "严格执行公务用车制度",
      expect.stringContaining("严格落实中央八项规定"),
    ]);
  });
});

describe("a department's findings", () => {
  it("are its gravest, by the money at stake, one of each kind, and never more than can be read at a glance", async () => {
    const profile = await departmentProfile(engine, "360200-zhengfuban");
    const found = profile!.findings.map(({ findingId, fiscalYear, severity, alike }) => [
      formerFindingId(findingId).split("-")[0],
      fiscalYear,
      severity,
      alike,
    ]);
    expect(found).toEqual([
      // By the money at stake. 003 line 428: a share of all revenue; 000 lines 443 and 414: sums; 003 lines 460 and 478:
      // rates; 000 line 451: a part larger than its whole.
      ["N5", 2024, "error", 0],
      ["T6", 2020, "error", 0],
      ["N6", 2020, "error", 1],
      ["N3", 2024, "error", 1],
      ["P5", 2020, "error", 0],
    ]);
  });
  it("are on a one-pager of three kinds where there are as many", async () => {
    const sheet = await brief(engine, "360200-zhengfuban", 2020);
    const kinds = sheet!.findings.slice(0, 3).map(({ checkId }) => checkId);
    expect(new Set(kinds).size).toBe(3);
    // Nothing is lost on the way.
    expect(new Set(sheet!.findings.map(({ findingId }) => findingId)).size).toBe(sheet!.findings.length);
  });
});
