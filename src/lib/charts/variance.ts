import { exactMoney, inUnit, signed, type MoneyUnit } from "#lib/format/money.ts";
import { pictures } from "#lib/text/pictures.ts";
import type { Mark, Panel } from "./picture.ts";
import { diverging } from "./scales.ts";

/** Actual less budget (yuan); null where there is no budget. */
export interface Difference {
  name: string;
  variance: number | null;
  /** The department's own words for it. */
  reason: string | null;
  figureId: string | null;
}

/** Yuan. Below it nobody need say why. */
const LARGE = 100_000;

/** The differences to the budget as diverging bars; a large one without a stated reason says so. */
export function variancePanel(rows: readonly Difference[], unit: MoneyUnit): Panel {
  return {
    title: pictures.inUnit(pictures.variance, unit.name),
    ...diverging(rows.map((row) => row.variance ?? 0)),
    weight: 1.3,
    blank: rows.map(() => pictures.undisclosed),
    rows: rows.map(({ name, variance, reason, figureId }): Mark[] =>
      variance === null
        ? []
        : [
            {
              kind: "bar",
              value: variance,
              colour: "var(--ochre-mark)",
              label: `${signed(inUnit(variance, unit))}${unexplained(variance, reason) ? ` ${pictures.unexplained}` : ""}`,
              tip: [
                name,
                `${pictures.variance} ${signed(exactMoney(variance, unit.yardstick))}`,
                ...(reason ? [reason] : unexplained(variance, reason) ? [pictures.noReason] : []),
              ],
              ...(figureId ? { figureId } : {}),
            },
          ],
    ),
  };
}

function unexplained(variance: number, reason: string | null): boolean {
  return reason === null && Math.abs(variance) >= LARGE;
}
