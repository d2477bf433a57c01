import { expect } from "vitest";
import { CHECKS } from "#lib/checks/catalogue.ts";
import { archiveOf } from "#lib/checks/run.ts";
import type { CheckedDocument, CheckedFigure, Comparison } from "#lib/checks/check.ts";
import { reference } from "./reading.ts";
import { numbersIn } from "./numbersIn.ts";
import { amountOf } from "./smallDocument.ts";

/** A document alone, or with the others of its archive behind it. */
export type Given = CheckedDocument | readonly [CheckedDocument, ...CheckedDocument[]];

/** What a finding must say: both sides as printed (null where there is none), words of it, and its lines. */
export interface Found {
  sides?: [expected: string | null, actual: string | null];
  says: string | string[];
  lines?: [start: number, end: number];
}

export interface Failing {
  given: Given;
  /** All findings, in their order, and no other; a cause is named where `says` does, and only there. */
  finds: Found[];
}

/** The four cases that every rule of the catalogue has. */
export interface RuleCases {
  id: string;
  passes: { given: Given; compares: number };
  fails: Record<string, Failing>;
  /** The largest difference that is rounding, and the smallest that is not. */
  rounding?: { inside: Given; outside: Failing };
  /** For rules that compare no rounded amounts: the last that passes and the first that fails, of what. */
  threshold?: { of: string; inside: Given; outside: Failing };
  notApplicable: { given: Given; reason: string };
}

/** Holds a rule to a case that must pass, with this many comparisons where told. */
export function expectPass(id: string, given: Given, compares?: number): void {
  const found = run(id, given);
  const comparisons = "reason" in found ? [] : found.comparisons;
  expect(comparisons.length, "comparisons").toBeGreaterThan(0);
  if (compares !== undefined) expect(comparisons).toHaveLength(compares);
  expect(failedOf(comparisons).map((comparison) => comparison.message.zh)).toEqual([]);
}

/** What the tables call items, statements and purses, which a reader does not: `revenue.current`, `three_public`. */
const IDENTIFIER = /[a-z]+[._][a-z]/;

/** Holds a rule to exactly these findings. */
export function expectFindings(id: string, { given, finds }: Failing): void {
  const found = run(id, given);
  const failed = failedOf("reason" in found ? [] : found.comparisons);
  expect(failed, failed.map((comparison) => comparison.message.zh).join("\n")).toHaveLength(finds.length);
  for (const [index, { sides = [null, null], says, lines }] of finds.entries()) {
    const { expected, actual, figures, message, lineStart, lineEnd } = failed[index]!;
    expect([expected, actual], message.zh).toEqual(sides.map((side) => side && amountOf(side).value));
    for (const words of [says].flat()) expect(message.zh).toContain(words);
    expect(message.zh).toMatch(/值得(?:核对|关注|一看)|不宜直接相比/);
    expect(message.en).not.toBe("");
    expect(message.en).not.toMatch(IDENTIFIER);
    // Without figures the English words are the finding's name, and stay as they are.
    if (figures.length) expect(numbersIn(message.en), message.en).toEqual(numbersIn(message.zh));
    const cause = /像是|符号相反|数字错位|混用|除以本年数|若为万元/;
    expect(cause.test(message.zh), `a cause in ${message.zh}`).toBe(
      [says].flat().some((word) => cause.test(word)),
    );
    if (lines) expect([lineStart, lineEnd]).toEqual(lines);
  }
}

/** Holds a rule to saying why it has nothing to compare. */
export function expectReason(id: string, given: Given, reason: string): void {
  const found = run(id, given);
  expect(found).toHaveProperty("reason");
  if ("reason" in found) {
    expect(found.reason.zh).toContain(reason);
    expect(found.reason.en).not.toBe("");
  }
}

/**
 * Holds a rule to keeping to its figures: it passes as well where last year's amounts and amounts of change,
 * seven times as large, stand before them.
 */
export function expectPassAmongOthers(id: string, given: Given): void {
  const [first, ...rest] = documentsOf(given).map((document) => ({
    ...document,
    figures: [...document.figures.flatMap(others), ...document.figures],
  }));
  expectPass(id, [first!, ...rest]);
}

function others(figure: CheckedFigure): CheckedFigure[] {
  if (figure.measure !== "value") return [];
  const larger = {
    ...figure,
    figureId: `${figure.figureId}.2`,
    order: -1 - figure.order,
    value: 7n * figure.value,
  };
  return [
    { ...larger, fiscalYear: figure.fiscalYear - 1 },
    { ...larger, measure: "budget_change" },
  ];
}

/** Holds a rule to an answer whatever figure is missing, and with any figure alone. */
export function expectAnswers(id: string, given: Given): void {
  const [document, ...rest] = documentsOf(given);
  for (const index of document!.figures.keys()) {
    for (const keep of [(at: number) => at === index, (at: number) => at !== index]) {
      const figures = document!.figures.filter((_, at) => keep(at));
      expect(() => run(id, [{ ...document!, figures }, ...rest])).not.toThrow();
    }
  }
}

function documentsOf(given: Given): CheckedDocument[] {
  return [given].flat() as CheckedDocument[];
}

function run(id: string, given: Given) {
  const documents = documentsOf(given);
  const check = CHECKS.find((candidate) => candidate.id === id);
  if (!check) throw new Error(`no rule ${id}`);
  return check.run(documents[0]!, archiveOf(documents, reference.subjects));
}

function failedOf(comparisons: readonly Comparison[]): Comparison[] {
  return comparisons.filter(({ passed }) => !passed);
}
