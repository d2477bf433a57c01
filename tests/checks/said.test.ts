import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHECKS } from "#lib/checks/catalogue.ts";
import type { CheckedDocument } from "#lib/checks/check.ts";
import { archiveOf } from "#lib/checks/run.ts";
import type { Given, RuleCases } from "../support/ruleCases.ts";
import { sayOutcome } from "../support/outcomes.ts";
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
