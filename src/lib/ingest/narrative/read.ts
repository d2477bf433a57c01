import type { Figure } from "#lib/domain/figure.ts";
import { itemUnit, wholeOf, type Item } from "#lib/domain/items.ts";
import type { Funding, Measure, Stage, Statement } from "#lib/domain/vocabulary.ts";
import { plainNumber, valueOf } from "../numerals.ts";
import { narrower, type Section } from "../outline.ts";
import type { Lead, LeadGrammar, LeadSubject } from "./lead.ts";
import type { Topic } from "./lexicon.ts";
import { quantitiesIn, type Quantity } from "./quantities.ts";
import { openingIn, type Opening } from "./reasons.ts";
import { streamOf, type Stream } from "./stream.ts";

/** A narrative figure whose budget stage the text may have left open (预算 without saying which). */
export interface NarrativeFigure extends Figure {
  openStage: boolean;
}

/**
 * Figures of a section's running text. Every number is read together with all words since the number
 * before it; where those words are not understood whole, the number yields no figure.
 */
export function readNarrative(section: Section, grammar: LeadGrammar, fiscalYear: number): NarrativeFigure[] {
  const reader = new Reader(streamOf(section.lines), section, grammar, fiscalYear);
  return reader.read();
}

interface Subject extends LeadSubject {
  funding: Funding | null;
}

const ALWAYS_ALL = /^(?:procurement|staff|assets|performance|meetings|training|events)/;

class Reader {
  readonly #figures: NarrativeFigure[] = [];
  #subject: Subject | null = null;
  #headFunding: Funding | null = null;
  #topic: Topic | null = null;
  /** Budget stage printed for the current subject in this sentence. */
  #budget: Stage | null = null;
  #compare: Lead["compare"] = null;
  #lastMeasure: Measure | null = null;
  #year: number;
  readonly #stream: Stream;
  readonly #section: Section;
  readonly #grammar: LeadGrammar;
  readonly #fiscalYear: number;

  constructor(stream: Stream, section: Section, grammar: LeadGrammar, fiscalYear: number) {
    this.#stream = stream;
    this.#section = section;
    this.#grammar = grammar;
    this.#fiscalYear = fiscalYear;
    this.#year = fiscalYear;
  }

  read(): NarrativeFigure[] {
    let start = 0;
    for (const end of sentenceEnds(this.#stream.folded)) {
      this.#sentence(start, end);
      start = end;
    }
    return this.#figures;
  }

  #sentence(start: number, end: number): void {
    const text = this.#stream.folded.slice(start, end);
    const quantities = quantitiesIn(text);
    this.#budget = null;
    this.#compare = null;
    this.#lastMeasure = null;
    let cursor = 0;
    let poisoned = false;
    let opening: Opening | null = null;
    for (const quantity of quantities) {
      const words = text.slice(cursor, quantity.start);
      if (!opening) {
        const found = openingIn(words);
        if (found) opening = { ...found, start: cursor + found.start, textStart: cursor + found.textStart };
      }
      const lead = opening ? this.#resume(text, opening, quantity.start) : this.#understand(words, poisoned);
      if (lead && opening) {
        this.#closeReason(opening, start, start + Math.max(opening.textStart, text.lastIndexOf("，", quantity.start - 1)));
        opening = null;
      }
      const understood = lead !== null && this.#take(lead, quantity, start);
      if (!understood && !opening && quantity.kind !== "bare") {
        poisoned = true;
        this.#subject = null;
      }
      if (understood) cursor = quantity.end;
      else if (!opening && quantity.kind !== "bare") cursor = quantity.end;
    }
    if (!opening) {
      const found = openingIn(text.slice(cursor));
      if (found) opening = { ...found, start: cursor + found.start, textStart: cursor + found.textStart };
    }
    if (opening) this.#closeReason(opening, start, end);
    else if (!quantities.some((quantity) => quantity.kind !== "bare")) this.#wordsOnly(text);
  }

  /** The words before a number, whole; or their last clause where that names its own subject. */
  #understand(words: string, poisoned: boolean): Lead | null {
    const whole = this.#grammar.parse(words);
    if (whole) return poisoned && !whole.subject ? null : poisoned && whole.bare ? null : whole;
    if (poisoned) return null;
    const comma = Math.max(words.lastIndexOf("，"), words.lastIndexOf("："));
    if (comma < 0) return null;
    const last = this.#grammar.parse(words.slice(comma + 1));
    return last?.subject && !last.partOf ? last : null;
  }

  /** Within a reason or free text: a last clause that names its own subject ends it. */
  #resume(text: string, opening: Opening, numberStart: number): Lead | null {
    const comma = text.lastIndexOf("，", numberStart - 1);
    const clauseStart = Math.max(comma + 1, opening.textStart);
    if (comma < opening.start && opening.kind === "reason") return null;
    const lead = this.#grammar.parse(text.slice(clauseStart, numberStart));
    return lead?.subject && !lead.direction ? lead : null;
  }

  /** A sentence without numbers may name the subject of the next one; free words end what was spoken of. */
  #wordsOnly(text: string): void {
    const lead = this.#grammar.parse(text);
    if (!lead) {
      if (!/持平|一致|无变化|不变/.test(text)) this.#subject = null;
      return;
    }
    if (lead.partOf) return;
    const subject = this.#subjectOf(lead);
    if (subject) this.#enter(subject, lead);
  }

  #subjectOf(lead: Lead): Subject | null {
    if (lead.subject) {
      const items = lead.subject.items.map((item) => this.#otherExpenditure(item));
      const other = items[0] === "expenditure.current" && lead.subject.items[0] === "expenditure.other";
      return {
        ...lead.subject,
        items,
        ...(other ? { subjectSystem: "functional" as const, subjectCode: "229" } : {}),
        funding: lead.funding,
      };
    }
    if (!lead.bare || lead.concerned) return null;
    const bareAllowed = lead.funding !== null || (lead.year !== null && !lead.stage && !lead.partOf && !lead.direction);
    if (!bareAllowed) return null;
    const item: Item =
      lead.bare === "expenditure" ? "expenditure.current" : lead.funding ? "revenue.appropriation" : "revenue.current";
    return { items: [item], subjectSystem: null, subjectCode: null, funding: lead.funding };
  }

  /** In a list of 类, 其他支出 is the 类 229 and not a kind of expenditure. */
  #otherExpenditure(item: Item): Item {
    return item === "expenditure.other" && this.#subject?.subjectSystem === "functional" ? "expenditure.current" : item;
  }

  #enter(subject: Subject, lead: Lead): void {
    if (!lead.partOf && (subject.funding || !this.#isPart(subject))) this.#headFunding = subject.funding;
    this.#subject = subject;
    this.#budget = null;
    this.#year = lead.year ?? this.#fiscalYear;
    this.#topic = lead.topic && lead.topic !== "same" ? lead.topic : (topicOf(subject.items[0]!) ?? this.#topic);
  }

  #isPart(subject: Subject): boolean {
    return !subject.items.some((item) => item.endsWith(".total") || (item.endsWith(".current") && !subject.subjectCode));
  }

  #take(lead: Lead, quantity: Quantity, offset: number): boolean {
    if (lead.partOf) this.#headFunding ??= this.#subject?.funding ?? null;
    if (lead.topic && lead.topic !== "same") this.#topic = lead.topic;
    if (lead.topic === "same") this.#topic ??= "reception";
    if (lead.compare) this.#compare = lead.compare;
    if (quantity.kind === "count") return this.#takeCount(lead, quantity, offset);
    const subject = this.#subjectOf(lead);
    if (subject) this.#enter(subject, lead);
    if (!this.#subject) return this.#takeReceptionCost(lead, quantity, offset);
    if (quantity.kind === "percent") return this.#takeRate(lead, quantity, offset);
    if (quantity.kind === "money") {
      if (lead.share || lead.completion) return false;
      if (lead.direction) return this.#takeChange(lead, quantity, offset);
      if (!subject && !lead.stage) return this.#takeReceptionCost(lead, quantity, offset);
      return this.#takeLevel(lead, quantity, offset);
    }
    // A rate whose % was left out, right behind the change it belongs to.
    const afterChange = this.#lastMeasure === "yoy_change" || this.#lastMeasure === "budget_change";
    return lead.direction !== null && !lead.subject && afterChange && this.#takeRate(lead, quantity, offset);
  }

  #takeLevel(lead: Lead, quantity: Quantity, offset: number): boolean {
    const subject = this.#subject!;
    if (subject.items.some((item) => itemUnit(item) !== "yuan")) return false;
    const stage = lead.stage === "budget" ? "adjusted_budget" : (lead.stage ?? "actual");
    for (const item of subject.items) {
      this.#emit(item, "value", stage, null, quantity, 1n, offset, lead.stage === "budget");
    }
    if (stage !== "actual") this.#budget = lead.stage === "budget" ? "adjusted_budget" : stage;
    return true;
  }

  #takeChange(lead: Lead, quantity: Quantity, offset: number): boolean {
    const measure = this.#changeMeasure("yoy_change", "budget_change");
    if (!measure) return false;
    for (const item of this.#subject!.items) {
      this.#emit(item, measure, "actual", measure === "budget_change" ? "initial_budget" : null, quantity, lead.direction!, offset);
    }
    return true;
  }

  #takeRate(lead: Lead, quantity: Quantity, offset: number): boolean {
    const items = this.#subject!.items;
    if (lead.share) {
      for (const item of items) {
        const base = lead.share.base ?? (this.#subject!.subjectCode ? this.#subjectWhole(item) : wholeOf(item));
        this.#emit(item, "share", "actual", base, quantity, 1n, offset);
      }
      return true;
    }
    if (lead.completion) {
      const base = lead.completion.base ?? this.#budget;
      const open = lead.completion.base === null && this.#budget === "adjusted_budget" && this.#lastBudgetOpen();
      for (const item of items) this.#emit(item, "completion_rate", "actual", base, quantity, 1n, offset, open);
      return true;
    }
    if (!lead.direction) return false;
    const measure = this.#changeMeasure("yoy_rate", "budget_change_rate");
    if (!measure) return false;
    for (const item of items) {
      this.#emit(item, measure, "actual", measure === "budget_change_rate" ? "initial_budget" : null, quantity, lead.direction, offset);
    }
    return true;
  }

  /** 类 are shares of the expenditure, classes of basic expenditure shares of that. */
  #subjectWhole(item: Item): Item {
    return item === "expenditure.basic" ? "expenditure.basic" : "expenditure.current";
  }

  #lastBudgetOpen(): boolean {
    const last = this.#figures.findLast((figure) => figure.measure === "value" && figure.stage !== "actual");
    return last?.openStage ?? false;
  }

  #changeMeasure(yoy: Measure, budget: Measure): Measure | null {
    if (!this.#compare) return null;
    if (this.#compare.to === "budget") return budget;
    const { year } = this.#compare;
    return year === null || year === this.#year - 1 ? yoy : null;
  }

  #takeCount(lead: Lead, quantity: Quantity, offset: number): boolean {
    if (lead.direction || lead.share || lead.concerned) return false;
    const item = this.#countedItem(lead, quantity);
    if (!item) return false;
    if (lead.score && !this.#scoresDepartment(quantity.start + offset)) return false;
    const subject: Subject = { items: [item], subjectSystem: null, subjectCode: null, funding: lead.funding };
    const moneySubject = this.#subject;
    this.#subject = subject;
    this.#emit(item, "value", "actual", null, quantity, 1n, offset);
    // Counts stand beside the costs of their section and do not end what its sentences speak of.
    this.#subject = moneySubject;
    return true;
  }

  #countedItem(lead: Lead, quantity: Quantity): Item | null {
    const named = lead.subject?.items[0];
    const unit = quantity.unit;
    if (lead.topic || (!named && (lead.empty || lead.partOf))) return this.#topicItem(unit);
    if (!named) return null;
    const fits: Partial<Record<string, RegExp>> = {
      vehicle: /^(?:辆|台)$/,
      set: /^(?:台（套）|台套|台|套)$/,
      person: /^(?:人|名)$/,
      score: /^分$/,
    };
    if (named === "three_public.vehicles.purchase" && unit === "辆") return "vehicles.purchased";
    return fits[itemUnit(named)]?.test(unit) ? named : null;
  }

  #topicItem(unit: string): Item | null {
    if (!this.#topic) return null;
    if (/^(?:人次|人)$/.test(unit)) return `${this.#topic}.persons`;
    if (!/^(?:批次|批|个|组|次)$/.test(unit)) return null;
    return this.#topic === "travel" ? "travel.groups" : `${this.#topic}.batches`;
  }

  /** 国内公务接待24批次270余人次，共计支出4.73万元: what those receptions cost. */
  #takeReceptionCost(lead: Lead, quantity: Quantity, offset: number): boolean {
    const last = this.#figures.at(-1);
    const spent = quantity.kind === "money" && lead.bare === "expenditure" && !lead.funding && !lead.stage;
    if (!spent || lead.direction || last?.item !== "reception.persons" || this.#topic !== "reception") return false;
    const previous = this.#subject;
    this.#subject = {
      items: ["three_public.reception.domestic"],
      subjectSystem: null,
      subjectCode: null,
      funding: null,
    };
    this.#emit("three_public.reception.domestic", "value", "actual", null, quantity, 1n, offset);
    this.#subject = previous;
    return true;
  }

  /** A score is the department's where its sentence speaks of the whole or of no project. */
  #scoresDepartment(position: number): boolean {
    const before = this.#stream.folded.slice(0, position);
    const sentence = before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n")) + 1);
    return /整体/.test(sentence) || !/项目/.test(sentence);
  }

  #emit(
    item: Item,
    measure: Measure,
    stage: Stage,
    base: string | null,
    quantity: Quantity,
    sign: 1n | -1n,
    offset: number,
    openStage = false,
  ): void {
    const [from, to] = [offset + quantity.numberStart, offset + quantity.numberEnd];
    const { value, rounding } = valueOf(plainNumber(quantity.number), quantity.scale);
    const unit = measure === "value" || measure.endsWith("change") ? itemUnit(item) : "percent";
    const line = this.#stream.lines[from]!;
    const lineEnd = this.#stream.lines[to - 1]!;
    this.#lastMeasure = measure;
    this.#figures.push({
      fiscalYear: this.#year,
      statement: this.#statement(),
      item,
      subjectSystem: this.#subject!.subjectSystem,
      subjectCode: this.#subject!.subjectCode,
      funding: this.#fundingOf(item),
      stage,
      measure,
      base,
      unit,
      value: value * sign,
      printed: this.#stream.original.slice(from, to),
      rounding,
      basis: "reported",
      derivation: null,
      lineStart: line,
      lineEnd,
      charStart: this.#stream.columns[from]!,
      charEnd: this.#stream.columns[to - 1]! + 1,
      reason: null,
      openStage,
    });
  }

  #statement(): Statement {
    return this.#section.part === "glossary" ? "narrative" : this.#section.part;
  }

  #fundingOf(item: Item): Funding {
    if (ALWAYS_ALL.test(item)) return "all";
    if (item === "agency_operating") return "general";
    const explicit = this.#subject!.funding ?? this.#headFunding;
    const funding = narrower(explicit ?? "all", this.#section.funding);
    if (/^revenue\.(?:superior|business|operating|subsidiary|other|nonfiscal)/.test(item)) return "all";
    return funding;
  }

  /** Ends a reason at `end` and gives it to the differences it explains. */
  #closeReason(opening: Opening, sentenceStart: number, end: number): void {
    if (opening.kind !== "reason") return;
    const reason = this.#stream.original
      .slice(sentenceStart + opening.textStart, end)
      .replace(/\s/g, "")
      .replace(/^[是：:，]+|[。；，]+$/g, "");
    if (!reason) return;
    const explained = this.#explained(opening.about);
    for (const figure of explained) figure.reason ??= reason;
  }

  #explained(about: Opening["about"]): NarrativeFigure[] {
    const yearly = (figure: Figure) => figure.measure.startsWith("yoy");
    const budget = (figure: Figure) => figure.measure === "completion_rate" || figure.measure.startsWith("budget_change");
    const explains = (figure: Figure) => (about !== "budget" && yearly(figure)) || (about !== "year" && budget(figure));
    const last = this.#figures.findLast(explains);
    const subject = this.#subject ?? last;
    if (last && subject && this.#sameSubject(last)) {
      const group = (figure: Figure) => (yearly(last) ? yearly(figure) : budget(figure));
      const related = this.#figures.filter((figure) => group(figure) && figure.lineStart >= last.lineStart - 30);
      return related.filter(
        (figure) =>
          figure.subjectCode === last.subjectCode && figure.funding === last.funding && this.#sameItems(figure, last),
      );
    }
    // 年初预算为0万元 allows no rate; the reason then stays with the amount it explains.
    const level = this.#figures.findLast((figure) => figure.measure === "value" && figure.stage === "actual");
    return about === "budget" && level && this.#sameSubject(level) ? [level] : [];
  }

  #sameSubject(figure: Figure): boolean {
    const subject = this.#subject;
    return !subject || (subject.items.includes(figure.item) && subject.subjectCode === figure.subjectCode);
  }

  #sameItems(figure: Figure, last: Figure): boolean {
    return figure.item === last.item || (this.#subject?.items.includes(figure.item) ?? false);
  }
}

/** Costs of travel and reception open the topic of the counts behind them. */
function topicOf(item: Item): Topic | null {
  if (item === "three_public.overseas") return "travel";
  return item.startsWith("three_public.reception") ? "reception" : null;
}

/** Ends (exclusive) of sentences: 。；！？ and paragraph ends, not within brackets. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (character === "（") depth++;
    if (character === "）") depth = Math.max(0, depth - 1);
    if (character === "\n") depth = 0;
    if (character === "\n" || (depth === 0 && /[。；！？]/.test(character))) ends.push(index + 1);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends;
}
