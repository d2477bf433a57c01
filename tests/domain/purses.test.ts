import { describe, expect, it } from "vitest";
import type { Funding } from "#lib/domain/vocabulary.ts";
import { fundingIn, hasStrangePurse } from "#lib/domain/words/purses.ts";

describe("the purse that a title names", () => {
  it.each<[string, Funding | null]>([
    ["一般公共预算财政拨款支出决算表", "general"],
    ["公共预算财政拨款支出决算表", "general"],
    ["公共财政预算拨款支出决算表", "general"],
    ["一般公共财政拨款支出决算表", "general"],
    ["一般公共决算情况", "general"],
    ["机关运行经费支出情况", "general"],
    ["政府性基金预算财政拨款收入支出决算表", "government_fund"],
    ["政府性基金收支决算表", "government_fund"],
    ["国有资本经营预算财政拨款支出决算表", "state_capital"],
    ["国有资本预算支出决算表", "state_capital"],
    ["国有资本占用情况表", null],
    ["财政拨款收入支出决算总表", "appropriation"],
    ["一般公共预算和政府性基金预算支出决算表", "appropriation"],
    ["政府性基金预算及一般公共预算支出决算表", "appropriation"],
    ["收入支出决算总表", null],
  ])("%s: %s", (title, funding) => {
    expect(fundingIn(title)).toBe(funding);
  });
  it.each<[string, boolean]>([
    ["一般公共预算财政拨款“三公”经费支出决算表", false],
    ["一般公共预算和政府性基金预算“三公”经费支出决算表", false],
    ["财政拨款“三公”经费支出决算表", false],
    ["“三公”经费支出决算表", false],
    ["一般公共算财政拨款“三公”经费支出决算表", true],
    ["政府基金“三公”经费支出决算表", true],
    ["拨款“三公”经费支出决算表", true],
    ["资本经营“三公”经费支出决算表", true],
  ])("%s: strange %s", (title, strange) => {
    expect(hasStrangePurse(title)).toBe(strange);
  });
});
