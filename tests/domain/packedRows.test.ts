import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packRows, unpackRows } from "#lib/domain/packedRows.ts";

const amount = fc.option(
  fc.record({
    value: fc.integer(),
    figureId: fc.constantFrom("a-2024:1.2", "a-2024:3", "b:c:4"),
    derived: fc.boolean(),
  }),
);
const row = fc.record(
  {
    name: fc.string(),
    reason: fc.option(fc.string()),
    rate: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    actual: amount,
    nested: fc.record({ now: amount, before: amount }),
    stages: fc.array(fc.constantFrom("actual", "budget")),
    years: fc.array(fc.record({ year: fc.integer(), now: amount })),
  },
  { requiredKeys: ["name", "actual", "stages"] },
);

describe("rows packed by column", () => {
  it("are the same rows again, whatever is in them", () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const sent = JSON.parse(JSON.stringify(packRows(rows)));
        expect(JSON.stringify(unpackRows(sent))).toBe(JSON.stringify(unpackRows(packRows(rows))));
        expect(unpackRows(packRows(rows))).toEqual(rows);
      }),
    );
  });
  it("are a fraction as long where words come again", () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({
      department: `部门${index % 30}`,
      actual: {
        value: index,
        unit: "yuan",
        figureId: `330100-bumen-${index % 30}-2024:${index}.1`,
        derived: false,
      },
    }));
    expect(JSON.stringify(packRows(rows)).length * 4).toBeLessThan(JSON.stringify(rows).length);
  });
});
