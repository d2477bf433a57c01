import { againstBudget } from "#lib/domain/budget.ts";
import type { Composed } from "#lib/domain/composition.ts";
import type { AccountYear } from "#lib/domain/accountYear.ts";
import { isBeyondWhole } from "#lib/domain/shares.ts";
import { factorOf, pricesAlone, type Yardstick } from "#lib/domain/yardstick.ts";
import type { Amount } from "./amount.ts";
import type { OverviewRow } from "./overview.ts";

/*
 * What an account is judged by, whether beside other years, other departments or a whole archive: one definition each.
 */

export const INDICATORS = [
  "spent",
  "personnel",
  "public",
  "procurement",
  "perHead",
  "wagesPerHead",
  "publicPerHead",
  "threePublicPerHead",
  "rate",
  "threePublicRate",
  "sme",
  "threePublic",
  "inService",
  "findings",
] as const;
export type IndicatorName = (typeof INDICATORS)[number];

/** What its values are: yuan, yuan per head in service, fractions, heads, or findings. */
export type IndicatorKind = "money" | "perHead" | "rate" | "people" | "findings";

/** A value that can be added up over departments: part by part, and by wholes where it is a share of something. */
export interface Addend {
  part: number;
  whole: number | null;
}

export interface Indicator {
  kind: IndicatorKind;
  /** Null where it is not printed, or has no honest denominator. */
  of(this: void, row: OverviewRow): Addend | null;
  /** The printed figure that it leads to. */
  source(this: void, row: OverviewRow): Amount | null;
}

/** The indicators of accounts as printed; money is measured by the yardstick, what is per head already by its prices alone. */
export function indicators(yardstick: Yardstick): Record<IndicatorName, Indicator> {
  const money = (yuan: (row: OverviewRow) => number | null | undefined) => (row: OverviewRow) =>
    moneyOf(row, yuan(row), yardstick);
  const perHead = (yuan: (row: OverviewRow) => number | null | undefined) => (row: OverviewRow) =>
    perHeadOf(row, yuan(row), row.staff?.inService?.value, yardstick);
  const personnel = (row: OverviewRow) => row.staff?.personnel ?? row.staff?.wages ?? null;
  const publicCost = (row: OverviewRow) => row.staff?.publicExpenses ?? null;
  const threePublic = (row: OverviewRow) => row.threePublic?.actual ?? null;
  return {
    spent: {
      kind: "money",
      of: money((row) => row.execution.actual?.value),
      source: (row) => row.execution.actual,
    },
    personnel: { kind: "money", of: money((row) => row.staff?.personnelCost), source: personnel },
    public: { kind: "money", of: money((row) => row.staff?.publicCost), source: publicCost },
    procurement: {
      kind: "money",
      of: money((row) => row.procurement?.total?.value),
      source: (row) => row.procurement?.total ?? null,
    },
    perHead: { kind: "perHead", of: perHead((row) => row.staff?.personnelCost), source: personnel },
    wagesPerHead: {
      kind: "perHead",
      of: perHead((row) => row.staff?.wages?.value),
      source: (row) => row.staff?.wages ?? null,
    },
    publicPerHead: { kind: "perHead", of: perHead((row) => row.staff?.publicCost), source: publicCost },
    threePublicPerHead: {
      kind: "perHead",
      of: perHead((row) => threePublic(row)?.value),
      source: threePublic,
    },
    rate: {
      kind: "rate",
      of: ({ execution }) => share(execution.actual?.value, againstBudget(execution)?.budget),
      source: (row) => row.execution.actual,
    },
    threePublicRate: {
      kind: "rate",
      of: (row) => row.threePublic && share(threePublic(row)?.value, againstBudget(row.threePublic)?.budget),
      source: threePublic,
    },
    sme: {
      kind: "rate",
      // More than all of it is the document's own slip, and no share.
      of: ({ procurement }) =>
        procurement && !isBeyondWhole(procurement)
          ? share(procurement.sme?.value, procurement.total?.value)
          : null,
      source: (row) => row.procurement?.sme ?? null,
    },
    threePublic: { kind: "money", of: money((row) => threePublic(row)?.value), source: threePublic },
    inService: {
      kind: "people",
      of: (row) => whole(row.staff?.inService?.value),
      source: (row) => row.staff?.inService ?? null,
    },
    findings: { kind: "findings", of: ({ findings }) => whole(findings), source: () => null },
  };
}

/** The value of a single account; null where it has none. */
export function valueOf({ of }: Indicator, row: OverviewRow): number | null {
  const value = of(row);
  return value && (value.whole === null ? value.part : value.part / value.whole);
}

/** An amount in the prices asked for; per head it is divided by the heads of all, and not added up. */
export function moneyOf(
  account: AccountYear,
  yuan: number | null | undefined,
  yardstick: Yardstick,
): Addend | null {
  const heads = yardstick.perHead ? yardstick.heads(account) : null;
  const price = factorOf(pricesAlone(yardstick), account);
  if (yuan === null || yuan === undefined || price === null || (yardstick.perHead && !heads)) return null;
  return { part: yuan * price, whole: heads };
}

/** An amount by its heads, in the prices asked for. */
export function perHeadOf(
  account: AccountYear,
  yuan: number | null | undefined,
  heads: number | null | undefined,
  yardstick: Yardstick,
): Addend | null {
  const divided = share(yuan, heads);
  const price = factorOf(pricesAlone(yardstick), account);
  return divided && price !== null ? { ...divided, part: divided.part * price } : null;
}

/** A part of a whole; null where one is not known, or the whole is nothing. */
export function share(part: number | null | undefined, whole: number | null | undefined): Addend | null {
  return part === null || part === undefined || !whole ? null : { part, whole };
}

function whole(value: number | null | undefined): Addend | null {
  return value === null || value === undefined ? null : { part: value, whole: null };
}

/** What the staff costs of an account are made of. */
export function composedOf({ staff, departmentId, fiscalYear, scope }: OverviewRow): Composed {
  return {
    departmentId,
    fiscalYear,
    scope,
    personnelCost: staff?.personnelCost ?? null,
    allowances: staff?.allowances ?? null,
    retired: staff?.retired ?? null,
  };
}
