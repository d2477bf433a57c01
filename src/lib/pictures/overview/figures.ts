import { goto } from "$app/navigation";
import { base } from "$app/paths";
import { overview } from "#lib/charts/overview.ts";
import { accountOf, partsOf } from "#lib/domain/accountYear.ts";
import { isOtherComposition } from "#lib/domain/composition.ts";
import { isBeyondWhole } from "#lib/domain/shares.ts";
import { pricesAlone } from "#lib/domain/yardstick.ts";
import { WAN, unitBy } from "#lib/format/money.ts";
import { measured } from "#lib/queries/measured.ts";
import { overview as question, type OverviewRow } from "#lib/queries/overview.ts";
import { yearsText } from "#lib/text/answers.ts";
import { developments } from "#lib/text/developments.ts";
import { fundingName, ui } from "#lib/text/interface.ts";
import { pages } from "#lib/text/pages.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { compositionNote, findingsAnswer } from "#lib/text/sectionAnswers.ts";
import { asCount, columnsFor } from "../columns/columns.ts";
import { developed, type DevelopedMeasure } from "../developed.ts";
import { filterPicture } from "../filterPicture.ts";
import { tableOf } from "../picture.ts";

const text = pages.overview;
const column = columnsFor<OverviewRow>();

/** What a leader asks next of each department: “三公”, cost per head, small enterprises, what is worth checking. */
export const figures = filterPicture({
  id: "figures",
  question,
  part: ({ rows }: { rows: OverviewRow[] }) => rows,
  heading: (rows) => text.title(yearsText(rows)),
  develop: (printed, seen) =>
    developed({
      title: developments.titles.figures,
      rows: measured(printed, seen.yardstick),
      measures: figureMeasures(seen.words),
      seen,
    }),
  show(printed, { words, yardstick }) {
    const rows = measured(printed, yardstick);
    const prices = pricesAlone(yardstick);
    const staff = measured(
      printed.flatMap((row) => row.staff ?? []),
      prices,
    );
    const { columns } = pages;
    return {
      title: text.figures,
      answer: ui.sentences([findingsAnswer(rows), compositionNote(staff, yardstick)].filter(Boolean)),
      subtitle: text.figuresNote,
      picture: overview(rows, words, yardstick),
      empty: !rows.length,
      table: tableOf(text.figures, rows, [
        column.who(columns.who, (row) => fundingName(row.execution.funding)),
        column.money(columns.threePublic, unitBy(WAN, yardstick), (row) => row.threePublic?.actual ?? null),
        column.computedMoney(
          columns.personnelPerHead,
          unitBy(WAN, prices),
          (row) => row.staff?.personnelPerHead,
          pages.noHeadcount,
        ),
        column.rate(columns.smeShare, (row) => row.procurement?.smeShare),
        column.words(columns.findings, (row) => `${row.findings}`, {
          order: (row) => row.findings,
          inFile: (row) => asCount(row.findings),
          href: (row) => findingsOf(accountOf(row)),
        }),
      ]),
      onselect: (mark) => void goto(findingsOf(mark.target!)),
    };
  },
});

function figureMeasures(words: PictureWords): DevelopedMeasure<OverviewRow>[] {
  return [
    {
      name: words.threePublic,
      kind: "money",
      source: (row) => row.threePublic?.actual ?? null,
      blank: words.undisclosed,
    },
    {
      name: words.personnelPerHead,
      kind: "money",
      perUnit: true,
      value: (row) => row.staff?.personnelPerHead ?? null,
      source: (row) => row.staff?.inService ?? null,
      blank: words.noHeadcount,
      isOther: (before, now) =>
        before.staff !== null && now.staff !== null && isOtherComposition(before.staff, now.staff),
    },
    {
      name: words.smeShare,
      kind: "rate",
      // More than all of it is the document's own slip, and no share.
      value: ({ procurement }) => (procurement && !isBeyondWhole(procurement) ? procurement.smeShare : null),
      source: (row) => row.procurement?.sme ?? null,
      blank: words.undisclosed,
    },
    { name: words.findings, kind: "count", value: (row) => row.findings, blank: words.undisclosed },
  ];
}

/** What is worth checking in one department's year. */
function findingsOf(account: string): string {
  const { departmentId, fiscalYear } = partsOf(account);
  return `${base}/findings/?departments=${departmentId}&years=${fiscalYear}&severity=worth`;
}
