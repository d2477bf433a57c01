import { stageAmounts } from "#lib/charts/bullet.ts";
import { executionByDepartment } from "#lib/charts/executionByDepartment.ts";
import { accountName } from "#lib/domain/accountYear.ts";
import { moneyUnit } from "#lib/format/money.ts";
import {
  executionByDepartment as question,
  type DepartmentExecution,
} from "#lib/queries/executionByDepartment.ts";
import { measured } from "#lib/queries/measured.ts";
import { ui } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";
import { columnsFor } from "../columns/columns.ts";
import { stageColumns } from "../columns/stageColumns.ts";
import { tableOf } from "../picture.ts";
import { departmentPicture, newestFirst } from "./departmentPicture.ts";

const column = columnsFor<DepartmentExecution>();

/** A department's budget against its actual, year by year. */
export const execution = departmentPicture({
  id: "execution",
  question,
  rows: (profile) => profile.execution.departments,
  show(printed, { words, yardstick, years }) {
    const rows = newestFirst(measured(printed, yardstick));
    const { columns } = pages;
    return {
      title: ui.brief.budgets,
      subtitle: years,
      picture: executionByDepartment(rows, words, yardstick),
      empty: !rows.length,
      table: tableOf(pages.execution.departments, rows, [
        column.words(columns.who, accountName),
        ...stageColumns<DepartmentExecution>(moneyUnit(stageAmounts(rows), yardstick), (row) => row),
        column.rate(columns.executionRate, (row) => row.executionRate, ui.empty.noBudget),
      ]),
    };
  },
});
