import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { documentText, readLines } from "../support/reading.ts";

/* The structure of the published documents: headings, where what the rules ask for begins, and duties (sections.csv). */

const HERE = import.meta.dirname;
const cases = readdirSync(HERE).filter((name) => existsSync(join(HERE, name, "sections.csv")));

describe.each(cases)("%s", (name) => {
  it("has the sections that were reviewed, and no other", () => {
    const found = readLines(documentText(name)).sections.map((section) => ({
      kind: section.kind,
      level: String(section.level ?? ""),
      line_start: String(section.lineStart),
      line_end: String(section.lineEnd),
      title: section.title,
    }));
    expect(found).toEqual([...csvParse(readFileSync(join(HERE, name, "sections.csv"), "utf8"))]);
  });
});
