import type { Amount } from "#lib/queries/amount.ts";
import type { ProcurementShare } from "#lib/queries/procurementShares.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { amountPanel, writtenIn } from "./amountPanel.ts";
import { accountName, accountOf } from "#lib/domain/accountYear.ts";
import { middleOfYear } from "./middleBand.ts";
import { rowsPicture } from "./panels.ts";
import type { Picture } from "./picture.ts";
import { smeShares } from "./smeShares.ts";

/** Goods, works and services of each department on one scale, and the share of small enterprises. */
export function procurementShares(
  rows: readonly ProcurementShare[],
  words: PictureWords,
  yardstick: Yardstick = PRINTED,
): Picture {
  const kinds: [string, (row: ProcurementShare) => Amount | null][] = [
    [words.goods, (row) => row.goods],
    [words.works, (row) => row.works],
    [words.services, (row) => row.services],
  ];
  const amounts = rows.flatMap((row) => kinds.map(([, of]) => of(row)?.value ?? 0));
  const unit = moneyUnit(amounts, yardstick);
  return rowsPicture(
    {
      labels: rows.map(accountName),
      accounts: rows.map(accountOf),
      panels: [
        {
          ...smeShares(rows, rows.map(accountName), words, yardstick),
          middle: middleOfYear(rows, ({ smeShare }) => smeShare),
          weight: 1.4,
        },
        ...kinds.map(([kind, of]) =>
          amountPanel({
            title: words.titled(kind, unit),
            rows,
            name: accountName,
            value: (row) => of(row)?.value ?? null,
            source: of,
            ...writtenIn(unit, words.undisclosed, words),
            largest: Math.max(0, ...amounts),
          }),
        ),
      ],
    },
    words,
  );
}
