import { describe, expect, it } from "vitest";
import { readText } from "#lib/ingest/formats/txt.ts";
import { tabled } from "../../support/figures.ts";

/* A sheet saved as text with commas between its cells. */

const read = (...lines: string[]) => readText(new TextEncoder().encode(lines.join("\n")));
const tables = (...lines: string[]) => read(...lines).blocks.filter(({ kind }) => kind === "table");

const HEAD = ["收入决算表,,,", "单位：万元,,,", "科目编码,科目名称,本年收入合计,其他收入"];

describe("lines with commas between cells", () => {
  it("are a table, whose blank cells keep their places", () => {
    expect(tabled([...HEAD, ',合计,"1,511.89",5.00', "208,社会保障和就业支出,6.00,"])).toEqual([
      "2023 revenue.current all actual value 15118900元",
      "2023 revenue.other all actual value 50000元",
      "2023 revenue.current 208 all actual value 60000元",
    ]);
  });

  it("may have cells in quotes that go on in the next line; each cell knows its place", () => {
    const [table] = tables('"本年\n收入","其他"', 'a,"1,511.89"', 'b,"2,000.00"');
    expect(table).toMatchObject({
      rows: [
        [
          { text: "本年 收入", line: 1, start: 1 },
          { text: "其他", line: 2, start: 5 },
        ],
        [{ text: "a" }, { text: "1,511.89", line: 3, start: 3 }],
        [{ text: "b" }, { text: "2,000.00", line: 4, start: 3 }],
      ],
    });
  });

  it("are none where a comma may have parted a number", () => {
    expect(tables("科目,合计", "a,1,511.89", "b,2,000.00")).toEqual([]);
    expect(tables("a 1,511.89 9,000.00", "b 2,000.00", "c 1,000.00", "1,000")).toEqual([]);
  });

  it("are none where they are sentences", () => {
    expect(
      tables("收入2995.39万元,比上年减少56.95万元,其中:", "其他收入6.20万元,下降1.87%", "合计3元,支出4元"),
    ).toEqual([]);
  });
});
