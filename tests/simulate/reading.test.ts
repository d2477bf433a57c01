import { describe, expect, it } from "vitest";
import type { FigureKey } from "#lib/domain/figure.ts";
import type { Measure } from "#lib/domain/vocabulary.ts";
import { LAYOUTS } from "#lib/simulate/layouts.ts";
import * as accounts from "#lib/simulate/narrative/wordings/accounts.ts";
import * as basic from "#lib/simulate/narrative/wordings/basic.ts";
import * as changes from "#lib/simulate/narrative/wordings/changes.ts";
import * as general from "#lib/simulate/narrative/wordings/general.ts";
import * as offices from "#lib/simulate/narrative/wordings/offices.ts";
import * as property from "#lib/simulate/narrative/wordings/property.ts";
import * as threePublic from "#lib/simulate/narrative/wordings/threePublic.ts";
import type { SimulatedDocument } from "#lib/simulate/country.ts";
import { read, simulated } from "../support/simulated.ts";

/* The generator prints what is true; the reader, which knows nothing of it, reads the same back. */

const SAMPLE = simulated(60, { step: 13 });

describe("a generated disclosure is read as it was meant", () => {
  it("in every layout", () => {
    expect(new Set(SAMPLE.map(({ voice }) => voice.layout.name))).toEqual(
      new Set(LAYOUTS.map(({ name }) => name)),
    );
  });

  it("every figure printed is read, and no other", () => {
    let [printed, found] = [0, 0];
    const wrong: string[] = [];
    for (const document of SAMPLE) {
      const meant = meantBy(document);
      const figures = new Set(
        read(document)
          .figures.filter(({ basis }) => basis === "reported")
          .map((figure) => keyOf(figure, figure.lineStart, figure.printed)),
      );
      printed += meant.size;
      for (const key of meant) if (figures.has(key)) found++;
      for (const key of figures) if (!meant.has(key)) wrong.push(`${document.fileName}: ${key}`);
    }
    expect(wrong).toEqual([]);
    expect(printed).toBeGreaterThan(60 * 200);
    expect(found / printed).toBeGreaterThanOrEqual(0.98);
  });

  it("with its department, division and year", () => {
    for (const document of SAMPLE) {
      const { identity } = read(document);
      expect([identity.name, identity.fiscalYear, identity.divisionCode]).toEqual([
        document.year.name,
        document.year.fiscalYear,
        document.department.division.code,
      ]);
    }
  });
});

it("every sentence has six wordings or more", () => {
  const lists = [accounts, basic, changes, general, offices, property, threePublic].flatMap((words) =>
    Object.entries(words).filter((entry): entry is [string, string[]] => Array.isArray(entry[1])),
  );
  expect(lists.length).toBeGreaterThan(25);
  expect(lists.filter(([, wordings]) => new Set(wordings).size < 6).map(([name]) => name)).toEqual([]);
});

function meantBy({ lines }: SimulatedDocument): Set<string> {
  return new Set(
    [...lines].flatMap(([mark, line]) =>
      mark.role === "figure" ? mark.about.map((of) => keyOf(of, line, mark.text)) : [],
    ),
  );
}

function keyOf(figure: FigureKey & { measure: Measure }, line: number, printed: string): string {
  const { fiscalYear, item, subjectSystem, subjectCode, funding, stage, measure } = figure;
  return [line, printed, fiscalYear, item, subjectSystem, subjectCode, funding, stage, measure].join("|");
}
