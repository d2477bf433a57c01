import { NO_DIVISION } from "#lib/domain/ids.ts";
import { COUNTRY, regionOfAll } from "#lib/domain/regions.ts";
import { pricesAlone, type Yardstick } from "#lib/domain/yardstick.ts";
import { literal, within, type Queryable } from "#lib/engine/queryable.ts";
import { total } from "./addends.ts";
import { archive } from "./archive.ts";
import type { Filters } from "./filters.ts";
import { indicators, type IndicatorKind, type IndicatorName } from "./indicators.ts";
import { ranking, rankedYear, type RankingRow } from "./ranking.ts";

/*
 * Sums of regions over their departments, of one year, from the roll-ups: what lies below is added up and not asked for.
 */

/** Of a government, or of a province where there are many of them, and one indicator: what is added up. */
export interface RegionRow {
  /** The government's code, or the province's first two digits; 000000 for departments that are of no division. */
  code: string;
  /** As in the table `indicator_rollups`. */
  indicator: string;
  departments: number;
  part: number;
  whole: number | null;
}

/** A department that has not published the year. */
export interface MissingDepartment {
  code: string;
  departmentId: string;
  shortName: string;
}

export interface RegionAnswer {
  year: number | null;
  /** All of it is there: what lies beside it is not known. */
  region: string;
  rows: RegionRow[];
  /** Who has not published; null where they are too many to be named. */
  missing: MissingDepartment[] | null;
  /** The accounts of a single government, else none. */
  accounts: RankingRow[];
}

export interface RegionQuestion {
  year: number | null;
  region: string;
}

/** Of a country with more governments provinces alone are asked for, until one is opened. */
const MOST_GOVERNMENTS = 60;
/** So many departments are looked through for those that are missing. */
const MOST_LOOKED_THROUGH = 2000;

/** Of each government of a region, or of each province of a large country, what each indicator comes to. */
export async function regionRows(
  database: Queryable,
  { year, region }: RegionQuestion,
): Promise<RegionRow[]> {
  if (year === null) return [];
  const code = `coalesce(division_code, '${NO_DIVISION}')`;
  const isInside = `fiscal_year = ${literal(year)} AND starts_with(${code}, ${literal(region)})`;
  const digits =
    region === COUNTRY
      ? `CASE WHEN (SELECT count(DISTINCT division_code) FROM indicator_rollups WHERE ${isInside}) > ${MOST_GOVERNMENTS}
          AND division_code IS NOT NULL THEN 2 ELSE 6 END`
      : "6";
  return within(database, { years: [year], ...(region && { divisions: [region] }) }).query(`
    SELECT left(${code}, ${digits}) AS code, indicator, sum(departments)::INTEGER AS departments,
      sum(part)::DOUBLE AS part, sum(whole)::DOUBLE AS whole
    FROM indicator_rollups WHERE ${isInside} GROUP BY ALL ORDER BY code, indicator`);
}

/** What is known of a region and all below it, in one year. */
export async function regions(database: Queryable, { year, region }: RegionQuestion): Promise<RegionAnswer> {
  const rows = await regionRows(database, { year, region });
  const published = rows.filter(({ indicator }) => indicator === PUBLISHED);
  const known = add(published.map(({ whole }) => whole ?? 0));
  const lacking = known - add(published.map(({ departments }) => departments));
  const [missing, accounts] = await Promise.all([
    lacking === 0 ? [] : known > MOST_LOOKED_THROUGH ? null : whoIsMissing(database, { year, region }),
    region.length === 6 && year !== null ? accountsOf(database, { year, region }) : [],
  ]);
  return { year, region, rows, missing, accounts };
}

/** How many of all departments have published, as the table calls it. */
const PUBLISHED = "published";

function whoIsMissing(database: Queryable, { year, region }: RegionQuestion): Promise<MissingDepartment[]> {
  return within(database, region ? { divisions: [region] } : {}).query(`
    SELECT coalesce(d.division_code, '${NO_DIVISION}') AS code, d.department_id AS departmentId, d.short_name AS shortName
    FROM departments d WHERE starts_with(code, ${literal(region)}) AND d.department_id NOT IN
      (SELECT department_id FROM summaries WHERE fiscal_year = ${literal(year)})
    ORDER BY code, d.department_id`);
}

async function accountsOf(database: Queryable, { year, region }: RegionQuestion): Promise<RankingRow[]> {
  const departments = await within(database, { divisions: [region], years: [year!] }).query<{ id: string }>(`
    SELECT DISTINCT department_id AS id FROM summaries
    WHERE fiscal_year = ${literal(year)} AND coalesce(division_code, '${NO_DIVISION}') = ${literal(region)} ORDER BY id`);
  return departments.length
    ? ranking(database, { departments: departments.map(({ id }) => id), years: [year!] })
    : [];
}

/** What the page of regions begins with, of the years that filters let through: the smallest region that has all departments. */
export async function regionsPage(database: Queryable, { years }: Filters): Promise<RegionAnswer> {
  const [published, region] = [await archive(database), await wholeRegion(database)];
  return regions(database, { year: rankedYear(published.years, years), region });
}

/** The smallest region that has all departments; the country where some are of no division. */
export async function wholeRegion(database: Queryable): Promise<string> {
  const codes = await database.query<{ code: string | null }>(
    `SELECT DISTINCT division_code AS code FROM indicator_rollups ORDER BY code`,
  );
  return codes.some(({ code }) => code === null) ? COUNTRY : regionOfAll(codes.map(({ code }) => code!));
}

/** What a region comes to. */
export interface RegionSum {
  region: string;
  /** All departments there are, those that have published the year, and those of them that publish the indicator. */
  known: number;
  published: number;
  departments: number;
  /** Null where nobody publishes it. */
  value: number | null;
}

/** Amounts by the heads in service are indicators of their own where there are many departments. */
const PER_HEAD: Partial<Record<IndicatorName, string>> = {
  spent: "spentPerHead",
  personnel: "perHead",
  public: "publicPerHead",
  procurement: "procurementPerHead",
  threePublic: "threePublicPerHead",
};

/** What an indicator is in an answer: the name of its rows, and what it is measured in. */
function measureOf(by: IndicatorName, yardstick: Yardstick): { name: string; kind: IndicatorKind } {
  const name = (yardstick.perHead && PER_HEAD[by]) || by;
  return { name, kind: indicators(yardstick)[by].kind };
}

/** The sum of each region over all its departments: amounts add up, shares are a sum over a sum of the same departments. */
export function regionSums(
  { rows, year }: RegionAnswer,
  regions: readonly string[],
  by: IndicatorName,
  yardstick: Yardstick,
): RegionSum[] {
  const { name, kind } = measureOf(by, yardstick);
  const isMoney = kind === "money" || kind === "perHead";
  const price = isMoney && year !== null ? pricesAlone(yardstick).prices(year) : 1;
  return regions.map((region) => {
    const inside = rows.filter(({ code }) => code.startsWith(region));
    const published = inside.filter(({ indicator }) => indicator === PUBLISHED);
    const measured = price === null ? [] : inside.filter(({ indicator }) => indicator === name);
    const value = total(measured);
    return {
      region,
      known: add(published.map(({ whole }) => whole ?? 0)),
      published: add(published.map(({ departments }) => departments)),
      departments: add(measured.map(({ departments }) => departments)),
      value: value === null ? null : value * price!,
    };
  });
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
