import type { ComparedAccount } from "#lib/queries/comparison.ts";
import { rankAmong, type Rank } from "#lib/domain/largest.ts";
import { LARGE_SHARE } from "#lib/domain/variances.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { inUnit, moneyUnit } from "#lib/format/money.ts";
import { percent } from "#lib/format/rate.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { amountPanel } from "./amountPanel.ts";
import { measuresOf, type Measure, type Perspective } from "./measures.ts";
import { unmeasured } from "./empty.ts";
import { explanation } from "./explanation.ts";
import { accountName, accountOf } from "#lib/domain/accountYear.ts";
import { rowsPicture } from "./panels.ts";
import type { Panel, Picture } from "./picture.ts";
import { diverging } from "./scales.ts";

/** Any accounts side by side: a panel per measure, in the order they were picked. */
export function compare(
  rows: readonly ComparedAccount[],
  perspective: Perspective,
  words: PictureWords,
  yardstick: Yardstick = PRINTED,
): Picture {
  return rowsPicture(
    {
      labels: rows.map(accountName),
      accounts: rows.map(accountOf),
      panels: measuresOf(perspective, words).map((measure) => panel(rows, measure, words, yardstick)),
    },
    words,
  );
}

function panel(
  rows: readonly ComparedAccount[],
  { name, kind, value, source, stated, blank }: Measure,
  words: PictureWords,
  yardstick: Yardstick,
): Panel {
  const unit = moneyUnit(rows.map(value), yardstick);
  const label = { money: (yuan: number) => inUnit(yuan, unit), rate: percent, change: words.change }[kind];
  const drawn = amountPanel<ComparedAccount>({
    title: kind === "money" ? words.titled(name, unit) : name,
    rows,
    name: (row) => `${row.execution.department} ${row.fiscalYear}`,
    value,
    source,
    label,
    exact: kind === "money" ? (yuan) => words.exactMoney(yuan, yardstick) : label,
    explained: stated && ((row, rate) => explanation(Math.abs(rate) >= LARGE_SHARE, stated(row), words)),
    blank: (row) => unmeasured(yardstick, row, words) ?? blank,
    words,
  });
  if (kind !== "change") return drawn;
  // Falls stand left of zero.
  return {
    ...drawn,
    ...diverging(
      rows.map((row) => value(row) ?? 0),
      LARGE_SHARE,
    ),
  };
}

/** The place of a row among all that have the measure, largest first; null where it has none. */
export function rankOf(
  row: ComparedAccount,
  rows: readonly ComparedAccount[],
  { value }: Measure,
): Rank | null {
  const own = value(row);
  return own === null
    ? null
    : rankAmong(
        own,
        rows.flatMap((other) => value(other) ?? []),
      );
}
