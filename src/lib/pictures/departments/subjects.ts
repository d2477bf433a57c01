import { stageAmounts } from "#lib/charts/bullet.ts";
import { executionBySubject } from "#lib/charts/executionBySubject.ts";
import { accountName } from "#lib/domain/accountYear.ts";
import { largestVariances } from "#lib/domain/variances.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { executionBySubject as question, type SubjectExecution } from "#lib/queries/executionBySubject.ts";
import { measured } from "#lib/queries/measured.ts";
import { ui } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";
import { departmentSubjectsAnswer } from "#lib/text/sectionAnswers.ts";
import { columnsFor } from "../columns/columns.ts";
import { reasonColumn } from "../columns/reasonColumn.ts";
import { tableOf } from "../picture.ts";
import { departmentPicture } from "./departmentPicture.ts";

const text = pages.execution;
const column = columnsFor<SubjectExecution>();

/** A department's subjects that are furthest off their budgets; no picture where none is. */
export const subjects = departmentPicture({
  id: "subjects",
  question,
  rows: (profile) => profile.execution.subjects,
  show(printed, { words, yardstick }) {
    const rows = measured(printed, yardstick);
    const largest = largestVariances(rows);
    if (!largest.length) return null;
    const unit = moneyUnit(stageAmounts(rows), yardstick);
    const { columns } = pages;
    return {
      title: text.subjects,
      answer: departmentSubjectsAnswer(rows, yardstick),
      subtitle: text.subjectsNote(largest.length, largest.length),
      picture: executionBySubject(largest, words, yardstick),
      table: tableOf(text.subjects, largest, [
        column.words(columns.subject, (row) => `${row.subjectCode} ${row.subject}`, { note: accountName }),
        column.money(
          columns.actual,
          unit,
          (row) => row.actual,
          (row) => row.tableStages.includes("actual"),
        ),
        column.computedMoney(columns.variance, unit, (row) => row.variance, ui.empty.noBudget),
        reasonColumn<SubjectExecution>((row) => ({ ...row, difference: row.variance })),
      ]),
    };
  },
});
