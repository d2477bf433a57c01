import { crossings as drawn } from "#lib/charts/crossings.ts";
import { writtenBy } from "#lib/charts/indicatorWriting.ts";
import { moneyUnit } from "#lib/format/money.ts";
import type { Yardstick } from "#lib/domain/yardstick.ts";
import { hasCrossed, watched, watchRows, type Watched, type WatchRows } from "#lib/queries/watch.ts";
import { departmentAddress } from "#lib/state/addresses.ts";
import { ui } from "#lib/text/interface.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { watchText as text } from "#lib/text/watch.ts";
import { asIndicator, columnsFor, type Column } from "../columns/columns.ts";
import { tableOf, type PictureKind } from "../picture.ts";
import { askedWatch, type AskedWatch } from "./asked.svelte.ts";

const column = columnsFor<Watched>();

/** Who is beyond the limits, what is new first. */
export const crossings: PictureKind<AskedWatch, WatchRows, WatchRows> = {
  id: "crossings",
  part: ({ now, before }) => ({ now, before }),
  follow: askedWatch,
  heading: ({ year }) => text.title(year === null ? "" : ui.year(year)),
  show(asked, { words, yardstick }) {
    const { limits, measures } = asked.choice;
    const all = watched(asked, measures, limits, yardstick).filter(hasCrossed);
    return {
      title: text.crossings,
      subtitle: text.crossingsNote(asked.year === null ? "" : ui.year(asked.year)),
      picture: drawn(all, limits, writingOf(all, words, yardstick), words),
      empty: !all.length,
      emptyText: { why: text.noCrossings, advice: text.noCrossingsAdvice },
      table: tableOf(text.crossings, all, watchColumns(all, words, yardstick)),
      question: async (database, filters) => (await watchRows(database, filters)).now,
    };
  },
};

/** How the values of entries are written: of one scale in one unit. */
function writingOf(all: readonly Watched[], words: PictureWords, yardstick: Yardstick) {
  return writtenBy(
    all.map(({ name, kind, value }) => ({ name, kind, points: [{ value }] })),
    words,
    yardstick,
  );
}

/** What is watched as columns, each department with its star. */
export function watchColumns(
  all: readonly Watched[],
  words: PictureWords,
  yardstick: Yardstick,
): Column<Watched>[] {
  const writing = writingOf(all, words, yardstick);
  return [
    column.words(text.columns.department, ({ row }) => row.shortName, {
      href: ({ row }) => departmentAddress(row.departmentId),
      star: ({ row }) => ({ id: row.departmentId, name: row.shortName }),
    }),
    column.words(text.columns.measure, ({ name }) => words.indicators[name]),
    column.words(text.columns.value, (entry) => writing(entry).exact(entry.value), {
      order: ({ value }) => value,
      inFile: ({ kind, value }) => asIndicator(kind, value, yardstick),
      digits: true,
    }),
    column.words(
      text.columns.before,
      (entry) => (entry.before === null ? null : writing(entry).exact(entry.before)),
      {
        none: () => "—",
        order: ({ before }) => before,
        inFile: ({ kind, before }) => (before === null ? null : asIndicator(kind, before, yardstick)),
        digits: true,
      },
    ),
    column.words(text.columns.against, ({ against }) => text.against[against]),
    column.rate(text.columns.ratio, ({ ratio }) => ratio),
    column.difference(
      { name: text.columns.off, heading: text.columns.off },
      moneyUnit(all.map(({ off }) => off)),
      ({ off }) => off,
      "—",
    ),
    column.words(text.columns.state, ({ crossing }) => words.watch.crossing[crossing]),
  ];
}
