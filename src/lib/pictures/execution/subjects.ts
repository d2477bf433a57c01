import { stageAmounts } from "#lib/charts/bullet.ts";
import { executionBySubject } from "#lib/charts/executionBySubject.ts";
import { accountName } from "#lib/domain/accountYear.ts";
import { largestVariances } from "#lib/domain/variances.ts";
import { moneyUnit } from "#lib/format/money.ts";
import type { Execution } from "#lib/queries/execution.ts";
import { executionBySubject as question, type SubjectExecution } from "#lib/queries/executionBySubject.ts";
import { measured } from "#lib/queries/measured.ts";
import { yearsText } from "#lib/text/answers.ts";
import { developments } from "#lib/text/developments.ts";
import { pages } from "#lib/text/pages.ts";
import { columnsFor } from "../columns/columns.ts";
import { developed } from "../developed.ts";
import { filterPicture } from "../filterPicture.ts";
import { tableOf } from "../picture.ts";
import { executionColumns } from "./columns.ts";
import { executionMeasures } from "./developed.ts";

const text = pages.execution;

/** The subjects that are furthest off their budgets; the table has all. */
export const subjects = filterPicture({
  id: "subjects",
  question,
  part: ({ execution }: { execution: Execution }) => execution.subjects,
  heading: (rows) => text.title(yearsText(rows)),
  develop: (printed, seen) =>
    developed({
      title: developments.titles.subjects,
      rows: measured(printed, seen.yardstick).filter(({ leaf }) => leaf),
      measures: executionMeasures(seen.words),
      part: {
        key: ({ subjectCode }) => subjectCode,
        name: ({ subjectCode, subject }) => `${subjectCode} ${subject}`,
        column: pages.columns.subject,
      },
      seen,
    }),
  show(printed, { words, yardstick }) {
    const rows = measured(printed, yardstick);
    const largest = largestVariances(rows);
    const comparable = rows.filter((row) => row.leaf && row.variance).length;
    return {
      title: text.subjects,
      subtitle: text.subjectsNote(largest.length, comparable),
      picture: executionBySubject(largest, words, yardstick),
      empty: !largest.length,
      emptyText: rows.length ? text.noVariance : undefined,
      table: tableOf(text.subjects, rows, [
        columnsFor<SubjectExecution>().words(
          pages.columns.subject,
          (row) => `${row.subjectCode} ${row.subject}`,
          { note: accountName },
        ),
        ...executionColumns<SubjectExecution>(moneyUnit(stageAmounts(rows), yardstick)),
      ]),
    };
  },
});
