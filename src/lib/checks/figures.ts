import { abs, divideRounded, formatDecimal, type Decimal } from "#lib/domain/decimal.ts";
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
  const trim = (text: string) => text.replace(/\.?0+$/, "");
  if (unit === "percent") return `${trim(formatDecimal(value))}%`;
  if (unit !== "yuan") return trim(formatDecimal(value));
  const size = abs(value);
  return (size >= 100_000_000n && size % 10_000n === 0n) || size === 0n
    ? `${trim(formatDecimal(value / 10_000n))}万元`
    : `${trim(formatDecimal(value))}元`;
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
export function nameAndAmount(figure: CheckedFigure): string {
  const name = nameOf(figure);
  return `${name}${/\d$/.test(name) ? " " : ""}${say(figure.value, figure.unit)}`;
}

/** The English words for the purses and budgets that a name may need. */
const PURSES: Partial<Record<Funding, string>> = {
  appropriation: "appropriation",
  government_fund: "government fund",
  state_capital: "state capital",
};
export const STAGES_IN_ENGLISH: Record<Stage, string> = {
  initial_budget: "initial budget",
  adjusted_budget: "adjusted budget",
  actual: "actual",
};

/** The same in English, items named as in the data model: `government fund expenditure.current 2010301 initial budget`. */
export function nameInEnglish({ item, subjectCode, funding, stage }: CheckedFigure): string {
  const label = itemLabel(item);
  const purse = label.startsWith(FUNDINGS[funding]) ? undefined : PURSES[funding];
  return [purse, item, subjectCode, stage === "actual" ? null : STAGES_IN_ENGLISH[stage]]
    .filter(Boolean)
    .join(" ");
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
