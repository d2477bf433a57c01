import { basicByClass } from "#lib/charts/basicByClass.ts";
import { accountOf, firstOfEach } from "#lib/domain/accountYear.ts";
import { pricesAlone } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { basicByClass as question, type BasicClass } from "#lib/queries/basicByClass.ts";
import { measured } from "#lib/queries/measured.ts";
import { narrowedClasses, type Staff } from "#lib/queries/staff.ts";
import { yearsText } from "#lib/text/answers.ts";
import { developments } from "#lib/text/developments.ts";
import { pages } from "#lib/text/pages.ts";
import { basicClassesAnswer } from "#lib/text/sectionAnswers.ts";
import { classColumns } from "../columns/classColumns.ts";
import { developed } from "../developed.ts";
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
  develop(printed, seen) {
    const rows = measured(printed, seen.yardstick);
    const known = new Map(rows.map((row) => [`${accountOf(row)} ${row.subjectCode}`, row.amount]));
    const subjects = new Map(rows.map(({ subjectCode, subject }) => [subjectCode, subject]));
    return developed({
      title: developments.titles.classes,
      rows: firstOfEach(rows),
      measures: [...subjects].map(([code, name]) => {
        const amount = (row: BasicClass) => known.get(`${accountOf(row)} ${code}`) ?? null;
        return {
          name,
          kind: "money" as const,
          scale: "classes",
          source: amount,
          blank: seen.words.undisclosed,
        };
      }),
      seen,
    });
  },
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
