import { describe, expect, it } from "vitest";
import { pictureWords } from "#lib/text/pictureWords.ts";
import { kindsOf } from "../../src/routes/sql/kinds.ts";
import type { Answered } from "../../src/routes/sql/run.ts";
import { shownResult } from "../../src/routes/sql/shown.ts";

/* How an answer of 提问 is drawn: what its columns allow, and nothing that its rows do not say. */

const answer = (columns: Record<string, string>, rows: Answered["rows"]): Answered => ({
  statement: "",
  ms: 0,
  isCut: false,
  columns: Object.entries(columns).map(([name, type]) => ({ name, type })),
  rows,
});
const YEARS = { fiscal_year: "SMALLINT", name: "VARCHAR", amount: "DECIMAL(18,4)" };
const years = answer(
  YEARS,
  [2018, 2019, 2021].flatMap((year) => [
    [year, "甲", `${year}.0000`],
    [year, "乙", year === 2019 ? null : "1.5000"],
  ]),
);
const words = pictureWords("zh");

interface Drawn {
  series: { data: { value: [number, number]; mark: { tip: string[] } }[] }[];
  xAxis: { min: number; max: number };
}
const drawn = (result: Answered, kind: "line" | "scatter") =>
  shownResult(result, kind, "x", words).picture.option(1000) as unknown as Drawn;

describe("the pictures of an answer", () => {
  it.each([
    ["three years or more are lines", years, ["line", "bar"]],
    ["two years are bars first", answer(YEARS, years.rows.slice(0, 4)), ["bar", "line"]],
    ["one year is no line", answer(YEARS, years.rows.slice(0, 2)), ["bar"]],
    ["words alone are none", answer({ name: "VARCHAR" }, [["x"]]), []],
    [
      "numbers that say which are none",
      answer({ line_start: "INTEGER", subject_code: "INTEGER" }, [[1, 2]]),
      [],
    ],
    ["no rows are none", answer(YEARS, []), []],
    [
      "two amounts may be points",
      answer({ name: "VARCHAR", a: "DOUBLE", b: "DOUBLE" }, [["x", 1, 2]]),
      ["bar", "scatter"],
    ],
    [
      "two amounts of many are points first",
      answer(
        { name: "VARCHAR", a: "DOUBLE", b: "BIGINT" },
        Array.from({ length: 31 }, (_, at) => [`${at}`, at, `${at}`]),
      ),
      ["scatter", "bar"],
    ],
    [
      "dates are lines",
      answer({ day: "DATE", a: "INTEGER" }, [
        ["2024-01-03", 1],
        ["2024-01-01", 2],
        ["2024-01-02", 3],
      ]),
      ["line", "bar"],
    ],
  ])("%s", (_, result, kinds) => expect(kindsOf(result)).toEqual(kinds));

  it("of lines stand at their years, exact on pointing, with nothing where there is nothing", () => {
    const { series, xAxis } = drawn(years, "line");
    expect(series.map(({ data }) => data.map(({ value }) => value))).toEqual([
      [
        [2018, 2018],
        [2019, 2019],
        [2021, 2021],
      ],
      [
        [2018, 1.5],
        [2021, 1.5],
      ],
    ]);
    expect(series[0]!.data[0]!.mark.tip).toEqual(["甲 2018", "amount 2018.0000"]);
    expect([Math.round(xAxis.min), Math.round(xAxis.max)]).toEqual([2018, 2021]);
  });

  it("of dates stand in their order, whatever order the rows have", () => {
    const dates = answer({ day: "DATE", a: "INTEGER" }, [
      ["2024-01-03", 1],
      ["2024-01-01", 2],
      ["2024-01-02", 3],
    ]);
    expect(drawn(dates, "line").series[0]!.data.map(({ value }) => value)).toEqual([
      [0, 2],
      [1, 3],
      [2, 1],
    ]);
  });

  it("of more lines than have a colour are those with most points, and that is said", () => {
    const many = answer(
      YEARS,
      Array.from({ length: 9 }, (_, name) => name).flatMap((name) =>
        [2018, 2019, 2020].slice(0, name === 8 ? 3 : 2).map((year) => [year, `${name}`, "1.0"]),
      ),
    );
    expect(drawn(many, "line").series).toHaveLength(6);
    expect(shownResult(many, "line", "x", words).subtitle).toBe("6 条线（共 9 条，取点最多的）");
    expect(shownResult(many, "line", "x", words).picture.legend[0]!.name).toBe("8");
  });

  it("leave out what is infinite or missing", () => {
    const rows = [
      ["a", 1, 2],
      ["b", null, 3],
      ["c", Infinity, 4],
      ["d", 5, NaN],
    ];
    const points = answer({ name: "VARCHAR", a: "DOUBLE", b: "DOUBLE" }, rows);
    expect(drawn(points, "scatter").series[0]!.data.map(({ value }) => value)).toEqual([[1, 2]]);
    expect(shownResult(points, "scatter", "x", words).subtitle).toBe("4 行中的 1 行，每行一点");
  });
});
