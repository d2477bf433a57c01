import type { AccountYear } from "#lib/domain/accountYear.ts";
import { lackOf, type Yardstick } from "#lib/domain/yardstick.ts";
import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/yardstick.ts";
import { pictures } from "./pictures.ts";

/** The words of the switches between printed amounts, amounts per head and amounts in one year's prices. */
const chinese = {
  label: "金额",
  perHead: "人均",
  inPrices: (year: number) => `${year} 年价格`,
  perHeadNote: "金额除以在职人数",
  perHeadHolds: "支出和人员经费里有离退休人员的钱，支出里还有项目的钱",
  pricesNote: (year: number) => `按居民消费价格指数折算到 ${year} 年`,
  pricesSource: (source: string) => `来源：${source}`,
  noHeads: (accounts: string, more: number) =>
    `${accounts}${more > 0 ? `和另外 ${more} 份` : ""}未公开在职人数，不能换算`,
  noIndex: (years: string) => `没有 ${years}的价格指数，不能换算`,
  sentence: (year: number, sentence: string) => `按 ${year} 年价格，${sentence}`,
  factors: (unit: string) => `图和表里的金额是查询结果乘以下面的系数（${unit}）：`,
  factor: (department: string, year: number, factor: string) => `${department} ${year} 年：${factor}`,
} as const;

export const yardstickText = inBoth(chinese, en.yardstickText);

/** A sentence about measured amounts, saying whose prices they are in; nothing stays nothing. */
export function inPricesOf({ pricesOf }: Yardstick, sentence: string): string {
  return sentence && pricesOf !== null ? yardstickText.sentence(pricesOf, sentence) : sentence;
}

/** Why no amount of an account can be measured by a yardstick; null where it can. */
export function unmeasured(yardstick: Yardstick, account: AccountYear): string | null {
  const lack = lackOf(yardstick, account);
  return lack && { prices: pictures.noPrices, heads: pictures.noHeadcount }[lack];
}
