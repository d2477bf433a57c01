import type { Flow } from "#lib/queries/flows.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { inUnit, moneyUnit } from "#lib/format/money.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { emptyCell } from "./empty.ts";
import { rowsPicture } from "./panels.ts";
import type { Mark, Picture } from "./picture.ts";
import { diverging } from "./scales.ts";

/** Where a year's money came from, above, and where it went, below: a panel per year on one scale. */
export function flows(rows: readonly Flow[], words: PictureWords, yardstick: Yardstick = PRINTED): Picture {
  const years = [...new Set(rows.map((row) => row.fiscalYear))].sort((a, b) => b - a);
  const parts = [...new Map(rows.map((row) => [row.item, row])).values()].sort(
    (a, b) => order(rows, a) - order(rows, b),
  );
  const amounts = rows.map((row) => row.amount?.value ?? 0);
  const unit = moneyUnit(amounts, yardstick);
  const find = (part: Flow, year: number) =>
    rows.find((other) => other.item === part.item && other.fiscalYear === year);
  const label = ({ side, item }: Flow) => words.flows[side](words.itemName(item));
  return rowsPicture(
    {
      labels: parts.map(label),
      panels: years.map((year, index) => ({
        title: index === 0 ? words.titled(words.flows.year(year), unit) : words.flows.year(year),
        ...diverging(amounts),
        blank: parts.map((part) => {
          const row = find(part, year);
          return row ? emptyCell(unit, row, row.inTable, words) : "";
        }),
        rows: parts.map((part): Mark[] => {
          const amount = find(part, year)?.amount;
          if (!amount) return [];
          return [
            {
              kind: "bar",
              value: amount.value,
              colour: part.side === "in" ? "var(--cobalt-mid)" : "var(--cobalt)",
              label: inUnit(amount.value, unit),
              tip: [`${year} ${label(part)}`, words.exactMoney(amount.value, yardstick)],
              figureId: amount.figureId,
            },
          ];
        }),
      })),
    },
    words,
  );
}

/** Sources first, each side as the statement has it. */
function order(rows: readonly Flow[], row: Flow): number {
  return (row.side === "in" ? 0 : 1000) + rows.findIndex((other) => other.item === row.item);
}
