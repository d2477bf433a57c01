import { procurementShares } from "#lib/charts/procurementShares.ts";
import { accountName } from "#lib/domain/accountYear.ts";
import { WAN, unitBy } from "#lib/format/money.ts";
import { measured } from "#lib/queries/measured.ts";
import { procurementShares as question, type ProcurementShare } from "#lib/queries/procurementShares.ts";
import { pages } from "#lib/text/pages.ts";
import { departmentProcurementAnswer } from "#lib/text/sectionAnswers.ts";
import { columnsFor } from "../columns/columns.ts";
import { tableOf } from "../picture.ts";
import { departmentPicture, newestFirst } from "./departmentPicture.ts";

const text = pages.procurement;
const column = columnsFor<ProcurementShare>();

/** What a department bought from whom, year by year. */
export const procurement = departmentPicture({
  id: "procurement",
  question,
  rows: (profile) => profile.procurement,
  show(printed, { words, yardstick, years }) {
    const bought = measured(printed, yardstick);
    const rows = newestFirst(bought);
    const unit = unitBy(WAN, yardstick);
    const { columns } = pages;
    return {
      title: text.shares,
      answer: departmentProcurementAnswer(bought, yardstick),
      subtitle: text.sharesNote(years),
      picture: procurementShares(rows, words, yardstick),
      empty: !rows.length,
      table: tableOf(text.shares, rows, [
        column.words(columns.who, accountName),
        column.money(columns.procurement, unit, (row) => row.total),
        column.money(columns.sme, unit, (row) => row.sme),
        column.rate(columns.smeShare, (row) => row.smeShare),
      ]),
    };
  },
});
