import { describe, expect, it } from "vitest";
import { CHECKS } from "#lib/checks/catalogue.ts";
import type { Archive, Peers } from "#lib/checks/check.ts";
import { archiveOf } from "#lib/checks/run.ts";
import { reference } from "../support/reading.ts";
import { print, small, tell } from "../support/smallDocument.ts";

/* What rules compare at their borders, and what they do not. */

const outcome = (id: string, document: ReturnType<typeof small>, archive: Partial<Archive> = {}) => {
  const found = CHECKS.find((check) => check.id === id)!.run(document, {
    ...archiveOf([document], reference.subjects),
    ...archive,
  });
  if ("reason" in found) return found.reason.en;
  return found.comparisons.map(({ passed }) => (passed ? "passed" : "failed")).join(" ");
};

describe("X1: what a purse spends is within what all spend", () => {
  const NONE = "no two statements with the same amount";
  it.each<[whole: string, part: string, outcome: string]>([
    ["5.00", "5.00", "passed"],
    ["5.00", "5.01", "passed"],
    ["5.00", "5.02", "failed"],
    ["0.00", "0.00", "passed"],
    ["0.00", "1.00", "failed"],
    ["5.00", "0.00", "passed"],
    // Money that was paid back.
    ["-5.00", "3.00", NONE],
    ["5.00", "-6.00", NONE],
    ["-5.00", "-6.00", NONE],
  ])("of %s万元 it spends %s万元: %s", (whole, part, expected) => {
    const document = small([
      print("expenditure", "expenditure.current", `${whole}万元`, { subjectCode: "213" }),
      print("general_expenditure", "expenditure.current", `${part}万元`, {
        subjectCode: "213",
        funding: "general",
      }),
    ]);
    expect(outcome("X1", document)).toBe(expected);
  });
  it("and the same where the totals of both are the same", () => {
    const rows = (part: string, total: string) =>
      small([
        print("expenditure", "expenditure.current", "9.00万元"),
        print("expenditure", "expenditure.current", "5.00万元", { subjectCode: "213" }),
        print("general_expenditure", "expenditure.current", `${total}万元`, { funding: "general" }),
        print("general_expenditure", "expenditure.current", `${part}万元`, {
          subjectCode: "213",
          funding: "general",
        }),
      ]);
    expect(outcome("X1", rows("4.00", "9.00"))).toBe("passed failed");
    expect(outcome("X1", rows("4.00", "8.00"))).toBe("passed passed");
  });
});

describe("Y4: costs a head are near those of others", () => {
  /** 10万元 a head. */
  const document = small([
    print("general_basic_expenditure", "expenditure.basic.personnel", "100.00万元"),
    tell("staff.in_service", "10", { unit: "person" }),
  ]);
  const near = (peers: Peers | null) =>
    outcome("Y4", document, { peers: (_, item) => (item === "expenditure.basic.personnel" ? peers : null) });
  const OWN = 100_000n * 10_000n;
  it.each<[string, Peers, string]>([
    ["at three and a half spreads", { count: 8, median: OWN - 35n, spread: 10n }, "passed"],
    ["a little further", { count: 8, median: OWN - 36n, spread: 10n }, "failed"],
    ["a little further below", { count: 8, median: OWN + 36n, spread: 10n }, "failed"],
    ["where all others are the same", { count: 8, median: 1n, spread: 0n }, "passed"],
    ["among seven", { count: 7, median: 1n, spread: 10n }, "only 7 peers"],
  ])("%s", (_, peers, expected) => {
    expect(near(peers)).toBe(expected);
  });
  it("alone they are near nobody's", () => {
    expect(near(null)).toBe("only 0 peers");
    expect(outcome("Y4", small([]))).toBe("no headcount or no costs per head");
  });
});
