import type { ComparedAccount } from "#lib/queries/comparison.ts";
import { LARGE_SHARE } from "#lib/domain/variances.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { exactMoney, inUnit, moneyUnit } from "#lib/format/money.ts";
import { change, percent } from "#lib/format/rate.ts";
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
): { place: number; all: number } | null {
  const own = value(row);
  if (own === null) return null;
  const values = rows.flatMap((other) => value(other) ?? []);
  return { place: values.filter((other) => other > own).length + 1, all: values.length };
}
