import { itemUnit, wholeOf, type Item } from "#lib/domain/items.ts";
import type { Measure, Stage } from "#lib/domain/vocabulary.ts";
import { countedItem, topicOf } from "./counted.ts";
import type { Comparison, Lead } from "./lead.ts";
import type { Quantity } from "./quantities.ts";
import type { Spoken } from "./spoken.ts";
import { agreeing, canBePart, isTotal, subjectOf, type Subject } from "./subject.ts";

/** What a number was understood as; its value is read off its place. */
export interface Print {
  item: Item;
  about: Subject;
  fiscalYear: number;
  measure: Measure;
  stage: Stage;
  base: string | null;
  sign: 1n | -1n;
  /** 预算 was said without saying which. */
  open: boolean;
}

/** Whether the sentence up to a number speaks of the department itself, where such numbers are also told of others. */
type IsOwn = (quantity: Quantity, item: Item) => boolean;

/**
 * What a number is, by the words before it and what was spoken of; null where that is not certain. Nothing at all where
 * the words are known and the accounts have no item for them.
 */
export function take(spoken: Spoken, lead: Lead, quantity: Quantity, isOwn: IsOwn): Print[] | null {
  spoken.keepBrackets(lead);
  const { fiscalYear } = spoken;
  // What stood on a day of another year is no figure of this one, and nobody has accounts of a year to come.
  if (lead.dated !== null && lead.dated !== fiscalYear) return null;
  if (lead.year !== null && lead.year > fiscalYear) return null;
  const said = lead.previous ? { ...lead, year: lead.year ?? fiscalYear - 1 } : lead;
  if (said.partOf) spoken.openList();
  if (said.topic) {
    const topic = said.topic === "same" ? (spoken.point.topic ?? "reception") : said.topic;
    spoken.say({ topic });
  }
  if (said.compare) spoken.say({ compare: said.compare });
  if (said.aside) {
    // 参加其他单位组织的团组4个、共5人: what is counted behind it is of the same.
    spoken.say({ topic: null });
    return [];
  }
  if (said.butForeign && !spoken.noForeigners) return null;
  const { subject, year } = spoken.point;
  if (said.year !== null) {
    spoken.say({ year: said.year });
    spoken.sayYear(said.year);
  }
  const prints =
    quantity.kind === "count"
      ? takeCount(spoken, said, quantity, isOwn)
      : takeOfSubject(spoken, said, quantity);
  // 上年4万元: the year of this number, not of those behind it.
  if (quantity.kind !== "count" && spoken.point.subject === subject) spoken.say({ year });
  return prints;
}

function takeOfSubject(spoken: Spoken, lead: Lead, quantity: Quantity): Print[] | null {
  // Economic classes are items of basic expenditure; of all expenditure they are none.
  if (lead.subject?.subjectSystem === "economic" && !spoken.basic) return null;
  const whole = spoken.point.subject;
  if (lead.partOf && lead.subject && whole && !canBePart(lead.subject, whole)) return null;
  const named = namedBy(spoken, lead);
  // 因公出国费预算0万元（其中：一般公共预算支出0万元）: the purses of a cost are no accounts of their own.
  if (lead.partOf && lead.bare && named && whole && !canBePart(named, whole)) return null;
  if (named) spoken.enter(named, lead);
  else if (spoken.uncertain) return null;
  else if (lead.part || !agree(spoken, lead)) return null;
  if (comparesBudgets(spoken, lead)) return null;
  const { subject } = spoken.point;
  if (quantity.kind === "percent") return subject && takeRate(spoken, lead);
  if (quantity.kind === "money") {
    if (lead.completion) return subject && takeCompleted(spoken, lead.completion);
    if (lead.share) {
      spoken.share = lead.share;
      return [];
    }
    // 减少-3万元 says two things at once.
    if (lead.direction === -1n && quantity.number.startsWith("-")) return null;
    if (lead.direction) return subject && takeChange(spoken, lead);
    if (lead.compare && lead.comparand) return subject && takeComparand(spoken, lead.compare, lead.stage);
    if (named || (subject && (lead.stage || saysActual(spoken, lead) || saysYear(lead))))
      return takeLevel(spoken, lead, named !== null);
    return takeReceptionCost(spoken, lead);
  }
  // A rate whose % was left out, right behind the change it belongs to.
  const afterChange = spoken.lastMeasure === "yoy_change" || spoken.lastMeasure === "budget_change";
  return subject && lead.direction && !lead.subject && afterChange ? takeRate(spoken, lead) : null;
}

function namedBy(spoken: Spoken, lead: Lead): Subject | null {
  if (lead.butForeign) return domesticReception(lead);
  return spendsBudget(spoken, lead) ? null : subjectOf(lead, spoken.point.subject, spoken.section);
}

/** 政府采购预算400万元，支出总额350万元: behind the budget of a cost, all that was spent of it. */
function spendsBudget({ point }: Spoken, { subject, funding, year }: Lead): boolean {
  if (!point.subject || !point.budget || isTotal(point.subject) || point.subject.subjectCode) return false;
  return subject?.items[0] === "expenditure.total" && subject.items.length === 1 && !funding && year === null;
}

function domesticReception(lead: Lead): Subject {
  return {
    items: ["three_public.reception.domestic"],
    subjectSystem: null,
    subjectCode: null,
    funding: lead.funding,
  };
}

/** A bare 收入 or 支出 goes on with what was spoken of only where it is one. */
function agree(spoken: Spoken, lead: Lead): boolean {
  const { subject, pair } = spoken.point;
  if (lead.both && !pair) return false;
  if (!subject || !lead.bare) return true;
  const items = agreeing((pair ?? subject).items, lead.bare);
  if (items.length && items.length < (pair ?? subject).items.length) spoken.narrow(items);
  return items.length > 0;
}

/** 公务接待费预算5万元，支出3万元: behind a budget what was spent is the actual. */
function saysActual(spoken: Spoken, lead: Lead): boolean {
  const spent = lead.bare === "expenditure" && !lead.funding && spoken.point.budget !== null;
  return spent || spendsBudget(spoken, lead);
}

/** 2022年度为300万元, 上年300万元: the same of another year. */
function saysYear(lead: Lead): boolean {
  return lead.year !== null && !lead.bare && !lead.funding && !lead.compare && !lead.partOf;
}

/** 预算数20万元，比上年预算数减少2万元: how budgets of two years differ is no change of what was spent. */
function comparesBudgets({ point }: Spoken, lead: Lead): boolean {
  if (!lead.direction || point.compare?.to !== "year") return false;
  const stage = lead.stage ?? (lead.subject ? null : point.whole?.stage);
  return stage != null && stage !== "actual";
}

function takeLevel(spoken: Spoken, lead: Lead, anew: boolean): Print[] | null {
  const { subject, listed, listBudget } = spoken.point;
  if (subject!.items.some((item) => itemUnit(item) !== "yuan")) return null;
  const own =
    lead.stage !== null || saysActual(spoken, lead) || (lead.budgetFollows && listed?.stage !== "actual");
  const inList = own ? null : listed;
  if (inList && spoken.point.either) return null;
  const named = inList ?? namedStage(lead.stage ?? "actual", listBudget);
  if (spoken.repeats(named) && !anew) return null;
  if (!inList) {
    const either = !anew && named.stage !== "actual" && spoken.point.whole?.stage === "actual";
    spoken.say({ whole: named, listed: null, either });
  }
  if (named.stage !== "actual") {
    spoken.say({ budget: named });
    if (!named.open) spoken.say({ listBudget: named });
  }
  spoken.recent.push(subject!);
  return prints(spoken, named);
}

/** 预算 alone is the budget its list's head names, else 全年预算, as in the official template, until other words settle it. */
function namedStage(said: Stage | "budget", headed: { stage: Stage; open: boolean } | null) {
  if (said !== "budget") return { stage: said, open: false };
  return headed ?? { stage: "adjusted_budget" as const, open: true };
}

/** 比2017年度决算总收入1058.51万元增加…: what is compared with, of its own year or stage. */
function takeComparand(spoken: Spoken, { to, year, stage }: Comparison, said: Lead["stage"]): Print[] | null {
  if (spoken.point.subject!.items.some((item) => itemUnit(item) !== "yuan")) return null;
  // 与2023年度财政拨款支出年初预算1000万元相比: a budget, of the year that is told of.
  if (to === "year" && said && said !== "actual") {
    if (year !== spoken.point.year) return null;
    const named = namedStage(said, null);
    spoken.say({ budget: named });
    return prints(spoken, named);
  }
  if (to === "year") return prints(spoken, { stage: "actual", fiscalYear: year ?? spoken.point.year - 1 });
  if (year !== null && year !== spoken.point.year) return null;
  return prints(spoken, namedStage(stage, null));
}

/** 完成全年预算84.82万元的73.2%: the budget itself; behind it stands how much of it was spent. */
function takeCompleted(spoken: Spoken, { base }: { base: Stage | null }): Print[] | null {
  if (spoken.point.subject!.items.some((item) => itemUnit(item) !== "yuan")) return null;
  const named = namedStage(base ?? "budget", spoken.point.listBudget);
  spoken.say({ budget: named });
  spoken.completion = { base };
  return prints(spoken, named);
}

function takeChange(spoken: Spoken, lead: Lead): Print[] | null {
  const kind = difference(spoken);
  if (!kind) return isOfAnother(spoken) ? [] : null;
  const base = kind === "budget" ? "initial_budget" : null;
  return prints(spoken, { measure: `${kind}_change`, base, sign: lead.direction! });
}

function takeRate(spoken: Spoken, lead: Lead): Print[] | null {
  const { subject, budget } = spoken.point;
  const share = lead.share ?? (lead.empty ? spoken.share : null);
  const completion = lead.completion ?? (lead.empty ? spoken.completion : null);
  spoken.share = spoken.completion = null;
  if (share) {
    return subject!.items.flatMap((item) => {
      const whole = subject!.subjectCode ? item : wholeOf(item);
      return prints(spoken, { measure: "share", base: share.base ?? whole }, [item]);
    });
  }
  if (completion) {
    const { base } = completion;
    const open = base === null && (budget?.open ?? false);
    return prints(spoken, { measure: "completion_rate", base: base ?? budget?.stage ?? null, open });
  }
  const kind = lead.direction ? difference(spoken) : null;
  if (!kind) return lead.direction && isOfAnother(spoken) ? [] : null;
  const measure = kind === "yoy" ? "yoy_rate" : "budget_change_rate";
  const base = kind === "budget" ? "initial_budget" : null;
  return prints(spoken, { measure, base, sign: lead.direction! });
}

/** What the sentence compares with; a year that is not the one before is no measure of the accounts. */
function difference({ point }: Spoken): "yoy" | "budget" | null {
  const { compare, year } = point;
  if (!compare) return null;
  const named = compare.year;
  if (compare.to === "budget") return named === null || named === year ? "budget" : null;
  return named === null || named === year - 1 ? "yoy" : null;
}

/** 比2019年（疫情前）减少: understood, but no measure of the accounts. */
function isOfAnother({ point }: Spoken): boolean {
  return point.compare !== null && point.compare.year !== null;
}

function takeCount(spoken: Spoken, lead: Lead, quantity: Quantity, isOwn: IsOwn): Print[] | null {
  if (lead.direction || lead.share || lead.concerned) return null;
  const item =
    lead.inBeing && !lead.subject ? headsInBeing(spoken, quantity) : countedOf(spoken, lead, quantity);
  if (!item || !isOwn(quantity, item)) return null;
  if (item.startsWith("staff.establishment")) spoken.countEstablishment(item === "staff.establishment");
  const namesItself = lead.subject !== null || (lead.topic !== null && lead.topic !== "same");
  if (namesItself) spoken.say({ year: spoken.yearNamed(lead) });
  const topic = lead.subject && topicOf(lead.subject.items[0]!);
  if (topic) spoken.say({ topic });
  // Counts stand beside the costs of their section and do not end what its sentences speak of.
  const about: Subject = { items: [item], subjectSystem: null, subjectCode: null, funding: lead.funding };
  return [{ ...PLAIN, item, about, fiscalYear: spoken.point.year }];
}

function countedOf(spoken: Spoken, lead: Lead, quantity: Quantity): Item | null {
  return countedItem(lead, quantity.unit, spoken.point.topic);
}

/** 核定编制71人，实有68人: all heads, unless the establishment spoken of was one of several. */
function headsInBeing(spoken: Spoken, quantity: Quantity): Item | null {
  return /^(?:人|名)$/.test(quantity.unit) && spoken.isWholeEstablishment ? "staff.actual" : null;
}

/** 国内公务接待24批次270余人次，共计支出4.73万元: what those receptions cost. */
function takeReceptionCost(spoken: Spoken, lead: Lead): Print[] | null {
  const spent = lead.bare === "expenditure" && !lead.funding && !lead.stage;
  if (!spent || spoken.lastItem !== "reception.persons" || spoken.point.topic !== "reception") return null;
  const item = "three_public.reception.domestic";
  const about: Subject = { items: [item], subjectSystem: null, subjectCode: null, funding: null };
  return [{ ...PLAIN, item, about, fiscalYear: spoken.point.year }];
}

const PLAIN = { measure: "value", stage: "actual", base: null, sign: 1n, open: false } as const;

function prints(
  { point }: Spoken,
  said: Partial<Omit<Print, "item" | "about">>,
  items: readonly Item[] = point.subject!.items,
): Print[] {
  const about = point.subject!;
  return items.map((item) => ({ ...PLAIN, fiscalYear: point.year, ...said, item, about }));
}
