import { describe, expect, it } from "vitest";
import { borrowed } from "#lib/checks/borrowed.ts";
import type { Item } from "#lib/domain/items.ts";
import { print, small, tell, type Printed } from "../support/smallDocument.ts";

/** What explains that the last figure of a document differs from its first. */
const cause = (...figures: Printed[]) => {
  const document = small(figures);
  return borrowed(document, document.figures[0]!, document.figures.at(-1)!)?.zh ?? null;
};
const row = (subjectCode: string, amount: string, more = {}) =>
  print("general_expenditure", "expenditure.current", `${amount}万元`, { subjectCode, ...more });
const text = (subjectCode: string, amount: string, more = {}) =>
  tell("expenditure.current", `${amount}万元`, { subjectCode, ...more });
const three = (item: Item, amount: string) => print("three_public", item, `${amount}万元`);

describe("a number taken from elsewhere in the document", () => {
  const budget = { stage: "initial_budget" } as const;

  it("is the budget printed as actual, or the actual as budget", () => {
    expect(cause(row("213", "790.00"), text("213", "775.00", budget), text("213", "775.00"))).toBe(
      "（第3行的数恰为第2行的年初预算数，像是把年初预算数印成了决算数）",
    );
    expect(
      cause(row("213", "775.00", budget), text("213", "790.00"), text("213", "790.00", budget)),
    ).toContain("像是把决算数印成了年初预算数");
  });
  it("is no budget where the statement spent just what was planned and the text differs", () => {
    expect(cause(row("213", "790.00"), text("213", "790.00", budget), text("213", "709.00"))).toBeNull();
  });
  it("is the row above or below, of the same level, not a row further off", () => {
    const rows = [row("213", "790.00"), row("214", "3.00"), row("221", "4.00")];
    expect(cause(...rows, text("213", "3.00"))).toContain("邻行第2行本年支出 214的数，像是错行");
    expect(cause(...rows, text("213", "4.00"))).toBeNull();
    // A section among the rows does not come between two classes, and is none itself.
    const section = row("21303", "790.50");
    expect(cause(rows[0]!, section, rows[1]!, text("213", "3.00"))).toContain("像是错行");
    expect(cause(rows[0]!, section, text("213", "790.50"))).toBeNull();
  });
  it("is the row of the statement's own neighbour where the text is right", () => {
    expect(cause(row("213", "3.00"), row("214", "3.00"), text("213", "790.00"))).toContain(
      "第1行的数恰为邻行第2行",
    );
  });
  it("is the neighbouring item of a table without subjects, unless that is its part", () => {
    const reception = three("three_public.reception", "5.00");
    const operation = three("three_public.vehicles.operation", "22.00");
    expect(cause(reception, operation, tell("three_public.reception", "22.00万元"))).toContain(
      "邻行第2行公务用车运行维护费的数",
    );
    expect(
      cause(three("three_public.vehicles", "25.00"), operation, tell("three_public.vehicles", "22.00万元")),
    ).toBeNull();
  });
  it("is none that is alike by chance: zeros, counts, other purses, other years, what changed", () => {
    const wrong = text("213", "3.00");
    expect(cause(row("213", "790.00"), row("214", "0.00"), text("213", "0.00"))).toBeNull();
    for (const more of [{ funding: "general" }, { fiscalYear: 2022 }, { measure: "yoy_change" }] as const)
      expect(cause(row("213", "790.00"), row("214", "3.00", more), wrong)).toBeNull();
    expect(
      cause(
        print("three_public", "travel.persons", "2"),
        print("three_public", "reception.persons", "3"),
        tell("travel.persons", "3"),
      ),
    ).toBeNull();
    const change = { measure: "yoy_change" } as const;
    expect(cause(text("213", "790.00", change), text("213", "3.00"), text("213", "3.00", change))).toBeNull();
    expect(cause(row("213", "3.00"), row("214", "3.00"), wrong)).toBeNull();
  });
});
