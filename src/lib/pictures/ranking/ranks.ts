import { ranks as drawn } from "#lib/charts/ranks.ts";
import type { Ranked } from "#lib/queries/ranking.ts";
import { indicators } from "#lib/queries/indicators.ts";
import { departmentAddress } from "#lib/state/addresses.ts";
import { kindName, levelName, rankingText as text, regionName, withoutNote } from "#lib/text/ranking.ts";
import { columnsFor, type Column } from "../columns/columns.ts";
import { tableOf } from "../picture.ts";
import type { Ranking } from "./asked.svelte.ts";
import { rankingPicture } from "./rankingPicture.ts";

const column = columnsFor<Ranked>();

/** Departments in order, the largest first. */
export const ranks = rankingPicture({
  id: "ranks",
  show(ranking, { choice, year }, { words, yardstick }) {
    const { ranked, without, written } = ranking;
    const { kind } = indicators(yardstick)[choice.by];
    return {
      title: text.list(words.indicators[choice.by]),
      subtitle: text.listNote(year),
      picture: drawn(ranked, choice.by, written, words),
      empty: !ranked.length,
      emptyText: { why: text.none, advice: text.noneAdvice },
      note: withoutNote(without),
      table: tableOf(text.list(words.indicators[choice.by]), ranked, [
        column.number(text.columns.place, ({ rank }) => rank.place),
        column.words(text.columns.department, ({ row }) => row.shortName, {
          href: ({ row }) => departmentAddress(row.departmentId),
          star: ({ row }) => ({ id: row.departmentId, name: row.shortName }),
        }),
        valueColumn(words.indicators[choice.by], kind, ranking),
        column.words(text.columns.region, ({ row }) => regionName(row)),
        column.words(text.columns.kind, ({ row }) => kindName(row.kind)),
        column.words(text.columns.level, ({ row }) => levelName(row.level)),
      ]),
    };
  },
});

function valueColumn(name: string, kind: string, { unit }: Ranking): Column<Ranked> {
  if (kind === "money" || kind === "perHead")
    return column.sum(name, unit, ({ value, source }) => ({
      value,
      printed: source?.value === value ? source : null,
    }));
  return kind === "rate"
    ? column.rate(name, ({ value }) => value)
    : column.number(name, ({ value }) => value);
}
