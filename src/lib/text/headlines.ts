import type { Yardstick } from "#lib/domain/yardstick.ts";
import { inBoth } from "#lib/format/language.svelte.ts";
import { signed } from "#lib/format/money.ts";
import { count, percent, points } from "#lib/format/rate.ts";
import { change, shortMoney } from "#lib/format/spoken.ts";
import type { Headline, HeadlineName, HeadlinesOfYear } from "#lib/queries/headlines.ts";
import * as en from "./en/headlines.ts";
import { fundingName } from "./interface.ts";
import { inPricesOf } from "./yardstick.ts";

/** The words of the headline figures: what each is, how it changed, and its place. */
const chinese = {
  label: "主要数字",
  names: {
    spent: "支出",
    rate: "执行率",
    threePublic: "“三公”经费",
    perHead: "人均人员经费",
    sme: "中小企业份额",
    findings: "值得核对",
  },
  notes: {
    /** `funding`: the purse that all of it is of; empty where departments show different ones. */
    spent: (funding: string) => funding || "各部门口径",
    rate: {
      adjustedBudget: "决算除以全年预算",
      initialBudget: "决算除以年初预算",
      both: "决算除以预算",
    },
    threePublic: (rate: string) => `预算的 ${rate}`,
    noBudget: "没有公开预算",
    perHead: "含离退休",
    sme: "占政府采购",
    findings: "文件里的疑点",
  },
  findings: (findings: string) => `${findings} 处`,
  none: "未公开",
  covered: (departments: number, all: number) => `${departments} / ${all} 个部门`,
  overYear: (change: string) => `比上年 ${change}`,
  points: (points: string) => `${points} 个百分点`,
  alone: (change: string, departments: number) => `${change}（${departments} 个部门）`,
  silence: {
    unpublished: "没有上年数",
    composition: "离退休变化大，不与上年比",
  },
  place: (place: number, all: number) => `第 ${place} / ${all}`,
  tied: (place: string) => `并列${place}`,
  note: (year: number, departments: number, placed: boolean) =>
    `${year} 年${departments > 1 ? ` ${departments} 个部门` : ""}；比上年，只比两年都有数的部门${placed ? "；名次从高到低" : ""}。`,
} as const;

const text = inBoth(chinese, en.headlineText);

export const headlinesLabel = () => text.label;

/** A headline figure in words. Empty where there is nothing to say. */
export interface HeadlineWords {
  name: string;
  value: string;
  /** What it is of, and of how many departments where that is not all. */
  note: string;
  change: string;
  place: string;
}

export function headlineWords(figure: Headline, all: HeadlinesOfYear, yardstick: Yardstick): HeadlineWords {
  const { name, value, of, place } = figure;
  const said = place && text.place(place.place, place.all);
  return {
    name: text.names[name],
    value: value === null ? text.none : WRITTEN[name](value, yardstick),
    note: value === null ? "" : [noteOf(figure, all), covered(of, all)].filter(Boolean).join(" · "),
    change: value === null ? "" : changeText(figure),
    place: said ? (place.tied ? text.tied(said) : said) : "",
  };
}

/** What year and how many departments the figures are of, and what their changes and places mean. */
export function headlinesNote(all: HeadlinesOfYear, yardstick: Yardstick): string {
  const placed = all.figures.some(({ place }) => place);
  return inPricesOf(yardstick, text.note(all.year, all.departments, placed));
}

const WRITTEN: Record<HeadlineName, (value: number, yardstick: Yardstick) => string> = {
  spent: shortMoney,
  rate: percent,
  threePublic: shortMoney,
  // It is per head already.
  perHead: (value) => shortMoney(value),
  sme: percent,
  findings: (value) => text.findings(count(value)),
};

function noteOf({ name, of }: Headline, { budgets, funding, threePublicBudget }: HeadlinesOfYear): string {
  if (name === "spent") return text.notes.spent(funding ? fundingName(funding) : "");
  if (name === "rate") return text.notes.rate[budgets];
  if (name !== "threePublic") return text.notes[name];
  const { rate, of: budgeted } = threePublicBudget;
  if (rate === null) return text.notes.noBudget;
  return text.notes.threePublic(budgeted < of ? text.alone(percent(rate), budgeted) : percent(rate));
}

function covered(of: number, { departments }: HeadlinesOfYear): string {
  return of < departments ? text.covered(of, departments) : "";
}

function changeText({ name, of, change: changed }: Headline): string {
  if (typeof changed === "string") return text.silence[changed];
  const by = {
    spent: change,
    threePublic: change,
    perHead: change,
    rate: inPoints,
    sme: inPoints,
    findings: (more: number) => text.findings(signed(count(more))),
  }[name](changed.by);
  return text.overYear(changed.of < of ? text.alone(by, changed.of) : by);
}

function inPoints(fraction: number): string {
  return text.points(signed(points(fraction)));
}
