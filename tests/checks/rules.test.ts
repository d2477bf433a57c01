import { describe, expect, it } from "vitest";
import { CHECKS } from "#lib/checks/catalogue.ts";
import {
  expectAnswers,
  expectFindings,
  expectPass,
  expectPassAmongOthers,
  expectReason,
} from "../support/ruleCases.ts";
import { GROUPS } from "./cases/all.ts";

/* Every rule alone, on documents of a few figures (cases/, one file per folder of src/lib/checks). */

describe.each(Object.entries(GROUPS))("%s", (_, rules) => {
  describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
    it("passes what is right", () => expectPass(id, rule.passes.given, rule.passes.compares));
    it("passes it among other figures", () => expectPassAmongOthers(id, rule.passes.given));
    it("answers whatever figure is missing", () => expectAnswers(id, rule.passes.given));
    it.each(Object.entries(rule.fails))("finds %s", (_, failing) => expectFindings(id, failing));
    it("says why it does not apply", () =>
      expectReason(id, rule.notApplicable.given, rule.notApplicable.reason));
    const { rounding, threshold } = rule;
    if (rounding) {
      it("takes a difference inside the rounding for none", () => expectPass(id, rounding.inside));
      it("finds the smallest difference outside the rounding", () => expectFindings(id, rounding.outside));
    }
    if (threshold) {
      it(`passes at its threshold: ${threshold.of}`, () => expectPass(id, threshold.inside));
      it("finds what lies just beyond", () => expectFindings(id, threshold.outside));
    }
  });
});

describe("the catalogue", () => {
  const all = Object.values(GROUPS).flat();
  it("has cases for every rule, once", () => {
    expect(all.map(({ id }) => id).sort()).toEqual(CHECKS.map(({ id }) => id).sort());
  });
  it("has all four cases for each", () => {
    const lacking = all.filter(
      ({ fails, rounding, threshold }) => !Object.keys(fails).length || (!rounding && !threshold),
    );
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });
});
