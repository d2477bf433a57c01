import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLimits, sideOf, USUAL_LIMITS, writeLimits } from "#lib/domain/limits.ts";
import { PRINTED } from "#lib/domain/yardstick.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import type { RankingRow } from "#lib/queries/ranking.ts";
import { hasCrossed, watched, watchRows, type WatchRows } from "#lib/queries/watch.ts";
import { documentTables } from "../support/documents.ts";

/* Who is beyond the limits: the four accounts of 2020, whose year before nobody has published. */

let engine: NodeEngine;
let rows: WatchRows;
beforeAll(async () => {
  engine = await openTables(await documentTables());
  rows = await watchRows(engine, { ...EVERYTHING, years: [2020] });
});
afterAll(() => engine.close());

const told = (all: ReturnType<typeof watched>) =>
  all.map(({ row, side, crossing, off }) => [row.departmentId, side, crossing, off]);

describe("what is beyond the limits", () => {
  it("is what is printed as further off its budget, whatever the year before was", () => {
    expect(rows.before).toEqual([]);
    const all = watched(rows, ["rate"], USUAL_LIMITS, PRINTED).filter(hasCrossed);
    // 000 line 414: 2,660.36 of 1,902.54 万元, 139.83%
    expect(told(all)).toEqual([["360200-zhengfuban", "over", "unknown", 7_578_200]]);
    expect(all[0]!.ratio).toBeCloseTo(1.3983, 4);
  });

  it("follows the limits, the largest amounts first", () => {
    const limits = { low: 0.9, high: 1.1, amount: 0 };
    const all = watched(rows, ["rate"], limits, PRINTED).filter(hasCrossed);
    // 004 line 414: 5,531.10 of 4,898.25; 002 line 45; 001 line 37
    expect(told(all).map(([id, side]) => [id, side])).toEqual([
      ["360200-zhengfuban", "over"],
      ["430200-zhengfuban", "over"],
      ["511900-zhengfuban", "under"],
      ["360200-zhushanghai", "under"],
    ]);
    // The liaison office is off by less than 50 万元.
    const large = watched(rows, ["rate"], { ...limits, amount: 5e5 }, PRINTED).filter(hasCrossed);
    expect(told(large).map(([id]) => id)).not.toContain("360200-zhushanghai");
    expect(large).toHaveLength(3);
  });
});

describe("what crossed a limit since the year before", () => {
  const shifted = (factor: number): RankingRow[] =>
    rows.now.map((row) => {
      const scaled = (amount: typeof row.execution.actual) =>
        amount && { ...amount, value: amount.value * factor };
      return {
        ...row,
        fiscalYear: row.fiscalYear - 1,
        execution: { ...row.execution, actual: scaled(row.execution.actual) },
      };
    });
  const crossing = (before: RankingRow[], name: "rate" | "spent") =>
    Object.fromEntries(
      watched({ now: rows.now, before }, [name], USUAL_LIMITS, PRINTED).map((entry) => [
        entry.row.departmentId,
        entry.crossing,
      ]),
    );

  it("was within, is still beyond, or has come back", () => {
    // A third less the year before: 139.83% was 93.7%, 88.4% was 59.3%, 112.9% was 75.6%.
    expect(crossing(shifted(0.67), "rate")).toEqual({
      "360200-zhengfuban": "new",
      "360200-zhushanghai": "back",
      "430200-zhengfuban": "back",
      "511900-zhengfuban": "back",
    });
    expect(crossing(shifted(1), "rate")).toMatchObject({
      "360200-zhengfuban": "still",
      "430200-zhengfuban": "within",
    });
  });

  it("is for amounts how far they are off the year before", () => {
    expect(new Set(Object.values(crossing(shifted(0.67), "spent")))).toEqual(new Set(["new"]));
    expect(new Set(Object.values(crossing(shifted(0.95), "spent")))).toEqual(new Set(["within"]));
    expect(crossing([], "spent")).toEqual({});
  });

  it("is not told across another purse", () => {
    const other = shifted(0.67).map((row) => ({
      ...row,
      execution: { ...row.execution, funding: "another" },
    }));
    expect(crossing(other, "rate")["360200-zhengfuban"]).toBe("unknown");
    expect(crossing(other, "spent")).toEqual({});
  });
});

describe("limits", () => {
  it("are beyond which something lies, not on which", () => {
    expect(sideOf(0.8, null, USUAL_LIMITS)).toBe("within");
    expect(sideOf(1.2, null, USUAL_LIMITS)).toBe("within");
    expect(sideOf(1.2001, null, USUAL_LIMITS)).toBe("over");
    expect(sideOf(0.7999, null, USUAL_LIMITS)).toBe("under");
    expect(sideOf(5, 99, { ...USUAL_LIMITS, amount: 100 })).toBe("within");
  });
  it("come back from an address as they went, and what cannot be meant is as usual", () => {
    for (const limits of [
      USUAL_LIMITS,
      { low: 0.55, high: 1.3, amount: 500_000 },
      { low: 0, high: 1, amount: 0 },
    ])
      expect(readLimits({ ...writeLimits(limits) })).toEqual(limits);
    expect(readLimits({ low: "120", high: "80", amount: "-1" })).toEqual(USUAL_LIMITS);
    expect(readLimits({ low: "x", high: "", amount: null })).toEqual(USUAL_LIMITS);
  });
});
