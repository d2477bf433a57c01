import { expect, it } from "vitest";
import type { Figure } from "#lib/domain/figure.ts";
import { settleStages, type OpenFigure } from "#lib/ingest/openStages.ts";
import { narratedFigures } from "../support/figures.ts";

/* 预算 without saying which is the 年初预算 that the document prints elsewhere, and else the 全年预算. */

const [BUDGET] = narratedFigures("七、“三公”经费支出决算情况说明", "公务接待费预算5万元。") as [Figure];

const figure = (changes: Partial<OpenFigure>): OpenFigure => ({ ...BUDGET, openStage: true, ...changes });
const INITIAL = figure({ stage: "initial_budget", openStage: false });
const OF_TABLE = figure({ statement: "three_public" });
const OTHER = figure({ statement: "three_public", item: "meetings", value: 70_000_0000n });

const stages = (...figures: OpenFigure[]) => settleStages(figures).map(({ stage }) => stage);
const [INITIALLY, ADJUSTED] = ["initial_budget", "adjusted_budget"];

it.each<[string, OpenFigure[], string[]]>([
  ["alone it is the 全年预算", [figure({})], [ADJUSTED]],
  ["the same amount as a 年初预算 is that", [figure({}), INITIAL], [INITIALLY, INITIALLY]],
  ["another amount is not", [figure({ value: 1n }), INITIAL], [ADJUSTED, INITIALLY]],
  ["of another purse it is not", [figure({ funding: "general" }), INITIAL], [ADJUSTED, INITIALLY]],
  ["nor of another year", [figure({ fiscalYear: 2022 }), INITIAL], [ADJUSTED, INITIALLY]],
  [
    "what says that it is a 全年预算 stays so",
    [figure({ openStage: false }), INITIAL],
    [ADJUSTED, INITIALLY],
  ],
  [
    "a 年初预算 that is open itself settles none",
    [figure({}), { ...INITIAL, openStage: true }],
    [ADJUSTED, INITIALLY],
  ],
  [
    "what is no amount is settled by none",
    [figure({ measure: "completion_rate" }), INITIAL],
    [ADJUSTED, INITIALLY],
  ],
  ["one amount settles all of its table", [OF_TABLE, OTHER, INITIAL], [INITIALLY, INITIALLY, INITIALLY]],
  [
    "a table without such an amount stays",
    [{ ...OF_TABLE, value: 1n }, OTHER, INITIAL],
    [ADJUSTED, ADJUSTED, INITIALLY],
  ],
  [
    "nothing settles a table, for nothing is the budget of much",
    [{ ...OF_TABLE, value: 0n }, OTHER, { ...INITIAL, value: 0n }],
    [INITIALLY, ADJUSTED, INITIALLY],
  ],
  ["a sentence settles no table", [figure({}), OTHER, INITIAL], [INITIALLY, ADJUSTED, INITIALLY]],
  [
    "what a settled table says of its stage stays",
    [OF_TABLE, { ...OTHER, openStage: false }, INITIAL],
    [INITIALLY, ADJUSTED, INITIALLY],
  ],
])("%s", (_, figures, expected) => {
  expect(stages(...figures)).toEqual(expected);
});

it("says no more of a figure than what is kept", () => {
  expect(settleStages([figure({})])).toEqual([BUDGET]);
  expect(settleStages([figure({}), INITIAL])).toEqual([
    { ...BUDGET, stage: "initial_budget" },
    { ...BUDGET, stage: "initial_budget" },
  ]);
});
