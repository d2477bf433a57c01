import { stageAmounts } from "#lib/charts/bullet.ts";
import { executionByDepartment } from "#lib/charts/executionByDepartment.ts";
import { moneyUnit } from "#lib/format/money.ts";
import {
  executionByDepartment as question,
  type DepartmentExecution,
} from "#lib/queries/executionByDepartment.ts";
import { measured } from "#lib/queries/measured.ts";
import type { OverviewRow } from "#lib/queries/overview.ts";
import { yearsText } from "#lib/text/answers.ts";
import { developments } from "#lib/text/developments.ts";
import { fundingName, ui } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";
import { columnsFor } from "../columns/columns.ts";
import { stageColumns } from "../columns/stageColumns.ts";
import { developed } from "../developed.ts";
import { executionMeasures } from "../execution/developed.ts";
import { filterPicture } from "../filterPicture.ts";
import { tableOf } from "../picture.ts";

const text = pages.overview;
const column = columnsFor<DepartmentExecution>();

/** Who deviates from its budget, the furthest first. */
export const deviation = filterPicture({
  id: "deviation",
  question,
  part: ({ rows }: { rows: OverviewRow[] }) => rows.map(({ execution }) => execution),
  heading: (rows) => text.title(yearsText(rows)),
  develop: (printed, seen) =>
    developed({
      title: developments.titles.deviation,
      rows: measured(printed, seen.yardstick),
      measures: executionMeasures(seen.words),
      seen,
    }),
  show(printed, { words, yardstick }) {
    const rows = measured(printed, yardstick);
    const { columns } = pages;
    return {
      title: text.deviation,
      subtitle: text.deviationNote(yearsText(rows)),
      picture: executionByDepartment(rows, words, yardstick),
      empty: !rows.length,
      table: tableOf(text.deviation, rows, [
        column.who(columns.who, (row) => fundingName(row.funding)),
        ...stageColumns<DepartmentExecution>(moneyUnit(stageAmounts(rows), yardstick), (row) => row),
        column.rate(columns.executionRate, (row) => row.executionRate, ui.empty.noBudget),
      ]),
    };
  },
});
