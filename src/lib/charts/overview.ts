import type { OverviewRow } from "#lib/queries/overview.ts";
import { exactMoney, inUnit, moneyUnit } from "#lib/format/money.ts";
import { pictures } from "#lib/text/pictures.ts";
import { amountPanel } from "./amountPanel.ts";
import { rowsPicture, type Picture } from "./panels.ts";
import { smeShares } from "./smeShares.ts";

/** Small multiples beside the bullet bars: “三公”, cost per head, share of small enterprises; one scale each. */
export function overview(rows: readonly OverviewRow[]): Picture {
  const name = (row: OverviewRow) => `${row.execution.department} ${row.execution.fiscalYear}`;
  const threePublic = moneyUnit(rows.map((row) => row.threePublic?.actual?.value));
  const perHead = moneyUnit(rows.map((row) => row.staff?.personnelPerHead));
  return rowsPicture({
    labels: rows.map((row) => `${row.execution.shortName} ${row.execution.fiscalYear}`),
    panels: [
      amountPanel({
        title: pictures.inUnit(pictures.threePublic, threePublic.name),
        rows,
        name,
        value: (row) => row.threePublic?.actual?.value ?? null,
        source: (row) => row.threePublic?.actual ?? null,
        label: (value) => inUnit(value, threePublic),
        exact: exactMoney,
        blank: pictures.undisclosed,
      }),
      amountPanel({
        title: pictures.inUnit(pictures.personnelPerHead, perHead.name),
        rows,
        name,
        value: (row) => row.staff?.personnelPerHead ?? null,
        source: (row) => row.staff?.inService ?? null,
        label: (value) => inUnit(value, perHead),
        exact: exactMoney,
        blank: pictures.noHeadcount,
      }),
      smeShares(
        rows.map((row) => row.procurement),
        rows.map(name),
      ),
    ],
  });
}
