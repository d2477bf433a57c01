import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal.ts";
import type { Figure } from "#lib/domain/figure.ts";
import { readDocument } from "#lib/ingest/read.ts";
import { parseListed } from "#lib/ingest/said.ts";
import { reference } from "../support/reading.ts";

/*
 * Pieces of disclosures from ten provinces, published but not part of the repository: what is read of them must not be
 * wrong. What is not read yet is told by the number found.
 */
const PIECES = join(ROOT, "../shared/documents/pieces");
const here = existsSync(PIECES);

/** Of the 384 figures that a person read off the pieces: at least so many are found. */
const FOUND_AT_LEAST = 375;

async function readPiece(path: string, name: string): Promise<Figure[]> {
  const listed = parseListed(readFileSync(join(PIECES, "documents.csv"), "utf8"), "documents.csv").get(name);
  const bytes = new Uint8Array(readFileSync(join(PIECES, path)));
  const { figures } = await readDocument(bytes, name, reference, listed ? { said: listed.said } : {});
  return figures.filter(({ basis }) => basis === "reported");
}

const keyOf = (figure: Figure) =>
  [
    figure.fiscalYear,
    figure.item,
    figure.subjectCode ?? "",
    figure.funding,
    figure.measure,
    formatDecimal(figure.value),
  ].join(" ");

describe.runIf(here)("pieces of other provinces", async () => {
  const names = here ? readdirSync(join(PIECES, "golden")).map((name) => name.replace(/\.csv$/, "")) : [];
  const pieces = await Promise.all(
    names.map(async (name) => ({
      name,
      golden: csvParse(readFileSync(join(PIECES, "golden", `${name}.csv`), "utf8")).map((row) => ({
        key: `${row["fiscal_year"]} ${row["item"]} ${row["subject_code"]} ${row["funding"]} ${row["measure"]} ${formatDecimal(parseDecimal(row["value"]!))}`,
        stage: row["stage"]!,
      })),
      figures: await readPiece(`${name}.txt`, `${name}.txt`),
    })),
  );

  it("give the figures that a person reads", () => {
    const found = pieces.flatMap(({ golden, figures }) =>
      golden.filter(({ key, stage }) =>
        figures.some(
          (figure) =>
            keyOf(figure) === key &&
            (stage === "budget" ? figure.stage !== "actual" : figure.stage === stage),
        ),
      ),
    );
    expect(found.length).toBeGreaterThanOrEqual(FOUND_AT_LEAST);
  });

  it("are not read as they were once misread", () => {
    const misread = csvParse(readFileSync(join(PIECES, "wrong-readings.csv"), "utf8"));
    expect(misread.length).toBeGreaterThan(10);
    for (const row of misread) {
      const said = row["tool_says"]!;
      const [item] = said.split(" ");
      const word = (pattern: RegExp) => pattern.exec(said)?.[0];
      const year = word(/\b20\d\d\b/);
      const funding = word(/\b(?:general|appropriation|government_fund)\b/);
      const measure = word(/\b(?:yoy|budget)_(?:change|rate)\b/) ?? "value";
      const value = parseDecimal(/-?[\d.]+$/.exec(said)![0]);
      const { figures } = pieces.find(({ name }) => `${name}.txt` === row["document"])!;
      const again = figures.filter(
        (figure) =>
          figure.item === item &&
          figure.measure === measure &&
          figure.value === value &&
          (!year || String(figure.fiscalYear) === year) &&
          (!funding || figure.funding === funding),
      );
      expect([said, again.map(keyOf)]).toEqual([said, []]);
    }
  });

  it("have the same table below a title that stands twice as below one that stands once", async () => {
    const once = await readPiece("html/单标题-收入决算表.html", "鼓楼区图书馆2020.html").catch(() => null);
    const twice = await readPiece("html/双标题-收入决算表.html", "鼓楼区图书馆2020.html").catch(() => null);
    expect(once?.length ?? 0).toBeGreaterThan(0);
    expect(twice?.map(keyOf)).toEqual(once?.map(keyOf));
  });
});

it.skipIf(here)("pieces of other provinces are not here: ../shared/documents/pieces is not part of the repository", () => {});
