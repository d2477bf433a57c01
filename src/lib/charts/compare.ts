import type { ComparedAccount } from "#lib/queries/comparison.ts";
import { rankAmong, rankOfChange, type Rank } from "#lib/domain/largest.ts";
import { LARGE_SHARE } from "#lib/domain/variances.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { exactMoney, inUnit, moneyUnit } from "#lib/format/money.ts";
import { change, percent } from "#lib/format/rate.ts";
import { compareText } from "#lib/text/compare.ts";
import { pictures } from "#lib/text/pictures.ts";
import { unmeasured } from "#lib/text/yardstick.ts";
import { amountPanel } from "./amountPanel.ts";
import type { Measure } from "./measures.ts";
import { explanation } from "./explanation.ts";
import { accountName, accountOf } from "#lib/domain/accountYear.ts";
import { rowsPicture } from "./panels.ts";
import type { Panel, Picture } from "./picture.ts";
import { diverging } from "./scales.ts";

/** Any accounts side by side: a panel per measure, in the order they were picked. */
export function compare(
  rows: readonly ComparedAccount[],
  measures: readonly Measure[],
  yardstick: Yardstick = PRINTED,
): Picture {
  return rowsPicture({
    labels: rows.map(accountName),
    accounts: rows.map(accountOf),
    panels: measures.map((measure) => panel(rows, measure, yardstick)),
  });
}

function panel(
  rows: readonly ComparedAccount[],
  { name, kind, value, source, stated, blank }: Measure,
  yardstick: Yardstick,
): Panel {
  const unit = moneyUnit(rows.map(value), yardstick);
  const label = { money: (yuan: number) => inUnit(yuan, unit), rate: percent, change }[kind];
  const drawn = amountPanel<ComparedAccount>({
    title: kind === "money" ? pictures.inUnit(name, unit.name) : name,
    rows,
    name: (row) => `${row.execution.department} ${row.fiscalYear}`,
    value,
    source,
    label,
    exact: kind === "money" ? (yuan) => exactMoney(yuan, yardstick) : label,
    explained: stated && ((row, rate) => explanation(Math.abs(rate) >= LARGE_SHARE, stated(row))),
    blank: (row) => unmeasured(yardstick, row) ?? blank,
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

/** The place of a row's measure in words, where others have it, too; empty where they do not. */
export function placeOf(row: ComparedAccount, rows: readonly ComparedAccount[], measure: Measure): string {
  const { name, kind, value } = measure;
  const rank = rankOf(row, rows, measure);
  if (!rank || rank.all < 2) return "";
  const said = (place: string, { tied }: Rank) => (tied ? compareText.tied(place) : place);
  if (kind !== "change")
    return said(compareText.place(name, rank.place, rank.all < rows.length ? rank.all : 0), rank);
  const changed = rankOfChange(
    value(row)!,
    rows.flatMap((other) => value(other) ?? []),
  );
  if (changed.way === "unchanged") return compareText.unchanged(name);
  return said(compareText[changed.way](name, changed.rank.place, changed.rank.all), changed.rank);
}
