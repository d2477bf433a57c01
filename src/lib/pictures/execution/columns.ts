import type { MoneyUnit } from "#lib/format/money.ts";
import type { DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import type { SubjectExecution } from "#lib/queries/executionBySubject.ts";
import { ui } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";
import { columnsFor, type Column } from "../columns/columns.ts";
import { reasonColumn } from "../columns/reasonColumn.ts";
import { stageColumns } from "../columns/stageColumns.ts";

/** The columns that departments and subjects have in common: stages, rate, difference and its reason. */
export function executionColumns<Row extends DepartmentExecution | SubjectExecution>(
  unit: MoneyUnit,
): Column<Row>[] {
  const column = columnsFor<Row>();
  const { columns } = pages;
  return [
    ...stageColumns<Row>(unit, (row) => row),
    column.rate(columns.executionRate, (row) => row.executionRate, ui.empty.noRate),
    column.computedMoney(columns.variance, unit, (row) => row.variance, ui.empty.noBudget),
    reasonColumn<Row>((row) => ({ ...row, difference: row.variance })),
  ];
}
