import type { OverviewRow } from "#lib/queries/overview.ts";
import { PRINTED, pricesAlone, type Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { count } from "#lib/format/rate.ts";
import { pictures } from "#lib/text/pictures.ts";
import { amountPanel, writtenIn } from "./amountPanel.ts";
import { accountName, accountOf } from "#lib/domain/accountYear.ts";
import { rowsPicture } from "./panels.ts";
import type { Mark, Panel, Picture } from "./picture.ts";
import { smeShares } from "./smeShares.ts";

/** Small multiples beside the bullet bars: “三公”, cost per head, share of small enterprises, findings; one scale each. */
export function overview(rows: readonly OverviewRow[], yardstick: Yardstick = PRINTED): Picture {
  const name = (row: OverviewRow) => `${row.execution.department} ${row.fiscalYear}`;
  const threePublic = moneyUnit(
    rows.map((row) => row.threePublic?.actual?.value),
    yardstick,
  );
  const perHead = moneyUnit(
    rows.map((row) => row.staff?.personnelPerHead),
    pricesAlone(yardstick),
  );
  return rowsPicture({
    labels: rows.map(accountName),
    accounts: rows.map(accountOf),
    panels: [
      amountPanel({
        title: pictures.inUnit(pictures.threePublic, threePublic.name),
        rows,
        name,
        value: (row) => row.threePublic?.actual?.value ?? null,
        source: (row) => row.threePublic?.actual ?? null,
        ...writtenIn(threePublic, pictures.undisclosed),
      }),
      amountPanel({
        title: pictures.inUnit(pictures.personnelPerHead, perHead.name),
        rows,
        name,
        value: (row) => row.staff?.personnelPerHead ?? null,
        source: (row) => row.staff?.inService ?? null,
        ...writtenIn(perHead, pictures.noHeadcount),
      }),
      smeShares(
        rows.map((row) => row.procurement),
        rows.map(name),
        yardstick,
      ),
      findings(rows, name),
    ],
  });
}

/** How many places are worth checking; a click leads to them. */
function findings(rows: readonly OverviewRow[], name: (row: OverviewRow) => string): Panel {
  return {
    title: pictures.findings,
    max: Math.max(1, ...rows.map((row) => row.findings)),
    rows: rows.map((row): Mark[] => [
      {
        kind: "bar",
        value: row.findings,
        colour: "var(--ochre-mark)",
        label: count(row.findings),
        tip: [name(row), pictures.findingsOf(row.findings)],
        target: accountOf(row),
      },
    ]),
  };
}
