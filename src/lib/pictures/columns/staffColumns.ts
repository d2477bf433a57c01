import type { MoneyUnit } from "#lib/format/money.ts";
import type { StaffCost } from "#lib/queries/staffCosts.ts";
import { ui } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";
import { columnsFor, type Column } from "./columns.ts";

const column = columnsFor<StaffCost>();

/** What a person in service costs: all of it, and wages alone. */
export function perHeadColumns(perHead: MoneyUnit): Column<StaffCost>[] {
  const { columns, noHeadcount } = pages;
  return [
    column.computedMoney(columns.personnelPerHead, perHead, (row) => row.personnelPerHead, noHeadcount),
    column.computedMoney(columns.wagesPerHead, perHead, (row) => row.wagesPerHead, noHeadcount),
  ];
}

/** Retired people, and the allowances of each. */
export function retiredColumns(perHead: MoneyUnit): Column<StaffCost>[] {
  const { columns } = pages;
  const { undisclosed } = ui.empty;
  return [
    column.number(columns.retired, (row) => row.retired, { none: undisclosed }),
    column.computedMoney(
      columns.allowancesPerRetired,
      perHead,
      (row) => row.allowancesPerRetired,
      undisclosed,
    ),
  ];
}
