import { pricesAlone, type Yardstick } from "#lib/domain/yardstick.ts";
import { inUnit, moneyUnit, signed, type MoneyUnit } from "#lib/format/money.ts";
import { count, percent, points as inPoints } from "#lib/format/rate.ts";
import type { Development, DevelopmentPoint } from "#lib/queries/developments.ts";
import type { IndicatorKind, IndicatorName } from "#lib/queries/indicators.ts";
import type { PictureWords } from "#lib/text/pictureWords.ts";

/** How the values of an indicator are written. */
export interface Written {
  title: string;
  value(value: number): string;
  exact(value: number): string;
  /** Short enough for a sentence. */
  short(value: number): string;
  /** How far it is off another one: amounts as a share, shares as points, counts as counts. */
  change(point: Pick<DevelopmentPoint, "change">): string;
}

/** Indicators that share a scale. */
export function scaleOf({ name, kind }: Pick<Development, "name" | "kind">): string {
  // “三公” would be flat beside all expenditure, and beside the costs per head.
  return name === "threePublic" || name === "threePublicPerHead" ? name : kind;
}

/** How the values of each indicator are written: of one scale in one unit. */
export function writtenBy(
  all: readonly (Pick<Development, "name" | "kind"> & { points: readonly { value: number }[] })[],
  words: PictureWords,
  yardstick: Yardstick,
): (development: Pick<Development, "name" | "kind">) => Written {
  const units = new Map<string, MoneyUnit>();
  for (const one of all) {
    const scale = scaleOf(one);
    const values = all.filter((other) => scaleOf(other) === scale).flatMap(({ points }) => points);
    units.set(
      scale,
      moneyUnit(
        values.map(({ value }) => value),
        one.kind === "perHead" ? pricesAlone(yardstick) : yardstick,
      ),
    );
  }
  return (one) => written(one.name, one.kind, units.get(scaleOf(one))!, words);
}

/** How the values of one indicator are written, money in a unit. */
export function written(
  name: IndicatorName,
  kind: IndicatorKind,
  unit: MoneyUnit,
  words: PictureWords,
): Written {
  const title = words.indicators[name];
  if (kind === "money" || kind === "perHead")
    return {
      title: words.titled(title, unit),
      value: (yuan) => inUnit(yuan, unit),
      exact: (yuan) => words.exactMoney(yuan, unit.yardstick),
      short: (yuan) => words.shortMoney(yuan, unit.yardstick),
      change: ({ change }) => (change?.rate === null || !change ? "" : words.change(change.rate)),
    };
  if (kind === "rate")
    return {
      title,
      value: percent,
      exact: percent,
      short: percent,
      change: ({ change }) => (change ? words.indicatorLines.points(signed(inPoints(change.by))) : ""),
    };
  const counted = kind === "people" ? words.indicatorLines.people : words.indicatorLines.found;
  return {
    title,
    value: (number) => count(number),
    exact: (number) => counted(count(number)),
    short: (number) => counted(count(number)),
    change: ({ change }) => (change ? signed(count(change.by)) : ""),
  };
}
