import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { rowsParquet } from "#lib/engine/encode.ts";

describe("rows as a Parquet file", () => {
  it("come back the same, amounts and their figures as columns of their own", async () => {
    const file = rowsParquet([
      {
        department: "巴中市政府办",
        fiscalYear: 2020,
        actual: { value: 21_769_100, figureId: "7", derived: false },
        reason: null,
      },
      { department: "驻上海联络处", fiscalYear: 2020, actual: null, reason: "厉行节约" },
    ]);
    expect(await parquetReadObjects({ file })).toEqual([
      {
        department: "巴中市政府办",
        fiscalYear: 2020,
        actual: 21_769_100,
        actual_figureId: "7",
        actual_derived: false,
        reason: null,
      },
      {
        department: "驻上海联络处",
        fiscalYear: 2020,
        actual: null,
        actual_figureId: null,
        actual_derived: null,
        reason: "厉行节约",
      },
    ]);
  });
});
