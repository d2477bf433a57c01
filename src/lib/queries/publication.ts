import { isInForce } from "#lib/engine/prepared/sources.ts";
import type { Queryable } from "#lib/engine/queryable.ts";

/** A department of which the archive lacks years. */
export interface Gap {
  departmentId: string;
  shortName: string;
  place: string;
  /** The years that are there. */
  years: number[];
  /** Those between its first and last that are not. */
  between: number[];
  /** Those after its last, as far as others are there. */
  since: number[];
}

/** How many departments of a division are there, year by year. */
export interface DivisionYears {
  divisionCode: string;
  place: string;
  departments: number;
  years: { year: number; departments: number }[];
}

/** How much is there, and which final accounts are not. */
export interface Publication {
  /** All documents, departments, and numbers that became figures. */
  documents: number;
  departments: number;
  figures: number;
  /** The latest date of publication that anybody said, ISO; null for none. */
  latest: string | null;
  gaps: Gap[];
  /** How many departments have gaps, listed or not. */
  withGaps: number;
  divisions: DivisionYears[];
  /** How many divisions there are, listed or not. */
  allDivisions: number;
  /** All years from the first to the last that anybody has. */
  years: number[];
}

/** A page begins with so many departments and divisions. */
export const FIRST_GAPS = 200;
const FIRST_DIVISIONS = 100;

/** Of final accounts in force: what is missing by department, years in between before later ones; and by division. */
export async function publication(database: Queryable, most = FIRST_GAPS): Promise<Publication> {
  const published = `SELECT DISTINCT x.department_id, x.fiscal_year::INTEGER AS year FROM documents x WHERE ${isInForce("x")}`;
  const place = "concat_ws(' ', d.province, nullif(d.city, d.province))";
  const [all, bounds, gaps, divisions] = await Promise.all([
    database.query<Pick<Publication, "documents" | "departments" | "figures" | "latest">>(`
    SELECT count(*)::INTEGER AS documents, count(DISTINCT department_id)::INTEGER AS departments,
      coalesce(sum(figure_count), 0)::DOUBLE AS figures, max(published_on) AS latest FROM documents`),
    database.query<{ first: number | null; last: number | null }>(
      `SELECT min(year)::INTEGER AS first, max(year)::INTEGER AS last FROM (${published}) p`,
    ),
    database.query<Row>(`
    WITH published AS (${published}), held AS (
      SELECT department_id, list_sort(list(year)) AS years, min(year) AS first, max(year) AS last
      FROM published GROUP BY department_id
    ), lacking AS (
      SELECT h.*, list_filter(range(h.first, h.last), lambda y: NOT list_contains(h.years, y::INTEGER)) AS between_years,
        range(h.last + 1, (SELECT max(year) FROM published) + 1) AS since_years
      FROM held h
    )
    SELECT d.department_id AS departmentId, d.short_name AS shortName, ${place} AS place,
      ${text("l.years")} AS years, ${text("l.between_years")} AS "between", ${text("l.since_years")} AS since,
      (count(*) OVER ())::INTEGER AS total
    FROM lacking l JOIN departments d USING (department_id)
    WHERE len(between_years) + len(since_years) > 0
    ORDER BY len(between_years) DESC, len(since_years) DESC, d.department_id LIMIT ${most}`),
    database.query<{
      divisionCode: string;
      place: string;
      year: number | null;
      departments: number;
      total: number;
    }>(`
    WITH published AS (${published}), divisions AS (
      SELECT d.division_code, any_value(${place}) AS place, count(DISTINCT p.department_id) AS departments
      FROM published p JOIN departments d USING (department_id) GROUP BY d.division_code
    ), listed AS (
      SELECT *, (count(*) OVER ())::INTEGER AS total FROM divisions
      ORDER BY departments DESC, division_code LIMIT ${FIRST_DIVISIONS}
    )
    SELECT l.division_code AS divisionCode, l.place, p.year, count(DISTINCT p.department_id)::INTEGER AS departments, l.total
    FROM listed l JOIN departments d ON d.division_code = l.division_code JOIN published p ON p.department_id = d.department_id
    GROUP BY GROUPING SETS ((l.division_code, l.place, l.total, l.departments, p.year), (l.division_code, l.place, l.total, l.departments))
    ORDER BY l.departments DESC, l.division_code, p.year NULLS FIRST`),
  ]);
  const { first, last } = bounds[0] ?? { first: null, last: null };
  return {
    ...(all[0] ?? { documents: 0, departments: 0, figures: 0, latest: null }),
    gaps: gaps.map(({ total: _, years, between, since, ...row }) => ({
      ...row,
      years: numbers(years),
      between: numbers(between),
      since: numbers(since),
    })),
    withGaps: gaps[0]?.total ?? 0,
    divisions: divisions
      .filter(({ year }) => year === null)
      .map(({ divisionCode, place, departments }) => ({
        divisionCode,
        place,
        departments,
        years: divisions.flatMap((row) =>
          row.divisionCode === divisionCode && row.year !== null
            ? [{ year: row.year, departments: row.departments }]
            : [],
        ),
      })),
    allDivisions: divisions[0]?.total ?? 0,
    years:
      first === null || last === null ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i),
  };
}

type Row = Omit<Gap, "years" | "between" | "since"> &
  Record<"years" | "between" | "since", string> & { total: number };

/** SQL for a list of years as text: lists of whole numbers come differently out of the two engines. */
const text = (list: string) => `array_to_string(${list}, ',')`;
const numbers = (text: string) => (text ? text.split(",").map(Number) : []);
