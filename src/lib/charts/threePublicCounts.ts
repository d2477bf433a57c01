import type { ThreePublicCounts } from "#lib/queries/threePublicCounts.ts";
import { PRINTED, pricesAlone, type Yardstick } from "#lib/domain/yardstick.ts";
import { YUAN, moneyUnit, unitBy } from "#lib/format/money.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { amountPanel, writtenIn } from "./amountPanel.ts";
import { accountName, accountOf } from "#lib/domain/accountYear.ts";
import { middleOfYear } from "./middleBand.ts";
import { rowsPicture } from "./panels.ts";
import type { Picture } from "./picture.ts";

/** What one vehicle costs a year and one visitor a visit, one scale each. */
export function threePublicCounts(
  rows: readonly ThreePublicCounts[],
  words: PictureWords,
  yardstick: Yardstick = PRINTED,
): Picture {
  const prices = pricesAlone(yardstick);
  const perVehicle = moneyUnit(
    rows.map((row) => row.perVehicle),
    prices,
  );
  const perVisitor = unitBy(YUAN, prices);
  return rowsPicture(
    {
      labels: rows.map(accountName),
      accounts: rows.map(accountOf),
      panels: [
        amountPanel({
          title: words.titled(words.perVehicle, perVehicle),
          rows,
          name: accountName,
          value: (row) => row.perVehicle,
          source: (row) => row.vehiclesKept,
          ...writtenIn(perVehicle, words.noVehicles, words),
          middle: middleOfYear(rows, (row) => row.perVehicle),
        }),
        amountPanel({
          title: words.titled(words.perVisitor, perVisitor),
          rows,
          name: accountName,
          value: (row) => row.perVisitor,
          source: (row) => row.receptionPersons,
          ...writtenIn(perVisitor, words.noVisitors, words),
          middle: middleOfYear(rows, (row) => row.perVisitor),
        }),
      ],
    },
    words,
  );
}
