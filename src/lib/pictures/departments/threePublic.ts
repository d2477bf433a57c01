import { threePublicExpenses } from "#lib/charts/threePublicExpenses.ts";
import { firstOfEach } from "#lib/domain/accountYear.ts";
import { WAN, unitBy } from "#lib/format/money.ts";
import { measured } from "#lib/queries/measured.ts";
import { threePublicExpenses as question } from "#lib/queries/threePublicExpenses.ts";
import { ui } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";
import { departmentThreePublicAnswer } from "#lib/text/sectionAnswers.ts";
import { threePublicColumns } from "../columns/threePublicColumns.ts";
import { tableOf } from "../picture.ts";
import { departmentPicture, newestFirst } from "./departmentPicture.ts";

/** A department's “三公” costs over the years. */
export const threePublic = departmentPicture({
  id: "three-public",
  question,
  rows: (profile) => profile.threePublic.expenses,
  show(printed, { words, yardstick, years }) {
    const rows = newestFirst(measured(printed, yardstick));
    return {
      title: ui.pages.threePublic,
      answer: departmentThreePublicAnswer(measured(printed, yardstick), yardstick),
      subtitle: pages.threePublic.partsNote(years, firstOfEach(rows).length === 1),
      picture: threePublicExpenses(rows, words, yardstick),
      empty: !rows.length,
      table: tableOf(ui.pages.threePublic, rows, threePublicColumns(unitBy(WAN, yardstick))),
    };
  },
});
