import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHECKS } from "#lib/checks/catalogue.ts";
import type { CheckedDocument, CheckedFigure, Comparison, Outcome } from "#lib/checks/check.ts";
import { archiveOf } from "#lib/checks/run.ts";
import { formatDecimal } from "#lib/domain/decimal.ts";
import type { Given, RuleCases } from "../support/ruleCases.ts";
import { reference } from "../support/reading.ts";
import { GROUPS } from "./cases/all.ts";

/*
 * What every rule says of each of its cases, whole: both sides, the figures that it rests on, and its words in both
 * languages (said/, one file per folder of src/lib/checks; `npx vitest run tests/checks/said.test.ts -u` writes them anew, to be
 * read before they are kept).
 */

const FOLDER = join(import.meta.dirname, "said");

describe.each(Object.entries(GROUPS))("%s", (group, rules) => {
  it("says of its cases what was read and found right", async () => {
    const said = rules.flatMap((rule) => [`# ${rule.id}`, ...casesOf(rule).flatMap(sayCase(rule.id))]);
    await expect(`${said.join("\n")}\n`).toMatchFileSnapshot(join(FOLDER, `${group}.txt`));
  });
});

/** The cases of a rule by their names. */
function casesOf({ passes, fails, rounding, threshold, notApplicable }: RuleCases): [string, Given][] {
  return [
    ["passes", passes.given],
    ...Object.entries(fails).map(([name, { given }]): [string, Given] => [name, given]),
    ...[rounding, threshold].flatMap((border): [string, Given][] =>
      border
        ? [
            ["just inside", border.inside],
            ["just outside", border.outside.given],
          ]
        : [],
    ),
    ["does not apply", notApplicable.given],
  ];
}

const sayCase =
  (id: string) =>
  ([name, given]: [string, Given]): string[] => {
    const [first, ...rest] = [given].flat() as [CheckedDocument, ...CheckedDocument[]];
    const rule = CHECKS.find((check) => check.id === id)!;
    return [`## ${name}`, ...sayOutcome(rule.run(first, archiveOf([first, ...rest], reference.subjects)))];
  };

function sayOutcome(found: Outcome): string[] {
  if ("reason" in found) return [found.reason.zh, found.reason.en];
  return found.comparisons.flatMap((comparison) => [sides(comparison), ...words(comparison)]);
}

/** `passed: 7900000 yuan, 7900000 yuan; lines 2–4; ...` */
function sides({
  passed,
  cutOff,
  limit,
  expected,
  actual,
  unit,
  knownBy,
  lineStart,
  lineEnd,
  figures,
}: Comparison): string {
  const side = (value: bigint | null) => (value === null ? "–" : formatDecimal(value).replace(/\.?0+$/, ""));
  return [
    passed ? "passed" : "failed",
    ...(unit ? [`${side(expected)} and ${side(actual)} ${unit}`] : []),
    `lines ${lineStart} to ${lineEnd}`,
    ...(cutOff ? ["cut off"] : []),
    ...(limit ? ["a limit"] : []),
    ...(knownBy ? [`known by ${knownBy}`] : []),
    ...(figures.length ? [`on ${figures.map(place).join(" ")}`] : []),
  ].join("; ");
}

const place = ({ figureId }: CheckedFigure) => figureId.slice(figureId.indexOf(":") + 1);

const words = ({ passed, message }: Comparison) => (passed ? [] : [message.zh, message.en]);
