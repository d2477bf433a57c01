import type { Reasons } from "#lib/queries/reasons.ts";
import { isLarge } from "#lib/domain/variances.ts";
import { inUnit, signed, type MoneyUnit } from "#lib/format/money.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { explanation } from "./explanation.ts";
import type { Mark, Panel } from "./picture.ts";
import { diverging } from "./scales.ts";

/** Actual less budget (yuan); null where there is no budget. */
export interface Difference extends Reasons {
  name: string;
  variance: number | null;
  figureId: string | null;
}

/** The differences to the budget as diverging bars; a large one without a stated reason says so. */
export function variancePanel(rows: readonly Difference[], unit: MoneyUnit, words: PictureWords): Panel {
  return {
    title: words.titled(words.variance, unit),
    ...diverging(rows.map((row) => row.variance ?? 0)),
    weight: 1.3,
    blank: rows.map(() => words.undisclosed),
    rows: rows.map(({ name, variance, figureId, ...stated }): Mark[] => {
      if (variance === null) return [];
      const { suffix, tip } = explanation(isLarge(variance), stated, words);
      return [
        {
          kind: "bar",
          value: variance,
          colour: "var(--ochre-mark)",
          label: `${signed(inUnit(variance, unit))}${suffix}`,
          tip: [name, `${words.variance} ${signed(words.exactMoney(variance, unit.yardstick))}`, ...tip],
          ...(figureId ? { figureId } : {}),
        },
      ];
    }),
  };
}
