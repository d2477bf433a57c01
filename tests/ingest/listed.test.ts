import { describe, expect, it } from "vitest";
import { parseListed, saidColumns } from "#lib/ingest/said.ts";

/* What documents.csv says of documents. */

const HEAD = "file_name,source,department,division_code,fiscal_year,scope,published_on";
const listed = (...rows: string[]) => [...parseListed([HEAD, ...rows].join("\n"), "documents.csv")];

describe("a row of documents.csv", () => {
  it("says all of a document that it is filled with", () => {
    expect(listed("a.txt,http://a, 滨海市 水利局 ,360200,2023,own,2024-08-30", "b.txt,,,,,,")).toEqual([
      [
        "a.txt",
        {
          source: "http://a",
          said: {
            department: "滨海市水利局",
            divisionCode: "360200",
            fiscalYear: 2023,
            scope: "own",
            publishedOn: "2024-08-30",
          },
        },
      ],
      ["b.txt", { source: null, said: {} }],
    ]);
  });
  it("needs no more than its file's name, behind a byte order mark too", () => {
    expect([...parseListed("\ufefffile_name\na.txt", "x")]).toEqual([["a.txt", { source: null, said: {} }]]);
    expect(() => parseListed("file_name\ufeff\na.txt", "x")).toThrow("x:2: file_name is empty");
  });
  it.each<[string, string]>([
    [",http://a,,,,,", "file_name is empty"],
    ["a.txt,,,,1999,,", "fiscal_year 1999 does not fit: write a year such as 2024"],
    ["a.txt,,,,20233,,", "fiscal_year 20233 does not fit: write a year such as 2024"],
    ["a.txt,,,,12023,,", "fiscal_year 12023 does not fit: write a year such as 2024"],
    ["a.txt,,,36020,,,", "division_code 36020 does not fit: write six digits such as 360200, or 000000"],
    ["a.txt,,,3602000,,,", "division_code 3602000 does not fit: write six digits such as 360200, or 000000"],
    ["a.txt,,,,,unit,", "scope unit does not fit: write own or consolidated"],
    ["a.txt,,,,,owner,", "scope owner does not fit: write own or consolidated"],
    ["a.txt,,,,,disown,", "scope disown does not fit: write own or consolidated"],
    ...[
      "2024-13-01",
      "2024-00-01",
      "2024-1-01",
      "2024-01-32",
      "2024-01-00",
      "2024-01-1",
      "2024-01-011",
      "12024-01-01",
    ].map((date): [string, string] => [
      `a.txt,,,,,,${date}`,
      `published_on ${date} does not fit: write a date such as 2024-08-30`,
    ]),
  ])("%s is refused: %s", (row, message) => {
    expect(() => listed("b.txt,,,,,,", row)).toThrow(`documents.csv:3: ${message}`);
  });
  it.each([
    "2024-01-01",
    "2024-09-09",
    "2024-10-10",
    "2024-12-19",
    "2024-11-20",
    "2024-01-29",
    "2024-01-30",
    "2024-01-31",
  ])("has a date %s", (date) => {
    expect(listed(`a.txt,,,,,,${date}`)[0]![1].said).toEqual({ publishedOn: date });
  });
  it("stands for one file", () => {
    expect(() => listed("a.txt,,,,,,", "b.txt,,,,,,", "a.txt,,,,,,")).toThrow(
      "documents.csv:4: a.txt is listed twice",
    );
  });
});

describe("the columns that say something", () => {
  it("are those that are filled, the source first", () => {
    expect(saidColumns({}, null)).toEqual([]);
    expect(saidColumns({}, "http://a")).toEqual(["source"]);
    expect(
      saidColumns(
        {
          department: "a",
          divisionCode: "000000",
          fiscalYear: 2023,
          scope: "own",
          publishedOn: "2024-08-30",
        },
        "http://a",
      ),
    ).toEqual(["source", "department", "division_code", "fiscal_year", "scope", "published_on"]);
    expect(saidColumns({ fiscalYear: 2023 }, null)).toEqual(["fiscal_year"]);
  });
});
