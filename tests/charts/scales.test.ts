import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Panel } from "#lib/charts/picture.ts";
import { diverging, scales } from "#lib/charts/scales.ts";

/* From where to where an axis goes. */

const panelOf = (values: readonly number[]): Panel => ({
  title: "",
  ...diverging(values),
  rows: values.map((value) => [{ kind: "bar", value, colour: "", label: `${value.toFixed(1)}`, tip: [] }]),
});

describe("a panel's scale", () => {
  it("has zero on it, where the axis stands, also if all values lie on one side", () => {
    const value = fc.integer({ min: -3000, max: 0 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 600, max: 9000 }).map((tenths) => tenths / 10),
        (values, width) => {
          for (const rows of [values, values.map((each) => 0 - each)]) {
            const [{ min, max }] = scales([panelOf(rows)], [width]) as [{ min: number; max: number }];
            expect(min).toBeLessThanOrEqual(0);
            expect(max).toBeGreaterThanOrEqual(0);
            expect(max).toBeGreaterThan(min);
          }
        },
      ),
      // About one in a hundred rounded to the wrong side.
      { numRuns: 3000 },
    );
  });
});
