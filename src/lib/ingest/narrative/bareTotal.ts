import type { Item } from "#lib/domain/items.ts";
import { valueOf } from "#lib/domain/printedNumber.ts";
import { plainNumber } from "../numerals.ts";
import type { Lead } from "./lead.ts";
import type { Print } from "./print.ts";
import type { Quantity } from "./quantities.ts";
import type { Spoken } from "./spoken.ts";
import { agreeing, isTotal, type Subject } from "./subject.ts";
import { takeLevel } from "./takeAmount.ts";

/**
 * A bare 收入 or 支出 that is none of what is spoken of: how it differs from the year before is told of the section's one
 * total, and an amount that the section has printed is that again (本年收入1234万元…。2023年收入1234万元，比上年增加100万元).
 */
export function totalMeant(spoken: Spoken, lead: Lead, quantity: Quantity): Subject | null {
  const { bare, compare, direction } = lead;
  if (!bare || lead.funding || lead.partOf || lead.share || lead.completion) return null;
  const { subject } = spoken.point;
  const amount = quantity.kind === "money" ? valueOf(plainNumber(quantity.number), quantity.scale) : null;
  // 收入决算1234万元，其中：财政拨款1200万元。支出决算1210万元
  if (
    lead.stage === "actual" &&
    lead.year === null &&
    !direction &&
    subject?.items[0]!.startsWith("revenue.")
  )
    return amount && spoken.told.partnerOfTotal(bare, amount);
  if (lead.stage) return null;
  if (subject && !spoken.uncertain && agreeing(subject.items, bare).length) return null;
  if (direction) {
    const meant = compare ?? spoken.comparedOfOther(bare);
    return meant?.to === "year" ? spoken.changedTotal(bare, meant) : null;
  }
  if (lead.year !== spoken.fiscalYear) return null;
  return amount && (spoken.told.printedAs(bare, amount.value) ?? spoken.told.partnerOfTotal(bare, amount));
}

/** 收入预算1400万元: of all money, or of the year's alone, nobody knows; its parts are told for sure. */
export function isBareBudget({ bare, stage, subject, funding, compare, direction, partOf }: Lead): boolean {
  const isBudget = stage !== null && stage !== "actual";
  return bare !== null && isBudget && !subject && !funding && !compare && !direction && !partOf;
}

/** 收入预算1400万元: remembered, for what is said of its parts, and no figure itself. */
export function takeBareBudget(spoken: Spoken, lead: Lead, quantity: Quantity): Print[] | null {
  if (spoken.point.subject && !isTotal(spoken.point.subject)) return null;
  const items: Item[] = [`${lead.bare!}.total`];
  spoken.enter({ items, subjectSystem: null, subjectCode: null, funding: null }, lead);
  spoken.period.ofNoItem = true;
  return takeLevel(spoken, lead, quantity, true) && [];
}
