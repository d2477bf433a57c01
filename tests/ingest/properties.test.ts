import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDecimal } from "#lib/domain/decimal.ts";
import { valueOf } from "#lib/domain/printedNumber.ts";
import { cellNumeral, moneyScale, plainNumber } from "#lib/ingest/numerals.ts";
import { narrated, narratedFigures } from "../support/figures.ts";
import { reference } from "../support/reading.ts";

/* What must hold for every number, unit, code and clause. */

/** An amount of 万元 with two decimals, and its printed shapes. */
const amount = fc.integer({ min: 1, max: 99_999_999 });
const plain = (hundredths: number) => (hundredths / 100).toFixed(2);
const separated = (text: string) => text.replace(/\B(?=(\d{3})+(?=\.))/g, ",");
const fullWidth = (text: string) =>
  text.replace(/[0-9.,]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

describe("numbers", () => {
  it("mean the same with separators, in full width, with spaces around them", () => {
    fc.assert(
      fc.property(amount, fc.constantFrom("", " ", "\u3000"), (hundredths, space) => {
        const text = plain(hundredths);
        for (const shape of [text, separated(text), fullWidth(text)]) {
          const numeral = cellNumeral(`${space}${shape}${space}`)!;
          expect(numeral.printed).toBe(shape);
          expect(valueOf(numeral.plain)!.value).toBe(BigInt(hundredths) * 100n);
        }
      }),
    );
  });
  it("in brackets or behind a minus of any shape are negative, and their place is that of the printed characters", () => {
    fc.assert(
      fc.property(amount, (hundredths) => {
        const printed = separated(plain(hundredths));
        for (const text of [
          `(${printed})`,
          `（${printed}）`,
          `-${printed}`,
          `－${printed}`,
          `−${printed}`,
          `△${printed}`,
        ]) {
          const numeral = cellNumeral(text, 7)!;
          expect(valueOf(numeral.plain)!.value).toBe(-BigInt(hundredths) * 100n);
          expect(text.slice(numeral.start - 7, numeral.end - 7)).toBe(numeral.printed);
        }
      }),
    );
  });
  it("are exact in every unit of money", () => {
    fc.assert(
      fc.property(amount, fc.constantFrom("元", "千元", "万元", "百万元", "亿元"), (hundredths, unit) => {
        const yuan = valueOf(plainNumber(plain(hundredths)), moneyScale(unit)!)!.value;
        expect(yuan).toBe(BigInt(hundredths) * moneyScale(unit)! * 100n);
      }),
    );
  });
  it("are none where words, dashes or several numbers stand", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("-", "—", "/", "", "  ", "合计", "1 2", "12.3.4", "1,23", "20万余"),
        (text) => {
          expect(cellNumeral(text)).toBeNull();
        },
      ),
    );
  });
});

describe("codes", () => {
  it("of the classification are found again by their own name among their siblings", () => {
    const subjects = reference.subjects.all.filter(
      (subject) => subject.system === "functional" && subject.parentCode,
    );
    fc.assert(
      fc.property(fc.constantFrom(...subjects), (subject) => {
        const siblings = reference.subjects.children("functional", subject.parentCode!);
        const codes = reference.subjects.find("functional", subject.name, siblings).map(({ code }) => code);
        expect(codes).toContain(subject.code);
      }),
    );
  });
});

describe("clauses", () => {
  const rate = fc.integer({ min: 1, max: 99_999 });
  const change = fc.constantFrom(
    ["增加", "增长", 1n],
    ["减少", "下降", -1n],
    ["上升", "上升", 1n],
    ["降低", "降低", -1n],
  ) as fc.Arbitrary<[string, string, bigint]>;
  const compared = fc.constantFrom(
    "较上年",
    "比上年",
    "与上年相比，",
    "较2022年",
    "比2022年度",
    "与2022年度相比，",
    "同比",
  );

  it("give level, change and rate with the sign of their words, however they are put", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        rate,
        change,
        compared,
        (level, difference, percent, [more, grown, sign], than) => {
          const text = `本年支出合计${plain(level)}万元，${than}${more}${plain(difference)}万元，${grown}${plain(percent)}%。`;
          const values = narratedFigures("二、支出决算情况说明", text).map(({ measure, value }) => [
            measure,
            value,
          ]);
          expect(values).toEqual([
            ["value", BigInt(level) * 1_000_000n],
            ["yoy_change", sign * BigInt(difference) * 1_000_000n],
            ["yoy_rate", sign * BigInt(percent) * 100n],
          ]);
        },
      ),
    );
  });
  it("of budget and actual give the stage that their words name", () => {
    const budget = fc.constantFrom(
      ["年初预算数为", "initial_budget"],
      ["年初预算为", "initial_budget"],
      ["全年预算数为", "adjusted_budget"],
      ["调整预算数为", "adjusted_budget"],
    ) as fc.Arbitrary<[string, string]>;
    const actual = fc.constantFrom("决算数为", "支出决算为", "支出决算数为");
    fc.assert(
      fc.property(amount, amount, budget, actual, (planned, spent, [words, stage], done) => {
        const text = `一般公共服务支出${words}${plain(planned)}万元，${done}${plain(spent)}万元。`;
        const found = narratedFigures("三、一般公共预算财政拨款支出决算情况说明", text);
        expect(
          found.map((figure) => [figure.subjectCode, figure.stage, formatDecimal(figure.value)]),
        ).toEqual([
          ["201", stage, formatDecimal(BigInt(planned) * 1_000_000n)],
          ["201", "actual", formatDecimal(BigInt(spent) * 1_000_000n)],
        ]);
      }),
    );
  });
  it("with a word that is not known give nothing rather than something wrong", () => {
    fc.assert(
      fc.property(
        amount,
        fc.constantFrom("甲乙", "委托单位的", "三年滚动", "下级分摊的"),
        (value, unknown) => {
          expect(narrated("二、支出决算情况说明", `本年支出合计${unknown}${plain(value)}万元。`)).toEqual([]);
        },
      ),
    );
  });
});
