import type { MoneyUnit } from "#lib/format/money.ts";
import { growth } from "#lib/format/spoken.ts";
import type { Amount } from "#lib/queries/amount.ts";
import type { ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import { itemName } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";
import { accountName } from "#lib/domain/accountYear.ts";
import { asRate, columnsFor, type Column } from "./columns.ts";
import { reasonColumn } from "./reasonColumn.ts";
import { stageColumns } from "./stageColumns.ts";

/** The table of the “三公” costs: each part against its budget and the year before, with the reasons for both. */
export function threePublicColumns(unit: MoneyUnit): Column<ThreePublicItem>[] {
  const part = columnsFor<ThreePublicItem>();
  const { part: name, priorActual, change, reason, yearReason } = pages.columns;
  return [
    part.words(name, (row) => itemName(row.item), { note: accountName }),
    ...stageColumns<ThreePublicItem>(unit, (row) => row),
    part.money(priorActual, unit, (row) => row.priorActual),
    part.words(change, (row) => growth(row.actual?.value ?? null, row.priorActual?.value ?? null), {
      order: ({ actual, priorActual }) => ratio(actual, priorActual),
      inFile({ actual, priorActual }) {
        const of = ratio(actual, priorActual);
        return of === null ? null : asRate(of - 1);
      },
    }),
    reasonColumn<ThreePublicItem>(
      (row) => ({ ...row, difference: off(row.actual, row.adjustedBudget ?? row.initialBudget) }),
      reason,
    ),
    reasonColumn<ThreePublicItem>(
      (row) => ({
        reason: row.yearReason,
        difference: off(row.actual, row.priorActual),
        actual: row.actual,
      }),
      yearReason,
    ),
  ];
}

/** Not known where there was nothing the year before. */
function ratio(actual: Amount | null, other: Amount | null): number | null {
  return actual && other?.value ? actual.value / other.value : null;
}

function off(actual: Amount | null, other: Amount | null): number | null {
  return actual && other && actual.value - other.value;
}
