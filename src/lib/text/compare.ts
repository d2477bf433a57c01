import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/compare.ts";

/** The words of 对比. */
const compareTextZh = {
  title: "对比：选部门和年度放在一起看",
  pick: "选择 2 到 12 份决算",
  answer: (count: number) => `正在比较 ${count} 份决算，每列一个尺度。`,
  few: "请至少选择两份决算",
  fewAdvice: "在上面的框里找部门，点它加入；或重置筛选。",
  most: "最多 12 份，请先取消一份",
  anew: "全部去掉，重新选",
  search: "名称、拼音或首字母",
  none: "没有这个部门",
  remove: (name: string) => `去掉${name}`,
  rank: (name: string, places: string, all: number) => `${name}（${all} 份中）：${places}。`,
  place: (measure: string, place: number, all: number) =>
    `${measure}第 ${place} 位${all ? `（共 ${all} 份公开）` : ""}`,
  tied: (place: string) => `${place}（并列）`,
  /** Among those that grew, or fell; the largest first. */
  grew: (measure: string, place: number, of: number) =>
    of === 1 ? `${measure}增长（只有它增长）` : `${measure}增长（增幅第 ${place} 位，${of} 份增长）`,
  fell: (measure: string, place: number, of: number) =>
    of === 1 ? `${measure}下降（只有它下降）` : `${measure}下降（降幅第 ${place} 位，${of} 份下降）`,
  unchanged: (measure: string) => `${measure}持平`,
  perspective: "怎么比",
  perspectives: { total: "总额", head: "人均", share: "占比", growth: "增长" },
  notes: {
    total: "决算数",
    head: "决算数除以在职人数；支出和人员经费含离退休人员的钱，支出还含项目的钱，工资福利只是在职人员的；没有公开在职人数的不算",
    share: "各项占本年支出；执行率是决算除以预算；中小企业份额占政府采购",
    growth: "与上年决算比，取同一口径",
  },
  toFirst: "比第一份",
  difference: (measure: string) => `${measure}与第一份的差`,
} as const;

export const compareText = inBoth(compareTextZh, en.compareText);
