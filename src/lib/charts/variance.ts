import { exactMoney, inUnit, signed, type MoneyUnit } from "#lib/format/money.ts";
import { pictures } from "#lib/text/pictures.ts";
import type { Mark, Panel } from "./picture.ts";
import { diverging } from "./scales.ts";

/** Actual less budget (yuan); null where there is no budget. */
export interface Difference {
  name: string;
  variance: number | null;
  /** The department's own words for it, and how many of its parts have some. */
  reason: string | null;
  reasonsBelow: number;
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
    rows: rows.map(({ name, variance, figureId, ...stated }): Mark[] =>
      variance === null
        ? []
        : [
            {
              kind: "bar",
              value: variance,
              colour: "var(--ochre-mark)",
              label: `${signed(inUnit(variance, unit))}${isUnexplained(variance, stated) ? ` ${pictures.unexplained}` : ""}`,
              tip: [
                name,
                `${pictures.variance} ${signed(exactMoney(variance, unit.yardstick))}`,
                ...explanation(variance, stated),
              ],
              ...(figureId ? { figureId } : {}),
            },
          ],
    ),
  };
}

type Stated = Pick<Difference, "reason" | "reasonsBelow">;

function isUnexplained(variance: number, { reason, reasonsBelow }: Stated): boolean {
  return reason === null && !reasonsBelow && Math.abs(variance) >= LARGE;
}

/** What is said on hover of why. */
function explanation(variance: number, stated: Stated): string[] {
  if (stated.reason) return [stated.reason];
  if (stated.reasonsBelow) return [pictures.reasonsBelow(stated.reasonsBelow)];
  return isUnexplained(variance, stated) ? [pictures.noReason] : [];
}
