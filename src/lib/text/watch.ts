import { inBoth } from "#lib/format/language.svelte.ts";
import { count, percent } from "#lib/format/rate.ts";
import { limitWords, type Limits } from "#lib/domain/limits.ts";
import type { IndicatorName } from "#lib/queries/indicators.ts";
import type { Watched } from "#lib/queries/watch.ts";
import * as en from "./en/watch.ts";
import { ui } from "./interface.ts";
import { pictures } from "./pictures.ts";

/** The words of 关注. */
const chinese = {
  title: (year: string) => `${year}谁越过了界线`,
  none: (departments: string, measures: string, low: string, high: string) =>
    `${departments} 个部门的${measures}都在 ${low} 到 ${high} 之间`,
  some: (departments: string, out: string) => `${departments} 个部门里 ${out} 个越线`,
  measure: (measure: string, over: string, under: string) =>
    `${measure}：${[over, under].filter(Boolean).join("，")}`,
  over: (departments: string, high: string, most: string, value: string) =>
    `${departments} 个超过 ${high}，最多的是${most}（${value}）`,
  under: (departments: string, low: string, least: string, value: string) =>
    `${departments} 个不到 ${low}，最少的是${least}（${value}）`,
  since: (fresh: string, back: string) => `比上年新越线 ${fresh} 处，回到线内 ${back} 处`,
  sinceUnknown: "上年没有可比的，不知道是不是新的",
  nothing: "这一年没有可以比的数",
  settings: "界线",
  low: "低于",
  high: "高于",
  amount: "相差不到就不算",
  amountUnit: "万元",
  measures: "指标",
  copy: "复制这一页的链接",
  copied: "已复制，里面有界线、指标和关注的部门",
  notCopied: "没有复制成功，请从地址栏复制",
  usual: "恢复 80%、120%",
  remembered: "界线、指标和关注的部门都写在网址里，也记在这个浏览器里。",
  crossings: "越线的部门",
  crossingsNote: (year: string) => `${year}；新越线的在前，再按相差的金额；点击条看出处，点部门名只看它`,
  noCrossings: "没有部门越线",
  noCrossingsAdvice: "收窄界线，或多选几个指标，再看一次。",
  mine: "关注的部门",
  mineNone: "还没有关注部门。在部门页、排名的表格或下面的表格里点 ☆，就会列在这里。",
  shared: (departments: string) => `这个链接带来 ${departments} 个部门，不是你自己的名单。`,
  keepShared: "加进我的名单",
  columns: {
    department: "部门",
    measure: "指标",
    value: "今年",
    before: "上年",
    against: "比什么",
    ratio: "占比",
    off: "相差",
    state: "与界线",
  },
  against: { budget: "预算", year: "上年" },
  unwatchable: "没有可比的数",
  leadIn: (out: string, low: string, high: string) =>
    `${out} 个部门的执行率或“三公”在预算的 ${low} 到 ${high} 之外`,
  lead: "看是谁",
  method:
    "执行率和“三公”占预算，比的是预算（有全年预算的用全年预算）；其他指标比的是同一部门的上年，两年口径、组成或分类不同的不比。相差的金额只对用钱计的指标有意义，按公开的元计，不折价。新越线：今年在线外，上年在线内或在另一边；仍在线外：两年都在；回到线内：上年在线外，今年不在。界线只是提醒往哪里看，越线不等于有错。",
} as const;

export const watchText = inBoth(chinese, en.watchText);

/** Who is beyond the limits, in a sentence that can be read in five seconds. */
export function watchAnswer(
  all: readonly Watched[],
  measures: readonly IndicatorName[],
  limits: Limits,
): string {
  const text = watchText;
  const { low, high } = limitWords(limits);
  if (!all.length) return ui.sentences([text.nothing]);
  const departments = (entries: readonly Watched[]) =>
    count(new Set(entries.map(({ row }) => row.departmentId)).size);
  const beyond = all.filter(({ side }) => side !== "within");
  const names = ui.enumerate(measures.map((name) => pictures.indicators[name]));
  if (!beyond.length) return ui.sentences([text.none(departments(all), names, low, high)]);
  const furthest = (entries: readonly Watched[], sign: 1 | -1) =>
    entries.reduce((most, entry) => ((entry.ratio - most.ratio) * sign > 0 ? entry : most));
  const [fresh, back, unknown] = (["new", "back", "unknown"] as const).map((kind) =>
    all.filter(({ crossing }) => crossing === kind),
  ) as [Watched[], Watched[], Watched[]];
  return ui.sentences([
    text.some(departments(all), departments(beyond)),
    ...measures.flatMap((name) => {
      const own = beyond.filter((entry) => entry.name === name);
      const [over, under] = [
        own.filter(({ side }) => side === "over"),
        own.filter(({ side }) => side === "under"),
      ];
      if (!own.length) return [];
      const said = (entry: Watched): [string, string] => [entry.row.shortName, percent(entry.ratio)];
      return [
        text.measure(
          pictures.indicators[name],
          over.length ? text.over(count(over.length), high, ...said(furthest(over, 1))) : "",
          under.length ? text.under(count(under.length), low, ...said(furthest(under, -1))) : "",
        ),
      ];
    }),
    unknown.length === beyond.length
      ? text.sinceUnknown
      : text.since(count(fresh.length), count(back.length)),
  ]);
}
