import fc from "fast-check";
import { describe, it } from "vitest";
import { archiveOf } from "#lib/checks/run.ts";
import { equal, rateAgrees, sumAgrees } from "#lib/checks/compare.ts";
import { changes } from "#lib/checks/text/changes.ts";
import { divideRounded } from "#lib/domain/decimal.ts";
import { reference } from "../support/reading.ts";
import { small, tell } from "../support/smallDocument.ts";

/*
 * The law of the tolerance: what is nothing but rounding is never a finding, and what rounding cannot
 * explain always is. Amounts are whole fen; a print in 万元 shows them with 0 to 6 decimals.
 */

const PLACES = 6;
const amount = fc.oneof(
  fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  // About the last place, where rounding is all there is.
  fc.bigInt({ min: -50_000n, max: 50_000n }),
);
const places = fc.integer({ min: 0, max: PLACES });
/** Terms with the decimals that each is printed with. */
const terms = fc.array(fc.tuple(amount, places), { minLength: 1, maxLength: 20 });

/** An integer of `digits` decimals, shown with fewer of them: `(12345n, 2, 1)` is 123.5. */
function shown(value: bigint, digits: number, decimals: number): string {
  const rounded = divideRounded(value, 10n ** BigInt(digits - decimals));
  const text = (rounded < 0n ? -rounded : rounded).toString().padStart(decimals + 1, "0");
  const fraction = decimals ? `.${text.slice(-decimals)}` : "";
  return `${rounded < 0n ? "-" : ""}${text.slice(0, text.length - decimals)}${fraction}`;
}
const money = (fen: bigint, decimals: number) => `${shown(fen, PLACES, decimals)}万元`;
const printed = (...amounts: string[]) =>
  small(amounts.map((each) => tell("expenditure.current", each))).figures;
const words = () => ({ zh: "", en: "" });
const sum = (values: readonly bigint[]) => values.reduce((a, b) => a + b, 0n);

describe("a printed sum", () => {
  it("never fails where the total is the exact sum, rounded", () => {
    fc.assert(
      fc.property(terms, places, (parts, decimals) => {
        const exact = sum(parts.map(([fen]) => fen));
        const [total, ...figures] = printed(
          money(exact, decimals),
          ...parts.map(([fen, each]) => money(fen, each)),
        );
        return sumAgrees(total!, figures).passed;
      }),
    );
  });
  it("always fails where it is off by more than all halves together", () => {
    fc.assert(
      fc.property(terms, places, fc.boolean(), (parts, decimals, up) => {
        const [, ...figures] = printed("0万元", ...parts.map(([fen, each]) => money(fen, each)));
        const [unit] = printed(money(0n, decimals));
        const envelope = sum(figures.map(({ rounding }) => rounding)) + unit!.rounding;
        const off = envelope + 1n;
        const value = sum(figures.map((figure) => figure.value)) + (up ? off : -off);
        return !sumAgrees({ ...unit!, value }, figures).passed;
      }),
    );
  });
});

describe("a printed rate", () => {
  const rate = (part: bigint, whole: bigint, decimals: number) =>
    `${shown(divideRounded(part * 100n * 10n ** 8n, whole), 8, decimals)}%`;
  const rateDecimals = fc.integer({ min: 0, max: 4 });

  it("never fails where it is the quotient of the amounts before rounding", () => {
    fc.assert(
      fc.property(
        amount,
        amount.filter((fen) => fen !== 0n),
        places,
        places,
        rateDecimals,
        (part, whole, partPlaces, wholePlaces, decimals) => {
          // Wilder rates fit no column of the accounts.
          fc.pre((part < 0n ? -part : part) < 10_000_000n * (whole < 0n ? -whole : whole));
          const [figure, a, b] = printed(
            rate(part, whole, decimals),
            money(part, partPlaces),
            money(whole, wholePlaces),
          );
          // A whole that rounds to nothing has no quotient; the rules ask for one only where there is.
          fc.pre(b!.value !== 0n);
          return rateAgrees(figure!, a!, b!, [a!, b!], words).passed;
        },
      ),
    );
  });
  it("always fails two last places off where the amounts are exact", () => {
    fc.assert(
      fc.property(
        amount,
        amount.filter((fen) => fen !== 0n),
        fc.integer({ min: 0, max: 2 }),
        (part, whole, decimals) => {
          fc.pre((part < 0n ? -part : part) < 10_000_000n * (whole < 0n ? -whole : whole));
          const [figure, a, b] = printed(
            rate(part, whole, decimals),
            money(part, PLACES),
            money(whole, PLACES),
          ).map((each) => (each.unit === "yuan" ? { ...each, rounding: 0n } : each));
          const off = { ...figure!, value: figure!.value + 4n * figure!.rounding };
          return !rateAgrees(off, a!, b!, [a!, b!], words).passed;
        },
      ),
    );
  });
});

describe("a printed change", () => {
  const positive = amount.map((fen) => (fen < 0n ? -fen : fen));

  it("never fails with the rate that last year's amount gives, however small that was", () => {
    fc.assert(
      fc.property(
        positive,
        positive.filter((fen) => fen > 0n),
        places,
        (now, before, decimals) => {
          fc.pre(now < 10_000_000n * before);
          const change = now - before;
          // A change that is printed as zero is taken at its word.
          fc.pre(/[1-9]/.test(money(change, decimals)));
          const rate = shown(divideRounded(change * 100n * 10n ** 8n, before), 8, 2);
          const document = small([
            tell("three_public", money(now, decimals)),
            tell("three_public", money(change, decimals), { measure: "yoy_change" }),
            tell("three_public", `${rate}%`, { measure: "yoy_rate" }),
          ]);
          const found = changes.run(document, archiveOf([document], reference.subjects));
          return "comparisons" in found && found.comparisons.every(({ passed }) => passed);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("two prints of one amount", () => {
  it("never differ", () => {
    fc.assert(
      fc.property(amount, places, places, (fen, one, other) => {
        const [a, b] = printed(money(fen, one), money(fen, other));
        return equal(a!, b!).passed;
      }),
    );
  });
  it("always differ by more than both halves", () => {
    fc.assert(
      fc.property(amount, places, places, (fen, one, other) => {
        const [a, b] = printed(money(fen, one), money(fen, other));
        const value = a!.value + a!.rounding + b!.rounding + 1n;
        return !equal(a!, { ...b!, value }).passed;
      }),
    );
  });
});
