import { stageAmounts } from "#lib/charts/bullet.ts";
import { threePublicExpenses } from "#lib/charts/threePublicExpenses.ts";
import { accountOf, firstOfEach } from "#lib/domain/accountYear.ts";
import { pricesAlone } from "#lib/domain/yardstick.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { measured } from "#lib/queries/measured.ts";
import type { ThreePublic } from "#lib/queries/threePublic.ts";
import { threePublicExpenses as question, type ThreePublicItem } from "#lib/queries/threePublicExpenses.ts";
import { yearsText } from "#lib/text/answers.ts";
import { developments } from "#lib/text/developments.ts";
import { pages } from "#lib/text/pages.ts";
import { threePublicPartsAnswer } from "#lib/text/sectionAnswers.ts";
import { threePublicColumns } from "../columns/threePublicColumns.ts";
import { developed } from "../developed.ts";
import { filterPicture } from "../filterPicture.ts";
import { tableOf } from "../picture.ts";

const text = pages.threePublic;
const TOTAL = "three_public";

/** The “三公” costs and their parts, budget against actual, whoever spent most first. */
export const parts = filterPicture({
  id: "parts",
  question,
  part: ({ threePublic }: { threePublic: ThreePublic }) => threePublic.expenses,
  heading: (rows) => text.title(yearsText(rows)),
  develop(printed, seen) {
    const rows = measured(printed, seen.yardstick);
    const known = new Map(rows.map((row) => [`${accountOf(row)} ${row.item}`, row.actual]));
    const actual = (row: ThreePublicItem, item: string) => known.get(`${accountOf(row)} ${item}`) ?? null;
    const measure = (item: string, name: string, scale: string) => ({
      name,
      scale,
      kind: "money" as const,
      source: (row: ThreePublicItem) => actual(row, item),
      blank: seen.words.undisclosed,
    });
    return developed({
      title: developments.titles.parts,
      rows: firstOfEach(rows),
      measures: [
        measure(TOTAL, seen.words.threePublicTotal, TOTAL),
        ...Object.entries(seen.words.threePublicParts).map(([item, name]) => measure(item, name, "parts")),
      ],
      seen,
    });
  },
  show(printed, { words, yardstick }) {
    const rows = mostFirst(measured(printed, yardstick));
    const one = firstOfEach(rows).length === 1;
    const note = text.partsNote(yearsText(rows), one);
    return {
      title: text.parts,
      answer: threePublicPartsAnswer(measured(printed, pricesAlone(yardstick))),
      subtitle: one ? note : text.mostFirst(note),
      picture: threePublicExpenses(rows, words, yardstick),
      empty: !rows.length,
      table: tableOf(text.parts, rows, threePublicColumns(moneyUnit(stageAmounts(rows), yardstick))),
    };
  },
});

/** By the accounts' totals; what an account has stays in its order, and accounts without a total come last. */
function mostFirst(items: readonly ThreePublicItem[]): ThreePublicItem[] {
  const totals = new Map(
    items.flatMap((row) =>
      row.item === TOTAL && row.actual ? [[accountOf(row), row.actual.value] as const] : [],
    ),
  );
  const total = (row: ThreePublicItem) => totals.get(accountOf(row)) ?? -Number.MAX_VALUE;
  return [...items].sort((a, b) => total(b) - total(a));
}
