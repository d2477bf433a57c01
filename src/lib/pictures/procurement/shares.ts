import { procurementShares } from "#lib/charts/procurementShares.ts";
import { isBeyondWhole } from "#lib/domain/shares.ts";
import { moneyUnit } from "#lib/format/money.ts";
import { measured } from "#lib/queries/measured.ts";
import { procurementShares as question, type ProcurementShare } from "#lib/queries/procurementShares.ts";
import { yearsText } from "#lib/text/answers.ts";
import { developments } from "#lib/text/developments.ts";
import { pages } from "#lib/text/pages.ts";
import { columnsFor } from "../columns/columns.ts";
import { developed } from "../developed.ts";
import { filterPicture } from "../filterPicture.ts";
import { tableOf } from "../picture.ts";

const text = pages.procurement;
const column = columnsFor<ProcurementShare>();

/** What departments bought, and how much of it from small and medium enterprises. */
export const shares = filterPicture({
  id: "shares",
  question,
  part: ({ rows }: { rows: ProcurementShare[] }) => rows,
  heading: (rows) => text.title(yearsText(rows)),
  develop: (printed, seen) =>
    developed({
      title: developments.titles.shares,
      rows: measured(printed, seen.yardstick),
      measures: [
        {
          name: seen.words.procurement,
          kind: "money",
          source: (row) => row.total,
          blank: seen.words.undisclosed,
        },
        {
          name: seen.words.sme,
          kind: "money",
          source: (row) => row.sme,
          blank: seen.words.undisclosed,
        },
        {
          name: seen.words.smeShare,
          kind: "rate",
          // More than all of it is the document's own slip, and no share.
          value: (row) => (isBeyondWhole(row) ? null : row.smeShare),
          source: (row) => row.sme,
          blank: seen.words.undisclosed,
        },
      ],
      seen,
    }),
  show(printed, { words, yardstick }) {
    const rows = measured(printed, yardstick);
    const unit = moneyUnit(
      rows.map((row) => row.total?.value),
      yardstick,
    );
    const { columns } = pages;
    return {
      title: text.shares,
      subtitle: text.sharesNote(yearsText(rows)),
      picture: procurementShares(rows, words, yardstick),
      empty: !rows.length,
      table: tableOf(text.shares, rows, [
        column.who(columns.who),
        column.money(columns.procurement, unit, (row) => row.total),
        column.money(columns.goods, unit, (row) => row.goods),
        column.money(columns.works, unit, (row) => row.works),
        column.money(columns.services, unit, (row) => row.services),
        column.money(columns.sme, unit, (row) => row.sme),
        column.money(columns.smallMicro, unit, (row) => row.smallMicro),
        column.rate(columns.smeShare, (row) => row.smeShare),
        column.rate(columns.smallMicroShare, (row) => row.smallMicroShare),
      ]),
    };
  },
});
