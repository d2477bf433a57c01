import { describe, expect, it } from "vitest";
import { formatDecimal } from "#lib/domain/decimal.ts";
import type { Figure } from "#lib/domain/figure.ts";
import type { ReadDocument } from "#lib/ingest/interpret.ts";
import { documentText, FIVE, readLines } from "../support/reading.ts";

/*
 * All that is read of the published documents, in sums: how many figures of each kind and what they come to, and why every
 * other number is none. What a person read off them, one by one, stands in the folders beside this file.
 */

describe.each(FIVE)("%s", (name) => {
  it("gives as many figures of each kind as it did, which come to the same", () => {
    expect(sumsOf(readLines(documentText(name)))).toMatchSnapshot();
  });
});

function sumsOf(document: ReadDocument) {
  const { identity, figures, unclaimed, projects, glossary, problems } = document;
  return {
    identity,
    figures: grouped(figures, kindOf, ({ value, rounding, lineStart, reason }) => [
      formatDecimal(value),
      formatDecimal(rounding),
      String(lineStart),
      String(reason?.length ?? 0),
    ]),
    unclaimed: grouped(
      unclaimed,
      ({ reason }) => reason,
      ({ line, start }) => [String(line), String(start)],
    ),
    projects: projects.map(({ name, indicators, ...rest }) => [
      name,
      indicators.length,
      ...Object.values(rest).map((value) => (typeof value === "bigint" ? formatDecimal(value) : value)),
    ]),
    terms: glossary.map(({ term }) => term).join(" "),
    problems,
  };
}

const kindOf = ({ basis, derivation, statement, stage, measure, base, unit, fiscalYear, funding }: Figure) =>
  [statement, fiscalYear, funding, stage, measure, base, unit, basis, derivation].filter(Boolean).join(" ");

/** Of each kind how many there are, and the sums of their numbers. */
function grouped<T>(
  all: readonly T[],
  kind: (one: T) => string,
  numbers: (one: T) => string[],
): Record<string, string> {
  const sums = new Map<string, number[]>();
  for (const one of all) {
    const [count, ...rest] = sums.get(kind(one)) ?? [0];
    sums.set(kind(one), [count! + 1, ...numbers(one).map((number, at) => (rest[at] ?? 0) + Number(number))]);
  }
  return Object.fromEntries(
    [...sums].sort().map(([key, [count, ...rest]]) => [key, `${count}: ${rest.map((sum) => +sum.toFixed(4)).join(", ")}`]),
  );
}
