import type { BasicClass } from "#lib/queries/basicByClass.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { amountPanel, writtenIn } from "./amountPanel.ts";
import { accountName, accountOf, firstOfEach, isSameAccount } from "#lib/domain/accountYear.ts";
import { emptyCell } from "./empty.ts";
import { rowsPicture } from "./panels.ts";
import type { Picture } from "./picture.ts";

/** Basic expenditure by economic 类: small multiples on one scale; those of a single account below each other. */
export function basicByClass(
  classes: readonly BasicClass[],
  words: PictureWords,
  yardstick: Yardstick = PRINTED,
): Picture {
  const rows = firstOfEach(classes);
  const subjects = [...new Map(classes.map((row) => [row.subjectCode, row.subject]))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const amounts = classes.map((row) => row.amount?.value ?? 0);
  const unit = moneyUnit(amounts, yardstick);
  const find = (row: BasicClass, code: string) =>
    classes.find((other) => other.subjectCode === code && isSameAccount(other, row))?.amount ?? null;
  const written = {
    ...writtenIn<BasicClass>(unit, words.undisclosed, words),
    blank: (row: BasicClass) => emptyCell(unit, row, row.inTable, words),
  };
  const largest = Math.max(0, ...amounts);
  if (rows.length === 1) {
    return rowsPicture(
      {
        labels: classes.map(({ subject }) => subject),
        panels: [
          amountPanel({
            ...written,
            title: words.titled(words.actual, unit),
            rows: classes,
            name: ({ subject }) => subject,
            value: ({ amount }) => amount?.value ?? null,
            source: ({ amount }) => amount,
            largest,
          }),
        ],
      },
      words,
    );
  }
  return rowsPicture(
    {
      labels: rows.map(accountName),
      accounts: rows.map(accountOf),
      panels: subjects.map(([code, subject], index) =>
        amountPanel({
          title: index === 0 ? words.titled(subject, unit) : subject,
          rows,
          name: accountName,
          value: (row) => find(row, code)?.value ?? null,
          source: (row) => find(row, code),
          ...written,
          largest,
        }),
      ),
    },
    words,
  );
}
