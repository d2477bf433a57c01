import { DEPARTMENT_KINDS, type DepartmentKind } from "#lib/domain/departmentKinds.ts";
import { middleOf } from "#lib/domain/middle.ts";
import { inBoth } from "#lib/format/language.svelte.ts";
import { count } from "#lib/format/rate.ts";
import type { IndicatorName } from "#lib/queries/indicators.ts";
import type { Ranked, RankingRow } from "#lib/queries/ranking.ts";
import * as en from "./en/ranking.ts";
import { pictures } from "./pictures.ts";

const kinds = Object.fromEntries(
  Object.entries(DEPARTMENT_KINDS).map(([kind, { zh }]) => [kind, zh]),
) as Record<DepartmentKind, string>;

/** The words of 排名. */
const chinese = {
  title: (year: string, indicator: string) => `${year}部门排名：${indicator}`,
  year: (year: number) => `${year} 年`,
  extremes: (departments: string, indicator: string, most: string, least: string) =>
    `${departments} 个部门里，${indicator}最高的是${most}，最低的是${least}`,
  only: (indicator: string, one: string) => `只有${one}公开了${indicator}`,
  allEqual: (departments: string, indicator: string, value: string) =>
    `${departments} 个部门的${indicator}都是 ${value}`,
  one: (name: string, value: string) => `${name}（${value}）`,
  tied: (name: string, others: number) => `${name}等 ${others + 1} 个部门`,
  middle: (median: string, low: string, high: string) =>
    `中位数 ${median}，一半部门在 ${low} 到 ${high} 之间`,
  few: "不足 8 个，只列名次，不谈分布",
  none: "这里没有部门公开这个数",
  noneAdvice: "放宽地区、类型、层级或规模，或换一个指标。",
  sentence: (parts: readonly string[]) => `${parts.join("；")}。`,
  distribution: (indicator: string) => `${indicator}的分布`,
  distributionNote: (departments: number, logarithmic: boolean) =>
    `${departments} 个部门，每个部门一点，多了用柱${logarithmic ? "；数差得远，用对数尺度" : ""}`,
  list: (indicator: string) => `${indicator}名次`,
  listNote: (year: number | null) =>
    `${year === null ? "" : `只排 ${year} 年一年；`}高的在前，点击数看出处，点部门名只看它`,
  without: (departments: number, names: string, more: boolean) =>
    `${departments} 个部门没有这个数（没有公开，或没有可除的数）：${names}${more ? "等" : ""}。`,
  by: "按什么排",
  any: "全部",
  among: { region: "地区", kind: "类型", level: "层级", size: "规模" },
  sizes: {
    small: "支出不到 500 万元",
    middle: "500 万元到 2,000 万元",
    large: "2,000 万元到 1 亿元",
    huge: "1 亿元以上",
  },
  levels: { central: "中央", province: "省级", prefecture: "地市级", county: "县级", township: "乡镇级" },
  kinds,
  columns: { place: "名次", department: "部门", region: "地区", kind: "类型", level: "层级" },
  method:
    "一次只排一个年度：筛选里选了一年就排那一年，否则排多数部门都已公开的最近一年。一个部门既有本级又有汇总的，取汇总。比率只在分母有公开的数时才算；人均按在职人数。类型由部门名称判断，规模按当年支出。中位数和中间一半至少要 8 个部门。名次高低不是好坏：职责不同，钱和人就不同。",
} as const;

export const rankingText = inBoth(chinese, en.rankingText);

/** The levels of government, from above. */
export const LEVELS = ["central", "province", "prefecture", "county", "township"];

export function rankingTitle(year: number | null, by: IndicatorName): string {
  return rankingText.title(year === null ? "" : rankingText.year(year), pictures.indicators[by]);
}

export function kindName(kind: DepartmentKind | null): string {
  return rankingText.kinds[kind ?? "other"];
}

export function levelName(level: string | null): string {
  const names: Record<string, string> = rankingText.levels;
  return level ? (names[level] ?? level) : "";
}

export function regionName({ province, city }: Pick<RankingRow, "province" | "city">): string {
  return [...new Set([province, city])].filter(Boolean).join(" ");
}

/** Who is highest and lowest, and where the middle lies. */
export function rankingAnswer(
  ranked: readonly Ranked[],
  by: IndicatorName,
  written: { short(value: number): string },
): string {
  const text = rankingText;
  const [first, last] = [ranked[0], ranked.at(-1)];
  if (!first || !last) return text.sentence([text.none]);
  const indicator = pictures.indicators[by];
  const named = (value: number) => {
    const all = ranked.filter((entry) => entry.value === value);
    const name = all[0]!.row.shortName;
    return text.one(all.length > 1 ? text.tied(name, all.length - 1) : name, written.short(value));
  };
  const middle = middleOf(ranked.map(({ value }) => value));
  if (ranked.length === 1) return text.sentence([text.only(indicator, named(first.value))]);
  const departments = count(ranked.length);
  return text.sentence([
    first.value === last.value
      ? text.allEqual(departments, indicator, written.short(first.value))
      : text.extremes(departments, indicator, named(first.value), named(last.value)),
    middle
      ? text.middle(written.short(middle.median), written.short(middle.low), written.short(middle.high))
      : text.few,
  ]);
}

/** As many are named as can be read. */
const NAMED = 12;

/** Who has no such value; empty where all have one. */
export function withoutNote(without: readonly RankingRow[]): string {
  if (!without.length) return "";
  const names = without.slice(0, NAMED).map(({ shortName }) => shortName);
  return rankingText.without(without.length, pictures.list(names), without.length > NAMED);
}
