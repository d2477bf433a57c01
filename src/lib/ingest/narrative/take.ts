import { isBareBudget, takeBareBudget, totalMeant } from "./bareTotal.ts";
import { classOf } from "./itemTokens.ts";
import type { Item } from "#lib/domain/items.ts";
import type { Lead, LeadSubject } from "./lead.ts";
import { PLAIN, type Print } from "./print.ts";
import type { Quantity } from "./quantities.ts";
import type { Spoken } from "./spoken.ts";
import { agreeing, canBePart, isPartOf, isTotal, isYearsTotal, subjectOf, type Subject } from "./subject.ts";
import {
  saysActual,
  spendsBudget,
  takeChange,
  takeComparand,
  takeCompleted,
  takeLevel,
  takeRate,
} from "./takeAmount.ts";
import { takeCount, type IsOwn } from "./takeCount.ts";
import { isOfAnyPart, whoseChange } from "./whose.ts";

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
  if (spoken.sentence.ofAnotherYear && lead.year === null) return null;
  // 增加（减少）-5万元: the sign tells which of the two it is.
  if (lead.eitherWay && /^[^-]*[1-9]/.test(quantity.number)) return null;
  const said = lead.previous ? { ...lead, year: lead.year ?? fiscalYear - 1 } : lead;
  if (said.partOf) spoken.openList();
  if (said.topic) {
    // 国（境）外公务接待费0万元。共接待25批次: all of them, or those of the sentence before.
    if (said.topic === "same" && spoken.topicEnded && /[1-9]/.test(quantity.number)) return null;
    const topic = said.topic === "same" ? (spoken.point.topic ?? "reception") : said.topic;
    spoken.say({ topic });
  }
  if (said.compare) spoken.comparesWith(said.compare);
  // 组织因公出国（境）团组1个，参加因公出国（境）团组2个，共计3个: those that others organised, and both together.
  const { period } = spoken;
  if (said.aside || (said.joins && period.countsGroups)) {
    // 参加其他单位组织的团组4个、共5人: what is counted behind it is of the same.
    // With none of them the persons behind it are the department's own: 参加其他单位组织的团组0个，累计3人次.
    const noneJoined = /^0+$/.test(quantity.number) && spoken.lastItem === "travel.groups";
    if (!noneJoined) spoken.say({ topic: null });
    period.countsJoined ||= period.countsGroups && quantity.kind === "count" && /[1-9]/.test(quantity.number);
    // 工勤编制8名，实有7人: of one kind of posts.
    if (said.posts) spoken.establishment.count(false);
    // 财政专户管理资金5万元，占1%: what follows is said of it.
    if (quantity.kind === "money") {
      spoken.say({ subject: null, pair: null });
      spoken.period.ofNoItem = true;
    }
    return [];
  }
  if (said.partOf && spoken.period.ofNoItem && !spoken.point.subject) spoken.period.partsOfNone = true;
  if (spoken.period.partsOfNone && quantity.kind !== "count" && !isWhole(said)) return [];
  spoken.period.partsOfNone = false;
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

/** What is no part of anything: behind the parts of a plan, all that was bought. */
function isWhole({ subject, partOf }: Lead): boolean {
  if (!subject || partOf) return false;
  return subject.items.every((item) => item === "procurement" || /\.(?:total|current)$/.test(item));
}

function takeOfSubject(spoken: Spoken, lead: Lead, quantity: Quantity): Print[] | null {
  // 基本支出中，工资福利支出60万元
  if (!lead.direction && lead.passed.some(isBasic)) spoken.basic = true;
  // Economic classes are items of basic expenditure; of all expenditure they are none.
  if (lead.subject?.subjectSystem === "economic" && !spoken.basic) return null;
  // 住房公积金 is of the economic classification among others of it.
  if (lead.eitherSystem && spoken.sentence.recent.at(-1)?.subjectSystem !== "economic") return null;
  const whole = spoken.point.subject;
  const listed = lead.subject ?? partNamed(lead);
  if (lead.partOf && listed && whole && !canBePart(listed, whole)) return null;
  if (sumsSeveral(lead)) return null;
  // “三公”经费年初预算15万元，支出12.5万元，年末结余2.5万元: what is left of that cost alone.
  if (listed && whole && isBalance(listed) && isCost(whole)) return null;
  // 涉及教育支出20万元: what something else touches, and not all of it.
  if (lead.concerned && lead.subject?.subjectCode) return null;
  // 收入500万元，其中本年收入480万元；支出490万元: of everything, or of the year, nobody knows.
  if (
    lead.bare &&
    !lead.subject &&
    !lead.funding &&
    spoken.isPart &&
    whole &&
    isTotal(whole) &&
    !completes(lead, whole)
  )
    return null;
  const named = namedBy(spoken, lead) ?? totalMeant(spoken, lead, quantity);
  if (!named && isOfAnyPart(spoken, lead, quantity)) return null;
  const changed = named ? null : whoseChange(spoken, lead, quantity);
  if (changed) spoken.goBackTo(changed);
  spoken.anew = named !== null;
  if (!named && isBareBudget(lead) && quantity.kind === "money")
    return takeBareBudget(spoken, lead, quantity);
  // A share or change of what the accounts have no item for is none either.
  if (!named && spoken.period.ofNoItem) return lead.direction || lead.share || lead.completion ? [] : null;
  // 因公出国费预算0万元（其中：一般公共预算支出0万元）: the purses of a cost are no accounts of their own.
  if (lead.partOf && lead.bare && named && whole && !canBePart(named, whole)) return null;
  // 财政拨款收入1100万元，其中当年财政拨款1080万元，上年结转20万元: one of the two is another thing than it is called.
  if (lead.partOf && named && whole && isSame(named, whole) && isLevel(lead, quantity)) return null;
  if (named) spoken.enter(named, lead);
  else if (spoken.uncertain) return null;
  else if (lead.part || !agree(spoken, lead)) return null;
  if (comparesBudgets(spoken, lead)) {
    // 比上年预算数下降5%: understood, and no measure of the accounts; what follows compares with nothing yet.
    spoken.say({ compare: null });
    return lead.stage && lead.compare && !lead.subject ? [] : null;
  }
  const { subject } = spoken.point;
  // 减少-3万元, 下降-5% says two things at once.
  if (lead.direction === -1n && quantity.number.startsWith("-")) return null;
  if (quantity.kind === "percent") return subject && takeRate(spoken, lead, quantity);
  if (quantity.kind === "money") {
    if (lead.completion) return subject && takeCompleted(spoken, lead.completion);
    if (lead.share) {
      spoken.sentence.share = lead.share;
      return [];
    }
    if (lead.direction) return subject && takeChange(spoken, lead);
    if (lead.compare && lead.comparand) return subject && takeComparand(spoken, lead.compare, lead.stage);
    if (named || (subject && (lead.stage || saysActual(spoken, lead) || saysYear(lead))))
      return takeLevel(spoken, lead, quantity, named !== null);
    return takeReceptionCost(spoken, lead);
  }
  // A rate whose % was left out, right behind the change it belongs to.
  const afterChange =
    spoken.sentence.lastMeasure === "yoy_change" || spoken.sentence.lastMeasure === "budget_change";
  return subject && lead.direction && !lead.subject && afterChange ? takeRate(spoken, lead, quantity) : null;
}

const isBasic = ({ items }: LeadSubject) => items.every((item) => item.startsWith("expenditure.basic"));
const isSame = (one: Subject, other: Subject) =>
  one.items.join() === other.items.join() &&
  one.subjectCode === other.subjectCode &&
  one.funding === other.funding;
const isLevel = ({ direction, share, completion }: Lead, { kind }: Quantity) =>
  kind === "money" && direction === null && !share && !completion;
const isBalance = ({ items }: LeadSubject) => items.some((item) => /balance$/.test(item));
const isCost = ({ items }: LeadSubject) =>
  /^(?:three_public|agency_operating|procurement|meetings|training|events)/.test(items[0]!);

/** 其中，一般公共预算财政拨款本年收入完成年初预算119%；支出完成年初预算123%: of the year and of that purse, like what stands before it. */
function completes({ completion }: Lead, whole: Subject): boolean {
  return completion !== null && whole.funding !== null && isYearsTotal(whole);
}

function partNamed({ part }: Lead): LeadSubject | null {
  return part && { items: [part], subjectSystem: null, subjectCode: null };
}

/** 公务接待费，公务用车运行维护费合计5万元: what is added up is not the last of them alone. */
function sumsSeveral({ subject, summed, passed }: Lead): boolean {
  if (!subject || !summed) return false;
  return (
    passed.some(({ items }) =>
      items.every((item) => subject.items.every((part) => part !== item && !isPartOf(part, item))),
    ) && subject.items[0] !== "three_public"
  );
}

function namedBy(spoken: Spoken, lead: Lead): Subject | null {
  if (lead.butForeign) return domesticReception(lead);
  const listed = amongClasses(spoken, lead);
  if (listed) return { ...listed, funding: null };
  if (spendsBudget(spoken, lead)) return null;
  const before = spoken.period.ofNoItem && lead.bare && !lead.partOf ? null : spoken.point.subject;
  return subjectOf(lead, before, spoken.section);
}

/** 公用经费41万元，包括：办公费8万元、公务接待费1万元: among 款 of basic expenditure, the 款 and not all that such things cost. */
function amongClasses(
  { sentence: { recent }, point }: Spoken,
  { subject, others, inClause, partOf }: Lead,
): LeadSubject | null {
  const last = recent.at(-1);
  const isListed =
    last?.subjectSystem === "economic" && last === point.subject && last.subjectCode!.length > 3;
  if (!isListed || !subject || others.length || !inClause || partOf || subject.subjectCode) return null;
  return classOf(subject.items[0]!);
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

/** 2022年度为300万元, 上年300万元: the same of another year. */
function saysYear(lead: Lead): boolean {
  return lead.year !== null && !lead.bare && !lead.funding && !lead.compare && !lead.partOf;
}

/** 预算数20万元，比上年预算数减少2万元: how budgets of two years differ is no change of what was spent. */
function comparesBudgets({ point, sentence: { lastMeasure } }: Spoken, lead: Lead): boolean {
  if (!lead.direction || point.compare?.to !== "year") return false;
  // 支出20万元，年初预算19万元，完成年初预算的105.26%，比上年增加2万元: how much was spent was told of last.
  if ((lastMeasure === "completion_rate" || lastMeasure === "yoy_change") && !lead.stage) return false;
  const stage = lead.stage ?? (lead.subject ? null : point.whole?.stage);
  return stage != null && stage !== "actual";
}

/** 国内公务接待24批次270余人次，共计支出4.73万元: what those receptions, or those travels, cost. */
function takeReceptionCost(spoken: Spoken, lead: Lead): Print[] | null {
  // 接待8批次、62人次，0.6万元
  const alone = lead.empty && spoken.sentence.lastMeasure === "value";
  const spent = alone || (lead.bare === "expenditure" && !lead.funding && !lead.stage);
  const item = spent ? costOf(spoken) : null;
  if (!item) return null;
  const about: Subject = { items: [item], subjectSystem: null, subjectCode: null, funding: null };
  return [{ ...PLAIN, item, about, fiscalYear: spoken.point.year }];
}

/** What the persons that were counted last were received, or travelled, for. */
function costOf({ lastItem, point: { topic }, domestic }: Spoken): Item | null {
  if (lastItem === "travel.persons" && topic === "travel") return "three_public.overseas";
  if (lastItem !== `${topic}.persons`) return null;
  if (topic === "reception.foreign_affairs") return "three_public.reception.domestic.foreign_affairs";
  if (topic === "reception.abroad") return "three_public.reception.abroad";
  if (topic !== "reception") return null;
  return domestic ? "three_public.reception.domestic" : "three_public.reception";
}
