import { describe, expect, it } from "vitest";
import { chooseAccounts, type Candidate } from "#lib/domain/accounts.ts";
import { parseDecimal } from "#lib/domain/decimal.ts";
import type { Figure } from "#lib/domain/figure.ts";

let nextId = 1;

function candidate(changes: Partial<Figure> & { value: bigint }, documentYear = 2020): Candidate {
  const figure: Figure = {
    fiscalYear: 2020,
    statement: "narrative",
    item: "expenditure.current",
    subjectSystem: null,
    subjectCode: null,
    funding: "all",
    stage: "actual",
    measure: "value",
    base: null,
    unit: "yuan",
    printed: "",
    rounding: parseDecimal("50"),
    basis: "reported",
    derivation: null,
    lineStart: 10,
    lineEnd: 10,
    charStart: 0,
    charEnd: 1,
    reason: null,
    ...changes,
  };
  const order = nextId++;
  return {
    figure,
    figureId: String(order),
    order,
    departmentId: "d",
    documentId: "d",
    documentYear,
    scope: "own",
  };
}

const yuan = (text: string) => parseDecimal(text);

describe("the account of a key is chosen", () => {
  it("reported before derived, even from a later document", () => {
    const derived = candidate({ value: yuan("1"), basis: "derived" }, 2020);
    const reported = candidate({ value: yuan("2") }, 2021);
    expect(chooseAccounts([derived, reported])[0]!.chosen).toBe(reported);
  });

  it("from the year's own document before a later one", () => {
    const later = candidate({ value: yuan("1"), statement: "revenue" }, 2021);
    const own = candidate({ value: yuan("2") }, 2020);
    expect(chooseAccounts([later, own])[0]!.chosen).toBe(own);
  });

  it("from a statement table before narrative, then from the earlier line", () => {
    const narrative = candidate({ value: yuan("1"), lineStart: 1 });
    const low = candidate({ value: yuan("2"), statement: "expenditure", lineStart: 9 });
    const high = candidate({ value: yuan("3"), statement: "expenditure", lineStart: 4 });
    expect(chooseAccounts([narrative, low, high])[0]!.chosen).toBe(high);
  });

  it("conflicts where another figure lies further off than the printed rounding", () => {
    const [near, far] = [yuan("100000"), yuan("100100.01")];
    expect(
      chooseAccounts([candidate({ value: near }), candidate({ value: yuan("100100") })])[0]!.conflicting,
    ).toBe(false);
    expect(chooseAccounts([candidate({ value: near }), candidate({ value: far })])[0]!.conflicting).toBe(
      true,
    );
  });

  it("for levels only; changes and rates make no account", () => {
    expect(chooseAccounts([candidate({ value: 1n, measure: "yoy_change" })])).toEqual([]);
  });
});
