import { written, type Written } from "#lib/charts/indicatorWriting.ts";
import { pricesAlone, type Yardstick } from "#lib/domain/yardstick.ts";
import { moneyUnit, type MoneyUnit } from "#lib/format/money.ts";
import { INDICATORS, indicators, type IndicatorName } from "#lib/queries/indicators.ts";
import {
  isAmong,
  ranked,
  rankedYear,
  ranking,
  type Among,
  type Ranked,
  type RankingRow,
} from "#lib/queries/ranking.ts";
import type { Filters } from "#lib/queries/filters.ts";
import { carried } from "#lib/state/carried.ts";
import { filtered } from "#lib/state/filtered.svelte.ts";
import { currentFilters, searchParams } from "#lib/state/filters.svelte.ts";
import type { Live } from "#lib/state/live.svelte.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";

/** By what departments are ranked, among whom. */
export interface RankingChoice extends Among {
  by: IndicatorName;
}

/** The rows of one year, and how they are asked to be ranked. */
export interface AskedRanking {
  /** All of the year that the filter line lets through. */
  rows: readonly RankingRow[];
  year: number | null;
  choice: RankingChoice;
}

const NAMES = ["region", "kind", "level", "size"] as const;

/** How the address asks for them: `?by=rate&kind=education&region=36`. */
export function currentChoice(): RankingChoice {
  const params = searchParams();
  const [region, kind, level, size] = NAMES.map((name) => params.get(name) || null) as [
    string | null,
    string | null,
    string | null,
    string | null,
  ];
  return { by: INDICATORS.find((name) => name === params.get("by")) ?? "spent", region, kind, level, size };
}

/** The rows of the year that the address ranks, kept in step with it. Called while a component is made. */
export function askedRanking(given: () => RankingRow[]): Live<AskedRanking> {
  const { archive } = carried();
  const year = $derived.by(() => rankedYear(archive.years, currentFilters().years));
  const filters = (): Filters => ({ ...currentFilters(), years: year === null ? [] : [year] });
  const answer = filtered(given, ranking, { yearly: "ranking", filters });
  return {
    state: answer.state,
    get value() {
      return { rows: ofYear(answer.value, year), year, choice: currentChoice() };
    },
  };
}

function ofYear(rows: readonly RankingRow[], year: number | null): RankingRow[] {
  return rows.filter(({ fiscalYear }) => fiscalYear === year);
}

/** The ranking that is asked for, and how its values are written. */
export interface Ranking {
  ranked: Ranked[];
  without: RankingRow[];
  unit: MoneyUnit;
  written: Written;
}

export function rankingOf(
  { rows, choice }: AskedRanking,
  yardstick: Yardstick,
  words: PictureWords,
): Ranking {
  const among = rows.filter((row) => isAmong(row, choice));
  const { kind } = indicators(yardstick)[choice.by];
  const found = ranked(among, choice.by, yardstick);
  const unit = moneyUnit(
    found.ranked.map(({ value }) => value),
    kind === "perHead" ? pricesAlone(yardstick) : yardstick,
  );
  return { ...found, unit, written: written(choice.by, kind, unit, words) };
}
