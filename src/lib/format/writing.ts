import type { Language } from "./language.svelte.ts";
import { exactMoney, shortMoney, moneyUnitName, type MoneyUnit } from "./money.ts";
import { change, growth } from "./rate.ts";
import type { Yardstick } from "#lib/domain/yardstick.ts";

/** How amounts and changes are written in a language: what of money.ts and rate.ts has words. */
export interface Writing {
  moneyUnitName(unit: MoneyUnit): string;
  exactMoney(yuan: number, yardstick?: Yardstick): string;
  shortMoney(yuan: number, yardstick?: Pick<Yardstick, "perHead">): string;
  change(fraction: number): string;
  growth(actual: number | null, prior: number | null): string;
}

export function writingIn(language: Language): Writing {
  return {
    moneyUnitName: (unit) => moneyUnitName(unit, language),
    exactMoney: (yuan, yardstick) => exactMoney(yuan, language, yardstick),
    shortMoney: (yuan, yardstick) => shortMoney(yuan, language, yardstick),
    change: (fraction) => change(fraction, language),
    growth: (actual, prior) => growth(actual, prior, language),
  };
}
