import type { Amount } from "#lib/queries/amount.ts";
import type { StaffCost } from "#lib/queries/staffCosts.ts";
import { PRINTED, pricesAlone, type Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { count } from "#lib/format/rate.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { amountPanel, writtenIn } from "./amountPanel.ts";
import { accountName, accountOf } from "#lib/domain/accountYear.ts";
import { doubtMark, doubtsOf } from "./doubts.ts";
import { middleOfYear } from "./middleBand.ts";
import { rowsPicture } from "./panels.ts";
import type { Mark, Panel, Picture } from "./picture.ts";

/**
 * Headcount (with the establishment as a tick) beside what a head in service costs on one scale: staff costs, which hold
 * the money of the retired, wages, which do not, and running costs.
 */
export function staffCosts(
  rows: readonly StaffCost[],
  words: PictureWords,
  yardstick: Yardstick = PRINTED,
): Picture {
  const perHead = rows.flatMap((row) => [
    row.personnelPerHead ?? 0,
    row.wagesPerHead ?? 0,
    row.publicPerHead ?? 0,
  ]);
  const unit = moneyUnit(perHead, pricesAlone(yardstick));
  const money = (title: string, value: (row: StaffCost) => number | null) =>
    amountPanel({
      title: words.titled(title, unit),
      rows,
      name: accountName,
      value,
      source: (row) => row.inService,
      ...writtenIn(unit, words.noHeadcount, words),
      largest: Math.max(0, ...perHead),
      middle: middleOfYear(rows, value),
    });
  return rowsPicture(
    {
      labels: rows.map(accountName),
      accounts: rows.map(accountOf),
      panels: [
        heads(rows, words),
        money(words.personnelPerHead, (row) => row.personnelPerHead),
        money(words.wagesPerHead, (row) => row.wagesPerHead),
        money(words.publicPerHead, (row) => row.publicPerHead),
      ],
    },
    words,
  );
}

function heads(rows: readonly StaffCost[], words: PictureWords): Panel {
  const largest = Math.max(
    0,
    ...rows.flatMap((row) => [headcount(row, words)?.amount.value ?? 0, row.establishment?.value ?? 0]),
  );
  return {
    title: words.headcount,
    max: largest,
    blank: rows.map(() => words.undisclosed),
    rows: rows.map((row): Mark[] => {
      const found = headcount(row, words);
      const marks: Mark[] = [];
      if (found) {
        marks.push({
          kind: "bar",
          value: found.amount.value,
          colour: row.inService ? "var(--cobalt)" : "var(--grey-bar)",
          label: `${doubtMark(found.amount, words)}${count(found.amount.value)}${row.inService ? "" : ` ${found.name}`}`,
          figureId: found.amount.figureId,
          tip: [
            accountName(row),
            words.people(found.name, count(found.amount.value)),
            ...doubtsOf(found.amount, words),
          ],
        });
      }
      if (row.establishment) {
        marks.push({
          kind: "tick",
          value: row.establishment.value,
          colour: "var(--ink)",
          figureId: row.establishment.figureId,
          tip: [accountName(row), words.people(words.establishment, count(row.establishment.value))],
        });
      }
      return marks;
    }),
  };
}

/** Those in service; where they are not printed, another printed headcount under its own name. */
function headcount(row: StaffCost, words: PictureWords): { name: string; amount: Amount } | null {
  if (row.inService) return { name: words.inService, amount: row.inService };
  if (row.onPayroll) return { name: words.onPayroll, amount: row.onPayroll };
  return row.supported ? { name: words.supported, amount: row.supported } : null;
}
