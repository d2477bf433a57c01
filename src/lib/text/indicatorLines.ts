import type { Yardstick } from "#lib/domain/yardstick.ts";
import { inBoth } from "#lib/format/language.svelte.ts";
import { change, shortMoney } from "#lib/format/spoken.ts";
import type { Development } from "#lib/queries/developments.ts";
import * as en from "./en/indicatorLines.ts";
import { inPricesOf } from "./yardstick.ts";

/** The words of a department's developments. */
const chinese = {
  title: "历年变化",
  note: (first: number, last: number, missing: readonly number[]) =>
    `${first}–${last} 年，每格领头的是最近一年的数和它比上年的变化；单位相同的共用一个尺度（“三公”另有尺度）${missing.length ? `；没有决算的年度留空：${missing.map((year) => `${year} 年`).join("、")}` : ""}`,
  fromTo: (first: number, from: string, last: number, to: string, change: string) =>
    `支出从 ${first} 年的 ${from} 到 ${last} 年的 ${to}，${change}。`,
  broken: (last: number, to: string) => `${last} 年支出 ${to}；几年间口径变过，首尾不相比。`,
  sameFigure: "这个数历年是多少",
  notPrinted: "没有这个数",
  conflicting: "文件里另有不同的数",
  allOf: (department: string) => `${department}的历年变化`,
  kin: { before: "由它而来：", after: "后来的部门：" },
  columns: {
    indicator: "指标",
    year: "年度",
    money: "金额",
    perHead: "人均金额",
    change: "比上年",
    rate: "比上年增减率",
    share: "比率",
    count: "人数或处数",
    breaks: "与此前不可直接相比，因为",
  },
} as const;

export const developmentsText = inBoth(chinese, en.developmentsText);

/** How the expenditure went from the first year to the last; only that of the last where the years are not of one thing. */
export function developmentsAnswer(all: readonly Development[], yardstick: Yardstick): string {
  const points = all.find(({ name }) => name === "spent")?.points ?? [];
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return "";
  const to = shortMoney(last.value, yardstick);
  const text = developmentsText;
  const broken = points.some(({ breaks }) => breaks.some((reason) => reason !== "name"));
  return inPricesOf(
    yardstick,
    broken || first.value === 0
      ? text.broken(last.fiscalYear, to)
      : text.fromTo(
          first.fiscalYear,
          shortMoney(first.value, yardstick),
          last.fiscalYear,
          to,
          change(last.value / first.value - 1),
        ),
  );
}
