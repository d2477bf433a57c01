import type { OverviewRow } from "#lib/queries/overview.ts";
import { exactMoney, inUnit, moneyUnit } from "#lib/format/money.ts";
import { percent } from "#lib/format/rate.ts";
import { pictures } from "#lib/text/pictures.ts";
import { amountPanel } from "./amountPanel.ts";
import { rowsPicture, type Picture } from "./panels.ts";
import { smeShares } from "./smeShares.ts";

/** A measure that accounts are compared by. Money in yuan, rates as fractions. */
export interface Measure {
  name: string;
  kind: "money" | "rate";
  value: (row: OverviewRow) => number | null;
}

export const MEASURES: readonly Measure[] = [
  { name: pictures.expenditure, kind: "money", value: (row) => row.execution.actual?.value ?? null },
  { name: pictures.executionRate, kind: "rate", value: (row) => row.execution.executionRate },
  { name: pictures.threePublic, kind: "money", value: (row) => row.threePublic?.actual?.value ?? null },
  { name: pictures.personnelPerHead, kind: "money", value: (row) => row.staff?.personnelPerHead ?? null },
  { name: pictures.smeShare, kind: "rate", value: (row) => row.procurement?.smeShare ?? null },
];

/** Any accounts side by side: a panel per measure, in the order they were picked. */
export function compare(rows: readonly OverviewRow[]): Picture {
  const name = (row: OverviewRow) => `${row.execution.department} ${row.execution.fiscalYear}`;
  return rowsPicture({
    labels: rows.map((row) => `${row.execution.shortName} ${row.execution.fiscalYear}`),
    panels: MEASURES.map((measure) => {
      if (measure.name === pictures.smeShare) {
        return smeShares(
          rows.map((row) => row.procurement),
          rows.map(name),
        );
      }
      const unit = moneyUnit(rows.map(measure.value));
      const money = measure.kind === "money";
      return amountPanel({
        title: money ? pictures.inUnit(measure.name, unit.name) : measure.name,
        rows,
        name,
        value: measure.value,
        source: (row) =>
          measure.name === pictures.threePublic ? (row.threePublic?.actual ?? null) : row.execution.actual,
        label: money ? (value) => inUnit(value, unit) : percent,
        exact: money ? exactMoney : percent,
        blank: pictures.undisclosed,
      });
    }),
  });
}

/** The place of a row among all that have the measure, largest first; null where it has none. */
export function rankOf(
  row: OverviewRow,
  rows: readonly OverviewRow[],
  { value }: Measure,
): { place: number; all: number } | null {
  const own = value(row);
  if (own === null) return null;
  const values = rows.flatMap((other) => value(other) ?? []);
  return { place: values.filter((other) => other > own).length + 1, all: values.length };
}
