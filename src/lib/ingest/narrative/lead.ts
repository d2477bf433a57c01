import type { Item } from "#lib/domain/items.ts";
import type { Funding, Stage, SubjectSystem } from "#lib/domain/vocabulary.ts";
import type { Topic } from "#lib/domain/words/topics.ts";

/** What is compared with: the accounts of a year, or a budget (of the year named, else the document's). */
export interface Comparison {
  to: "year" | "budget";
  year: number | null;
  /** Of a budget; `budget`: without saying which. */
  stage: Stage | "budget";
}

/** What the words before a number say. A lead is understood whole or not at all. */
export interface Lead {
  subject: LeadSubject | null;
  /** Its name is that of a 科目 of the other classification, too: 住房公积金. */
  eitherSystem: boolean;
  /** Named before it in a list of one clause: 收入总计和支出总计. */
  others: LeadSubject[];
  /** Named before it in clauses of their own. */
  passed: LeadSubject[];
  /** 合计, 总额: said behind it. */
  summed: boolean;
  /** `each`: every one of a list has this number (均为); `apart`: each its own (分别为). */
  spread: "each" | "apart" | null;
  /** A word that joins stood behind the subject: another one named now belongs to the same list. */
  joined: boolean;
  /** It was named in the clause that the number stands in: no mark divides them. */
  inClause: boolean;
  /** 收入 or 支出 standing alone: with a purse they name its revenue or expenditure. */
  bare: "revenue" | "expenditure" | null;
  /** 收支各: both of the two that were named at once. */
  both: boolean;
  /** Words that name a part of what was spoken of: 货物 of purchases, 购置费 of vehicles. */
  part: Item | null;
  /** 实际, or 支出 within what names a cost: no budget. */
  spent: boolean;
  funding: Funding | null;
  /** `budget`: 预算 without saying which. */
  stage: Stage | "budget" | null;
  /** All stages of the clause, in order. */
  stages: (Stage | "budget")[];
  compare: Comparison | null;
  /** 较上年, 比年初预算, with nothing that divides it from what follows: a number behind it is what is compared with. */
  comparand: boolean;
  direction: 1n | -1n | null;
  /** 增加（减少）: which of the two was not said. */
  eitherWay: boolean;
  /** `loose`: 总收入, 总支出, as many call what came and went in the year, too. */
  share: { base: Item | null; loose: boolean } | null;
  completion: { base: Stage | null } | null;
  topic: Topic | "same" | null;
  /** 参加: groups that others organised. */
  joins: boolean;
  /** 其中 was said: a part of the whole named before. */
  partOf: boolean;
  year: number | null;
  /** All years of the clause, in order. */
  years: number[];
  /** 上年, or 本年, said of the number itself. */
  previous: boolean;
  thisYear: boolean;
  /** The year of a date such as 截至2022年12月31日. */
  dated: number | null;
  score: boolean;
  /** 实有 alone: the heads in being, where an establishment of all was spoken of. */
  inBeing: boolean;
  /** 其他国内公务接待: domestic receptions but those of foreigners. */
  butForeign: boolean;
  /** 涉及: amounts that something concerned, not the department's. */
  concerned: boolean;
  /** Known words for what the accounts have no item for. */
  aside: boolean;
  /** Posts of a kind that no item counts: 工勤编制. */
  posts: boolean;
  /** Brackets in it that hold a number of their own: those that end, then those that begin. */
  closes: number;
  opens: number;
  /** Nothing but words that carry no meaning of their own. */
  empty: boolean;
}

export interface LeadSubject {
  items: Item[];
  subjectSystem: SubjectSystem | null;
  subjectCode: string | null;
}

/** A lead that says nothing yet. */
export function emptyLead(): Lead {
  return {
    subject: null,
    eitherSystem: false,
    others: [],
    passed: [],
    summed: false,
    spread: null,
    joined: false,
    inClause: false,
    bare: null,
    both: false,
    part: null,
    spent: false,
    funding: null,
    stage: null,
    stages: [],
    compare: null,
    comparand: false,
    direction: null,
    eitherWay: false,
    share: null,
    completion: null,
    topic: null,
    joins: false,
    partOf: false,
    year: null,
    years: [],
    previous: false,
    thisYear: false,
    dated: null,
    score: false,
    inBeing: false,
    butForeign: false,
    concerned: false,
    aside: false,
    posts: false,
    closes: 0,
    opens: 0,
    empty: true,
  };
}

/** Names a subject: behind a word that joins, one more of a list. */
export function name(lead: Lead, subject: LeadSubject): void {
  if (lead.joined && lead.subject) lead.others.push(lead.subject);
  else {
    if (lead.subject) lead.passed.push(...lead.others, lead.subject);
    lead.others = [];
  }
  lead.subject = subject;
  lead.summed = false;
  lead.inClause = true;
  lead.joined = false;
}
