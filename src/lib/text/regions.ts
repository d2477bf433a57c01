import type { NamedDivision } from "#lib/domain/regions.ts";
import { COUNTRY } from "#lib/domain/regions.ts";
import { inBoth } from "#lib/format/language.svelte.ts";
import { count } from "#lib/format/rate.ts";
import type { IndicatorKind, IndicatorName } from "#lib/queries/indicators.ts";
import type { RegionSum } from "#lib/queries/regions.ts";
import * as en from "./en/regions.ts";
import { pictures } from "./pictures.ts";
import { ui } from "./interface.ts";

/** The words of 地区. */
const chinese = {
  title: (year: string, region: string, indicator: string) => `${year}${region}部门决算：${indicator}`,
  country: "全国",
  own: (name: string) => `${name}本级`,
  path: "地区层级",
  by: "看什么",
  unknown: (code: string) => `没有编码为 ${code} 的地区`,
  sum: (departments: string, indicator: string, value: string) =>
    `${departments} 个部门合计，${indicator} ${value}`,
  share: (departments: string, indicator: string, value: string) =>
    `${departments} 个部门合起来，${indicator} ${value}（分子、分母各自相加再除，不是各部门的平均）`,
  nobody: (indicator: string) => `这里没有部门公开${indicator}`,
  nothing: "这里没有收录部门决算",
  published: (published: string, known: string) => `收录的 ${known} 个部门里 ${published} 个公开了这一年`,
  all: (known: string) => `收录的 ${known} 个部门都公开了这一年`,
  without: (departments: string) => `其中 ${departments} 个没有这个数`,
  places: (known: string, all: string) => `${all} 个地区里 ${known} 个有收录的部门`,
  map: (region: string, indicator: string) => `${region}各地：${indicator}`,
  mapNote: (unit: string, year: string) =>
    `每格一样大；颜色越深数越大，填到多高就是多少部门有这个数；空格还没有收录；点击往下看；${[unit, year].filter(Boolean).join("，")}`,
  covered: (departments: number, known: number) => `${departments}/${known}`,
  coveredTip: (departments: string, known: string) => `${known} 个部门里 ${departments} 个有这个数`,
  down: "点击往下看",
  table: "各地合计",
  columns: {
    region: "地区",
    departments: "有这个数的部门",
    published: "公开的部门",
    known: "收录的部门",
    missing: "缺的部门",
  },
  blankRegion: "没有收录",
  noValue: "没有公开",
  missing: (year: string) => `缺 ${year}决算的部门`,
  missingNote: (departments: string) =>
    `${departments} 个部门有别的年度，没有这一年。从来没有收录过的部门，这里不知道，也不算在内。`,
  tooMany: (departments: string) => `${departments} 个部门没有这一年；太多，点开一个地区看是哪些。`,
  more: (departments: string) => `还有 ${departments} 个`,
  apart: "港、澳、台不在部门决算公开制度之内。",
  unplaced: (departments: string) =>
    `${departments} 个部门不属于任何一省（中央部门，或区划不明），合计里有，图上没有。`,
  rankingLink: "看这里各部门的排名",
  departmentsIgnored: "合计是地区里全部部门的，所选部门不影响这一页。",
  method:
    "合计由每个地区、每年的汇总表（indicator_rollups）相加：金额、人数、疑点数直接相加；执行率、份额和人均是分子之和除以分母之和，只算两样都公开的部门，所以一律有合计，不用平均数或中位数代替。一个部门既有本级又有汇总的，取汇总。各部门的支出不等于一级政府的财政支出：只是收录到的这些部门之和；上下级之间的转移支付在各自部门里。一次只看一年。省的格子按大致方位排列，市县按区划代码排列。",
} as const;

export const regionsText = inBoth(chinese, en.regionsText);

/** What a region is called: a government alone by its level, where others lie below it. */
export function regionNames(divisions: readonly NamedDivision[]): (region: string) => string | null {
  const names = new Map(divisions);
  const governing = new Set(divisions.map(([code]) => code).filter((code) => code.endsWith("00")));
  return (region) => {
    if (region === COUNTRY) return regionsText.country;
    const name = names.get(region.padEnd(6, "0"));
    if (name === undefined) return null;
    return region.length === 6 && governing.has(region) ? regionsText.own(name) : name;
  };
}

export function regionsTitle(year: number | null, region: string, by: IndicatorName): string {
  return regionsText.title(year === null ? "" : ui.year(year), region, pictures.indicators[by]);
}

/** What a region comes to, of how many departments, in a sentence. */
export function regionAnswer(
  sum: RegionSum,
  parts: readonly RegionSum[],
  { by, kind, perHead }: { by: IndicatorName; kind: IndicatorKind; perHead: boolean },
  short: (value: number) => string,
): string {
  const text = regionsText;
  if (!sum.known) return ui.sentences([text.nothing]);
  const indicator = pictures.indicators[by];
  const isShare = kind === "rate" || kind === "perHead" || (perHead && kind === "money");
  return ui.sentences([
    sum.value === null
      ? text.nobody(indicator)
      : (isShare ? text.share : text.sum)(count(sum.departments), indicator, short(sum.value)),
    ui.phrases([
      sum.published < sum.known
        ? text.published(count(sum.published), count(sum.known))
        : text.all(count(sum.known)),
      ...(sum.value !== null && sum.departments < sum.published
        ? [text.without(count(sum.published - sum.departments))]
        : []),
    ]),
    ...(parts.length
      ? [text.places(count(parts.filter(({ known }) => known).length), count(parts.length))]
      : []),
  ]);
}
