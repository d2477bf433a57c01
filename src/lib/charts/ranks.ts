import { accountOf } from "#lib/domain/accountYear.ts";
import type { IndicatorName } from "#lib/queries/indicators.ts";
import type { OverviewRow } from "#lib/queries/overview.ts";
import type { Ranked } from "#lib/queries/ranking.ts";
import { WAN } from "#lib/format/money.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { amountPanel } from "./amountPanel.ts";
import type { Written } from "./indicatorWriting.ts";
import { offBudgetOf } from "./bullet.ts";
import { rowsPicture } from "./panels.ts";
import type { Picture } from "./picture.ts";

/** Departments in the order of an indicator, the largest first, each with its place. */
export function ranks(
  ranked: readonly Ranked[],
  indicator: IndicatorName,
  written: Written,
  words: PictureWords,
): Picture {
  return rowsPicture(
    {
      labels: ranked.map(({ row, rank }) => `${rank.place}  ${row.shortName}`),
      accounts: ranked.map(({ row }) => accountOf(row)),
      panels: [
        amountPanel<Ranked>({
          title: written.title,
          rows: ranked,
          name: ({ row }) => `${row.execution.department} ${row.fiscalYear}`,
          value: ({ value }) => value,
          source: ({ source }) => source,
          label: (value) => written.value(value),
          exact: (value) => written.exact(value),
          blank: () => words.indicators[indicator],
          more: ({ row }) => offBudgetOf(budgeted(indicator, row), WAN, words),
          words,
        }),
      ],
    },
    words,
  );
}

/** What an indicator holds against a budget; null of all others. */
function budgeted(indicator: IndicatorName, { execution, threePublic }: OverviewRow) {
  return (
    { spent: execution, rate: execution, threePublic, threePublicRate: threePublic }[indicator as string] ??
    null
  );
}
