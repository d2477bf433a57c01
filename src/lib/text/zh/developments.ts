import { yearStretches } from "#lib/domain/yearSpan.ts";

/** A department's change of a measure, as far as it is known. */
export interface Changed {
  name: string;
  /** From the first known year to the last; null where there is none. */
  change: number | null;
  years: readonly [from: number, to: number];
  /** How many years are known. */
  known: number;
}

export const developments = {
  titles: {
    deviation: "支出与执行率的变化",
    figures: "三公、人均、中小企业份额与疑点的变化",
    departments: "各部门支出与执行率的变化",
    subjects: "各科目决算与执行率的变化",
    parts: "“三公”经费的变化",
    unitCosts: "每辆车、每人次花费的变化",
    heads: "人数与人均的变化",
    classes: "基本支出各类的变化",
    shares: "政府采购与中小企业份额的变化",
    uses: "谁用这个科目，各年多少",
    level: (name: string) => `${name}：各年变化`,
  },
  note: (years: string, broken: boolean) =>
    `${years}；每列一个尺度，变化最大的在前，没有公开的年度空着${broken ? "；虚线处前后口径不同" : ""}`,
  change: (name: string) => `${name}比前一份决算`,
  changeShort: "比前一份",
  latest: (year: number) => `加总的图表只看 ${year} 年；各部门各年见“变化”图。`,
} as const;

/** Years in order, many that follow each other as a span: `2015–2018 年、2020 年`. */
export function yearSpan(years: readonly number[]): string {
  return yearStretches(years)
    .map((years) => `${years} 年`)
    .join("、");
}

export function severalYearsAnswer(rows: readonly { departmentId: string; fiscalYear: number }[]): string {
  const years = new Map<string, Set<number>>();
  for (const { departmentId, fiscalYear } of rows)
    years.set(departmentId, (years.get(departmentId) ?? new Set()).add(fiscalYear));
  const several = [...years.values()].filter(({ size }) => size > 1).length;
  const who = several === years.size ? (several > 1 ? "都" : "") : `其中 ${several} 个`;
  return several
    ? `${years.size} 个部门，${who}公开了不止一年的决算；不同年度不放在一起排名，看每个部门自己的变化。`
    : `${years.size} 个部门各只公开了一年的决算，看不出变化；不同年度不放在一起排名。`;
}

export function developmentAnswer(
  measure: string,
  all: readonly Changed[],
  written: (change: number) => string,
  isPart: boolean,
): string {
  const known = all.filter(({ change }) => change !== null);
  const [most, second] = known;
  if (!most) return "";
  const unit = isPart ? "项" : "个部门";
  const up = known.filter(({ change }) => change! > 0).length;
  const down = known.filter(({ change }) => change! < 0).length;
  const even = known.length - up - down;
  const parts = [
    up ? `${up} ${unit}增加` : "",
    down ? `${down} ${unit}减少` : "",
    even ? `${even} ${unit}持平` : "",
  ].filter(Boolean);
  const span = `${most.years[0]}→${most.years[1]} 年`;
  const first = `${measure}：${known.length > 1 ? `${parts.join("，")}；变化最大的是` : ""}${most.name}，${span} ${written(most.change!)}`;
  const others = known
    .slice(1)
    .map(({ change }) => change!)
    .sort((a, b) => a - b);
  const between =
    others.length > 1
      ? `；其余 ${others.length} ${unit}在 ${written(others[0]!)} 与 ${written(others.at(-1)!)} 之间`
      : second
        ? `；${second.name} ${written(second.change!)}`
        : "";
  const single = all.length - known.length;
  return `${first}${between}${single ? `；另有 ${single} ${unit}不能比较` : ""}。`;
}
