import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { formatDecimal } from "#lib/domain/decimal.ts";
import { check } from "../support/checking.ts";
import { inFull } from "../support/findings.ts";
import { documentText } from "../support/reading.ts";

/* The findings of the published documents, each verified by hand against its lines (findings.csv beside the figures). */

const HERE = import.meta.dirname;
const cases = readdirSync(HERE).filter((name) => existsSync(join(HERE, name, "findings.csv")));

describe.each(cases)("%s", (name) => {
  it("has the findings that were reviewed, and no other", () => {
    const { findings } = check(documentText(name));
    const decimal = (value: bigint | null) => (value === null ? "" : formatDecimal(value));
    const found = findings.map((finding) => ({
      check: finding.check.id,
      line_start: String(finding.lineStart),
      line_end: String(finding.lineEnd),
      item: finding.item ?? "",
      subject_code: finding.subjectCode ?? "",
      expected: decimal(finding.expected),
      actual: decimal(finding.actual),
    }));
    expect(`\n${findings.map(inFull).join("\n")}\n`).toMatchSnapshot();
    expect(found).toEqual([...csvParse(readFileSync(join(HERE, name, "findings.csv"), "utf8"))]);
  });
});
