import { divideRounded, formatDecimal, type Decimal } from "#lib/domain/decimal.ts";
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
import { withKey, type Key } from "./lookup.ts";

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
  const wanted = { measure: "value", stage: "actual", fiscalYear: document.fiscalYear, ...query };
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

/** An amount as findings say it, whole: 万元 for money of 10,000 yuan and more, unless it has 角 and 分. */
export function say(value: Decimal, unit: string): string {
  const trim = (text: string) => text.replace(/\.?0+$/, "");
  if (unit === "percent") return `${trim(formatDecimal(value))}%`;
  if (unit !== "yuan") return trim(formatDecimal(value));
  const size = value < 0n ? -value : value;
  return (size >= 100_000_000n && size % 10_000n === 0n) || size === 0n
    ? `${trim(formatDecimal(value / 10_000n))}万元`
    : `${trim(formatDecimal(value))}元`;
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
