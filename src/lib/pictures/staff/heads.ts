import { staffCosts } from "#lib/charts/staffCosts.ts";
import { isOtherComposition } from "#lib/domain/composition.ts";
import { pricesAlone } from "#lib/domain/yardstick.ts";
import { WAN, moneyUnit, unitBy } from "#lib/format/money.ts";
import { measured } from "#lib/queries/measured.ts";
import type { Staff } from "#lib/queries/staff.ts";
import { staffCosts as question, type StaffCost } from "#lib/queries/staffCosts.ts";
import { yearsText } from "#lib/text/answers.ts";
import { developments } from "#lib/text/developments.ts";
import { pages } from "#lib/text/pages.ts";
import { compositionAnswer } from "#lib/text/sectionAnswers.ts";
import { columnsFor } from "../columns/columns.ts";
import { perHeadColumns, retiredColumns } from "../columns/staffColumns.ts";
import { developed } from "../developed.ts";
import { filterPicture } from "../filterPicture.ts";
import { tableOf } from "../picture.ts";

const text = pages.staff;
const column = columnsFor<StaffCost>();

/** How many people there are, and what they cost. */
export const heads = filterPicture({
  id: "heads",
  question,
  part: ({ staff }: { staff: Staff }) => staff.costs,
  heading: (rows) => text.title(yearsText(rows)),
  develop: (printed, seen) =>
    developed({
      title: developments.titles.heads,
      rows: measured(printed, seen.yardstick),
      measures: [
        {
          name: pages.columns.inService,
          kind: "count",
          source: (row) => row.inService,
          blank: seen.words.noHeadcount,
        },
        {
          name: seen.words.personnelPerHead,
          kind: "money",
          perUnit: true,
          value: (row) => row.personnelPerHead,
          source: (row) => row.personnel ?? row.wages,
          blank: seen.words.noHeadcount,
          isOther: isOtherComposition,
        },
        {
          name: seen.words.wagesPerHead,
          kind: "money",
          perUnit: true,
          value: (row) => row.wagesPerHead,
          source: (row) => row.wages,
          blank: seen.words.noHeadcount,
        },
        {
          name: seen.words.publicPerHead,
          kind: "money",
          perUnit: true,
          value: (row) => row.publicPerHead,
          source: (row) => row.publicExpenses,
          blank: seen.words.noHeadcount,
        },
      ],
      seen,
    }),
  show(printed, { words, yardstick }) {
    const rows = measured(printed, yardstick);
    const prices = pricesAlone(yardstick);
    const perHead = unitBy(WAN, prices);
    const unit = moneyUnit(
      rows.map((row) => row.personnel?.value),
      yardstick,
    );
    const { columns, noHeadcount } = pages;
    return {
      title: text.heads,
      answer: compositionAnswer(measured(printed, prices), yardstick),
      subtitle: text.headsNote(yearsText(rows)),
      picture: staffCosts(rows, words, yardstick),
      empty: !rows.length,
      table: tableOf(text.heads, rows, [
        column.who(columns.who),
        column.counted(columns.inService, columns.people, (row) => row.inService),
        column.counted(columns.establishment, columns.people, (row) => row.establishment),
        column.counted(columns.onPayroll, columns.people, (row) => row.onPayroll),
        column.counted(columns.supported, columns.people, (row) => row.supported),
        column.money(columns.personnel, unit, (row) => row.personnel),
        column.money(columns.publicCost, unit, (row) => row.publicExpenses),
        ...perHeadColumns(perHead),
        column.computedMoney(columns.publicPerHead, perHead, (row) => row.publicPerHead, noHeadcount),
        column.money(columns.allowances, unit, (row) => row.allowances),
        ...retiredColumns(perHead),
      ]),
    };
  },
});
