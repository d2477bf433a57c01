import { againstBudget, type Held } from "#lib/domain/budget.ts";
import type { Amount } from "#lib/queries/amount.ts";
import { LARGE_SHARE } from "#lib/domain/variances.ts";
import { inUnit, type MoneyUnit } from "#lib/format/money.ts";
import { percent } from "#lib/format/rate.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { doubtMark, doubtsOf } from "./doubts.ts";
import type { Mark } from "./picture.ts";
import { diverging, type Scale } from "./scales.ts";

/** The three stages of an account. */
export interface Stages {
  initialBudget: Stage | null;
  adjustedBudget: Stage | null;
  actual: Stage | null;
}

/** An amount that is drawn; a sum of printed amounts is derived and has no figure of its own. */
type Stage = Pick<Amount, "value" | "derived"> & { figureId?: string | undefined; conflicting?: boolean };

/**
 * A bullet bar: solid actual, light band adjusted budget, thin tick initial budget; what was spent beyond the budget
 * stands out from the bar. One meaning on all pages.
 * @param say what stands behind the actual, where no other panel says how it is off its budget
 */
export function bullet(
  name: string,
  stages: Stages,
  unit: MoneyUnit,
  words: PictureWords,
  say: (held: Held) => string = () => "",
): Mark[] {
  const { initialBudget, adjustedBudget, actual } = stages;
  const held = againstBudget(stages);
  const tip = (stage: string, amount: Stage) => [
    name,
    `${stage}${amount.derived ? words.derived : ""} ${words.exactMoney(amount.value, unit.yardstick)}`,
    ...doubtsOf({ conflicting: amount.conflicting ?? false }, words),
  ];
  const marks: Mark[] = [];
  if (adjustedBudget) {
    marks.push({
      kind: "band",
      value: adjustedBudget.value,
      colour: "var(--cobalt-soft)",
      figureId: adjustedBudget.figureId,
      tip: tip(words.adjustedBudget, adjustedBudget),
    });
  }
  if (actual) {
    marks.push({
      kind: "bar",
      value: actual.value,
      colour: "var(--cobalt)",
      label: [`${doubtMark(actual, words)}${inUnit(actual.value, unit)}`, held && say(held)]
        .filter(Boolean)
        .join(" · "),
      figureId: actual.figureId,
      tip: [...tip(words.actual, actual), ...(held ? [offBudget(held, unit, words)] : [])],
      ...(held?.side === "over" ? { budget: held.budget } : {}),
    });
  }
  if (initialBudget) {
    marks.push({
      kind: "tick",
      value: initialBudget.value,
      colour: "var(--ink)",
      figureId: initialBudget.figureId,
      tip: tip(words.initialBudget, initialBudget),
    });
  }
  return marks;
}

/** On which side of its budget an actual lies, and how far: `超 12.3%`. */
export function sideText({ side, rate }: Held, words: PictureWords): string {
  if (side === "even") return words.onBudget;
  if (rate === null) return words.overNothing;
  return (side === "over" ? words.over : words.under)(percent(Math.abs(rate)));
}

/** How far a row's actual is off its budget, in words; nothing where one of them is not published. */
export function offBudgetOf(
  stages: Stages | null | undefined,
  unit: MoneyUnit,
  words: PictureWords,
): string[] {
  const held = stages && againstBudget(stages);
  return held ? [offBudget(held, unit, words)] : [];
}

function offBudget({ kind, off, rate }: Held, { yardstick }: MoneyUnit, words: PictureWords): string {
  const share = rate === null ? null : percent(Math.abs(rate));
  return words.offBudget(words[kind], words.exactMoney(Math.abs(off), yardstick), Math.sign(off), share);
}

/**
 * How far the actual lies off its budget, as a share of it.
 * @param unit of the amounts, to say how far it is off in yuan
 */
export function deviation(
  name: string,
  executionRate: number | null,
  stages: Stages,
  unit: MoneyUnit,
  words: PictureWords,
): Mark[] {
  const { actual } = stages;
  if (executionRate === null) return [];
  const off = executionRate - 1;
  return [
    {
      kind: "bar",
      value: off,
      colour: Math.abs(off) >= LARGE_SHARE ? "var(--ochre-mark)" : "var(--grey-bar)",
      label: percent(executionRate),
      tip: [
        name,
        `${words.executionRate} ${percent(executionRate)}`,
        ...offBudgetOf(stages, unit, words),
        ...doubtsOf(actual, words),
      ],
      ...(actual ? { figureId: actual.figureId } : {}),
    },
  ];
}

/** The scale of deviations: never so fine that a hundredth looks large. */
export function deviationRange(executionRates: readonly (number | null)[]): Scale {
  return diverging(
    executionRates.flatMap((rate) => (rate === null ? [] : [rate - 1])),
    LARGE_SHARE,
  );
}

/** All amounts of the three stages, for a unit or a scale. */
export function stageAmounts(rows: readonly Stages[]): number[] {
  return rows.flatMap(({ initialBudget, adjustedBudget, actual }) =>
    [initialBudget, adjustedBudget, actual].flatMap((amount) => (amount ? [amount.value] : [])),
  );
}
