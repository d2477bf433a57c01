import { itemUnit, wholeOf, type Item } from "#lib/domain/items.ts";
import type { Stage } from "#lib/domain/vocabulary.ts";
import { valueOf } from "#lib/domain/printedNumber.ts";
import { rateFits } from "#lib/domain/rates.ts";
import { plainNumber } from "../numerals.ts";
import type { Comparison, Lead } from "./lead.ts";
import { prints, type Print } from "./print.ts";
import type { Quantity } from "./quantities.ts";
import type { Spoken } from "./spoken.ts";
import { isTotal } from "./subject.ts";
import { fitsRate } from "./whose.ts";

/** 公务接待费5万元: an amount of a year and stage. */
export function takeLevel(spoken: Spoken, lead: Lead, quantity: Quantity, anew: boolean): Print[] | null {
  const { subject, listed, listBudget } = spoken.point;
  if (subject!.items.some((item) => itemUnit(item) !== "yuan")) return null;
  const own =
    lead.stage !== null || saysActual(spoken, lead) || (quantity.budgetFollows && listed?.stage !== "actual");
  const inList = own ? null : listed;
  if (inList && spoken.point.either) return null;
  // 预算收入总计500万元，支出总计500万元: of the budget, too, or what was spent.
  const total = isTotal(subject!);
  if (total && !own && !inList && spoken.sentence.budgetTotal) return null;
  if (total && !inList) spoken.sentence.budgetTotal = lead.stage !== null && lead.stage !== "actual";
  // 工资福利支出预算80万元，商品和服务支出20万元: a budget, too, or what was spent.
  if (!own && !inList && lead.bare !== "expenditure" && !lead.spent && spoken.sentence.ofBudgets) return null;
  const named = inList ?? namedStage(lead.stage ?? "actual", listBudget);
  if (spoken.sentence.repeats(spoken.point, named.stage) && !anew) return null;
  if (!inList) {
    // 支出2万元，年初预算3万元，其中…, and 年初预算3万元，全年预算4万元，其中….
    const { whole } = spoken.point;
    const either = !anew && named.stage !== "actual" && whole !== null && whole.stage !== named.stage;
    spoken.say({ whole: named, listed: null, either });
  }
  if (named.stage !== "actual") {
    spoken.say({ budget: named });
    if (!named.open) spoken.say({ listBudget: named });
  }
  // A part of what one purse paid for was paid for by it.
  const { headFunding } = spoken.point;
  if (
    quantity.within &&
    !spoken.isPart &&
    !subject!.funding &&
    !headFunding &&
    subject!.items.every(isExpenditure)
  )
    spoken.say({ subject: { ...subject!, funding: quantity.within } });
  spoken.sentence.recent.push(spoken.point.subject!);
  return prints(spoken, named);
}

const isExpenditure = (item: string) => item.startsWith("expenditure.");

/** 预算 alone is the budget its list's head names, else 全年预算, as in the official template, until other words settle it. */
function namedStage(said: Stage | "budget", headed: { stage: Stage; open: boolean } | null) {
  if (said !== "budget") return { stage: said, open: false };
  return headed ?? { stage: "adjusted_budget" as const, open: true };
}

/** 比2017年度决算总收入1058.51万元增加…: what is compared with, of its own year or stage. */
export function takeComparand(
  spoken: Spoken,
  { to, year, stage }: Comparison,
  said: Lead["stage"],
): Print[] | null {
  if (spoken.point.subject!.items.some((item) => itemUnit(item) !== "yuan")) return null;
  // 与2023年度财政拨款支出年初预算1000万元相比: a budget, of the year that is told of.
  if (to === "year" && said && said !== "actual") {
    if (year !== spoken.point.year) return null;
    const named = namedStage(said, null);
    spoken.say({ budget: named });
    // 比2023年“三公”经费年初预算12万元减少3.5万元
    spoken.comparesWith({ to: "budget", year, stage: said });
    return prints(spoken, named);
  }
  if (to === "year") return prints(spoken, { stage: "actual", fiscalYear: year ?? spoken.point.year - 1 });
  if (year !== null && year !== spoken.point.year) return null;
  const named = namedStage(stage, null);
  spoken.say({ budget: named });
  return prints(spoken, named);
}

/** 完成全年预算84.82万元的73.2%: the budget itself; behind it stands how much of it was spent. */
export function takeCompleted(spoken: Spoken, { base }: { base: Stage | null }): Print[] | null {
  if (spoken.point.subject!.items.some((item) => itemUnit(item) !== "yuan")) return null;
  const named = namedStage(base ?? "budget", spoken.point.listBudget);
  spoken.say({ budget: named });
  spoken.sentence.completion = { base };
  return prints(spoken, named);
}

/** 减少3万元: a change against what the sentence compares with. */
export function takeChange(spoken: Spoken, lead: Lead): Print[] | null {
  const kind = difference(spoken);
  if (!kind) return isOfAnother(spoken) ? [] : null;
  // 决算3.2万元，年初预算5万元，比年初预算减少1.8万元。其中…: what was spent is told of last.
  tellsOfSpent(spoken);
  return prints(spoken, { measure: `${kind}_change`, base: baseOf(spoken, kind), sign: lead.direction! });
}

/** A share, a completion, or the rate of a change. */
export function takeRate(spoken: Spoken, lead: Lead, quantity: Quantity): Print[] | null {
  const { subject, budget } = spoken.point;
  const share = lead.share ?? (lead.empty ? spoken.sentence.share : null);
  const completion = lead.completion ?? (lead.empty ? spoken.sentence.completion : null);
  spoken.sentence.share = spoken.sentence.completion = null;
  if (share) {
    return subject!.items.flatMap((item) => {
      const named = baseNamed(spoken, share);
      const base = named ?? (subject!.subjectCode ? item : wholeSaid(spoken, item, quantity));
      // A whole is no share of itself.
      return base ? prints(spoken, { measure: "share", base }, [item]) : [];
    });
  }
  if (completion) {
    // 支出12万元，年初预算15万元，完成年初预算的80%。其中…: what was spent is told of last.
    tellsOfSpent(spoken);
    const { base } = completion;
    const open = base === null && (budget?.open ?? false);
    return prints(spoken, { measure: "completion_rate", base: base ?? budget?.stage ?? null, open });
  }
  const kind = lead.direction ? difference(spoken) : null;
  if (kind === "yoy" && isOfBudgetChange(spoken, lead, quantity)) return [];
  if (!kind) return lead.direction && isOfAnother(spoken) ? [] : null;
  const measure = kind === "yoy" ? "yoy_rate" : "budget_change_rate";
  return prints(spoken, { measure, base: baseOf(spoken, kind), sign: lead.direction! });
}

/** 较年初预算15万元减少2.5万元，同比下降16.67%: the rate of that change, or nobody knows of which. */
function isOfBudgetChange(spoken: Spoken, { compare, direction }: Lead, { number }: Quantity): boolean {
  const { lastMeasure, lastChange } = spoken.sentence;
  if (lastMeasure !== "budget_change" || !lastChange || compare?.year !== null) return false;
  const now = spoken.told.amountOf(spoken.point.subject!);
  const rate = valueOf(plainNumber(number));
  if (!now || !rate) return true;
  return fitsRate(now, { change: lastChange, rate: { ...rate, value: rate.value * direction! } });
}

/**
 * 收入合计432万元。其中：财政拨款收入412万元，占总收入的95.37%: what is divided, which has no balance of years before in it; nor have 科目 that
 * are a share of 总支出.
 */
function baseNamed({ divided, point }: Spoken, { base, loose }: NonNullable<Lead["share"]>): Item | null {
  if (!loose || !base) return base;
  const current = base.replace(/total$/, "current") as Item;
  return point.subject?.subjectCode || divided.at(-1)?.items.includes(current) ? current : base;
}

/** Behind an amount spent and its budget: the list that follows is of the first again. */
function tellsOfSpent(spoken: Spoken): void {
  if (spoken.point.either) spoken.say({ whole: { stage: "actual", open: false }, either: false });
}

/**
 * 收入总计1500万元，其中：本年收入1450万元，占96.67%; 本年支出1953万元，其中：人员经费1850万元，占94.71%: what is divided, where the
 * usual whole between the two was not told of; and else that.
 */
function wholeSaid(spoken: Spoken, item: Item, quantity: Quantity): Item | null {
  const divided = spoken.divided.at(-1);
  const usual = wholeOf(item);
  const fits = (whole: Item) => makesShare(spoken, whole, quantity);
  if (divided?.items.includes("procurement.sme") && item === "procurement.small_micro") {
    // 授予中小企业400万元，其中小微企业300万元，占75%: of those contracts or of all purchases, as the rate tells.
    const bases = (["procurement.sme", "procurement"] as const).filter(fits);
    return bases.length === 1 ? bases[0]! : null;
  }
  // 货物支出60万元，授予中小企业合同金额30万元，占50%: of those purchases, it seems, and not of all.
  if (usual === "procurement" && !fits(usual) && KINDS_BOUGHT.some(fits)) return null;
  const isAbove = (whole: Item) => whole !== usual && wholesOf(item).includes(whole);
  const above = divided?.items.find(isAbove) ?? null;
  // Of all there was these are the only shares that can be meant.
  if (/\.current$|balance|distribution/.test(item)) return above;
  if (!above || !usual) return usual;
  const between = { items: [usual], subjectSystem: null, subjectCode: null, funding: divided!.funding };
  return spoken.told.amountOf(between) ? usual : above;
}

const KINDS_BOUGHT = ["procurement.goods", "procurement.works", "procurement.services"] as const;

/** Whether what is spoken of is that share of a whole that was told of. */
function makesShare({ told, point }: Spoken, item: Item, { number }: Quantity): boolean {
  const [part, rate] = [told.amountOf(point.subject!), valueOf(plainNumber(number))];
  const whole = told.amountOf({ ...point.subject!, items: [item] });
  return part !== null && rate !== null && whole !== null && whole.value > 0n && rateFits(rate, part, whole);
}

/** What an item is a part of, the nearest first: 人员经费 of 基本支出, of 本年支出, of 支出总计. */
function wholesOf(item: Item): Item[] {
  if (/^(?:revenue|expenditure)\.current$/.test(item)) return [item.replace(/current$/, "total") as Item];
  const whole = wholeOf(item);
  return whole ? [whole, ...wholesOf(whole)] : [];
}

/** Which budget a difference is of: the one that its words name, else the one that was printed, else 年初预算. */
function baseOf({ point, told }: Spoken, kind: "yoy" | "budget"): Stage | null {
  if (kind === "yoy") return null;
  const { stage } = point.compare!;
  if (stage !== "budget") return stage;
  return point.budget?.stage ?? told.budgetOf(point.subject!) ?? "initial_budget";
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

/** 公务接待费预算5万元，支出3万元: behind a budget what was spent is the actual. */
export function saysActual(spoken: Spoken, lead: Lead): boolean {
  const spent = lead.bare === "expenditure" && !lead.funding && spoken.point.budget !== null;
  return spent || spendsBudget(spoken, lead);
}

/** 政府采购预算400万元，支出总额350万元: behind the budget of a cost, all that was spent of it. */
export function spendsBudget({ point }: Spoken, { subject, funding, year }: Lead): boolean {
  if (!point.subject || !point.budget || isTotal(point.subject) || point.subject.subjectCode) return false;
  return subject?.items[0] === "expenditure.total" && subject.items.length === 1 && !funding && year === null;
}
