import { threePublicCounts } from "#lib/charts/threePublicCounts.ts";
import { pricesAlone } from "#lib/domain/yardstick.ts";
import { WAN, YUAN, unitBy } from "#lib/format/money.ts";
import { measured } from "#lib/queries/measured.ts";
import type { ThreePublic } from "#lib/queries/threePublic.ts";
import { threePublicCounts as question, type ThreePublicCounts } from "#lib/queries/threePublicCounts.ts";
import { yearsText } from "#lib/text/answers.ts";
import { developments } from "#lib/text/developments.ts";
import { ui } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";
import { unitCostsAnswer } from "#lib/text/sectionAnswers.ts";
import { columnsFor } from "../columns/columns.ts";
import { developed } from "../developed.ts";
import { filterPicture } from "../filterPicture.ts";
import { tableOf } from "../picture.ts";

const text = pages.threePublic;
const column = columnsFor<ThreePublicCounts>();

/** What a vehicle costs a year and a visitor a visit. */
export const unitCosts = filterPicture({
  id: "unit-costs",
  question,
  part: ({ threePublic }: { threePublic: ThreePublic }) => threePublic.counts,
  heading: (rows) => text.title(yearsText(rows)),
  develop: (printed, seen) =>
    developed({
      title: developments.titles.unitCosts,
      rows: measured(printed, pricesAlone(seen.yardstick)),
      measures: [
        {
          name: seen.words.perVehicle,
          kind: "money",
          perUnit: true,
          value: (row) => row.perVehicle,
          source: (row) => row.vehicleOperation,
          blank: seen.words.noVehicles,
        },
        {
          name: seen.words.perVisitor,
          kind: "money",
          perUnit: true,
          value: (row) => row.perVisitor,
          source: (row) => row.reception,
          blank: seen.words.noVisitors,
        },
      ],
      seen,
    }),
  show(printed, { words, yardstick }) {
    const prices = pricesAlone(yardstick);
    const rows = measured(printed, prices);
    const { columns } = pages;
    const { undisclosed } = ui.empty;
    return {
      title: text.unitCosts,
      answer: unitCostsAnswer(rows, prices),
      subtitle: text.unitCostsNote,
      picture: threePublicCounts(rows, words, yardstick),
      empty: !rows.length,
      table: tableOf(text.unitCosts, rows, [
        column.who(columns.who),
        column.counted(columns.travelGroups, columns.groups, (row) => row.travelGroups),
        column.counted(columns.travelPersons, columns.times, (row) => row.travelPersons),
        column.counted(columns.vehiclesKept, columns.vehicles, (row) => row.vehiclesKept),
        column.computedMoney(columns.perVehicle, unitBy(WAN, prices), (row) => row.perVehicle, undisclosed),
        column.counted(columns.receptionBatches, columns.batches, (row) => row.receptionBatches),
        column.counted(columns.receptionPersons, columns.times, (row) => row.receptionPersons),
        column.computedMoney(columns.perVisitor, unitBy(YUAN, prices), (row) => row.perVisitor, undisclosed),
      ]),
    };
  },
});
