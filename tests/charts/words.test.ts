import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/cli/root.ts";

/* A picture is a function of its rows and its words: one process without any page draws it in both languages. */

const SCRIPT = `
import { executionByDepartment } from "#lib/charts/executionByDepartment.ts";
import { yardstickOf } from "#lib/domain/yardstick.ts";
import { pictureWords } from "#lib/text/pictureWords.ts";

const who = { departmentId: "a", shortName: "甲局", department: "甲局", fiscalYear: 2023, scope: "own" };
const yuan = (value) => ({ value, unit: "yuan", figureId: "f", derived: false, conflicting: false });
const row = {
  ...who, funding: "appropriation", initialBudget: null, adjustedBudget: null, actual: yuan(1_250_000),
  tableStages: [], executionRate: null, variance: null, reason: null,
};
const perHead = yardstickOf({ perHead: true, pricesOf: null }, [{ ...who, inService: 10 }], []);
const drawn = ["zh", "en", "zh"].map((language) => {
  const picture = executionByDepartment([row], pictureWords(language), perHead);
  const option = picture.option(1072);
  return {
    description: picture.description,
    titles: option.title.map(({ text }) => text),
    tip: option.series[0].data.find(({ mark }) => mark).mark.tip,
    places: JSON.stringify(option.grid),
  };
});
console.log(JSON.stringify(drawn));
`;

interface Drawn {
  description: string;
  titles: string[];
  tip: string[];
  places: string;
}

describe("a picture outside of a page", () => {
  const command = ["--import", "tsx", "--input-type=module", "--eval", SCRIPT];
  const [chinese, english, again] = JSON.parse(
    execFileSync(process.execPath, command, { cwd: join(ROOT), encoding: "utf8" }),
  ) as [Drawn, Drawn, Drawn];

  it("speaks the language of the words that it is given, and no other", () => {
    expect(chinese.titles).toEqual(["决算与预算（万元/人）", "执行率（条形是偏离预算的部分）"]);
    expect(english.titles).toEqual(["Actual and budget (¥10,000/head)", "Execution rate (bar: off budget)"]);
    expect(chinese.tip).toEqual(["甲局 2023", "决算 1,250,000.00 元/人"]);
    expect(english.tip).toEqual(["甲局 2023", "Actual ¥1,250,000.00/head"]);
    expect(chinese.description).toContain("没有公开预算");
    expect(english.description).toBe(
      "甲局 2023, Actual and budget (¥10,000/head) 125.00, Execution rate (bar: off budget) no budget published",
    );
  });
  it("draws the same for the same rows and words, whatever was drawn between", () => {
    expect(again).toEqual(chinese);
  });
});
