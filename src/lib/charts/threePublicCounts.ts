import type { ThreePublicCounts } from "#lib/queries/threePublicCounts.ts";
import { YUAN, exactMoney, inUnit, moneyUnit } from "#lib/format/money.ts";
import { pictures } from "#lib/text/pictures.ts";
import { amountPanel } from "./amountPanel.ts";
import { accountOf } from "./accounts.ts";
import { rowsPicture, type Picture } from "./panels.ts";

/** What one vehicle costs a year and one visitor a visit, one scale each. */
export function threePublicCounts(rows: readonly ThreePublicCounts[]): Picture {
  const name = (row: ThreePublicCounts) => `${row.shortName} ${row.fiscalYear}`;
  const perVehicle = moneyUnit(rows.map((row) => row.perVehicle));
  return rowsPicture({
    labels: rows.map(name),
    accounts: rows.map(accountOf),
    panels: [
      amountPanel({
        title: pictures.inUnit(pictures.perVehicle, perVehicle.name),
        rows,
        name,
        value: (row) => row.perVehicle,
        source: (row) => row.vehiclesKept,
        label: (value) => inUnit(value, perVehicle),
        exact: exactMoney,
        blank: pictures.noVehicles,
      }),
      amountPanel({
        title: pictures.inUnit(pictures.perVisitor, YUAN.name),
        rows,
        name,
        value: (row) => row.perVisitor,
        source: (row) => row.receptionPersons,
        label: (value) => inUnit(value, YUAN),
        exact: exactMoney,
        blank: pictures.noVisitors,
      }),
    ],
  });
}
