import { abs, divideRounded, formatDecimal, type Decimal } from "#lib/domain/decimal.ts";
import * as english from "#lib/domain/englishNames.ts";
import { itemLabel, type Item } from "#lib/domain/items.ts";
import {
  FUNDINGS,
  STAGES,
  type Funding,
  type Measure,
  type Stage,
  type Statement,
} from "#lib/domain/vocabulary.ts";
import type { CheckedDocument, CheckedFigure } from "./check.ts";
import { ownStage, withKey, type Key } from "./lookup.ts";

/** Which figures a rule asks for; what is left out may be anything, `subjectCode: null` is the total. */
export interface Query {
  statement?: Statement;
  item?: Item;
  subjectCode?: string | null;
  funding?: Funding;
  stage?: Stage;
  measure?: Measure;
  /** The document's own year unless named. */
  fiscalYear?: number;
}

export function find(document: CheckedDocument, query: Query): CheckedFigure[] {
  const wanted = { measure: "value", stage: ownStage(document), fiscalYear: document.fiscalYear, ...query };
  return candidates(document, query).filter((figure) =>
    (Object.keys(wanted) as (keyof typeof wanted)[]).every(
      (name) => wanted[name] === figure[name as keyof CheckedFigure],
    ),
  );
}

const byItem: Key = ({ item }) => item;
const byStatement: Key = ({ statement }) => statement;

function candidates(document: CheckedDocument, { item, statement }: Query): readonly CheckedFigure[] {
  if (item) return withKey(document, byItem, item);
  return statement ? withKey(document, byStatement, statement) : document.figures;
}

export function first(document: CheckedDocument, query: Query): CheckedFigure | null {
  return find(document, query)[0] ?? null;
}

/**
 * A number as findings say it in both languages, whole and with its sign: 万元 for money of 10,000 yuan and more,
 * unless it has 角 and 分.
 */
export function say(value: Decimal, unit: string): string {
  return sayAlike(unit, value)[0]!;
}

/** Numbers that are held against each other, in one unit: 万元 where one of them is so large and none has 角 and 分. */
export function sayAlike(unit: string, ...values: readonly Decimal[]): string[] {
  const digits = (value: Decimal) => formatDecimal(value).replace(/\.?0+$/, "");
  if (unit === "percent") return values.map((value) => `${digits(value)}%`);
  if (unit !== "yuan") return values.map(digits);
  const isLarge = values.some((value) => abs(value) >= 100_000_000n) || values.every((value) => value === 0n);
  const isWhole = values.every((value) => value % 10_000n === 0n);
  return values.map((value) =>
    isLarge && isWhole ? `${digits(value / 10_000n)}万元` : `${digits(value)}元`,
  );
}

/** The digits as printed, with the sign that the words beside them give: 下降 0.88% is `-0.88%`. */
export function sayPrinted({ value, printed, unit }: CheckedFigure): string {
  return `${value < 0n && !/^[-−]/.test(printed) ? "-" : ""}${printed}${unit === "percent" ? "%" : ""}`;
}

/** A computed amount as findings say it: to the yuan. */
export function sayAbout(yuan: Decimal): string {
  return say(divideRounded(yuan, 10_000n) * 10_000n, "yuan");
}

/** What a figure is, in the document's words: 政府性基金预算本年支出“行政运行（2010301）”年初预算. */
export function nameOf({ item, subjectCode, subject, funding, stage }: CheckedFigure): string {
  const label = itemLabel(item);
  const purse =
    funding === "all" || funding === "general" || label.startsWith(FUNDINGS[funding])
      ? ""
      : FUNDINGS[funding];
  const named = subject ? `“${subject}（${subjectCode}）”` : ` ${subjectCode}`;
  return `${purse}${label}${subjectCode ? named : ""}${stage === "actual" ? "" : STAGES[stage]}`;
}

/** What a figure is and how much; a bare code does not run into its amount. */
export function nameAndAmount(figure: CheckedFigure, amount = say(figure.value, figure.unit)): string {
  const name = nameOf(figure);
  return `${name}${/\d$/.test(name) ? " " : ""}${amount}`;
}

/** The same in English: `expenditure of the year under 2010301 (government funds, initial budget)`. */
export function nameInEnglish({ item, subjectCode, funding, stage }: CheckedFigure): string {
  const isSaid = funding === "all" || funding === "general" || itemLabel(item).startsWith(FUNDINGS[funding]);
  const more = [isSaid ? null : english.fundings[funding], stage === "actual" ? null : english.stages[stage]];
  const said = more.filter(Boolean).join(", ");
  return `${itemInEnglish(item)}${subjectCode ? ` under ${subjectCode}` : ""}${said && ` (${said})`}`;
}

/** An item's name within a sentence; one that begins with it gets its capital when all is said. */
export function itemInEnglish(item: Item): string {
  const name = english.items[item];
  return name[0]!.toLowerCase() + name.slice(1);
}

/** Groups in the order of their first figure. */
export function groupBy<T>(values: readonly T[], key: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return [...groups.values()];
}
