import { describe, expect, it } from "vitest";
import type { Figure, Place } from "#lib/domain/figure.ts";
import { Claims } from "#lib/ingest/claims.ts";
import { cellReasons } from "#lib/ingest/unclaimedCell.ts";
import type { Row } from "#lib/ingest/source.ts";
import type { Sheet } from "#lib/ingest/statements/sheet.ts";

/* Which places of a text a figure holds, and why a cell of a statement holds none. */

const at = (line: number, start: number | null, end: number | null, more: Partial<Place & Figure> = {}) =>
  ({ basis: "reported", lineStart: line, lineEnd: line, charStart: start, charEnd: end, ...more }) as Figure;

describe("a place", () => {
  const claims = new Claims([at(1, 5, 9), at(1, 20, 22), at(1, 7, 12), at(1, 6, 8), at(1, 12, 13)]);
  it.each<[number, number, boolean]>([
    [0, 5, false],
    [0, 6, true],
    [4, 6, true],
    [8, 9, true],
    [10, 11, true],
    [11, 12, true],
    [12, 13, true],
    [13, 20, false],
    [13, 21, true],
    [21, 30, true],
    [22, 30, false],
    [0, 99, true],
  ])("from %d to %d is claimed: %s", (start, end, is) => {
    expect(claims.has(1, start, end)).toBe(is);
  });
  it("of other lines is not, nor of what was inferred or stands nowhere", () => {
    expect(claims.has(2, 0, 99)).toBe(false);
    const none = new Claims([at(1, 0, 9, { basis: "derived" }), at(2, null, 9), at(3, 0, null)]);
    expect([1, 2, 3].map((line) => none.has(line, 0, 9))).toEqual([false, false, false]);
    expect(new Claims([at(1, 0, 9, { basis: "corrected" })]).has(1, 0, 9)).toBe(true);
  });
  it("of several lines is, from the first one's on to the last one's end", () => {
    const long = new Claims([at(2, 5, 3, { lineEnd: 4 })]);
    expect([long.has(2, 0, 5), long.has(2, 5, 6), long.has(2, 90, 99)]).toEqual([false, true, true]);
    expect([long.has(3, 0, 1), long.has(3, 90, 99)]).toEqual([true, true]);
    expect([
      long.has(4, 0, 1),
      long.has(4, 2, 3),
      long.has(4, 3, 4),
      long.has(1, 5, 9),
      long.has(5, 0, 2),
    ]).toEqual([...[true, true, false, false, false]]);
  });
  it("is a cell that holds some text", () => {
    const cell = (start: number, text: string) => claims.hasCell({ line: 1, start, text });
    expect([cell(5, "1.00"), cell(0, "收入"), cell(5, "  "), cell(3, "  1"), cell(22, "1")]).toEqual([
      ...[true, false, false, true, false],
    ]);
  });
});

describe("a cell of a statement that holds no figure", () => {
  /** Rows of cells with `|` between them, one a line. */
  const rowsOf = (...lines: string[]): Row[] =>
    lines.map((line, index) => {
      let start = 0;
      return line.split("|").map((text) => {
        const cell = { text, line: index + 1, start };
        start += text.length + 1;
        return cell;
      });
    });
  const sheet = (rows: Row[], statement: string) => ({ rows, statement }) as Sheet;
  /** Why the number in a cell of the first row is none; `claimed`: the cells that hold figures. */
  const why = (
    line: string,
    index: number,
    {
      claimed = [],
      statement = "expenditure",
      repeated = [],
    }: { claimed?: number[]; statement?: string; repeated?: number[] } = {},
  ) => {
    const rows = rowsOf(line);
    const figures = claimed
      .map((each) => rows[0]![each]!)
      .map(({ start, text }) => at(1, start, start + text.length));
    const { start, text } = rows[0]![index]!;
    const number = /\d[\d.,]*/.exec(text)!;
    return cellReasons([sheet(rows, statement)], new Claims(figures), new Set(repeated))(
      1,
      start + number.index,
      start + number.index + number[0].length,
    );
  };
  it.each<[string, number, string]>([
    ["201|一般公共服务支出|5.00", 0, "code"],
    ["20|一般公共服务支出|5.00", 0, "code"],
    ["2010101||行政运行|5.00", 0, "code"],
    ["201|03|一般公共服务支出|5.00", 0, "code"],
    ["a|b|01|行政运行|5.00", 2, "code"],
    ["a|b|c|01|行政运行|5.00", 3, "row_number"],
    ["a|b|c|201|行政运行|5.00", 3, "code"],
    ["201|款|5.00", 0, "row_number"],
    ["2010|款|5.00", 0, "not_understood"],
    ["2010||5.00", 0, "not_understood"],
    ["2010101", 0, "not_understood"],
    ["20101010|行政运行|5.00", 0, "not_understood"],
    ["2|行政运行|5.00", 0, "row_number"],
    ["201一般公共服务支出|5.00", 0, "code"],
    ["201 （一般公共服务）|5.00", 0, "code"],
    ["20103(行政)|5.00", 0, "code"],
    ["20一般公共服务支出|5.00", 0, "enumerator"],
    ["20101010一般|5.00", 0, "enumerator"],
    ["栏次12|5.00", 0, "row_number"],
    ["a|栏次 1", 1, "row_number"],
    ["a|123", 1, "row_number"],
    ["a|1234", 1, "not_understood"],
    ["一、其中1|5.00", 0, "enumerator"],
    ["a|-1,234.50", 1, "not_understood"],
    ["a|（1.50）", 1, "not_understood"],
    ["a|12.5%", 1, "not_understood"],
    ["a|12.5元", 1, "enumerator"],
    ["a|约12.5", 1, "enumerator"],
  ])("%s, cell %d: %s", (line, index, reason) => {
    expect(why(line, index)).toBe(reason);
  });
  it("is in no column that a header names where figures stand only before it", () => {
    expect(why("a|1.00|2.00", 2, { claimed: [1] })).toBe("no_header");
    expect(why("1.00|2.00", 1, { claimed: [0] })).toBe("no_header");
    expect(why("a|1.00|2.00|3.00", 2, { claimed: [1, 3] })).toBe("not_understood");
    expect(why("a|1.00|2.00", 1, { claimed: [2] })).toBe("not_understood");
    expect(why("a|1.00|2.00", 2)).toBe("not_understood");
    expect(why("a|1.00|2.00", 2, { statement: "other" })).toBe("other");
    expect(why("a|1.00|2.00", 2, { statement: "other", claimed: [1] })).toBe("no_header");
  });
  it("repeats an amount of its row, where parts are told", () => {
    const statement = "general_basic_expenditure";
    expect(why("a|5.00|5.00 ", 2, { claimed: [1], statement })).toBe("repetition");
    expect(why("a|5.00|5.00", 1, { claimed: [2], statement })).toBe("repetition");
    expect(why("a|5.00|6.00", 2, { claimed: [1], statement })).toBe("no_header");
    expect(why("a|5.00|5.00|7.00", 2, { claimed: [3], statement })).toBe("not_understood");
    expect(why("a|5.00|5.00", 2, { claimed: [1] })).toBe("no_header");
  });
  it("repeats other rows where its line is known to", () => {
    expect(why("a|5.00", 1, { repeated: [1] })).toBe("repetition");
    expect(why("a|1", 1, { repeated: [1] })).toBe("repetition");
    expect(why("201|行政运行|5.00", 0, { repeated: [1] })).toBe("code");
    expect(why("a|5.00", 1, { repeated: [2] })).toBe("not_understood");
  });
  it("is none where no cell holds it", () => {
    const rows = rowsOf("a|1234.5", "b|2345.6");
    const reason = cellReasons([sheet(rows, "revenue")], new Claims([]), new Set());
    expect([reason(1, 2, 8), reason(1, 2, 9), reason(1, 5, 8), reason(2, 2, 8), reason(3, 2, 8)]).toEqual([
      ...["not_understood", null, "not_understood", "not_understood", null],
    ]);
    const indented = cellReasons(
      [sheet([[{ text: "1234.5", line: 1, start: 4 }]], "revenue")],
      new Claims([]),
      new Set(),
    );
    expect([indented(1, 3, 5), indented(1, 4, 10)]).toEqual([null, "not_understood"]);
  });
  it("is of the sheet that it stands in, also where several hold a line's cells", () => {
    const [row] = rowsOf("a|1234.5|b|2345.6");
    const sheets = [sheet([row!.slice(0, 2)], "revenue"), sheet([row!.slice(2)], "other")];
    const reason = cellReasons(sheets, new Claims([]), new Set());
    expect([reason(1, 2, 8), reason(1, 11, 17)]).toEqual(["not_understood", "other"]);
  });
});
