import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberIn, SCALES, scaleIn, valueOf, writtenIn } from "#lib/domain/corrections/draft.ts";
import { formatDecimal } from "#lib/domain/decimal.ts";

/* The form of a correction: numbers as people write them become exact ones, and back. */

describe("a number in the form", () => {
  it.each<[written: string, scale: bigint, value: string | null]>([
    ["1,317.76", SCALES.tenThousand, "13177600.0000"],
    ["１，３１７．７６", SCALES.tenThousand, "13177600.0000"],
    ["-0.5", SCALES.yuan, "-0.5000"],
    ["−3", SCALES.yuan, "-3.0000"],
    ["0.00001", SCALES.hundredMillion, "1000.0000"],
    ["12万", SCALES.yuan, null],
    ["", SCALES.yuan, null],
    ["999999999999999", SCALES.yuan, null],
  ])("%s is exact, or none", (written, scale, value) => {
    const found = valueOf(written, scale);
    expect(found === null ? null : formatDecimal(found)).toBe(value);
  });

  it("written in any unit is the same number", () => {
    const any = fc.bigInt(-(10n ** 15n), 10n ** 15n);
    fc.assert(
      fc.property(any, fc.constantFrom(...Object.values(SCALES)), (value, scale) => {
        expect(valueOf(writtenIn(formatDecimal(value), scale), scale)).toBe(value);
      }),
    );
    expect(writtenIn("13177600.0000", SCALES.tenThousand)).toBe("1317.76");
    expect(writtenIn("-5000.0000", SCALES.tenThousand)).toBe("-0.5");
    expect(writtenIn("66.0000", SCALES.yuan)).toBe("66");
  });

  it.each<[words: string, values: (string | null)[], behind: string, scale: string]>([
    ["24.84", ["248400.0000"], "", "tenThousand"],
    ["24.84", ["24.8400"], "万元", "yuan"],
    ["下降24.84", ["-248400.0000"], "", "tenThousand"],
    ["3.5", [null], "亿元，", "hundredMillion"],
    ["3.5元", [null], "", "yuan"],
    ["3.5", [null], " 千元", "thousand"],
    ["3.5", [null], "，其中", "tenThousand"],
    ["无", ["0.0000"], "", "yuan"],
    // What was corrected is written in the unit that it is printed in.
    ["24.84", ["248700.0000", "248400.0000"], "", "tenThousand"],
  ])(
    "%s is printed in the unit that its value, or what stands behind it, says",
    (words, values, behind, scale) => {
      expect(scaleIn(words, values, behind)).toBe(scale);
    },
  );

  it("is found in marked words", () => {
    expect(numberIn("支出1,317.76万元")).toBe("1,317.76");
    expect(numberIn("保有３辆")).toBe("3");
    expect(numberIn("没有")).toBe("");
  });
});
