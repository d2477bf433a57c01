import { flows as picture } from "#lib/charts/flows.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { flows as question, type Flow } from "#lib/queries/flows.ts";
import { measured } from "#lib/queries/measured.ts";
import { flowsText } from "#lib/text/flows.ts";
import { pages } from "#lib/text/pages.ts";
import { flowsAnswer } from "#lib/text/sectionAnswers.ts";
import { columnsFor } from "../columns/columns.ts";
import { tableOf } from "../picture.ts";
import { departmentPicture } from "./departmentPicture.ts";

const column = columnsFor<Flow>();

/** Where a department's money came from and went. */
export const flows = departmentPicture({
  id: "flows",
  question,
  rows: (profile) => profile.flows,
  show(printed, { words, yardstick, years }) {
    const rows = measured(printed, yardstick);
    const unit = moneyUnit(
      rows.map(({ amount }) => amount?.value),
      yardstick,
    );
    return {
      title: flowsText.title,
      answer: flowsAnswer(rows),
      subtitle: flowsText.note(years),
      picture: picture(rows, words, yardstick),
      empty: !rows.length,
      table: tableOf(flowsText.title, rows, [
        column.words(pages.columns.part, (row) => words.flows[row.side](words.itemName(row.item)), {
          note: (row) => `${row.fiscalYear}`,
        }),
        column.money(
          pages.columns.actual,
          unit,
          (row) => row.amount,
          (row) => row.inTable,
        ),
      ]),
    };
  },
});
