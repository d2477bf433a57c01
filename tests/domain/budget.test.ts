import { describe, expect, it } from "vitest";
import { againstBudget, overBudget } from "#lib/domain/budget.ts";

const account = (initial: number | null, adjusted: number | null, actual: number | null) => {
  const amount = (value: number | null) => (value === null ? null : { value });
  return {
    initialBudget: amount(initial),
    adjustedBudget: amount(adjusted),
    actual: amount(actual),
  };
};

describe("an actual held against its budget", () => {
  it("is held against the adjusted one, else the initial one", () => {
    expect(againstBudget(account(100, 200, 150))).toMatchObject({
      kind: "adjustedBudget",
      off: -50,
      rate: -0.25,
      side: "under",
    });
    expect(againstBudget(account(100, null, 150))).toMatchObject({ kind: "initialBudget", side: "over" });
  });
  it("is neither over nor under by what rounds to 0.0%", () => {
    expect(againstBudget(account(10_000, null, 10_004))!.side).toBe("even");
    expect(againstBudget(account(10_000, null, 10_006))!.side).toBe("over");
    expect(againstBudget(account(10_000, null, 9_994))!.side).toBe("under");
  });
  it("is over a budget of zero by whatever was spent, at no rate", () => {
    expect(againstBudget(account(0, null, 1))).toMatchObject({ side: "over", off: 1, rate: null });
    expect(againstBudget(account(0, null, 0))).toMatchObject({ side: "even", rate: null });
  });
  it("is not held where one of both is not published", () => {
    expect(againstBudget(account(null, null, 1))).toBeNull();
    expect(againstBudget(account(1, 1, null))).toBeNull();
  });
});

describe("who is over budget", () => {
  it("comes by how much in yuan, the furthest first", () => {
    const rows = [
      account(10, null, 20),
      account(1000, null, 1100),
      account(5, null, 1),
      account(null, null, 9),
    ];
    expect(overBudget(rows).map(({ held }) => held.off)).toEqual([100, 10]);
  });
});
