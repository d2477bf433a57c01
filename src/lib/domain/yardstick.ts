import { accountOf, type AccountYear } from "./accountYear.ts";
import { priceFactor, type PriceIndex } from "./prices.ts";

/** How amounts of money are measured: as printed, per person in service, in the prices of one year, or both. */
export interface Yardstick {
  readonly perHead: boolean;
  /** The year whose prices amounts are in; null for the prices of each amount's own year. */
  readonly pricesOf: number | null;
  /** People in service; null where they are not published. */
  heads(account: AccountYear): number | null;
  /** What a yuan of a year is in yuan of `pricesOf`; null where there is no price index. */
  prices(fiscalYear: number): number | null;
}

/** Amounts as they are printed. */
export const PRINTED: Yardstick = { perHead: false, pricesOf: null, heads: () => null, prices: () => 1 };

/**
 * @param heads people in service of each published account
 * @param indices 居民消费价格指数, year on year
 */
export function yardstickOf(
  { perHead, pricesOf }: Pick<Yardstick, "perHead" | "pricesOf">,
  heads: readonly (AccountYear & { inService: number | null })[],
  indices: readonly PriceIndex[],
): Yardstick {
  if (isAsPrinted({ perHead, pricesOf })) return PRINTED;
  const counts = new Map(heads.map((row) => [accountOf(row), row.inService]));
  return {
    perHead,
    pricesOf,
    heads: (account) => counts.get(accountOf(account)) ?? null,
    prices: (year) => (pricesOf === null ? 1 : priceFactor(indices, year, pricesOf)),
  };
}

/** What an amount of an account is multiplied by; null where its heads or prices are not known. */
export function factorOf({ perHead, heads, prices }: Yardstick, account: AccountYear): number | null {
  const price = prices(account.fiscalYear);
  if (!perHead || price === null) return price;
  const count = heads(account);
  return count ? price / count : null;
}

/** What is not known, so that no amount of an account can be measured; null where all is. */
export function lackOf(yardstick: Yardstick, account: AccountYear): "prices" | "heads" | null {
  if (yardstick.prices(account.fiscalYear) === null) return "prices";
  return yardstick.perHead && !yardstick.heads(account) ? "heads" : null;
}

/** The same prices for costs that are per something already: per head of them would mean nothing. */
export function pricesAlone(yardstick: Yardstick): Yardstick {
  return yardstick.perHead ? { ...yardstick, perHead: false } : yardstick;
}

export function isAsPrinted({ perHead, pricesOf }: Pick<Yardstick, "perHead" | "pricesOf">): boolean {
  return !perHead && pricesOf === null;
}
