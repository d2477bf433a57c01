import type { MoneyUnit } from "#lib/format/money.ts";
import type { Amount } from "#lib/queries/amount.ts";
import { pages } from "#lib/text/pages.ts";
import { columnsFor, type Column } from "./columns.ts";

/** What is budgeted and spent, and which of it the published tables have columns for. */
interface Stages {
  initialBudget: Amount | null;
  adjustedBudget: Amount | null;
  actual: Amount | null;
  tableStages: readonly string[];
}

/** The columns of the three stages; what is missing is blank where the published tables have a cell for it. */
export function stageColumns<Row>(unit: MoneyUnit, stages: (row: Row) => Stages): Column<Row>[] {
  const column = columnsFor<Row>();
  const inTable = (stage: string) => (row: Row) => stages(row).tableStages.includes(stage);
  const { initialBudget, adjustedBudget, actual } = pages.columns;
  return [
    column.money(initialBudget, unit, (row) => stages(row).initialBudget, inTable("initial_budget")),
    column.money(adjustedBudget, unit, (row) => stages(row).adjustedBudget, inTable("adjusted_budget")),
    column.money(actual, unit, (row) => stages(row).actual, inTable("actual")),
  ];
}
