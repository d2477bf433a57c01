import type { SubjectExecution } from "#lib/queries/executionBySubject.ts";
import { distinctName } from "#lib/domain/subjectNames.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { bullet, deviationRange, deviation, stageAmounts } from "./bullet.ts";
import { accountName, accountOf } from "#lib/domain/accountYear.ts";
import { emptyCell } from "./empty.ts";
import { rowsPicture } from "./panels.ts";
import type { Picture } from "./picture.ts";
import { variancePanel } from "./variance.ts";

/**
 * Bullet bars of subjects, the difference to the budget as diverging bars, and the rate. What all rows
 * share, department or year, is not repeated in each.
 */
export function executionBySubject(
  rows: readonly SubjectExecution[],
  words: PictureWords,
  yardstick: Yardstick = PRINTED,
): Picture {
  const amounts = stageAmounts(rows);
  const unit = moneyUnit(amounts, yardstick);
  const name = (row: SubjectExecution) => `${accountName(row)} ${distinctName(row, rows)}`;
  const many = (part: "departmentId" | "fiscalYear") => new Set(rows.map((row) => row[part])).size > 1;
  return rowsPicture(
    {
      bullets: true,
      labels: rows.map((row) =>
        [many("departmentId") && row.shortName, many("fiscalYear") && row.fiscalYear, distinctName(row, rows)]
          .filter(Boolean)
          .join(" "),
      ),
      accounts: rows.map(accountOf),
      panels: [
        {
          title: words.titled(words.executed, unit),
          max: Math.max(0, ...amounts),
          weight: 2,
          rows: rows.map((row) => bullet(name(row), row, unit, words)),
          blank: rows.map((row) => emptyCell(unit, row, row.tableStages.includes("actual"), words)),
        },
        variancePanel(
          rows.map((row) => ({
            name: name(row),
            variance: row.variance,
            reason: row.reason,
            reasonsBelow: row.reasonsBelow,
            figureId: row.actual?.figureId ?? null,
          })),
          unit,
          words,
        ),
        {
          title: words.executionRate,
          ...deviationRange(rows.map((row) => capped(row.executionRate))),
          weight: 1,
          rows: rows.map((row) =>
            deviation(name(row), row.executionRate, row, unit, words).map((mark) => ({
              ...mark,
              value: capped(row.executionRate)! - 1,
            })),
          ),
          blank: rows.map(() => words.zeroBudget),
        },
      ],
    },
    words,
  );
}

/** One subject at ten times its tiny budget must not flatten all others; its label says the true rate. */
function capped(executionRate: number | null): number | null {
  return executionRate === null ? null : Math.min(executionRate, 3);
}
