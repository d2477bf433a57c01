import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PRINTED, yardstickOf, type Yardstick } from "#lib/domain/yardstick.ts";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { comparison } from "#lib/queries/comparison.ts";
import { departmentProfile } from "#lib/queries/departmentProfile.ts";
import { execution } from "#lib/queries/execution.ts";
import { EVERYTHING } from "#lib/queries/filters.ts";
import { COMPUTED_YUAN, measured, UNIT_COSTS } from "#lib/queries/measured.ts";
import { listedAccounts } from "#lib/domain/directory.ts";
import { directory } from "#lib/queries/directory.ts";
import { staffCosts } from "#lib/queries/staffCosts.ts";
import { threePublic } from "#lib/queries/threePublic.ts";
import { documentTables } from "../support/documents.ts";

/* The rows of the five documents, per head and in another year's prices; expected values from the lines named. */

const JINGDEZHEN = "360200-zhengfuban";
const ZHUZHOU = "430200-zhengfuban";
let engine: NodeEngine;
let perHead: Yardstick;
beforeAll(async () => {
  engine = await openTables(await documentTables());
  perHead = yardstickOf({ perHead: true, pricesOf: null }, listedAccounts(await directory(engine)), []);
});
afterAll(() => engine.close());

const of = <Row extends { departmentId: string; fiscalYear: number }>(
  rows: Row[],
  id: string,
  year: number,
) => rows.find((row) => row.departmentId === id && row.fiscalYear === year)!;

describe("rows per head", () => {
  it("divide every amount by those in service; the source stays", async () => {
    const printed = of((await execution(engine, EVERYTHING)).departments, JINGDEZHEN, 2024);
    const row = measured(printed, perHead);
    // 003 line 319: 56 in service
    expect(row.actual!.value).toBeCloseTo(printed.actual!.value / 56, 6);
    expect(row.actual!.figureId).toBe(printed.actual!.figureId);
    expect(row.executionRate).toBe(printed.executionRate);
    expect(row.variance).toBeCloseTo(printed.variance! / 56, 6);
  });
  it("have no amounts where nobody in service is published", async () => {
    const row = of(measured((await execution(engine, EVERYTHING)).departments, perHead), ZHUZHOU, 2020);
    expect(row.actual).toBeNull();
    expect(row.variance).toBeNull();
    expect(row.executionRate).not.toBeNull();
  });
  it("leave alone what is per head, car or visit already, and what is no money", async () => {
    const printed = of(await staffCosts(engine, EVERYTHING), JINGDEZHEN, 2024);
    const row = measured(printed, perHead);
    expect(row.personnelPerHead).toBe(printed.personnelPerHead);
    expect(row.inService!.value).toBe(56);
    expect(row.personnel!.value).toBeCloseTo(printed.personnelPerHead!, 6);
  });
});

describe("rows in another year's prices", () => {
  const prices = (year: number) => (year === 2023 ? 3 : 2);
  it("carry an amount of the year before by that year's index", async () => {
    const items = (await threePublic(engine, EVERYTHING)).expenses;
    const printed = items.find(
      (item) => item.departmentId === JINGDEZHEN && item.fiscalYear === 2024 && item.item === "three_public",
    )!;
    const row = measured(printed, { ...PRINTED, pricesOf: 2025, prices });
    expect(row.actual!.value).toBe(printed.actual!.value * 2);
    expect(row.priorActual!.value).toBe(printed.priorActual!.value * 3);
  });
  it("carry unit costs as well", async () => {
    const printed = of(await staffCosts(engine, EVERYTHING), JINGDEZHEN, 2024);
    const row = measured(printed, { ...PRINTED, pricesOf: 2025, prices });
    expect(row.personnelPerHead).toBe(printed.personnelPerHead! * 2);
  });
});

it("every number of the pages' rows is known as money, a cost per something, or neither", async () => {
  const NEITHER = [
    "line",
    "reasonsBelow",
    "fiscalYear",
    "executionRate",
    "smeShare",
    "smallMicroShare",
    "retired",
    "findings",
    "alike",
    "figures",
    // Of projects, which have an account of their own and are shown as printed.
    "adjustedBudget",
    "executed",
    "score",
  ];
  const answers = [
    await comparison(engine, EVERYTHING),
    await execution(engine, EVERYTHING),
    await threePublic(engine, EVERYTHING),
    // What headline figures and peers are made of is measured by themselves (headlines, peers).
    { ...(await departmentProfile(engine, JINGDEZHEN))!, before: [], peers: null },
  ];
  const known = new Set([...NEITHER, ...COMPUTED_YUAN, ...UNIT_COSTS]);
  expect([...new Set(answers.flatMap(numbersIn))].filter((name) => !known.has(name))).toEqual([]);
});

/** The names of the fields that are bare numbers, without those of amounts. */
function numbersIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  if (value === null || typeof value !== "object" || "figureId" in value) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === "number" ? [name] : numbersIn(inner),
  );
}
