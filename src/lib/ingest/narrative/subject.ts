import type { Item } from "#lib/domain/items.ts";
import type { Funding } from "#lib/domain/vocabulary.ts";
import { narrower } from "../stretches.ts";
import type { Lead, LeadSubject } from "./lead.ts";

/** What running text speaks of at a point: items, their 科目, and the purse said with them. */
export interface Subject extends LeadSubject {
  funding: Funding | null;
}

/** The subject that the words before a number name, or null where they go on with the one before. */
export function subjectOf(lead: Lead, before: Subject | null): Subject | null {
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
  if (lead.purchase && before?.items.some((item) => PURCHASES_LIST.test(item)))
    return { items: [lead.purchase], subjectSystem: null, subjectCode: null, funding: lead.funding };
  if (!lead.bare || lead.concerned) return null;
  const yearAlone = lead.year !== null && !lead.stage && !lead.partOf && !lead.direction;
  if (!lead.funding && !yearAlone) return null;
  return { items: [bareItem(lead)], subjectSystem: null, subjectCode: null, funding: lead.funding };
}

/** 财政拨款收入 is a source of revenue; 收入 alone is the year's revenue. */
function bareItem(lead: Lead): Item {
  if (lead.bare === "expenditure") return "expenditure.current";
  return lead.funding ? "revenue.appropriation" : "revenue.current";
}

/** Totals head a list; 其中 behind them takes over their purse. */
export function isTotal(subject: Subject): boolean {
  return subject.items.some(
    (item) => item.endsWith(".total") || (item.endsWith(".current") && !subject.subjectCode),
  );
}

/** An opening balance of a purse of its own heads the account of that purse. */
export function opensAccount({ items, funding }: Subject): boolean {
  return items[0] === "revenue.opening_balance" && funding !== null && funding !== "appropriation";
}

/** What a list of purchases is headed by and consists of. */
const PURCHASES_LIST = /^procurement(?:\.(?:goods|works|services))?$/;

const ALWAYS_ALL = /^(?:procurement|staff|assets|performance|meetings|training|events)/;
const OWN_SOURCES = /^revenue\.(?:superior|business|operating|subsidiary|other|nonfiscal)/;

/** The purse of an item: by its nature, by the words said with it, by the list's head, by the section. */
export function fundingOf(item: Item, said: Funding | null, section: Funding): Funding {
  if (ALWAYS_ALL.test(item) || OWN_SOURCES.test(item)) return "all";
  if (item === "agency_operating") return "general";
  return narrower(said ?? "all", section);
}
