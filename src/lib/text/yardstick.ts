import type { AccountYear } from "#lib/domain/accountYear.ts";
import type { Yardstick } from "#lib/domain/yardstick.ts";
import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/yardstick.ts";

/** The words of the switches between printed amounts, amounts per head and amounts in one year's prices. */
const chinese = {
  label: "金额",
  perHead: "人均",
  inPrices: (year: number) => `${year} 年价格`,
  perHeadNote: "金额除以在职人数",
  pricesNote: (year: number) => `按居民消费价格指数折算到 ${year} 年`,
  pricesSource: (source: string) => `来源：${source}`,
  noHeads: (accounts: string, more: number) =>
    `${accounts}${more > 0 ? `和另外 ${more} 份` : ""}未公开在职人数，不能换算`,
  noIndex: (years: string) => `没有 ${years}的价格指数，不能换算`,
  noHeadcount: "未公开在职人数",
  noPrices: "没有价格指数",
  factors: (unit: string) => `图和表里的金额是查询结果乘以下面的系数（${unit}）：`,
  factor: (department: string, year: number, factor: string) => `${department} ${year} 年：${factor}`,
} as const;

export const yardstickText = inBoth(chinese, en.yardstickText);

/** Why no amount of an account can be measured by a yardstick; null where it can. */
export function unmeasured(yardstick: Yardstick, account: AccountYear): string | null {
  if (yardstick.prices(account.fiscalYear) === null) return yardstickText.noPrices;
  return yardstick.perHead && !yardstick.heads(account) ? yardstickText.noHeadcount : null;
}
