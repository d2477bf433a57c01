import { shareOf } from "#lib/domain/shares.ts";
import type { Amount } from "#lib/queries/amount.ts";
import type { ComparedAccount } from "#lib/queries/comparison.ts";
import type { Reasons } from "#lib/queries/reasons.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";

/** How accounts are looked at side by side. */
export const PERSPECTIVES = ["total", "head", "share", "growth"] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

/** A measure that accounts are compared by. Money in yuan; rates, shares and changes as fractions. */
export interface Measure {
  name: string;
  kind: "money" | "rate" | "change";
  value: (row: ComparedAccount) => number | null;
  /** The printed figure that a click leads to. */
  source: (row: ComparedAccount) => Amount | null;
  /** What the department says of it, where it is a change. */
  stated?: (row: ComparedAccount) => Reasons;
  /** What is said where there is no value. */
  blank: string;
}

/** An amount of an account in yuan, and the printed figure it comes from; staff costs may be sums of classes. */
interface AccountAmount {
  name: string;
  yuan: (row: ComparedAccount) => number | null;
  source: (row: ComparedAccount) => Amount | null;
}

/** The amounts with their names. */
function amounts(words: PictureWords): AccountAmount[] {
  return [
    printed(words.compare.expenditure, (row) => row.execution.actual),
    {
      name: words.compare.personnel,
      yuan: (row) => row.staff?.personnelCost ?? null,
      source: (row) => row.staff?.personnel ?? row.staff?.wages ?? null,
    },
    {
      name: words.compare.publicCost,
      yuan: (row) => row.staff?.publicCost ?? null,
      source: (row) => row.staff?.publicExpenses ?? null,
    },
    printed(words.compare.threePublic, (row) => row.threePublic?.actual ?? null),
    printed(words.compare.procurement, (row) => row.procurement?.total ?? null),
  ];
}

const CHANGES = [
  ["expenditure", "expenditure.current"],
  ["threePublic", "three_public"],
  ["agencyOperating", "agency_operating"],
] as const;

/** The measures of a perspective, in the order of their panels. */
export function measuresOf(perspective: Perspective, words: PictureWords): Measure[] {
  return { total, head, share, growth }[perspective](words);
}

function total(words: PictureWords): Measure[] {
  return amounts(words).map(({ name, yuan, source }) => ({
    name,
    kind: "money",
    value: yuan,
    source,
    blank: words.undisclosed,
  }));
}

function head(words: PictureWords): Measure[] {
  const [spent, personnel, ...others] = amounts(words);
  const wages = printed(words.compare.wages, (row) => row.staff?.wages ?? null);
  return [spent!, personnel!, wages, ...others].map(({ name, yuan, source }) => ({
    name: words.compare.perHead(name),
    kind: "money",
    value: (row) => {
      const heads = row.staff?.inService?.value;
      return heads ? times(yuan(row), 1 / heads) : null;
    },
    source,
    blank: words.noHeadcount,
  }));
}

function share(words: PictureWords): Measure[] {
  const [whole, ...parts] = amounts(words);
  return [
    {
      name: words.executionRate,
      kind: "rate",
      value: (row) => row.execution.executionRate,
      source: whole!.source,
      blank: words.noBudget,
    },
    ...parts.map(({ name, yuan, source }): Measure => ({
      name: words.compare.share(name),
      kind: "rate",
      value: (row) => {
        return shareOf(yuan(row), whole!.yuan(row));
      },
      source,
      blank: words.undisclosed,
    })),
    {
      name: words.compare.smeShare,
      kind: "rate",
      value: (row) => row.procurement?.smeShare ?? null,
      source: (row) => row.procurement?.sme ?? null,
      blank: words.undisclosed,
    },
  ];
}

function growth(words: PictureWords): Measure[] {
  return CHANGES.map(([name, item]) => {
    const change = (row: ComparedAccount) => row.yearsBefore.find((entry) => entry.item === item) ?? null;
    return {
      name: words.compare.growth(words.compare[name]),
      kind: "change",
      value: (row) => {
        const { now, before } = change(row) ?? {};
        return now && before?.value ? now.value / before.value - 1 : null;
      },
      source: (row) => change(row)?.now ?? null,
      stated: (row) => change(row) ?? { reason: null, reasonsBelow: 0 },
      blank: words.compare.noYearBefore,
    };
  });
}

function printed(name: string, amount: (row: ComparedAccount) => Amount | null): AccountAmount {
  return { name, yuan: (row) => amount(row)?.value ?? null, source: amount };
}

function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}
