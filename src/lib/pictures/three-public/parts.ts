import { stageAmounts } from "#lib/charts/bullet.ts";
import { threePublicExpenses } from "#lib/charts/threePublicExpenses.ts";
import { pricesAlone } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { measured } from "#lib/queries/measured.ts";
import type { ThreePublic } from "#lib/queries/threePublic.ts";
import { threePublicExpenses as question } from "#lib/queries/threePublicExpenses.ts";
import { yearsText } from "#lib/text/answers.ts";
import { pages } from "#lib/text/pages.ts";
import { threePublicPartsAnswer } from "#lib/text/sectionAnswers.ts";
import { threePublicColumns } from "../columns/threePublicColumns.ts";
import { filterPicture } from "../filterPicture.ts";
import { tableOf } from "../picture.ts";

const text = pages.threePublic;

/** The parts of the “三公” costs, budget against actual. */
export const parts = filterPicture({
  id: "parts",
  question,
  part: ({ threePublic }: { threePublic: ThreePublic }) => threePublic.expenses,
  heading: (rows) => text.title(yearsText(rows)),
  show(printed, { words, yardstick }) {
    const rows = measured(printed, yardstick);
    return {
      title: text.parts,
      answer: threePublicPartsAnswer(measured(printed, pricesAlone(yardstick))),
      subtitle: text.partsNote(yearsText(rows)),
      picture: threePublicExpenses(rows, words, yardstick),
      empty: !rows.length,
      table: tableOf(text.parts, rows, threePublicColumns(moneyUnit(stageAmounts(rows), yardstick))),
    };
  },
});
