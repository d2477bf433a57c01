import { basicByClass } from "#lib/charts/basicByClass.ts";
import { WAN, unitBy } from "#lib/format/money.ts";
import { basicByClass as question } from "#lib/queries/basicByClass.ts";
import { measured } from "#lib/queries/measured.ts";
import { pages } from "#lib/text/pages.ts";
import { departmentClassesAnswer } from "#lib/text/sectionAnswers.ts";
import { classColumns } from "../columns/classColumns.ts";
import { tableOf } from "../picture.ts";
import { departmentPicture } from "./departmentPicture.ts";

const text = pages.staff;

/** What a department's basic expenditure went to; no picture where it publishes none. */
export const classes = departmentPicture({
  id: "classes",
  question,
  rows: (profile) => profile.staff.classes,
  show(printed, { words, yardstick }) {
    const rows = measured(printed, yardstick);
    if (!rows.length) return null;
    return {
      title: text.classes,
      answer: departmentClassesAnswer(rows),
      subtitle: text.classesNote,
      picture: basicByClass(rows, words, yardstick),
      table: tableOf(text.classes, rows, classColumns(unitBy(WAN, yardstick))),
    };
  },
});
