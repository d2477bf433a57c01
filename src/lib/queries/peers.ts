import { middleOf, placeAmong, type Middle } from "#lib/domain/middle.ts";
import { MOST_PEERS, type PeerWeights } from "#lib/domain/peerSet.ts";
import { PRINTED, type Yardstick } from "#lib/domain/yardstick.ts";
import { literal, within, type Queryable } from "#lib/engine/queryable.ts";
import { oneAYear } from "./developments.ts";
import type { Amount } from "./amount.ts";
import { INDICATORS, indicators, valueOf, type IndicatorKind, type IndicatorName } from "./indicators.ts";
import { overview, type OverviewRow } from "./overview.ts";

/** A department's peers in a year, and what they had in all years. */
export interface Peers {
  year: number;
  nearest: Peer[];
  accounts: PeerAccount[];
}

/** The indicators of a peer's year as printed, in the order of `INDICATORS`: a page carries many. */
export interface PeerAccount {
  fiscalYear: number;
  values: (number | null)[];
}

/** A department that is alike. */
export interface Peer {
  departmentId: string;
  name: string;
  shortName: string;
  sameLevel: boolean;
  sameKind: boolean;
  /** In standard deviations of the features, by their weights. */
  distance: number;
}

/**
 * The departments that were most alike in a year: those of the same level and kind of office first, then those of the same
 * kind, then those of the same level; among these the nearest first.
 *
 * The distance is the root of the weighted sum of squared differences of the logarithm of the expenditure, the logarithm of
 * the people in service, and the shares of the functional 类 in the expenditure; each feature is divided by its standard
 * deviation (the shares by the root of their total variance) over all departments of the year. Where the people of one of
 * two are not known, they count as far apart as two departments are on average; so does the mix.
 * @returns nobody where the department has no expenditure in the year
 */
export async function nearest(
  database: Queryable,
  { departmentId, year, weights }: { departmentId: string; year: number; weights: PeerWeights },
): Promise<Peer[]> {
  return within(database, { years: [year] }).query<Peer>(`
    WITH accounts AS (
      -- Where there is a department's 汇总 it stands for its 本级, too.
      SELECT department_id, scope, name, short_name, level, nullif(kind, 'other') AS kind, ln(actual::DOUBLE) AS spent,
        CASE WHEN in_service > 0 THEN ln(in_service::DOUBLE) END AS people
      FROM summaries WHERE fiscal_year = ${year} AND actual > 0
      QUALIFY row_number() OVER (PARTITION BY department_id ORDER BY scope = 'consolidated' DESC) = 1
    ), shares AS (
      SELECT u.department_id, u.subject_code, u.amount::DOUBLE / sum(u.amount::DOUBLE) OVER (PARTITION BY u.department_id) AS share
      FROM subject_uses u JOIN accounts a USING (department_id, scope)
      WHERE u.fiscal_year = ${year} AND u.subject_system = 'functional' AND u.level = 1 AND u.amount > 0
    ), mixed AS (SELECT count(DISTINCT department_id)::DOUBLE AS departments, sum(share * share) AS squares FROM shares
    ), means AS (SELECT sum(share) AS sum FROM shares GROUP BY subject_code
    ), spread AS (
      SELECT stddev_pop(spent) AS spent, stddev_pop(people) AS people,
        (SELECT squares / departments - (SELECT sum(sum * sum) FROM means) / (departments * departments) FROM mixed) AS mix
      FROM accounts
    ), own AS (SELECT * FROM accounts WHERE department_id = ${literal(departmentId)}
    ), apart AS (
      -- |p - q|² = |p|² + |q|² - 2pq, of which only shared 类 have the last part.
      SELECT s.department_id, any_value(o.squares) + sum(s.share * s.share) - 2 * sum(s.share * coalesce(q.share, 0)) AS mix
      FROM shares s
      LEFT JOIN shares q ON q.department_id = ${literal(departmentId)} AND q.subject_code = s.subject_code
      CROSS JOIN (SELECT sum(share * share) AS squares FROM shares WHERE department_id = ${literal(departmentId)}) o
      GROUP BY s.department_id
    )
    SELECT a.department_id AS departmentId, a.name, a.short_name AS shortName,
      coalesce(a.level = o.level, FALSE) AS sameLevel, coalesce(a.kind = o.kind, FALSE) AS sameKind,
      round(sqrt(
        ${weights.spent} * coalesce(pow((a.spent - o.spent) / nullif(s.spent, 0), 2), 0)
        + ${weights.people} * CASE WHEN a.people IS NULL OR o.people IS NULL THEN 2
            ELSE coalesce(pow((a.people - o.people) / nullif(s.people, 0), 2), 0) END
        + ${weights.mix} * CASE WHEN m.mix IS NULL THEN 2 ELSE coalesce(greatest(m.mix, 0) / nullif(s.mix, 0), 0) END
      ), 6) AS distance
    FROM accounts a CROSS JOIN own o CROSS JOIN spread s LEFT JOIN apart m ON m.department_id = a.department_id
    WHERE a.department_id <> o.department_id AND (a.level = o.level OR a.kind = o.kind)
    ORDER BY sameKind AND sameLevel DESC, sameKind DESC, distance, a.department_id
    LIMIT ${MOST_PEERS}`);
}

/** The peers with all their accounts: what pictures and sentences say of them is computed of these. */
export async function peers(
  database: Queryable,
  asked: { departmentId: string; year: number; weights: PeerWeights },
): Promise<Peers> {
  const found = await nearest(database, asked);
  const departments = found.map(({ departmentId }) => departmentId);
  const rows = departments.length ? await overview(database, { departments, years: [] }) : [];
  return { year: asked.year, nearest: found, accounts: oneEach(rows).map(accountOf) };
}

const PRINTED_INDICATORS = indicators(PRINTED);

function accountOf(row: OverviewRow): PeerAccount {
  return {
    fiscalYear: row.fiscalYear,
    values: INDICATORS.map((name) => {
      const value = valueOf(PRINTED_INDICATORS[name], row);
      return value === null ? null : Math.round(value * 1e6) / 1e6;
    }),
  };
}

/** An indicator of some accounts, measured by a yardstick; those that have none are left out. */
function valuesOf(accounts: readonly PeerAccount[], name: IndicatorName, yardstick: Yardstick): number[] {
  const { kind } = PRINTED_INDICATORS[name];
  return accounts.flatMap(({ fiscalYear, values }) => {
    const value = values[INDICATORS.indexOf(name)] ?? null;
    if (value === null) return [];
    if (kind !== "money" && kind !== "perHead") return value;
    const price = yardstick.prices(fiscalYear);
    const heads = kind === "money" && yardstick.perHead ? values[INDICATORS.indexOf("inService")] : 1;
    return price === null || !heads ? [] : (value * price) / heads;
  });
}

/** The peers' middles by indicator and year: none of fewer than eight. */
export function middles(
  { accounts }: Pick<Peers, "accounts">,
  yardstick: Yardstick,
): Partial<Record<IndicatorName, Map<number, Middle>>> {
  const years = [...new Set(accounts.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b);
  return Object.fromEntries(
    INDICATORS.flatMap((name) => {
      const known = years.flatMap((year): [number, Middle][] => {
        const middle = middleOf(valuesOf(ofYear(accounts, year), name, yardstick));
        return middle ? [[year, middle]] : [];
      });
      return known.length ? [[name, new Map(known)]] : [];
    }),
  );
}

/** An indicator of a department beside its peers in one year. */
export interface BesidePeers {
  name: IndicatorName;
  kind: IndicatorKind;
  own: { value: number; source: Amount | null } | null;
  /** How many peers have it. */
  of: number;
  middle: Middle | null;
  /** The shares of the peers that are lower, and that are the same; null of fewer than eight, or without an own value. */
  among: { lower: number; same: number } | null;
}

/** All indicators of a department beside its peers. @param rows its own accounts */
export function besidePeers(
  rows: readonly OverviewRow[],
  { year, accounts }: Pick<Peers, "year" | "accounts">,
  yardstick: Yardstick,
): BesidePeers[] {
  const all = indicators(yardstick);
  const row = oneAYear(rows).find(({ fiscalYear }) => fiscalYear === year);
  const others = ofYear(accounts, year);
  return INDICATORS.map((name): BesidePeers => {
    const indicator = all[name];
    const value = row ? valueOf(indicator, row) : null;
    const values = valuesOf(others, name, yardstick);
    return {
      name,
      kind: indicator.kind,
      own: value === null ? null : { value, source: indicator.source(row!) },
      of: values.length,
      middle: middleOf(values),
      among: value === null ? null : placeAmong(value, values),
    };
  });
}

function ofYear(accounts: readonly PeerAccount[], year: number): PeerAccount[] {
  return accounts.filter(({ fiscalYear }) => fiscalYear === year);
}

/** One account a department and year. */
function oneEach(rows: readonly OverviewRow[]): OverviewRow[] {
  const departments = new Map<string, OverviewRow[]>();
  for (const row of rows) {
    const own = departments.get(row.departmentId);
    if (own) own.push(row);
    else departments.set(row.departmentId, [row]);
  }
  return [...departments.values()].flatMap(oneAYear);
}
