import type { DepartmentExecution } from "#lib/queries/executionByDepartment.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { bullet, deviation, deviationRange, stageAmounts } from "./bullet.ts";
import { accountName, accountOf } from "#lib/domain/accountYear.ts";
import { emptyCell } from "./empty.ts";
import { middleOfYear } from "./middleBand.ts";
import { rowsPicture } from "./panels.ts";
import type { Picture } from "./picture.ts";

/** Bullet bars of the departments, and beside each how far it is off its budget. */
export function executionByDepartment(
  rows: readonly DepartmentExecution[],
  words: PictureWords,
  yardstick: Yardstick = PRINTED,
): Picture {
  const amounts = stageAmounts(rows);
  const unit = moneyUnit(amounts, yardstick);
  const name = (row: DepartmentExecution) => `${row.department} ${row.fiscalYear}`;
  return rowsPicture(
    {
      bullets: true,
      labels: rows.map(accountName),
      accounts: rows.map(accountOf),
      panels: [
        {
          title: words.titled(words.executed, unit),
          max: Math.max(0, ...amounts),
          weight: 3,
          rows: rows.map((row) => bullet(name(row), row, unit, words)),
          blank: rows.map((row) => emptyCell(unit, row, row.tableStages.includes("actual"), words)),
        },
        {
          title: words.deviation,
          ...deviationRange(rows.map((row) => row.executionRate)),
          weight: 1.4,
          rows: rows.map((row) => deviation(name(row), row.executionRate, row, unit, words)),
          blank: rows.map(() => words.noBudget),
          middle: middleOfYear(rows, ({ executionRate }) =>
            executionRate === null ? null : executionRate - 1,
          ),
        },
      ],
    },
    words,
  );
}
