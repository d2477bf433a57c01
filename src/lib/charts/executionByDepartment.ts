import type { DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { pictures } from "#lib/text/pictures.ts";
import { bullet, deviation, deviationRange, stageAmounts } from "./bullet.ts";
import { accountName, accountOf } from "#lib/domain/accountYear.ts";
import { emptyCell } from "./empty.ts";
import { rowsPicture } from "./panels.ts";
import type { Picture } from "./picture.ts";

/** Bullet bars of the departments, and beside each how far it is off its budget. */
export function executionByDepartment(
  rows: readonly DepartmentExecution[],
  yardstick: Yardstick = PRINTED,
): Picture {
  const amounts = stageAmounts(rows);
  const unit = moneyUnit(amounts, yardstick);
  const name = (row: DepartmentExecution) => `${row.department} ${row.fiscalYear}`;
  return rowsPicture({
    bullets: true,
    labels: rows.map(accountName),
    accounts: rows.map(accountOf),
    panels: [
      {
        title: pictures.inUnit(pictures.executed, unit.name),
        max: Math.max(0, ...amounts),
        weight: 3,
        rows: rows.map((row) => bullet(name(row), row, unit)),
        blank: rows.map((row) => emptyCell(unit, row, row.tableStages.includes("actual"))),
      },
      {
        title: pictures.deviation,
        ...deviationRange(rows.map((row) => row.executionRate)),
        weight: 1.4,
        rows: rows.map((row) => deviation(name(row), row.executionRate, row.actual)),
        blank: rows.map(() => pictures.noBudget),
      },
    ],
  });
}
