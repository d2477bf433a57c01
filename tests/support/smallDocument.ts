import type { CheckedDocument, CheckedFigure, CheckedProject } from "#lib/checks/check.ts";
import { ITEMS, type Item } from "#lib/domain/items.ts";
import type { Statement, Unit } from "#lib/domain/vocabulary.ts";
import { valueOf } from "#lib/domain/printedNumber.ts";
import { moneyScale } from "#lib/ingest/numerals.ts";
import { readSections } from "#lib/ingest/sections/read.ts";

/* Documents for the rules, made from few figures: every figure stands on a line of its own unless told. */

/** A figure without its identifier, which it gets in its document. */
export type Printed = Omit<CheckedFigure, "figureId" | "order">;
type More = Partial<Omit<Printed, "lineStart" | "lineEnd">> & { line?: number };
type Indicator = CheckedProject["indicators"][number];

/**
 * A number as a disclosure prints it: `print("revenue", "revenue.current", "1000.00万元", { subjectCode: "213" })`.
 * Actual of 2023 in all funds unless told; the rounding is half of the last printed place.
 */
export function print(statement: Statement, item: Item, amount: string, more: More = {}): Printed {
  const { line = 0, ...rest } = more;
  const subjectCode = more.subjectCode ?? null;
  return {
    fiscalYear: 2023,
    item,
    subjectSystem: subjectCode ? (subjectCode.startsWith("3") ? "economic" : "functional") : null,
    subjectCode,
    funding: "all",
    stage: "actual",
    statement,
    measure: "value",
    base: null,
    ...amountOf(amount, ITEMS[item][0]),
    basis: "reported",
    derivation: null,
    reason: null,
    lineStart: line,
    lineEnd: line,
    charStart: 0,
    charEnd: 1,
    ...rest,
  };
}

/** The same in the running text. */
export function tell(item: Item, amount: string, more: More = {}): Printed {
  return print("narrative", item, amount, more);
}

/** A disclosure of 滨海市水利局 for 2023 with these figures, in this order. */
export function small(figures: readonly Printed[], more: Partial<CheckedDocument> = {}): CheckedDocument {
  return {
    documentId: "small",
    departmentId: "滨海市水利局",
    name: "滨海市水利局",
    fiscalYear: 2023,
    scope: "own",
    kind: "final_accounts",
    figures: figures.map((figure, index) => ({
      ...figure,
      figureId: `small:${index + 1}`,
      order: index,
      lineStart: figure.lineStart || index + 1,
      lineEnd: figure.lineEnd || index + 1,
    })),
    projects: [],
    passages: [],
    sections: readSections(more.passages ?? []),
    glossary: 0,
    problems: [],
    ...more,
  };
}

/** A 绩效自评 on line 1; its indicators on the lines below. */
export function project(
  name: string,
  { indicators = [], ...more }: Partial<Omit<CheckedProject, "indicators">> & { indicators?: Indicator[] },
): CheckedProject {
  return {
    name,
    adjustedBudget: null,
    executed: null,
    executionRate: null,
    score: null,
    lineStart: 1,
    lineEnd: 1,
    indicators,
    ...more,
  };
}

/** An indicator of a 绩效自评: what it weighs and scored, what was aimed at and reached. */
export function indicator(level3: string, more: Partial<Indicator> = {}): Indicator {
  return {
    level3,
    target: null,
    actual: null,
    weight: null,
    score: null,
    deviation: null,
    lineStart: 2,
    lineEnd: 2,
    ...more,
  };
}

/** `1,020.00万元`, `20.00%` or `4` read as the ingest reads them; a bare number is in the unit given. */
export function amountOf(
  amount: string,
  unit: Unit = "score",
): Pick<Printed, "value" | "rounding" | "printed" | "unit"> {
  const match = /^(-?[\d,]+(?:\.\d+)?)(万元|元|%)?$/.exec(amount);
  if (!match) throw new Error(`not an amount: ${amount}`);
  const [, printed, word] = match;
  const { value, rounding } = valueOf(printed!.replaceAll(",", ""), moneyScale(word ?? "") ?? 1n)!;
  return { value, rounding, printed: printed!, unit: word === "%" ? "percent" : word ? "yuan" : unit };
}
