import { itemUnit, wholeOf, type Item } from "#lib/domain/items.ts";
import type { Funding, Measure, Stage, Statement } from "#lib/domain/vocabulary.ts";
import { plainNumber, tooLong, valueOf } from "../numerals.ts";
import type { OpenFigure } from "../openStages.ts";
import type { Stretch } from "../stretches.ts";
import type { Problem } from "../source.ts";
import { countedItem, topicOf } from "./counted.ts";
import { Explanations } from "./explain.ts";
import type { Lead, LeadGrammar } from "./lead.ts";
import type { Topic } from "./lexicon.ts";
import { lastPlaces } from "./places.ts";
import { quantitiesIn, type Quantity } from "./quantities.ts";
import { LONGEST_OPENING, openingIn, type Opening } from "./reasons.ts";
import { sentenceEnds } from "./sentences.ts";
import { streamOf } from "./stream.ts";
import { fundingOf, isTotal, opensAccount, subjectOf, type Subject } from "./subject.ts";

/** What running text came to: figures, and numbers that it names but that cannot be kept. */
export interface NarrativeReading {
  figures: OpenFigure[];
  problems: Problem[];
}

/** A stage, and whether 预算 was said without saying which. */
interface NamedStage {
  stage: Stage;
  open: boolean;
}

/** A clause behind free words that counts everything: 主要用于接待上级检查，共接待32批次. */
const ALTOGETHER = /^(?:全年|本年|年内|\d{4}年度?)?(?:共|累计|合计)/;

/** How far back the sentence of a score is looked at. */
const LONGEST_SENTENCE = 2000;

/**
 * Figures of a section's running text. Every number is read together with all words since the number
 * before it; where those words are not understood whole, the number yields no figure.
 */
export function readNarrative(stretch: Stretch, grammar: LeadGrammar, fiscalYear: number): NarrativeReading {
  const stream = streamOf(stretch.lines);
  const statement: Statement = stretch.part === "glossary" ? "narrative" : stretch.part;
  const figures: OpenFigure[] = [];
  const problems: Problem[] = [];
  const explanations = new Explanations();

  // What the text speaks of at this point.
  let subject: Subject | null = null;
  let headFunding: Funding | null = null;
  /** The purse of the paragraph's last total that names one: 一般公共预算…本年收入…；本年支出… is of one purse. */
  let totalFunding: Funding | null | undefined;
  let topic: Topic | null = null;
  let year = fiscalYear;
  // What this sentence has said so far.
  let offset = 0;
  let budget: NamedStage | null = null;
  let compare: Lead["compare"] = null;
  let lastMeasure: Measure | null = null;
  /** The stage of the amount that a list with 其中 divides. */
  let whole: NamedStage | null = null;
  let listed: NamedStage | null = null;
  /** What was spoken of before each bracket that is open. */
  let brackets: (() => void)[] = [];

  function readSentence(start: number, end: number): void {
    const text = stream.folded.slice(start, end);
    const quantities = quantitiesIn(text);
    // What a list compares with is said once: 比2023年度减少…；公务接待费减少….
    const listGoesOn = stream.folded[start - 1] === "；" || text.startsWith("其中");
    brackets = [];
    if (!listGoesOn) whole = listed = null;
    if (start === 0 || stream.folded[start - 1] === "\n") totalFunding = undefined;
    [offset, budget, compare, lastMeasure] = [start, null, listGoesOn ? compare : null, null];
    const [commas, colons] = [lastPlaces(text, "，"), lastPlaces(text, "：")];
    let cursor = 0;
    let poisoned = false;
    let opening: Opening | null = null;
    // The first opening behind the cursor, and how far it was looked for.
    let [found, searched]: [Opening | null, number] = [null, 0];
    const openingBefore = (end: number): Opening | null => {
      const from = Math.max(cursor, searched - LONGEST_OPENING);
      found ??= openingIn(text, from, end, (place) => Math.max(commas(place), cursor));
      searched = end;
      return found;
    };
    for (const quantity of quantities) {
      opening ??= openingBefore(quantity.start);
      const comma = commas(quantity.start - 1);
      const mark = Math.max(comma, colons(quantity.start - 1));
      const lead = opening
        ? resume(text, opening, comma, quantity.start)
        : understand(text, cursor, mark, quantity.start, poisoned);
      if (lead && opening) {
        closeReason(opening, Math.max(opening.textStart, comma));
        opening = null;
      }
      const understood = lead !== null && take(lead, quantity);
      if (understood || (!opening && quantity.kind !== "bare"))
        [cursor, found, searched] = [quantity.end, null, quantity.end];
      if (!understood && !opening && quantity.kind !== "bare") {
        poisoned = true;
        subject = null;
      }
    }
    opening ??= openingBefore(text.length);
    if (opening) closeReason(opening, text.length);
    else if (quantities.every((quantity) => quantity.kind === "bare")) readWords(text);
  }

  /** The words before a number, whole; or those behind their last mark where they name their own subject. */
  function understand(
    text: string,
    start: number,
    mark: number,
    end: number,
    poisoned: boolean,
  ): Lead | null {
    // Behind a number that was not understood its sentence may go on listing the parts of that.
    if (poisoned) return null;
    const whole = grammar.parse(text.slice(start, end));
    if (whole) return whole;
    const last = mark < start ? null : grammar.parse(text.slice(mark + 1, end));
    return last?.subject && !last.partOf ? last : null;
  }

  /** Within a reason or free text: a last clause that names its own subject ends it. */
  function resume(text: string, opening: Opening, comma: number, numberStart: number): Lead | null {
    if (comma < opening.start && opening.kind === "reason") return null;
    const lead = grammar.parse(text.slice(Math.max(comma + 1, opening.textStart), numberStart));
    if (opening.kind === "free" && lead?.topic && ALTOGETHER.test(text.slice(comma + 1, numberStart)))
      return lead;
    return lead?.subject && !lead.direction ? lead : null;
  }

  /** A sentence without numbers may name the subject of the next one; free words end what was spoken of. */
  function readWords(text: string): void {
    const lead = grammar.parse(text);
    if (!lead) {
      if (!/持平|一致|无变化|不变/.test(text)) subject = null;
      return;
    }
    const named = lead.partOf ? null : subjectOf(lead, subject);
    if (named) enter(named, lead);
  }

  function enter(named: Subject, lead: Lead): void {
    if (!lead.partOf && isTotal(named)) {
      totalFunding = named.funding ?? totalFunding ?? null;
      named = { ...named, funding: totalFunding };
    }
    // 政府性基金预算财政拨款年初结转和结余…，本年收入…: an opening balance before any total heads its account too.
    if (totalFunding === undefined && opensAccount(named)) totalFunding = named.funding;
    if (!lead.partOf && (named.funding || isTotal(named))) headFunding = named.funding;
    subject = named;
    budget = null;
    year = lead.year ?? fiscalYear;
    topic = (lead.topic !== "same" && lead.topic) || topicOf(named.items[0]!) || topic;
  }

  /** Behind a bracket goes on what stood before it. */
  function keepBrackets({ closes, opens }: Lead): void {
    for (let closed = 0; closed < closes; closed++) brackets.pop()?.();
    for (let opened = 0; opened < opens; opened++) {
      const before = { subject, headFunding, topic, year, budget, compare, whole, listed };
      brackets.push(() => ({ subject, headFunding, topic, year, budget, compare, whole, listed } = before));
    }
  }

  function take(lead: Lead, quantity: Quantity): boolean {
    keepBrackets(lead);
    // What stood on a day of another year is no figure of this one.
    if (lead.dated !== null && lead.dated !== fiscalYear) return false;
    if (lead.partOf) listed = whole;
    if (lead.partOf) headFunding ??= subject?.funding ?? null;
    if (lead.topic) topic = lead.topic === "same" ? (topic ?? "reception") : lead.topic;
    compare = lead.compare ?? compare;
    if (quantity.kind === "count") return takeCount(lead, quantity);
    const named = subjectOf(lead, subject);
    if (named) enter(named, lead);
    else if (lead.purchase) return false;
    if (comparesBudgets(lead)) return false;
    if (quantity.kind === "percent") return subject !== null && takeRate(lead, quantity);
    if (quantity.kind === "money") {
      if (lead.share || lead.completion) return false;
      if (lead.direction) return subject !== null && takeChange(lead, quantity);
      if (lead.compare && lead.comparand) return subject !== null && takeComparand(lead.compare, quantity);
      return named || (subject && lead.stage) ? takeLevel(lead, quantity) : takeReceptionCost(lead, quantity);
    }
    // A rate whose % was left out, right behind the change it belongs to.
    const afterChange = lastMeasure === "yoy_change" || lastMeasure === "budget_change";
    return (
      subject !== null && lead.direction !== null && !lead.subject && afterChange && takeRate(lead, quantity)
    );
  }

  /** 预算数20万元，比上年预算数减少2万元: how budgets of two years differ is no change of what was spent. */
  function comparesBudgets(lead: Lead): boolean {
    if (!lead.direction || compare?.to !== "year") return false;
    const stage = lead.stage ?? (lead.subject ? null : whole?.stage);
    return stage != null && stage !== "actual";
  }

  function takeLevel(lead: Lead, quantity: Quantity): boolean {
    if (subject!.items.some((item) => itemUnit(item) !== "yuan")) return false;
    const inList = lead.stage ? null : listed;
    const open = inList ? inList.open : lead.stage === "budget";
    // 预算 alone is the 全年预算 of the official template until the document's other words settle it.
    const stage = inList?.stage ?? (lead.stage === "budget" ? "adjusted_budget" : (lead.stage ?? "actual"));
    if (!inList) [whole, listed] = [{ stage, open }, null];
    for (const item of subject!.items) emit(item, quantity, { stage, open });
    if (stage !== "actual") budget = { stage, open };
    return true;
  }

  /** 比2017年度决算总收入1058.51万元增加…: what is compared with, of its own year or stage. */
  function takeComparand(compared: NonNullable<Lead["compare"]>, quantity: Quantity): boolean {
    if (subject!.items.some((item) => itemUnit(item) !== "yuan")) return false;
    const open = compared.to === "budget" && compared.stage === "budget";
    const stage =
      compared.to === "year" ? "actual" : compared.stage === "budget" ? "adjusted_budget" : compared.stage;
    const about = compared.to === "year" ? (compared.year ?? year - 1) : year;
    for (const item of subject!.items) emit(item, quantity, { stage, open, fiscalYear: about });
    return true;
  }

  function takeChange(lead: Lead, quantity: Quantity): boolean {
    const kind = difference();
    if (!kind) return false;
    const base = kind === "budget" ? "initial_budget" : null;
    for (const item of subject!.items)
      emit(item, quantity, { measure: `${kind}_change`, base, sign: lead.direction! });
    return true;
  }

  function takeRate(lead: Lead, quantity: Quantity): boolean {
    if (lead.share) {
      for (const item of subject!.items) {
        const whole = subject!.subjectCode ? item : wholeOf(item);
        emit(item, quantity, { measure: "share", base: lead.share.base ?? whole });
      }
      return true;
    }
    if (lead.completion) {
      const { base } = lead.completion;
      const printed = { measure: "completion_rate" as const, base: base ?? budget?.stage ?? null };
      for (const item of subject!.items)
        emit(item, quantity, { ...printed, open: base === null && (budget?.open ?? false) });
      return true;
    }
    const kind = lead.direction ? difference() : null;
    if (!kind) return false;
    const measure = kind === "yoy" ? "yoy_rate" : "budget_change_rate";
    const base = kind === "budget" ? "initial_budget" : null;
    for (const item of subject!.items) emit(item, quantity, { measure, base, sign: lead.direction! });
    return true;
  }

  /** What the sentence compares with; a year that is not the one before is no measure of the accounts. */
  function difference(): "yoy" | "budget" | null {
    if (!compare) return null;
    if (compare.to === "budget") return "budget";
    return compare.year === null || compare.year === year - 1 ? "yoy" : null;
  }

  function takeCount(lead: Lead, quantity: Quantity): boolean {
    if (lead.direction || lead.share || lead.concerned) return false;
    const item = countedItem(lead, quantity.unit, topic);
    if (!item || (lead.score && !scoresDepartment(quantity.start + offset))) return false;
    // Counts stand beside the costs of their section and do not end what its sentences speak of.
    const counted = { items: [item], subjectSystem: null, subjectCode: null, funding: lead.funding };
    emit(item, quantity, {}, counted);
    return true;
  }

  /** 国内公务接待24批次270余人次，共计支出4.73万元: what those receptions cost. */
  function takeReceptionCost(lead: Lead, quantity: Quantity): boolean {
    const spent = lead.bare === "expenditure" && !lead.funding && !lead.stage;
    if (!spent || figures.at(-1)?.item !== "reception.persons" || topic !== "reception") return false;
    const item = "three_public.reception.domestic";
    emit(item, quantity, {}, { items: [item], subjectSystem: null, subjectCode: null, funding: null });
    return true;
  }

  /** A score is the department's where its sentence speaks of the whole or of no project. */
  function scoresDepartment(position: number): boolean {
    const before = stream.folded.slice(Math.max(0, position - LONGEST_SENTENCE), position);
    const sentence = before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n")) + 1);
    return /整体/.test(sentence) || !/项目/.test(sentence);
  }

  interface Print {
    fiscalYear?: number;
    measure?: Measure;
    stage?: Stage;
    base?: string | null;
    sign?: 1n | -1n;
    open?: boolean;
  }

  function emit(item: Item, quantity: Quantity, print: Print, about: Subject = subject!): void {
    const { measure = "value", stage = "actual", base = null, sign = 1n, open = false } = print;
    const [from, to] = [offset + quantity.numberStart, offset + quantity.numberEnd];
    const isLevel = measure === "value" || measure.endsWith("change");
    const amount = valueOf(plainNumber(quantity.number), quantity.scale);
    lastMeasure = measure;
    if (!amount) {
      problems.push({ line: stream.lines[from]!, message: tooLong(quantity.number) });
      return;
    }
    const figure: OpenFigure = {
      fiscalYear: print.fiscalYear ?? year,
      statement,
      item,
      subjectSystem: about.subjectSystem,
      subjectCode: about.subjectCode,
      funding: fundingOf(item, about.funding ?? headFunding, stretch.funding),
      stage,
      measure,
      base,
      unit: isLevel ? itemUnit(item) : "percent",
      value: amount.value * sign,
      printed: stream.original.slice(from, to),
      rounding: amount.rounding,
      basis: "reported",
      derivation: null,
      lineStart: stream.lines[from]!,
      lineEnd: stream.lines[to - 1]!,
      charStart: stream.columns[from]!,
      charEnd: stream.columns[to - 1]! + 1,
      reason: null,
      openStage: open,
    };
    figures.push(figure);
    explanations.add(figure);
  }

  /** Ends a reason at `end` of its sentence and gives it to the differences it explains. */
  function closeReason(opening: Opening, end: number): void {
    if (opening.kind !== "reason") return;
    explanations.explain(subject, opening.about, () =>
      stream.original
        .slice(offset + opening.textStart, offset + end)
        .replace(/\s/g, "")
        .replace(/^[是：:，,]+|(?<![。；，;.])[。；，;.]+$/g, ""),
    );
  }

  let start = 0;
  for (const end of sentenceEnds(stream.folded)) {
    readSentence(start, end);
    start = end;
  }
  return { figures, problems };
}
