import { divideRounded, formatDecimal, inRange, roundToFen, type Decimal } from "#lib/domain/decimal.ts";
import { keyOf, type Figure } from "#lib/domain/figure.ts";
import { itemLabel } from "#lib/domain/items.ts";
import { STAGES, type Stage } from "#lib/domain/vocabulary.ts";
import { firstIndex } from "#lib/domain/firstIndex.ts";

/**
 * Figures that follow from printed ones and are not printed themselves:
 * last year's level from this year's level and its change; a budget from the actual and its completion rate.
 * All are marked derived and name the figures they come from.
 */
export function derive(figures: readonly Figure[]): Figure[] {
  const levels = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.measure !== "value") continue;
    collect(levels, keyOf(figure), figure);
    collect(levels, keyIn(figure), figure);
  }
  const derived = new Map<string, Figure>();
  for (const figure of figures) {
    const found = figure.measure === "yoy_change" ? priorLevel(figure, levels) : budget(figure, levels);
    if (!found) continue;
    const key = keyOf(found);
    if (!levels.has(key) && !derived.has(key)) derived.set(key, found);
  }
  return [...derived.values()];
}

function collect(levels: Map<string, Figure[]>, key: string, figure: Figure): void {
  const known = levels.get(key);
  if (known) known.push(figure);
  else levels.set(key, [figure]);
}

/** The key of a figure's account, within its statement. */
function keyIn(figure: Figure): string {
  return `${keyOf(figure)}|${figure.statement}`;
}

/** Printed levels by the key of their account, and by that within their statement; in the order of their lines. */
type Levels = ReadonlyMap<string, readonly Figure[]>;

function priorLevel(change: Figure, levels: Levels): Figure | null {
  const level = levelOf(change, "actual", levels);
  if (!level) return null;
  const value = level.value - change.value;
  if (value < 0n || !inRange(value)) return null;
  return {
    ...change,
    fiscalYear: change.fiscalYear - 1,
    measure: "value",
    unit: level.unit,
    value,
    rounding: level.rounding + change.rounding,
    printed: "",
    basis: "derived",
    derivation: `上年决算 = 本年决算 ${naming(level)} − 较上年增减额 ${naming(change)}`,
    base: null,
    charStart: null,
    charEnd: null,
    reason: null,
  };
}

/** A rate of zero or of a zero actual says nothing about its budget. */
function budget(rate: Figure, levels: Levels): Figure | null {
  if (rate.measure !== "completion_rate" || rate.value <= 0n) return null;
  // 预算 without saying which is the 全年预算 of the official template; so is its derived level.
  const stage = (rate.base ?? "adjusted_budget") as Stage;
  if (levelOf(rate, "initial_budget", levels) || levelOf(rate, "adjusted_budget", levels)) return null;
  const actual = levelOf(rate, "actual", levels);
  if (!actual || actual.value === 0n) return null;
  const value = roundToFen(divideRounded(actual.value * 1_000_000n, rate.value));
  if (!inRange(value)) return null;
  return {
    ...rate,
    stage,
    measure: "value",
    base: null,
    unit: actual.unit,
    value,
    rounding: roundingOfQuotient(value, actual, rate),
    printed: "",
    basis: "derived",
    derivation: `${STAGES[stage]} = 决算 ${naming(actual)} ÷ 预算完成率 ${naming(rate)}`,
    charStart: null,
    charEnd: null,
    reason: null,
  };
}

/** How far the quotient may lie off, from the rounding of both its parts. */
function roundingOfQuotient(value: Decimal, actual: Figure, rate: Figure): Decimal {
  return (
    divideRounded(value * actual.rounding, actual.value) +
    divideRounded(value * rate.rounding, rate.value) +
    1n
  );
}

/** The printed level with the key of a change or rate; the one nearest above it in the text, else any. */
function levelOf(figure: Figure, stage: Stage, byKey: Levels): Figure | undefined {
  const own = { ...figure, stage };
  const levels = byKey.get(keyIn(own)) ?? [];
  const behind = firstIndex(levels.length, (index) => levels[index]!.lineStart > figure.lineStart);
  return levels[behind - 1] ?? byKey.get(keyOf(own))?.[0];
}

function naming(figure: Figure): string {
  const unit = figure.unit === "percent" ? "%" : "";
  const amount =
    figure.unit === "percent" ? figure.printed : formatDecimal(figure.value).replace(/\.?0+$/, "") + "元";
  return `${amount}${unit}（${itemLabel(figure.item)}，第${figure.lineStart}行）`;
}
