import { staffCosts } from "#lib/charts/staffCosts.ts";
import { accountName } from "#lib/domain/accountYear.ts";
import { pricesAlone } from "#lib/domain/yardstick.ts";
import { WAN, unitBy } from "#lib/format/money.ts";
import { measured } from "#lib/queries/measured.ts";
import { staffCosts as question, type StaffCost } from "#lib/queries/staffCosts.ts";
import { ui } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";
import { compositionAnswer, departmentStaffAnswer } from "#lib/text/sectionAnswers.ts";
import { columnsFor } from "../columns/columns.ts";
import { perHeadColumns, retiredColumns } from "../columns/staffColumns.ts";
import { tableOf } from "../picture.ts";
import { departmentPicture, newestFirst } from "./departmentPicture.ts";

const text = pages.staff;
const column = columnsFor<StaffCost>();

/** A department's people and what they cost, year by year. */
export const staff = departmentPicture({
  id: "staff",
  question,
  rows: (profile) => profile.staff.costs,
  show(printed, { words, yardstick, years }) {
    const costs = measured(printed, yardstick);
    const rows = newestFirst(costs);
    const prices = pricesAlone(yardstick);
    const perHead = unitBy(WAN, prices);
    const answers = [
      departmentStaffAnswer(costs, yardstick),
      compositionAnswer(measured(printed, prices), yardstick),
    ];
    const { columns } = pages;
    return {
      title: text.heads,
      answer: ui.sentences(answers.filter(Boolean)),
      subtitle: text.headsNote(years),
      picture: staffCosts(rows, words, yardstick),
      empty: !rows.length,
      table: tableOf(text.heads, rows, [
        column.words(columns.who, accountName),
        column.counted(columns.inService, columns.people, (row) => row.inService),
        column.counted(columns.establishment, columns.people, (row) => row.establishment),
        ...perHeadColumns(perHead),
        ...retiredColumns(perHead),
      ]),
    };
  },
});
