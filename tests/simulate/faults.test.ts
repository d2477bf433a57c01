import { describe, expect, it } from "vitest";
import { CHECKS } from "#lib/checks/catalogue.ts";
import { FAULT_KINDS } from "#lib/simulate/faults/spoil.ts";
import type { SimulatedDocument } from "#lib/simulate/country.ts";
import { findingsIn, simulated } from "../support/simulated.ts";

/* What is wrong in a generated country is known, so the rules can be held against it. */

const COUNTRY = simulated(360, { seed: 5, faults: 0.6 });
const findings = findingsIn(COUNTRY);

describe("a document without a listed fault", () => {
  const clean = COUNTRY.filter(({ fault }) => !fault);

  it("has no error and no warning that its own numbers give", () => {
    expect(clean.length).toBeGreaterThan(100);
    const said = clean.flatMap((document) =>
      findings(document)
        // Last year's document may be the one with the fault.
        .filter(
          ({ check }) =>
            check.severity === "error" || (check.severity === "warning" && check.category !== "years"),
        )
        .map(({ check, message }) => `${document.fileName}: ${check.id} ${message.zh}`),
    );
    expect(said).toEqual([]);
  });
});

describe("a listed fault", () => {
  const faulty = COUNTRY.filter(({ fault }) => fault);

  it("is of every kind", () => {
    expect(new Set(faulty.map(({ fault }) => fault!.kind))).toEqual(
      new Set(FAULT_KINDS.map(({ kind }) => kind)),
    );
  });

  it("names rules of the catalogue", () => {
    const known = new Set(CHECKS.map(({ id }) => id));
    expect(FAULT_KINDS.flatMap(({ checks }) => checks).filter((id) => !known.has(id))).toEqual([]);
  });

  it("is found by its rule where it stands, in 95 of 100", () => {
    const ruled = faulty.filter(({ fault }) => fault!.checks.length);
    const missed = ruled.filter((document) => !isFound(document));
    expect(ruled.length).toBeGreaterThan(150);
    expect(
      missed.length / ruled.length,
      missed.map(({ fileName, fault }) => `${fileName}: ${fault!.kind}`).join("\n"),
    ).toBeLessThanOrEqual(0.05);
  });

  it("prints something else than it should, on the line that is listed", () => {
    for (const { fault, lines, text } of faulty) {
      if (!fault!.mark) continue;
      expect(fault!.printed).not.toBe(fault!.expected);
      expect(text.split("\n")[lines.get(fault!.mark)! - 1]).toContain(fault!.printed);
    }
  });
});

it("half the share of faults is half the faulty documents, and the same ones", () => {
  const names = (faults: number) =>
    simulated(300, { seed: 3, faults }).flatMap(({ fault, fileName }) => (fault ? [fileName] : []));
  const [few, many] = [names(0.1), names(0.2)];
  expect(many).toEqual(expect.arrayContaining(few));
  expect(few.length).toBeGreaterThan(15);
  expect(few.length).toBeLessThan(45);
});

/** A missing statement has no line; a row of stacked cells runs over the lines behind its code. */
function isFound(document: SimulatedDocument): boolean {
  const { checks, mark } = document.fault!;
  const line = mark ? document.lines.get(mark)! : null;
  return findings(document).some(
    ({ check, also, lineStart, lineEnd }) =>
      [check, ...also].some(({ id }) => checks.includes(id)) &&
      (line === null || (lineStart <= line + 3 && lineEnd >= line)),
  );
}
