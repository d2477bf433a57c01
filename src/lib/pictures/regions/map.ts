import { written } from "#lib/charts/indicatorWriting.ts";
import { tiles, type Tile } from "#lib/charts/tiles.ts";
import { PROVINCE_TILES } from "#lib/domain/provinceTiles.ts";
import { NO_DIVISION } from "#lib/domain/ids.ts";
import { COUNTRY } from "#lib/domain/regions.ts";
import { pricesAlone, type Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit, type MoneyUnit } from "#lib/format/money.ts";
import { count } from "#lib/format/rate.ts";
import { indicators, type IndicatorKind } from "#lib/queries/indicators.ts";
import { regionRows, regionSums, type RegionSum } from "#lib/queries/regions.ts";
import { navigate, pageQuery } from "#lib/state/filters.svelte.ts";
import { ui } from "#lib/text/interface.ts";
import { regionNames, regionsText as text, regionsTitle } from "#lib/text/regions.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";
import { columnsFor, type Column } from "../columns/columns.ts";
import { tableOf, type PictureKind } from "../picture.ts";
import {
  askedRegions,
  regionParam,
  regionView,
  type AskedRegions,
  type RegionsPage,
} from "./asked.svelte.ts";

/** A region's parts as equal squares, with their sums in the table. */
export const map: PictureKind<AskedRegions, RegionsPage, RegionsPage> = {
  id: "map",
  inPlace: "region",
  part: ({ answer, divisions }) => ({ answer, divisions }),
  follow: askedRegions,
  heading: ({ answer, divisions, region, by }) =>
    regionsTitle(answer.year, regionNames(divisions)(region) ?? region, by),
  show(asked, { words, yardstick }) {
    const { parts } = regionView(asked, yardstick);
    if (!parts.length) return null;
    const { answer, divisions, region, by } = asked;
    const nameOf = regionNames(divisions);
    const { kind, unit, writing } = regionWriting(asked, parts, yardstick, words);
    const title = text.map(nameOf(region)!, words.indicators[by]);
    const known = new Map(parts.map((part) => [part.region, part]));
    const tile = (part: RegionSum | undefined, name: string): Tile => ({
      name,
      value: part?.value ?? null,
      label: !part || part.value === null ? "—" : writing.value(part.value),
      share: part?.known ? part.departments / part.known : 0,
      covered: part ? text.covered(part.departments, part.known) : "",
      tip: part
        ? [
            nameOf(part.region) ?? name,
            part.value === null ? text.noValue : `${words.indicators[by]} ${writing.exact(part.value)}`,
            text.coveredTip(count(part.departments), count(part.known)),
            text.down,
          ]
        : [name],
      target: part?.known ? part.region : null,
    });
    return {
      title,
      subtitle: text.mapNote(
        kind === "money" || kind === "perHead" ? words.moneyUnitName(unit) : "",
        answer.year === null ? "" : ui.year(answer.year),
      ),
      picture: tiles(
        region === COUNTRY
          ? PROVINCE_TILES.map(({ region: province, name, letter, ...place }) => ({
              ...tile(known.get(province), name),
              letter,
              place,
            }))
          : parts.map((part) => tile(part, nameOf(part.region) ?? part.region)),
        words,
      ),
      note: region === COUNTRY ? [unplacedNote(asked, yardstick), text.apart].join("") : "",
      table: tableOf(text.table, parts, regionColumns(asked, kind, unit, words)),
      question: (database) => regionRows(database, { year: answer.year, region }),
      onselect: ({ target }) => void navigate({ region: regionParam(target!) }),
    };
  },
};

/** Departments that are in the country's sum and in no province. */
function unplacedNote({ answer, by }: AskedRegions, yardstick: Yardstick): string {
  const [unplaced] = regionSums(answer, [NO_DIVISION], by, yardstick);
  return unplaced!.known ? text.unplaced(count(unplaced!.known)) : "";
}

/** How the values of a region and its parts are written: all in one unit. */
export function regionWriting(
  { by }: AskedRegions,
  sums: readonly RegionSum[],
  yardstick: Yardstick,
  words: PictureWords,
) {
  const { kind } = indicators(yardstick)[by];
  const unit = moneyUnit(
    sums.map(({ value }) => value),
    kind === "perHead" ? pricesAlone(yardstick) : yardstick,
  );
  return { kind, unit, writing: written(by, kind, unit, words) };
}

function regionColumns(
  { by, divisions }: AskedRegions,
  kind: IndicatorKind,
  unit: MoneyUnit,
  words: PictureWords,
): Column<RegionSum>[] {
  const column = columnsFor<RegionSum>();
  const nameOf = regionNames(divisions);
  const name = words.indicators[by];
  const missing = (sum: RegionSum) => (sum.known ? text.noValue : text.blankRegion);
  const value: Column<RegionSum> =
    kind === "money" || kind === "perHead"
      ? column.sum(name, unit, ({ value }) => (value === null ? null : { value, printed: null }))
      : kind === "rate"
        ? column.rate(name, ({ value }) => value, text.noValue)
        : column.number(name, ({ value }) => value, { none: text.noValue });
  return [
    column.words(text.columns.region, ({ region }) => nameOf(region) ?? region, {
      href: ({ region, known }) => (known ? pageQuery({ region: regionParam(region) }) : null),
      note: (sum) => (sum.known ? "" : missing(sum)),
    }),
    value,
    column.number(text.columns.departments, ({ departments, known }) => (known ? departments : null), {
      none: "—",
    }),
    column.number(text.columns.published, ({ published, known }) => (known ? published : null), {
      none: "—",
    }),
    column.number(text.columns.known, ({ known }) => known || null, { none: "—" }),
    column.number(text.columns.missing, ({ known, published }) => (known ? known - published : null), {
      none: "—",
    }),
  ];
}
