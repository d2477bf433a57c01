import { describe, expect, it } from "vitest";
import { Beginnings } from "#lib/domain/beginnings.ts";
import { csvTable } from "#lib/domain/csvTable.ts";
import { filled, fileOf, lastNotAfter } from "#lib/domain/filled.ts";
import { firstIndex } from "#lib/domain/firstIndex.ts";
import { RESIDUE, withoutResidue } from "#lib/domain/residue.ts";
import { DataFault } from "#lib/domain/dataFault.ts";
import { readAnswer, writeAnswer } from "#lib/domain/readyAnswer.ts";

/* Things that are looked up: by halves, by how they begin, by the file that they lie in. */

describe("by halves", () => {
  const values = [1, 3, 3, 7];
  it("the first that holds is found, or the end", () => {
    expect(
      [0, 1, 2, 3, 7, 8].map((least) => firstIndex(values.length, (at) => values[at]! >= least)),
    ).toEqual([0, 0, 1, 1, 3, 4]);
    expect(firstIndex(0, () => true)).toBe(0);
  });
  it("the last that is not after is found, or none", () => {
    expect(
      [0, 1, 2, 3, 7, 8].map((most) => lastNotAfter(values.length, (at) => values[at]! <= most)),
    ).toEqual([-1, 0, 0, 2, 3, 3]);
    expect(fileOf(["b", "d"], "a")).toBe(-1);
    expect(fileOf(["b", "d"], "c")).toBe(0);
    expect(fileOf(["b", "d"], "d")).toBe(1);
  });
});

describe("names by how they begin", () => {
  const names = new Beginnings([
    ["水利局", 1],
    ["水务局", 2],
    ["公安局", 3],
    ["水利", 4],
    ["水", 5],
  ]);
  it("are all that begin so, in the order of their characters, and no more than asked for", () => {
    expect(names.of("水利")).toEqual([4, 1]);
    expect(names.of("水").toSorted()).toEqual([1, 2, 4, 5]);
    expect(names.of("水", 2)).toHaveLength(2);
    expect(names.of("利")).toEqual([]);
    expect(names.of("")).toHaveLength(5);
  });
});

describe("lists of bounded size", () => {
  it("hold what fits, in order, and one that is too large by itself", () => {
    // Each is 4 bytes with what divides it.
    expect(filled(["a", "b", "c"], 8)).toEqual([["a", "b"], ["c"]]);
    expect(filled(["a", "bbbbbbbb", "c"], 8)).toEqual([["a"], ["bbbbbbbb"], ["c"]]);
    expect(filled([], 8)).toEqual([]);
  });
  it("are measured in bytes and not in characters", () => {
    expect(filled(["水", "利"], 8)).toEqual([["水"], ["利"]]);
  });
});

it("a table of CSV has its cells by name, and what a row lacks is empty", () => {
  expect(csvTable('file,name\r\na.pdf,"水利局,本级"\r\nb.pdf\r\n')).toEqual([
    { file: "a.pdf", name: "水利局,本级" },
    { file: "b.pdf", name: "" },
  ]);
  expect(csvTable("")).toEqual([]);
});

describe("what conversions leave in a text", () => {
  it("is taken out: names of bookmarks, pinyin behind a character or at a line's beginning", () => {
    expect(withoutResidue("[bookmark: _Toc123]一、收入")).toBe("一、收入");
    expect(withoutResidue("經(jīng)費(fèi)支出")).toBe("經費支出");
    expect(withoutResidue("（lǜ）增加")).toBe("增加");
  });
  it("is nothing that somebody wrote", () => {
    for (const text of ["公务用车（辆）", "a(jīng)", "(USD)支出", "经费(abc)", "[bookmark]"]) {
      expect(withoutResidue(text)).toBe(text);
      expect(text.match(RESIDUE)).toBe(null);
    }
  });
});

describe("a ready answer", () => {
  const answer = { rows: [1, null, "水利局"] };
  const fault = (text: string, dataSet = "one") => {
    try {
      readAnswer(text, "answers/a.json", dataSet);
    } catch (error) {
      if (error instanceof DataFault) return [error.kind, error.file];
    }
    return null;
  };
  it("comes back whole", () =>
    expect(readAnswer(writeAnswer("one", answer), "answers/a.json", "one")).toEqual(answer));
  it("that was changed or cut is refused with its file", () => {
    const text = writeAnswer("one", answer);
    expect(fault(text.replace("水利局", "水务局"))).toEqual(["altered", "answers/a.json"]);
    expect(fault(text.slice(0, -3))).toEqual(["altered", "answers/a.json"]);
    expect(fault("null")).toEqual(["altered", "answers/a.json"]);
    expect(fault('{"answer":1}')).toEqual(["altered", "answers/a.json"]);
  });
  it("of another data set says that it was replaced", () =>
    expect(fault(writeAnswer("two", answer))).toEqual(["replaced", "answers/a.json"]));
});
