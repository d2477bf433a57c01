import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { judged } from "#lib/checks/compare.ts";
import { nameInEnglish, sayAlike } from "#lib/checks/figures.ts";
import type { CheckedFigure } from "#lib/checks/check.ts";
import { formerFindingId } from "#lib/domain/ids.ts";
import { isWorthChecking } from "#lib/domain/severity.ts";
import { documentTables } from "../support/documents.ts";
import { numbersIn } from "../support/numbersIn.ts";
import { print, small } from "../support/smallDocument.ts";

/* What findings say: the same numbers in both languages, with their signs, in one unit, under lasting names. */

const { findings } = await documentTables();

describe("findings of the five documents", () => {
  it("keep the names that they had, so that links and notes find them", () => {
    const before = csvParse(readFileSync(join(import.meta.dirname, "finding-ids.csv"), "utf8"));
    const known = before.map(({ check_id, document_id, finding_id }) =>
      [check_id, document_id, finding_id].join(),
    );
    const found = findings.map(({ check_id, document_id, finding_id }) =>
      [check_id, document_id, formerFindingId(String(finding_id))].join(),
    );
    expect(found.sort()).toEqual(known.sort());
  });
  it.each(
    findings
      .filter(({ check_id }) => check_id !== "C2")
      .map((finding) => [String(finding.finding_id), finding]),
  )("says the same numbers in both languages: %s", (_, { message_zh, message_en }) => {
    expect(numbersIn(String(message_en)), String(message_en)).toEqual(numbersIn(String(message_zh)));
  });
  it("call hints hints: 值得核对 are only those that are counted", () => {
    for (const { severity, message_zh } of findings)
      if (!isWorthChecking(severity as "info")) expect(message_zh).not.toContain("值得核对");
  });
  it("differ in their own unit: what is in percent has percent on both sides", () => {
    for (const { unit, expected, difference } of findings)
      if (unit === "percent" && difference !== null) expect(Math.abs(Number(expected))).toBeLessThan(1000);
  });
});

describe("English words", () => {
  it("name items, purses, stages and statements as a reader does, and begin with a capital", () => {
    for (const { message_en } of findings) {
      expect(message_en).not.toMatch(/[a-z]+[._][a-z]/);
      expect(message_en).not.toMatch(/^[a-z]/);
    }
  });
  it("say subject, purse and stage behind the item", () => {
    const [figure] = small([
      print("government_fund", "expenditure.current", "5.00万元", {
        subjectCode: "2130301",
        funding: "government_fund",
        stage: "initial_budget",
      }),
    ]).figures;
    expect(nameInEnglish(figure!)).toBe(
      "expenditure of the year under 2130301 (government funds, initial budget)",
    );
  });
});

describe("two sides", () => {
  it("are said in one unit, with their signs", () => {
    expect(sayAlike("yuan", 248_700_0000n, 9_800_0000n)).toEqual(["24.87万元", "0.98万元"]);
    expect(sayAlike("yuan", 248_700_0000n, 9_800_5000n)).toEqual(["248700元", "9800.5元"]);
    expect(sayAlike("yuan", 9_800_0000n, -100_0000n)).toEqual(["9800元", "-100元"]);
    expect(sayAlike("yuan", 0n)).toEqual(["0万元"]);
    expect(sayAlike("percent", -8800n, 0n)).toEqual(["-0.88%", "0%"]);
  });
  const [yuan, percent] = small([
    print("revenue", "revenue.current", "5.00万元"),
    print("revenue", "revenue.current", "25.00%", { measure: "yoy_rate" }),
  ]).figures as [CheckedFigure, CheckedFigure];
  const said = { zh: "", en: "" };
  it("have one unit", () => {
    expect(() => judged(false, [percent, yuan], { expected: yuan, actual: percent }, said)).toThrow(
      "two units cannot be compared: yuan and percent",
    );
    expect(judged(false, [yuan], { expected: null, actual: percent }, said).unit).toBe("percent");
  });
});
