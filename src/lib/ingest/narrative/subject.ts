import { wholeOf, type Item } from "#lib/domain/items.ts";
import type { Funding } from "#lib/domain/vocabulary.ts";
import { fundingIn } from "#lib/domain/words/purses.ts";
import { narrower } from "../stretches.ts";
import { BUDGETS } from "#lib/domain/words/stages.ts";
import type { Comparison, Lead, LeadSubject } from "./lead.ts";

/** What running text speaks of at a point: items, their 科目, and the purse said with them. */
export interface Subject extends LeadSubject {
  funding: Funding | null;
}

/**
 * The subject that the words before a number name, or null where they go on with the one before.
 */
export function subjectOf(lead: Lead, before: Subject | null, section: Section): Subject | null {
  if (lead.subject) {
    // In a list of 类, 其他支出 is the 类 229 and not a kind of expenditure.
    if (lead.subject.items[0] === "expenditure.other" && before?.subjectSystem === "functional") {
      return {
        items: ["expenditure.current"],
        subjectSystem: "functional",
        subjectCode: "229",
        funding: lead.funding,
      };
    }
    return { ...lead.subject, funding: lead.funding };
  }
  if (lead.part && before?.items.some((item) => listsPart(item, lead.part!)))
    return plain(lead.part, lead.funding);
  // 收入总计…，支出总计…。收支较上年减少: both of the two that were named one after the other.
  if (lead.both && before && before.items.length === 1 && isTotal(before) && !before.subjectCode)
    return {
      ...plain(before.items[0]!, lead.funding ?? before.funding),
      items: [before.items[0]!, partner(before.items[0]!)].sort().reverse(),
    };
  // 财政拨款本年收入完成年初预算118%；支出完成年初预算119%
  if (lead.completion && lead.bare && !lead.funding && before && isYearsTotal(before))
    return agreeing(before.items, lead.bare).length ? null : plain(partner(before.items[0]!), before.funding);
  if (lead.concerned || lead.completion || lead.share) return null;
  // 二、收入决算情况说明：一般公共预算财政拨款280万元: a source by its purse alone.
  if (!lead.bare && lead.funding && !lead.direction) {
    if (section.kind === "revenue" || before?.items[0] === "revenue.appropriation")
      return plain("revenue.appropriation", lead.funding);
    // 财政拨款收入总计875万元，其中一般公共预算财政拨款870万元: what came of that purse, beside what was left of it.
    const isOfAll = before?.items[0] === "revenue.current" && !before.funding;
    if (lead.partOf && (before?.items[0] === "revenue.total" || isOfAll))
      return plain("revenue.appropriation", lead.funding);
    // 财政拨款支出270万元，其中：一般公共预算财政拨款260万元
    if (lead.partOf && before?.funding === "appropriation" && before.items.length === 1)
      return { ...before, funding: lead.funding };
  }
  if (!lead.bare) return null;
  if (lead.funding) return plain(bareItem(lead), lead.funding);
  if (lead.partOf || lead.direction) return null;
  // 八、政府性基金…收入支出决算情况说明：…财政拨款收入70万元；年初结转0万元；支出70万元
  if (section.account && before && !before.subjectCode && isOfAccount(before, section.account))
    return plain(
      lead.bare === "expenditure" ? "expenditure.current" : "revenue.appropriation",
      section.account,
    );
  // 2018年收入73万元，支出74万元
  if (before && isTotal(before))
    return agreeing(before.items, lead.bare).length ? null : plain(partner(before.items[0]!), before.funding);
  // 2020年预算收入: of the budget's own arithmetic.
  if (lead.year === null || before || !section.totals || (lead.stage ?? "actual") !== "actual") return null;
  return plain(
    lead.bare === "expenditure" ? `expenditure.${section.totals}` : `revenue.${section.totals}`,
    null,
  );
}

/** What an account of one purse opens with: what came in, or what was left of years before. */
function isOfAccount({ items, funding }: Subject, account: Funding): boolean {
  return (funding ?? account) === account && /^revenue\.(?:appropriation|opening_balance)$/.test(items[0]!);
}

/** What came, or what went, in a year. */
export function isYearsTotal({ items, subjectCode }: Subject): boolean {
  return items.length === 1 && items[0]!.endsWith(".current") && !subjectCode;
}

/** What went, of what came, and the other way about. */
export function partner(item: Item): Item {
  const total = item.endsWith(".total") ? "total" : "current";
  return item.startsWith("revenue.") ? `expenditure.${total}` : `revenue.${total}`;
}

/** What a section's heading says its bare words are about. */
export interface Section {
  kind: "revenue" | "expenditure" | "both" | "other";
  /** What 2023年收入 and 2023年支出 are: everything, with what was left of years before, or what came and went. */
  totals: "total" | "current" | null;
  /** The one purse that all of the section is an account of. */
  account: Funding | null;
  /** Of basic expenditure, the only one that economic classes are printed of. */
  basic: boolean;
  /** （一）财政拨款收支与2018年度决算对比情况: what its sentences compare with unless they say so themselves. */
  compare: Comparison | null;
}

/** In a section on anything but revenue and expenditure nobody knows whose 支出 it is. */
export function sectionOf(heading: string): Section {
  const basic = /基本支出|人员经费|公用经费/.test(heading);
  const named = fundingIn(heading);
  const account = named === "government_fund" || named === "state_capital" ? named : null;
  const told = { basic, account, compare: comparedIn(heading) };
  if (basic || /三公|运行经费|采购|绩效|资产|项目支出|会议|培训|结转|结余/.test(heading))
    return { kind: "other", totals: null, ...told };
  const [came, went] = [/收/.test(heading), /支/.test(heading)];
  if (!came && !went) return { kind: "other", totals: null, ...told };
  const kind = came && went ? "both" : came ? "revenue" : "expenditure";
  return { kind, totals: kind === "both" && /总体/.test(heading) ? "total" : "current", ...told };
}

const COMPARED =
  /[与同和](?:(上年度?|(20\d\d)年度?)(?:决算(?:数|情况)?)?|(年初|全年|调整)?预算(?:数|情况)?)(?:对比|比较|相比)/;

function comparedIn(heading: string): Comparison | null {
  const match = COMPARED.exec(heading);
  if (!match) return null;
  const [, before, year, budget] = match;
  if (before) return { to: "year", year: year ? Number(year) : null, stage: "actual" };
  return { to: "budget", year: null, stage: budget ? BUDGETS[budget]! : "budget" };
}

function plain(item: Item, funding: Funding | null): Subject {
  return { items: [item], subjectSystem: null, subjectCode: null, funding };
}

/** Whether a list headed by, or consisting of parts beside, `item` may have the part. */
function listsPart(item: Item, part: Item): boolean {
  const whole = part.slice(0, part.lastIndexOf("."));
  return item === whole || item.slice(0, item.lastIndexOf(".")) === whole;
}

/** 财政拨款收入 is a source of revenue; 收入 alone is the year's revenue. */
function bareItem(lead: Lead): Item {
  if (lead.bare === "expenditure") return "expenditure.current";
  return lead.funding ? "revenue.appropriation" : "revenue.current";
}

/** Those of the items that a bare 收入 or 支出 can mean: 支出 of a revenue is said of nothing, and what was left is neither. */
export function agreeing(items: readonly Item[], bare: Lead["bare"]): Item[] {
  if (!bare) return [...items];
  return items.filter(
    (item) => item.startsWith("revenue.") === (bare === "revenue") && !/balance|distribution/.test(item),
  );
}

/** Whether the accounts know `item` as a part of `whole`. */
export function isPartOf(item: Item, whole: Item): boolean {
  return item !== whole && (item.startsWith(`${whole}.`) || wholeOf(item) === whole);
}

/**
 * Whether what is named behind 其中 can be a part of `whole`: of basic expenditure, projects and single costs the accounts
 * know their parts, and 会议费 within 项目支出 is not all that meetings cost.
 */
export function canBePart(named: LeadSubject, whole: Subject): boolean {
  const item = whole.items[0]!;
  // 商品和服务支出30万元，其中：会议费1万元: of basic expenditure alone.
  if (whole.subjectSystem === "economic") return named.subjectSystem === "economic";
  // 授予中小企业合同金额90万元，其中货物采购45万元: goods of that alone.
  if (AWARDS.test(item) && named.items.some((part) => PURCHASES.test(part))) return false;
  if (whole.subjectCode || !KNOWN_PARTS.test(item)) return true;
  if (named.subjectSystem === "economic") return item.startsWith("expenditure.basic");
  return named.subjectSystem === null && named.items.every((part) => part === item || isPartOf(part, item));
}

const KNOWN_PARTS =
  /^(?:expenditure\.(?:basic|project)|agency_operating|meetings|training|events|three_public)/;

const AWARDS = /^procurement\.(?:sme|small_micro)$/;
const PURCHASES = /^procurement\.(?:goods|works|services)$/;

/** Totals head a list; 其中 behind them takes over their purse. */
export function isTotal(subject: Subject): boolean {
  return subject.items.some(
    (item) => item.endsWith(".total") || (item.endsWith(".current") && !subject.subjectCode),
  );
}

/** A source among sources: its purse is its own and heads nothing. */
export function isSource({ items }: Subject): boolean {
  return items[0] === "revenue.appropriation";
}

/** An opening balance of a purse of its own heads the account of that purse. */
export function opensAccount({ items, funding }: Subject): boolean {
  return items[0] === "revenue.opening_balance" && funding !== null;
}

const ALWAYS_ALL = /^(?:procurement|staff|assets|performance|meetings|training|events)/;
const OWN_SOURCES = /^revenue\.(?:superior|business|operating|subsidiary|other|nonfiscal)/;

/** The purse of an item: by its nature, by the words said with it, by the list's head, by the section. */
export function fundingOf(item: Item, said: Funding | null, section: Funding): Funding {
  if (ALWAYS_ALL.test(item) || OWN_SOURCES.test(item)) return "all";
  if (item === "agency_operating") return "general";
  return narrower(said ?? "all", section);
}
