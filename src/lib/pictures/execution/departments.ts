import { stageAmounts } from "#lib/charts/bullet.ts";
import { executionByDepartment } from "#lib/charts/executionByDepartment.ts";
import { moneyUnit } from "#lib/format/money.ts";
import type { Execution } from "#lib/queries/execution.ts";
import {
  executionByDepartment as question,
  type DepartmentExecution,
} from "#lib/queries/executionByDepartment.ts";
import { measured } from "#lib/queries/measured.ts";
import { yearsText } from "#lib/text/answers.ts";
import { developments } from "#lib/text/developments.ts";
import { fundingName } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";
import { columnsFor } from "../columns/columns.ts";
import { developed } from "../developed.ts";
import { filterPicture } from "../filterPicture.ts";
import { tableOf } from "../picture.ts";
import { executionColumns } from "./columns.ts";
import { executionMeasures } from "./developed.ts";

const text = pages.execution;

/** Budget against actual of each department. */
export const departments = filterPicture({
  id: "departments",
  question,
  part: ({ execution }: { execution: Execution }) => execution.departments,
  heading: (rows) => text.title(yearsText(rows)),
  develop: (printed, seen) =>
    developed({
      title: developments.titles.departments,
      rows: measured(printed, seen.yardstick),
      measures: executionMeasures(seen.words),
      seen,
    }),
  show(printed, { words, yardstick }) {
    const rows = measured(printed, yardstick);
    return {
      title: text.departments,
      subtitle: text.departmentsNote(yearsText(rows)),
      picture: executionByDepartment(rows, words, yardstick),
      empty: !rows.length,
      table: tableOf(text.departments, rows, [
        columnsFor<DepartmentExecution>().who(pages.columns.who, (row) => fundingName(row.funding)),
        ...executionColumns<DepartmentExecution>(moneyUnit(stageAmounts(rows), yardstick)),
      ]),
    };
  },
});
