import type { ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
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
  words: PictureWords,
  yardstick: Yardstick = PRINTED,
): Picture {
  const parts = Object.entries(words.threePublicParts);
  const rows = firstOfEach(items);
  const shown = items.filter((item) => parts.some(([name]) => name === item.item));
  const amounts = [...stageAmounts(shown), ...shown.map((item) => item.priorActual?.value ?? 0)];
  const unit = moneyUnit(amounts, yardstick);
  const find = (row: ThreePublicItem, name: string) =>
    items.find((item) => item.item === name && isSameAccount(item, row)) ?? null;
  const max = Math.max(0, ...amounts);
  const [only] = rows;
  if (only && rows.length === 1) {
    return rowsPicture(
      {
        bullets: true,
        labels: parts.map(([, title]) => title),
        panels: [
          {
            title: words.titled(words.executed, unit),
            max,
            blank: parts.map(() => emptyCell(unit, only, only.tableStages.includes("actual"), words)),
            rows: parts.map(([part, title]) => marks(find(only, part), title)),
          },
        ],
      },
      words,
    );
  }
  return rowsPicture(
    {
      bullets: true,
      labels: rows.map(accountName),
      accounts: rows.map(accountOf),
      panels: parts.map(([part, title], index): Panel => ({
        title: index === 0 ? words.titled(title, unit) : title,
        max,
        blank: rows.map((row) => emptyCell(unit, row, row.tableStages.includes("actual"), words)),
        rows: rows.map((row) => marks(find(row, part), `${accountName(row)} ${title}`)),
      })),
    },
    words,
  );

  function marks(item: ThreePublicItem | null, name: string): Mark[] {
    if (!item) return [];
    const prior: Mark[] = item.priorActual
      ? [
          {
            kind: "dot",
            value: item.priorActual.value,
            colour: "var(--grey-bar)",
            figureId: item.priorActual.figureId,
            tip: [name, `${words.priorActual} ${words.exactMoney(item.priorActual.value, yardstick)}`],
          },
        ]
      : [];
    return [...bullet(name, item, unit, words), ...prior];
  }
}
