import { describe, expect, it } from "vitest";
import type { Finding } from "#lib/checks/run.ts";
import { isWorthChecking } from "#lib/domain/severity.ts";
import { check, CORRECT } from "../support/checking.ts";
import { documentText, FIVE } from "../support/reading.ts";
import { spoilt, type Spoilt } from "../support/seededFaults.ts";

/*
 * One fault after another is put into the published documents, and into a correct one; what is found then and was not
 * found before is compared with the line of the fault.
 */

/** Percent of its faults that each kind of them was found at least, where it is not all. */
const FOUND: Record<string, number> = {
  // A part that the text does not name elsewhere.
  "a part of a list left out": 85,
  // A code that no classification has, beside a name that was cut off.
  "another code": 80,
};

/** A finding by what it says, whatever line it stands on: rows that come twice move all lines below. */
const sayingOf = ({ check, message }: Finding) => `${check.id} ${message.zh.replace(/第[\d、至]+行/g, "")}`;

/** What the rules find in a text with a fault and not in the text without. */
function fresh(fault: Spoilt, before: readonly Finding[]): Finding[] {
  const known = before.map(sayingOf);
  return check(fault.text).findings.filter((finding) => {
    const at = known.indexOf(sayingOf(finding));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

const isAt = ({ line }: Spoilt, { figures, lineStart, lineEnd, check: { severity } }: Finding) =>
  isWorthChecking(severity) &&
  (figures.some((figure) => Math.abs(figure.lineStart - line) <= 1) ||
    (lineStart <= line + 1 && lineEnd >= line - 1));

describe("faults put into documents", () => {
  const tried = [CORRECT, ...FIVE.map(documentText)].flatMap((text) => {
    const before = check(text).findings;
    return spoilt(text, 2, 7).map((fault) => {
      const findings = fresh(fault, before);
      return { fault, findings, found: findings.some((finding) => isAt(fault, finding)) };
    });
  });
  const found = tried.filter((one) => one.found);

  it("are of many kinds", () => {
    expect(new Set(tried.map(({ fault }) => fault.kind)).size).toBe(38);
    expect(tried.length).toBeGreaterThan(220);
  });

  const missedOf = (ones: typeof tried) =>
    ones
      .filter((one) => !one.found)
      .map(({ fault }) => `${fault.kind} ${fault.line}: ${fault.what}`)
      .join("\n");

  it("are found where they stand, nearly all", () => {
    expect(found.length / tried.length, missedOf(tried)).toBeGreaterThanOrEqual(0.98);
  });

  it.each([...new Set(tried.map(({ fault }) => fault.kind))])("are found of every kind: %s", (kind) => {
    const ones = tried.filter(({ fault }) => fault.kind === kind);
    const percent = (100 * ones.filter((one) => one.found).length) / ones.length;
    expect(percent, missedOf(ones)).toBeGreaterThanOrEqual(FOUND[kind] ?? 100);
  });

  it("are one finding each, but for a few", () => {
    const findings = found.reduce((sum, one) => sum + one.findings.length, 0);
    expect(findings / found.length).toBeLessThanOrEqual(1.25);
  });
});
