import { basicByClass } from "#lib/charts/basicByClass.ts";
import { pricesAlone } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { basicByClass as question } from "#lib/queries/basicByClass.ts";
import { measured } from "#lib/queries/measured.ts";
import { narrowedClasses, type Staff } from "#lib/queries/staff.ts";
import { yearsText } from "#lib/text/answers.ts";
import { pages } from "#lib/text/pages.ts";
import { basicClassesAnswer } from "#lib/text/sectionAnswers.ts";
import { classColumns } from "../columns/classColumns.ts";
import { filterPicture } from "../filterPicture.ts";
import { tableOf } from "../picture.ts";

const text = pages.staff;

/** What basic expenditure went to, by economic 类. */
export const classes = filterPicture({
  id: "classes",
  question,
  narrow: narrowedClasses,
  part: ({ staff }: { staff: Staff }) => staff.classes,
  heading: (rows) => text.title(yearsText(rows)),
  show(printed, { words, yardstick }) {
    const rows = measured(printed, yardstick);
    const unit = moneyUnit(
      rows.map((row) => row.amount?.value),
      yardstick,
    );
    return {
      title: text.classes,
      answer: basicClassesAnswer(measured(printed, pricesAlone(yardstick))),
      subtitle: text.classesNote,
      picture: basicByClass(rows, words, yardstick),
      empty: !rows.length,
      table: tableOf(text.classes, rows, classColumns(unit)),
    };
  },
});
