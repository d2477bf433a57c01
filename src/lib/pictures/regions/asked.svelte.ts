import { COUNTRY, isRegion, partsOfRegion, pathToRegion, type NamedDivision } from "#lib/domain/regions.ts";
import type { Yardstick } from "#lib/domain/yardstick.ts";
import { INDICATORS, type IndicatorName } from "#lib/queries/indicators.ts";
import { rankedYear } from "#lib/queries/ranking.ts";
import { readyFor, readyYears } from "#lib/queries/readyYears.ts";
import {
  regions,
  regionSums,
  type RegionAnswer,
  type RegionQuestion,
  type RegionSum,
} from "#lib/queries/regions.ts";
import { carried } from "#lib/state/carried.ts";
import { allDivisions } from "#lib/state/divisions.ts";
import { currentFilters, searchParams } from "#lib/state/filters.svelte.ts";
import { live, type Live } from "#lib/state/live.svelte.ts";
import { readyYear } from "#lib/state/readyFile.ts";

/** What comes with the page: the smallest region that has all departments, and the names that are seen first. */
export interface RegionsPage {
  answer: RegionAnswer;
  divisions: readonly NamedDivision[];
}

/** A region of a year, and what is looked at. */
export interface AskedRegions extends RegionsPage {
  region: string;
  by: IndicatorName;
}

/** An address without a region means where all departments are; this one the country. */
export const WHOLE = "all";

/** Which region the address asks for; null where it names none. */
export function currentRegion(): string | null {
  const named = searchParams().get("region") ?? "";
  return named === WHOLE ? COUNTRY : isRegion(named) ? named : null;
}

/** How a region stands in an address. */
export function regionParam(region: string): string {
  return region || WHOLE;
}

export function currentIndicator(): IndicatorName {
  return INDICATORS.find((name) => name === searchParams().get("by")) ?? "spent";
}

/** Whether an answer has all that a question is about: all departments are where the page begins. */
function covers({ year, region, rows }: RegionAnswer, wanted: RegionQuestion): boolean {
  if (year !== wanted.year || wanted.region.length === 6) return false;
  if (region.startsWith(wanted.region)) return true;
  return wanted.region.startsWith(region) && rows.every(({ code }) => code.length === 6);
}

/** The region that the address asks for, of the year that it asks for. Called while a component is made. */
export function askedRegions(given: () => RegionsPage): Live<AskedRegions> {
  const { archive } = carried();
  const ready = readyYears(archive);
  const begin = $derived(given().answer.region);
  const wanted = $derived.by((): RegionQuestion => ({
    year: rankedYear(archive.years, currentFilters().years),
    region: currentRegion() ?? begin,
  }));
  const named = (answer: RegionAnswer) =>
    allDivisions().then((divisions): RegionsPage => ({ answer, divisions }));
  const answer = live<RegionsPage, RegionQuestion>(
    given,
    () => (wanted.year === given().answer.year && wanted.region === begin ? null : wanted),
    async (database, question) => named(await regions(database, question)),
    {
      ready(question) {
        if (covers(given().answer, question)) return named(given().answer);
        const file = readyFor(ready, { ...archive.shown, years: [question.year!] });
        if (!file || question.region.length === 6) return null;
        return readyYear<RegionAnswer>("regions", file).then((other) => {
          if (!covers(other, question)) throw new Error("another region is asked of the engine");
          return named(other);
        });
      },
    },
  );
  return {
    state: answer.state,
    get value() {
      return { ...answer.value, region: wanted.region, by: currentIndicator() };
    },
  };
}

/** A region's parts with their sums, and its own. */
export interface RegionView {
  sum: RegionSum;
  parts: RegionSum[];
  path: string[];
}

export function regionView(
  { answer, divisions, region, by }: AskedRegions,
  yardstick: Yardstick,
): RegionView {
  const [sum, ...parts] = regionSums(answer, [region, ...partsOfRegion(divisions, region)], by, yardstick);
  return { sum: sum!, parts, path: pathToRegion(divisions, region) };
}
