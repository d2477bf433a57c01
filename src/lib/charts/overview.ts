import type { OverviewRow } from "#lib/queries/overview.ts";
import { PRINTED, pricesAlone, type Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { count } from "#lib/format/rate.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { amountPanel, writtenIn } from "./amountPanel.ts";
import { accountName, accountOf } from "#lib/domain/accountYear.ts";
import { offBudgetOf } from "./bullet.ts";
import { middleOfYear } from "./middleBand.ts";
import { rowsPicture } from "./panels.ts";
import type { Mark, Panel, Picture } from "./picture.ts";
import { smeShares } from "./smeShares.ts";

/** Small multiples beside the bullet bars: “三公”, cost per head, share of small enterprises, findings; one scale each. */
export function overview(
  rows: readonly OverviewRow[],
  words: PictureWords,
  yardstick: Yardstick = PRINTED,
): Picture {
  const name = (row: OverviewRow) => `${row.execution.department} ${row.fiscalYear}`;
  const threePublic = moneyUnit(
    rows.map((row) => row.threePublic?.actual?.value),
    yardstick,
  );
  const perHead = moneyUnit(
    rows.map((row) => row.staff?.personnelPerHead),
    pricesAlone(yardstick),
  );
  return rowsPicture(
    {
      labels: rows.map(accountName),
      accounts: rows.map(accountOf),
      panels: [
        amountPanel({
          title: words.titled(words.threePublic, threePublic),
          rows,
          name,
          value: (row) => row.threePublic?.actual?.value ?? null,
          source: (row) => row.threePublic?.actual ?? null,
          more: (row) => offBudgetOf(row.threePublic, threePublic, words),
          ...writtenIn(threePublic, words.undisclosed, words),
        }),
        amountPanel({
          title: words.titled(words.personnelPerHead, perHead),
          rows,
          name,
          value: (row) => row.staff?.personnelPerHead ?? null,
          source: (row) => row.staff?.inService ?? null,
          ...writtenIn(perHead, words.noHeadcount, words),
          middle: middleOfYear(rows, (row) => row.staff?.personnelPerHead ?? null),
        }),
        {
          ...smeShares(
            rows.map((row) => row.procurement),
            rows.map(name),
            words,
            yardstick,
          ),
          middle: middleOfYear(rows, (row) => row.procurement?.smeShare ?? null),
        },
        findings(rows, name, words),
      ],
    },
    words,
  );
}

/** How many places are worth checking; a click leads to them. */
function findings(
  rows: readonly OverviewRow[],
  name: (row: OverviewRow) => string,
  words: PictureWords,
): Panel {
  return {
    title: words.findings,
    max: Math.max(1, ...rows.map((row) => row.findings)),
    rows: rows.map((row): Mark[] => [
      {
        kind: "bar",
        value: row.findings,
        colour: "var(--ochre-mark)",
        label: count(row.findings),
        tip: [name(row), words.findingsOf(row.findings)],
        target: accountOf(row),
      },
    ]),
  };
}
