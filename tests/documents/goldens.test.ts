import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal.ts";
import type { Figure } from "#lib/domain/figure.ts";
import { readDocument } from "#lib/ingest/read.ts";
import { once } from "../support/once.ts";
import { reference } from "../support/reading.ts";

/*
 * A golden case is a folder: a disclosure, and the figures that a person read off it. The folder holds the
 * disclosure itself or carries the name of one in data/documents. expected.csv must be found figure by figure,
 * on its line; absent.csv lists printed numbers that must not become figures.
 */
const HERE = import.meta.dirname;
const cases = readdirSync(HERE, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== "__snapshots__",
);

describe.each(cases.map((entry) => entry.name))("%s", (name) => {
  const folder = join(HERE, name);
  const path = documentOf(folder, name);
  if (!path) {
    it.skip(`its document is not here: ${name} (published files in ../shared/documents/pdf are not part of the repository)`);
    return;
  }
  // Read by the first test that asks: what is read before any test counts for none where mutants are tried.
  const read = once(async () => {
    const bytes = new Uint8Array(readFileSync(path));
    const { figures, passages } = await readDocument(bytes, path.split("/").at(-1)!, reference);
    return { passages, reported: figures.filter((figure) => figure.basis === "reported") };
  });

  const expected = rows(join(folder, "expected.csv"));
  const absent = rows(join(folder, "absent.csv"));
  const least = name.endsWith(".pdf") ? 80 : 60;
  it(`has at least ${least} figures read by hand`, () => {
    expect(expected.length).toBeGreaterThanOrEqual(least);
  });

  it("gives every figure that a person read, where they read it, and none of what is none", async () => {
    const { reported } = await read();
    const isFound = (row: Record<string, string>) =>
      reported.some((figure) => isWhere(figure, row) && keyOf(figure) === expectedKey(row));
    expect(expected.filter((row) => !isFound(row)).map(title)).toEqual([]);
    const isTaken = (row: Record<string, string>) =>
      reported.some(({ lineStart, printed }) => lineStart === Number(row["line"]) && printed === row["printed"]);
    expect(absent.filter(isTaken)).toEqual([]);
  });

  it.each(expected.map((row, index) => [index + 2, title(row), row] as const))("row %i: %s", async (_, __, row) => {
    const { reported, passages } = await read();
    const found = reported.filter((figure) => isWhere(figure, row));
    expect(found.map(keyOf)).toContain(expectedKey(row));
    const figure = found.find((candidate) => keyOf(candidate) === expectedKey(row))!;
    if (row["reason"]) expect(figure.reason).toBe(row["reason"]);
    const line = passages[figure.lineStart - 1]!;
    expect(line.slice(figure.charStart!, figure.charEnd!)).toBe(row["printed"]);
  });

  it.each(absent.map((row) => [row["line"], row["printed"], row["why"]]))(
    "line %s: %s is no figure (%s)",
    async (line, printed) => {
      const { reported } = await read();
      const found = reported.filter(
        (figure) => figure.lineStart === Number(line) && figure.printed === printed,
      );
      expect(found.map(keyOf)).toEqual([]);
    },
  );
});

/** On the line named; a PDF's lines are of our own making, so there the statement must do. */
function isWhere(figure: Figure, row: Record<string, string>): boolean {
  if (!row["line"]) return figure.statement === row["statement"];
  return figure.lineStart <= Number(row["line"]) && figure.lineEnd >= Number(row["line"]);
}

/** The case's own document, one of data/documents, or a published PDF beside the repository; null where that is absent. */
function documentOf(folder: string, name: string): string | null {
  const own = readdirSync(folder).find((file) => !file.endsWith(".csv"));
  const places = [
    ...(own ? [join(folder, own)] : []),
    join(ROOT, "data/documents", name),
    join(ROOT, "../shared/documents/pdf", name),
  ];
  const found = places.find((path) => existsSync(path));
  if (!found && !name.endsWith(".pdf")) throw new Error(`no document for golden case ${name}`);
  return found ?? null;
}

function rows(path: string): Record<string, string>[] {
  return existsSync(path) ? csvParse(readFileSync(path, "utf8")) : [];
}

const COLUMNS = ["fiscal_year", "statement", "item", "subject_code", "funding", "stage", "measure", "base", "unit", "value", "printed"];

function keyOf(figure: Figure): string {
  return [
    figure.fiscalYear,
    figure.statement,
    figure.item,
    figure.subjectCode ?? "",
    figure.funding,
    figure.stage,
    figure.measure,
    figure.base ?? "",
    figure.unit,
    formatDecimal(figure.value),
    figure.printed,
  ].join(" | ");
}

function expectedKey(row: Record<string, string>): string {
  return COLUMNS.map((column) => (column === "value" ? formatDecimal(parseDecimal(row["value"]!)) : row[column])).join(" | ");
}

function title(row: Record<string, string>): string {
  return `line ${row["line"]} ${row["item"]} ${row["subject_code"]} ${row["measure"]} ${row["printed"]}`;
}
