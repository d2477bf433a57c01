import { formatDecimal } from "#lib/domain/decimal.ts";
import type { Figure } from "#lib/domain/figure.ts";
import { readLines } from "./reading.ts";

/** A figure in one line: `2023 expenditure.current 2010301 general actual value 1256.55万元`. */
export function inWords(figure: Figure): string {
  const amount = formatDecimal(figure.value).replace(/\.?0+$/, "");
  const subject = figure.subjectCode ? ` ${figure.subjectCode}` : "";
  const base = figure.base ? ` of ${figure.base}` : "";
  const unit = {
    yuan: "元",
    percent: "%",
    person: "人",
    vehicle: "辆",
    set: "台",
    group: "团",
    batch: "批",
    score: "分",
  }[figure.unit];
  return `${figure.fiscalYear} ${figure.item}${subject} ${figure.funding} ${figure.stage} ${figure.measure}${base} ${amount}${unit}`;
}

/** Reported figures of a small disclosure whose narrative holds `text` under `heading`, in words. */
export function narrated(heading: string, text: string): string[] {
  return narratedFigures(heading, text).map(inWords);
}

export function narratedFigures(heading: string, text: string): Figure[] {
  const document = `第一部分 滨海市水利局概况\n第三部分 2023年度部门决算情况说明\n${heading}\n${text}\n`;
  return readLines(document).figures.filter((figure) => figure.basis === "reported");
}

/** Reported figures of a small disclosure that holds one statement table. */
export function tabled(lines: string[]): string[] {
  const document = [
    "第一部分 滨海市水利局概况",
    "第二部分 2023年度部门决算表",
    ...lines,
    "第三部分 2023年度部门决算情况说明",
  ];
  return readLines(document.join("\n"))
    .figures.filter((figure) => figure.basis === "reported")
    .map(inWords);
}
