import { accountName } from "#lib/domain/accountYear.ts";
import type { MoneyUnit } from "#lib/format/money.ts";
import type { BasicClass } from "#lib/queries/basicByClass.ts";
import { pages } from "#lib/text/pages.ts";
import { columnsFor, type Column } from "./columns.ts";

/** The table of basic expenditure: each 类 of an account with its amount. */
export function classColumns(unit: MoneyUnit): Column<BasicClass>[] {
  const column = columnsFor<BasicClass>();
  const { columns } = pages;
  return [
    column.words(columns.subject, (row) => `${row.subjectCode} ${row.subject}`, { note: accountName }),
    column.money(
      columns.amount,
      unit,
      (row) => row.amount,
      (row) => row.inTable,
    ),
  ];
}
