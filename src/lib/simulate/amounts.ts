import type { Funding, Measure, Stage, SubjectSystem } from "#lib/domain/vocabulary.ts";
import type { Item } from "#lib/domain/items.ts";
import type { About, Mark } from "./page.ts";

/** What a number is of, where it differs from an actual of all funds. */
export interface AboutMore {
  funding?: Funding;
  stage?: Stage;
  measure?: Measure;
  subjectSystem?: SubjectSystem;
  subjectCode?: string | null;
}

export function about(item: Item, fiscalYear: number, more: AboutMore = {}): About {
  const { funding = "all", stage = "actual", measure = "value", subjectCode = null } = more;
  const subjectSystem = subjectCode ? (more.subjectSystem ?? "functional") : null;
  return { item, fiscalYear, funding, stage, measure, subjectSystem, subjectCode };
}

export function figure(text: string, ...of: About[]): Mark {
  return { role: "figure", text, about: of };
}

const FEN_PER_HUNDREDTH = { 万元: 10_000, 元: 1 };
export type MoneyUnit = keyof typeof FEN_PER_HUNDREDTH;

/** An amount of 分 as printed in a unit: two places, rounded half away from zero. */
export function printMoney(fen: number, unit: MoneyUnit, thousands: boolean): string {
  return printHundredths(toHundredths(fen, unit), thousands);
}

/** What is left of an amount when it is printed. */
export function toHundredths(fen: number, unit: MoneyUnit): number {
  const size = Math.round(Math.abs(fen) / FEN_PER_HUNDREDTH[unit]);
  return fen < 0 ? -size : size;
}

export function printHundredths(hundredths: number, thousands: boolean): string {
  const digits = String(Math.abs(hundredths)).padStart(3, "0");
  let whole = digits.slice(0, -2);
  if (thousands && whole.length > 3) whole = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${hundredths < 0 ? "-" : ""}${whole}.${digits.slice(-2)}`;
}

/** part ÷ whole in percent with two places. */
export function printRate(part: number, whole: number): string {
  return printHundredths(Math.round((Math.abs(part) * 10_000) / Math.abs(whole)), false);
}
