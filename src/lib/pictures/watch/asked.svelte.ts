import { readLimits, USUAL_LIMITS, writeLimits, type Limits } from "#lib/domain/limits.ts";
import type { Filters } from "#lib/queries/filters.ts";
import type { IndicatorName } from "#lib/queries/indicators.ts";
import { holds, narrowed } from "#lib/queries/narrowed.ts";
import { rankedYear, type RankingRow } from "#lib/queries/ranking.ts";
import { readyFor, readyYears } from "#lib/queries/readyYears.ts";
import { watchRows, type WatchRows } from "#lib/queries/watch.ts";
import { carried } from "#lib/state/carried.ts";
import { currentFilters, searchParams } from "#lib/state/filters.svelte.ts";
import { live, type Live } from "#lib/state/live.svelte.ts";
import { readyYear } from "#lib/state/readyFile.ts";
import { readMeasures, USUAL_MEASURES } from "#lib/state/watch.svelte.ts";

/** The accounts of a year and of the year before, and what is watched of them. */
export interface AskedWatch extends WatchRows {
  year: number | null;
  choice: WatchChoice;
}

/** What is watched, as the address says it. */
export interface WatchChoice {
  limits: Limits;
  measures: readonly IndicatorName[];
  /** The departments of the watch list. */
  departments: readonly string[];
}

/** How the address says it: `?low=80&high=120&amount=50&measures=rate,spent&watch=ID,ID`. */
export function currentWatch(): WatchChoice {
  const params = searchParams();
  const list = (name: string) => (params.get(name) ?? "").split(",").filter(Boolean);
  const measures = readMeasures(list("measures"));
  return {
    limits: readLimits({ low: params.get("low"), high: params.get("high"), amount: params.get("amount") }),
    measures: measures.length ? measures : USUAL_MEASURES,
    departments: list("watch"),
  };
}

/** What an address says of it; what is as usual is not said. */
export function watchParams({ limits, measures, departments }: WatchChoice): Record<string, string | null> {
  const [own, usual] = [writeLimits(limits), writeLimits(USUAL_LIMITS)];
  const unless = (value: string, same: string) => (value === same ? null : value);
  return {
    low: unless(own.low, usual.low),
    high: unless(own.high, usual.high),
    amount: unless(own.amount, usual.amount),
    measures: unless(measures.join(), USUAL_MEASURES.join()),
    watch: departments.join() || null,
  };
}

/** What is watched, kept in step with the address: of one year. Called while a component is made. */
export function askedWatch(given: () => WatchRows): Live<AskedWatch> {
  const { archive } = carried();
  const ready = readyYears(archive);
  const year = $derived(rankedYear(archive.years, currentFilters().years));
  const filters = $derived.by((): Filters => ({ ...currentFilters(), years: year === null ? [] : [year] }));
  const isHeld = $derived(holds(archive.shown, filters));
  const held = $derived.by((): WatchRows => {
    const { now, before } = given();
    if (!isHeld) return { now, before };
    return { now: narrowed(now, filters), before: narrowed(before, { ...filters, years: [] }) };
  });

  /** The accounts of a year where they lie ready; null where the engine is to be asked. */
  function readyRows(wanted: Filters): Promise<RankingRow[]> | null {
    const [of] = wanted.years;
    if (!archive.years.some((published) => published.year === of)) return Promise.resolve([]);
    if (holds(archive.shown, wanted)) return Promise.resolve(narrowed(given().now, wanted));
    const file = readyFor(ready, wanted);
    return file ? readyYear<RankingRow[]>("ranking", file).then((rows) => narrowed(rows, wanted)) : null;
  }

  const answer = live<WatchRows, Filters>(
    () => held,
    () => (isHeld ? null : filters),
    watchRows,
    {
      ready(wanted) {
        const [now, before] = [
          readyRows(wanted),
          readyRows({ ...wanted, years: wanted.years.map((of) => of - 1) }),
        ];
        return now && before && Promise.all([now, before]).then(([now, before]) => ({ now, before }));
      },
    },
  );
  return {
    state: answer.state,
    get value() {
      return { ...answer.value, year, choice: currentWatch() };
    },
  };
}
