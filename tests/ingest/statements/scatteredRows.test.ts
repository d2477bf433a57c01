import { describe, expect, it } from "vitest";
import { scatteredRows } from "#lib/ingest/statements/unplaced/scattered.ts";
import { cellsOf } from "#lib/ingest/statements/unplaced/scatteredSums.ts";
import { amountIn } from "#lib/ingest/statements/unplaced/sums.ts";
import { around, printed } from "../../support/unplaced.ts";

/* Rows by subject whose codes, names and amounts were printed apart: names and digits tell the rows, sums the amounts. */

interface More {
  said?: string[][];
  before?: Record<string, readonly string[]>;
  system?: "functional" | "economic";
  searches?: number;
}
/** The rows, each as its code and cells; `open` last. */
function read(text: string, { said = [], before = {}, system = "functional", searches = 20 }: More = {}) {
  const found = scatteredRows(
    printed(text),
    said.map((amounts) => new Set(amounts)),
    system,
    { ...around("", before), searches: { left: searches } },
  );
  if (!found) return null;
  const rows = found.rows.map(
    ({ code, amounts }) => `${code}: ${amounts.map((cell) => cell?.text ?? "-").join(" ")}`,
  );
  return [...rows, ...(found.open ? [found.open.join()] : [])];
}

const CODES = "213 21303 2130301 2130304";
const NAMES = "农林水支出\n水利\n行政运行\n水利行业业务管理";

describe("where each row has all its amounts", () => {
  const AMOUNTS = "9.00 5.00 4.00\n9.00 5.00 4.00\n9.00 5.00 4.00\n5.00 4.00 1.00\n4.00 1.00 3.00";
  const ROWS = [
    ": 9.00 5.00 4.00",
    "213: 9.00 5.00 4.00",
    "21303: 9.00 5.00 4.00",
    "2130301: 5.00 4.00 1.00",
    "2130304: 4.00 1.00 3.00",
  ];

  it("rows are told by codes, or by names and digits", () => {
    expect(read(`${CODES}\n${AMOUNTS}`)).toEqual(ROWS);
    expect(read(`${CODES}\n${NAMES}\n${AMOUNTS}`)).toEqual(ROWS);
    expect(read(`213 213 03 213 03 01 213 03 04\n${NAMES}\n${AMOUNTS}`)).toEqual(ROWS);
    expect(read(`213 213 3 213 3 1 213 3 4\n${NAMES}\n${AMOUNTS}`)).toEqual(ROWS);
    expect(read(`213 213 03 213 03 01 213 03 04\n${NAMES.replace("业务", "\n业务")}\n${AMOUNTS}`)).toEqual(
      ROWS,
    );
    expect(read(`213 213 03 213 03 01 213 03 04\n类 款 ${NAMES}\n${AMOUNTS}`)).toEqual(ROWS);
  });

  it("the row of totals is the last where it cannot be the first", () => {
    const text = "9.00 5.00 4.00\n5.00 4.00 1.00\n4.00 1.00 3.00\n9.00 5.00 4.00";
    expect(read(`213 2130301 2130304\n${text}`)).toEqual([ROWS[0], ROWS[1], ROWS[3], ROWS[4]]);
    const last = "6.00 4.00 2.00\n6.00 4.00 2.00\n3.00 1.00 2.00\n9.00 5.00 4.00";
    expect(read(`213 21303 215\n${last}`)).toEqual([
      ": 9.00 5.00 4.00",
      "213: 6.00 4.00 2.00",
      "21303: 6.00 4.00 2.00",
      "215: 3.00 1.00 2.00",
    ]);
  });

  it.each([
    ["a row does not add up across", `${CODES}\n${AMOUNTS.replace("5.00 4.00 1.00", "5.00 4.00 1.10")}`],
    ["a 款 is not the sum of its 项", `${CODES}\n${AMOUNTS.replace("4.00 1.00 3.00", "3.00 1.00 2.00")}`],
    ["a column does not add up", `${CODES}\n${AMOUNTS.replace("4.00 1.00 3.00", "4.00 2.00 2.00")}`],
    ["an amount is missing", `${CODES}\n${AMOUNTS.replace("4.00 1.00 3.00", "4.00 1.00")}`],
    ["codes do not ascend", `213 21303 2130304 2130301\n${AMOUNTS}`],
    ["codes are 类 alone", "213 214 215\n6.00 6.00\n1.00 1.00\n2.00 2.00\n3.00 3.00"],
    ["codes are two", "213 21303\n9.00 9.00\n9.00 9.00\n9.00 9.00"],
    ["digits are not those of the names", `213 213 03 213 03 02 213 03 04\n${NAMES}\n${AMOUNTS}`],
    ["digits are too few", `213 213 03 213 03 01 03 04\n${NAMES}\n${AMOUNTS}`],
    ["digits are none", `${NAMES}\n${AMOUNTS}`],
    ["names are none", `213 213 03 213 03 01 213 03 04\n${AMOUNTS}`],
    [
      "names do not ascend",
      `213 213 03 213 03 01 213 03 04\n农林水支出\n水利\n水利行业业务管理\n行政运行\n${AMOUNTS}`,
    ],
  ])("none are told where %s", (_, text) => expect(read(text)).toBe(null));

  it.each(["01", "99"])(
    "a name of several editions has the code whose digits are printed: 20499%s",
    (last) => {
      const codes = `204 204 99 204 99 ${last} 205`;
      const names = "公共安全支出 其他公共安全支出 其他公共安全支出 教育支出";
      const amounts = "12.00 7.00 5.00 9.00 5.00 4.00 9.00 5.00 4.00 9.00 5.00 4.00 3.00 2.00 1.00";
      expect(read(`${codes}\n${names}\n${amounts}`)).toEqual([
        ": 12.00 7.00 5.00",
        "204: 9.00 5.00 4.00",
        "20499: 9.00 5.00 4.00",
        `20499${last}: 9.00 5.00 4.00`,
        "205: 3.00 2.00 1.00",
      ]);
    },
  );

  it("another table of the same rows tells them where names do not, with the same sums", () => {
    const before = {
      expenditure: [
        "213|农林水支出|9.00|5.00",
        "21303|水利|9.00",
        "2130301|行政运行|5.00",
        "2130304|水利行业业务管理|4.00",
        "合计||9.00",
      ],
    };
    const text = `213 213 03 213 03 01 213 03 04\n水利 农林水支出 行政运行\n${AMOUNTS}`;
    expect(read(text)).toBe(null);
    expect(read(text, { before })).toEqual(ROWS);
    expect(read(text, { before: { expenditure: before.expenditure.with(2, "2130301|行政运行|4.00") } })).toBe(
      null,
    );
    expect(read(text, { before: { expenditure: before.expenditure.slice(0, 3) } })).toBe(null);
  });

  it("more than five thousand words or a thousand amounts are none", () => {
    const words = (count: number) => Array.from({ length: count }, () => "甲").join(" ");
    expect(read(`${CODES}\n${AMOUNTS}\n${words(4981)}`)).toEqual(ROWS);
    expect(read(`${CODES}\n${AMOUNTS}\n${words(4982)}`)).toBe(null);
  });

  it("of 基本支出 are told by economic codes", () => {
    const text =
      "301 01 02 301 301\n工资福利支出 基本工资 津贴补贴\n9.00 5.00 4.00\n9.00 5.00 4.00\n5.00 4.00 1.00\n4.00 1.00 3.00";
    expect(read(text, { system: "economic" })).toEqual([
      ": 9.00 5.00 4.00",
      "301: 9.00 5.00 4.00",
      "30101: 5.00 4.00 1.00",
      "30102: 4.00 1.00 3.00",
    ]);
    expect(read(text)).toBe(null);
  });
});

describe("where empty cells were left out", () => {
  const AMOUNTS = "9.00 9.00 9.00 5.00 4.00 5.00 5.00 5.00 5.00 4.00 4.00 4.00 4.00";
  const said = [["5.00"], ["4.00"]];

  it("the text says what the columns come to", () => {
    expect(read(`${CODES}\n${AMOUNTS}`, { said })).toEqual([
      ": 9.00 5.00 4.00",
      "213: 9.00 5.00 4.00",
      "21303: 9.00 5.00 4.00",
      // Which of the two has 5.00 no sum tells.
      "2130301: - - -",
      "2130304: - - -",
      "0,1",
    ]);
    expect(
      read(`${CODES}\n${AMOUNTS} 0.00 0`, { said: [["7.00"], ["5.00", "6.00"], [], ["4.00"]] })?.at(-1),
    ).toBe("1,3");
  });

  it.each([
    ["it says nothing", { said: [[], []] }],
    ["it says one of them alone", { said: [["5.00"], []] }],
    ["it says others", { said: [["6.00"], ["3.00"]] }],
    ["no search is left", { said, searches: 0 }],
  ])("none are told where %s", (_, more) => expect(read(`${CODES}\n${AMOUNTS}`, more)).toBe(null));

  it("a search is used up by each way that the columns may come to their sum", () => {
    const more: More = { said, searches: 1 };
    expect(read(`${CODES}\n${AMOUNTS}`, more)).not.toBe(null);
    // 9.00 may be 5.00 and 4.00 the one way, or the other.
    const either: More = {
      said: [
        ["5.00", "4.00"],
        ["4.00", "5.00"],
      ],
      searches: 1,
    };
    expect(read(`${CODES}\n${AMOUNTS}`, either)).toBe(null);
  });

  it("none are told where two ways come to a table", () => {
    const text = "213 21303 2130301\n9.00 9.00 9.00 9.00 5.00 5.00 5.00 5.00 4.00 4.00 4.00 4.00";
    expect(read(text, { said })?.length).toBe(5);
    expect(
      read(text, {
        said: [
          ["5.00", "4.00"],
          ["4.00", "5.00"],
        ],
      }),
    ).toBe(null);
  });
});

describe("the cells of a table by its sums", () => {
  const amounts = (text: string) =>
    text.split(" ").map((word) => amountIn({ text: word, line: 1, start: 0 }));
  const solved = (text: string, totals: string, parents: readonly number[]) => {
    const words = text.split(" ");
    const found = cellsOf(amounts(text), { parents, totals: amounts(totals) });
    return Array.isArray(found)
      ? found.map((row) =>
          row.map((at) => (at === null ? "-" : at === undefined ? "?" : words[at])).join(" "),
        )
      : found;
  };

  it.each([
    ["one row", "3.00 3.00 2.00 2.00 1.00 1.00", "3.00 2.00 1.00", [-1], ["3.00 2.00 1.00"]],
    ["the totals behind", "3.00 2.00 1.00 3.00 2.00 1.00", "3.00 2.00 1.00", [-1], ["3.00 2.00 1.00"]],
    [
      "two rows of which either may be the first",
      "3.00 2.00 1.00 2.00 2.00 1.00 1.00",
      "3.00 2.00 1.00",
      [-1, -1],
      ["? ? ?", "? ? ?"],
    ],
    [
      "a row below a row",
      "3.00 3.00 3.00 2.00 2.00 2.00 1.00 1.00 1.00",
      "3.00 2.00 1.00",
      [-1, 0],
      ["3.00 2.00 1.00", "3.00 2.00 1.00"],
    ],
    [
      "three columns of parts",
      "6.00 6.00 3.00 3.00 2.00 2.00 1.00 1.00",
      "6.00 3.00 2.00 1.00",
      [-1],
      ["6.00 3.00 2.00 1.00"],
    ],
    ["rounded places", "3.01 3.00 2.00 2.00 1.00 1.00", "3.01 2.00 1.00", [-1], ["3.00 2.00 1.00"]],
    ["a sum that is off", "3.10 3.00 2.00 2.00 1.00 1.00", "3.10 2.00 1.00", [-1], null],
    ["a total that is not printed", "3.00 2.00 2.00 1.00 1.00", "3.00 2.00 1.00", [-1], null],
    ["an amount too many", "3.00 3.00 2.00 2.00 1.00 1.00 1.00", "3.00 2.00 1.00", [-1], null],
    ["a part above its sum", "3.00 2.00 3.00 2.00 1.00 1.00", "3.00 2.00 1.00", [-1], ["3.00 2.00 1.00"]],
    ["a zero", "3.00 3.00 2.00 2.00 1.00 1.00 0.00", "3.00 2.00 1.00", [-1], "unknown"],
  ])("%s", (_, text, totals, parents, expected) => expect(solved(text, totals, parents)).toEqual(expected));
});
