import type { ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { exactMoney, moneyUnit } from "#lib/format/money.ts";
import { pictures } from "#lib/text/pictures.ts";
import { bullet, stageAmounts } from "./bullet.ts";
import { accountName, accountOf, firstOfEach, isSameAccount } from "#lib/domain/accountYear.ts";
import { emptyCell } from "./empty.ts";
import { rowsPicture } from "./panels.ts";
import type { Mark, Panel, Picture } from "./picture.ts";

/**
 * Small multiples of the parts on one scale: budget and actual, and a dot for the year before. The parts of a single
 * department and year stand below each other.
 */
export function threePublicExpenses(
  items: readonly ThreePublicItem[],
  yardstick: Yardstick = PRINTED,
): Picture {
  const parts = Object.entries(pictures.threePublicParts);
  const rows = firstOfEach(items);
  const shown = items.filter((item) => parts.some(([name]) => name === item.item));
  const amounts = [...stageAmounts(shown), ...shown.map((item) => item.priorActual?.value ?? 0)];
  const unit = moneyUnit(amounts, yardstick);
  const find = (row: ThreePublicItem, name: string) =>
    items.find((item) => item.item === name && isSameAccount(item, row)) ?? null;
  const max = Math.max(0, ...amounts);
  const [only] = rows;
  if (only && rows.length === 1) {
    return rowsPicture({
      bullets: true,
      labels: parts.map(([, title]) => title),
      panels: [
        {
          title: pictures.inUnit(pictures.executed, unit.name),
          max,
          blank: parts.map(() => emptyCell(unit, only, only.tableStages.includes("actual"))),
          rows: parts.map(([part, title]) => marks(find(only, part), title)),
        },
      ],
    });
  }
  return rowsPicture({
    bullets: true,
    labels: rows.map(accountName),
    accounts: rows.map(accountOf),
    panels: parts.map(([part, title], index): Panel => ({
      title: index === 0 ? pictures.inUnit(title, unit.name) : title,
      max,
      blank: rows.map((row) => emptyCell(unit, row, row.tableStages.includes("actual"))),
      rows: rows.map((row) => marks(find(row, part), `${accountName(row)} ${title}`)),
    })),
  });

  function marks(item: ThreePublicItem | null, name: string): Mark[] {
    if (!item) return [];
    const prior: Mark[] = item.priorActual
      ? [
          {
            kind: "dot",
            value: item.priorActual.value,
            colour: "var(--grey-bar)",
            figureId: item.priorActual.figureId,
            tip: [name, `${pictures.priorActual} ${exactMoney(item.priorActual.value, yardstick)}`],
          },
        ]
      : [];
    return [...bullet(name, item, unit), ...prior];
  }
}
