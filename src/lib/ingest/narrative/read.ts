import { itemUnit, type Item } from "#lib/domain/items.ts";
import type { Funding, Statement } from "#lib/domain/vocabulary.ts";
import { fundingIn } from "#lib/domain/words/purses.ts";
import { foldLabel } from "../fold.ts";
import { tooLong, valueOf } from "#lib/domain/printedNumber.ts";
import { plainNumber } from "../numerals.ts";
import type { OpenFigure } from "../openStages.ts";
import type { Problem } from "../source.ts";
import type { Stretch } from "../stretches.ts";
import { leadsApart, leadsOfEach, numbersApart } from "./apart.ts";
import { Explanations } from "./explain.ts";
import type { LeadGrammar } from "./grammar.ts";
import type { Lead, LeadSubject } from "./lead.ts";
import { isOwn, Others, tellsOfOthers } from "./others.ts";
import type { Print } from "./print.ts";
import { quantitiesIn, type Quantity } from "./quantities.ts";
import type { Opening } from "./reasons.ts";
import { Sentence } from "./sentence.ts";
import { sentenceEnds } from "./sentences.ts";
import { settle } from "./settle.ts";
import { Spoken } from "./spoken.ts";
import { streamOf, type Stream } from "./stream.ts";
import { fundingOf, isPartOf, isTotal, sectionOf, subjectOf, type Subject } from "./subject.ts";
import { take } from "./take.ts";

/** What running text came to: figures, and numbers that it names but that cannot be kept. */
export interface NarrativeReading {
  figures: OpenFigure[];
  problems: Problem[];
}

/**
 * Figures of a section's running text. Every number is read together with all words since the number
 * before it; where those words are not understood whole, the number yields no figure.
 */
export function readNarrative(stretch: Stretch, grammar: LeadGrammar, fiscalYear: number): NarrativeReading {
  const reader = new SectionReader(stretch, grammar, fiscalYear);
  let start = 0;
  for (const end of sentenceEnds(reader.stream.folded)) {
    reader.readSentence(start, end);
    start = end;
  }
  return { figures: reader.figures, problems: reader.problems };
}

/** A clause behind free words that counts everything: 主要用于接待上级检查，共接待32批次. */
const ALTOGETHER =
  /^列明|^接待$|^国内公务接待$|^(?:全年|本年|年内|\d{4}年度?)?(?:共|累计|合计)|^(?:全年|本年度?|\d{4}年度?)(?:安排|组织)/;
/** 2010年某署“三公”经费预算中，公务接待费865万元: the parts of a budget, and of its year. */
const BUDGET_SPLIT = /预算(?:安排)?(?:数)?中$/;
/** A single cost: no section of it tells of others beside. */
const isCost = (item: Item) => /^(?:three_public\.|meetings|training|events)/.test(item);
const isSingleCost = ({ subject }: Lead) => subject !== null && subject.items.every(isCost);
const isLike = (first: Quantity) => (other: Quantity) => other.kind === first.kind;
/** A difference that says itself what it is to, and names nothing. */
const comparesAlone = (lead: Lead) =>
  lead.compare !== null && lead.direction !== null && !lead.subject && !lead.bare && !lead.funding;
/** 上缴上级支出、经营支出共0万元: of costs that come to nothing each is nothing. */
const addsUpToNothing = ({ others, spread, direction }: Lead, { kind, number }: Quantity) =>
  others.length > 0 && !spread && !direction && kind === "money" && !/[1-9]/.test(number);
/** What the words before a reason end with. */
const WHY = /的?(?:主要)?(?:变动|变化|增减|差异)?原因.*$/;
/** A list follows. */
const INTRODUCTION = /如下[：:]\s*$/;
/** A 科目 by its path. */
const PATH = /（(?:\d{2})?[款项]）/;

class SectionReader {
  readonly figures: OpenFigure[] = [];
  readonly problems: Problem[] = [];
  readonly stream: Stream;
  readonly #statement: Statement;
  readonly #explanations = new Explanations();
  readonly #spoken: Spoken;
  readonly #others: Others;
  /** 1.因公出国（境）支出情况说明: what the heading says where it names one cost and nothing else. */
  readonly #heading: Lead | null;
  /** Where the figures of this sentence begin. */
  #sentenceBegan = 0;
  /** 万 stands in a line alone. */
  readonly #losesScale: boolean;

  constructor(
    readonly stretch: Stretch,
    readonly grammar: LeadGrammar,
    fiscalYear: number,
  ) {
    this.stream = streamOf(stretch.lines);
    this.#losesScale = stretch.lines.some((line) => line.kind === "text" && line.text.trim() === "万");
    this.#statement = stretch.part === "glossary" ? "narrative" : stretch.part;
    this.#spoken = new Spoken(fiscalYear, sectionOf(stretch.heading));
    this.#others = new Others(fiscalYear);
    const heading = this.grammar.parse(foldLabel(stretch.heading));
    this.#heading =
      !heading?.others.length && !heading?.passed.length && heading?.subject?.items.every(isCost)
        ? heading
        : null;
  }

  /** A paragraph behind which nothing is spoken of is about the cost that the heading names. */
  #enterHeading(): void {
    if (this.#heading?.subject && !this.#spoken.point.subject)
      this.#spoken.enter({ ...this.#heading.subject, funding: this.#heading.funding }, this.#heading);
  }

  readSentence(start: number, end: number): void {
    this.#sentenceBegan = this.figures.length;
    const text = this.stream.folded.slice(start, end);
    const before = this.stream.folded[start - 1];
    // What a list compares with is said once: 比2023年度减少…；公务接待费减少….
    const behindMark = before === "；";
    const goesOn = behindMark || text.startsWith("其中");
    const paragraph = before === undefined || before === "\n";
    const beginning = { goesOn, behindMark, paragraph };
    this.#spoken.beginSentence(beginning);
    if (paragraph) this.#enterHeading();
    const quantities = quantitiesIn(text);
    const sentence = new Sentence(text);
    sentence.poisoned = this.#others.goOn(text, beginning);
    for (let index = 0; index < quantities.length; index++) {
      const quantity = quantities[index]!;
      if (quantity.start < sentence.cursor) continue;
      if (this.#isTorn(quantity, start)) {
        this.#lose(sentence, quantity);
        continue;
      }
      const opening = sentence.openingBefore(quantity.start);
      let lead = opening
        ? this.#resume(sentence, opening, quantity)
        : this.#understand(sentence, quantity.start);
      if (lead && opening) {
        this.#closeReason(start, opening, text, Math.max(opening.textStart, sentence.comma(quantity.start)));
        sentence.opening = null;
      }
      const listed = lead?.spread ? numbersApart(text, quantities, index) : [quantity];
      // 收、支总计各为320万元、310万元: one for each, as 分别 says.
      const isEach = lead?.spread === "each" && listed.length > 1 && listed.every(isLike(listed[0]!));
      const apart = isEach || lead?.spread === "apart" ? listed : [quantity];
      if (lead && addsUpToNothing(lead, quantity)) lead = { ...lead, spread: "each" };
      const understood =
        lead !== null && this.#takeAll(isEach ? { ...lead, spread: "apart" } : lead, apart, start);
      if (understood) index += apart.length - 1;
      if (understood) sentence.goOn(apart.at(-1)!.end);
      else if (sentence.opening) sentence.opening.numbers ||= quantity.kind === "money";
      else if (quantity.kind !== "bare") this.#lose(sentence, quantity);
    }
    const opening = sentence.openingBefore(text.length);
    if (opening) this.#closeReason(start, opening, text, text.length);
    else if (quantities.every((quantity) => quantity.kind === "bare")) this.#readWords(text);
    else if (PATH.test(text.slice(sentence.cursor))) this.#readPath(text.slice(sentence.cursor));
  }

  /** 卫生健康支出88万元，其中：行政事业单位医疗（款）行政单位医疗（项）。年初预算为…: behind its numbers a sentence names what the next tells of. */
  #readPath(words: string): void {
    const lead = this.grammar.parse(words);
    if (lead?.subject?.subjectCode)
      this.#spoken.enter({ ...lead.subject, funding: lead.funding }, { ...lead, partOf: false });
    else this.#spoken.say({ subject: null, pair: null });
  }

  /** 232.33 and 元 in the next line, and 万 alone in one: a text made from a page may print a margin's signs elsewhere. */
  #isTorn({ kind, scale, numberEnd }: Quantity, offset: number): boolean {
    if (!this.#losesScale || kind !== "money" || scale !== 1n) return false;
    const { lines } = this.stream;
    return lines[offset + numberEnd - 1] !== lines[offset + numberEnd];
  }

  /**
   * Behind a number that was not understood its sentence may go on listing the parts of that; behind the bracket that
   * the number stands in goes on what stood before it.
   */
  #lose(sentence: Sentence, quantity: Quantity): void {
    const before = sentence.text.slice(sentence.cursor, quantity.start);
    this.#others.passOver(before);
    const close = sentence.poisoned ? null : sentence.bracketEnd(quantity, this.#spoken.inBracket);
    if (close !== null) {
      sentence.goOn(close);
      this.#spoken.leaveBracket();
      return;
    }
    sentence.goOn(quantity.end);
    sentence.poisoned = true;
    this.#spoken.period.lostHeads ||= quantity.kind === "count" && /^(?:人|名)$/.test(quantity.unit);
    this.#spoken.say({ subject: null, pair: null });
  }

  /** The words before a number, whole; or those behind their last mark where they name their own subject. */
  #understand(sentence: Sentence, end: number): Lead | null {
    if (sentence.poisoned) return null;
    const { text, cursor } = sentence;
    const whole = this.grammar.parse(text.slice(cursor, end));
    if (whole) return whole;
    const mark = Math.max(sentence.comma(end), sentence.colon(end));
    if (mark < cursor) return null;
    const last = this.grammar.parse(text.slice(mark + 1, end));
    if (!last?.subject || last.partOf) return null;
    // Last, for what stands before may be long, and numbers that name nothing are many.
    const passed = text.slice(cursor, mark);
    return tellsOfOthers(passed) || BUDGET_SPLIT.test(passed) ? null : last;
  }

  /** Within a reason or free text: a last clause that names its own subject ends it. */
  #resume({ text, comma }: Sentence, opening: Opening, { start, kind }: Quantity): Lead | null {
    if (this.#others.told) return null;
    const mark = comma(start);
    const direct = mark < opening.textStart;
    if (direct && opening.kind === "reason") return null;
    const lead = this.grammar.parse(text.slice(Math.max(mark + 1, opening.textStart), start));
    if (!lead) return null;
    // 支出400万元，主要用于发放工资，完成年初预算的102%
    if (kind === "percent" && !direct && lead.completion && !lead.subject && !opening.numbers) return lead;
    // 支出50万元，主要用于改造，与上年相比增加5万元
    if (opening.kind === "free" && !direct && !opening.numbers && comparesAlone(lead)) return lead;
    if (opening.kind === "free") {
      if (lead.topic && ALTOGETHER.test(text.slice(Math.max(mark + 1, opening.textStart), start)))
        return lead;
      // 项目支出100万元，主要用于会议费20万元、培训费10万元: what it was spent on, unless the accounts know it as a part.
      // 项目支出100万元，主要用于改造，会议费20万元: of what an expenditure was spent on, or all that such things cost.
      const isUse = direct || opening.numbers || (isSingleCost(lead) && !this.#speaksOfCost());
      if (kind !== "count" && isUse && !this.#namesPart(lead)) return null;
    }
    if (opening.kind === "reason" && this.#comparesAnew(lead, opening)) return lead;
    return this.#named(lead) && !lead.direction ? lead : null;
  }

  #speaksOfCost(): boolean {
    return this.#spoken.point.subject?.items.every(isCost) ?? true;
  }

  /** What a lead names by itself: an item, or revenue by its purse (财政拨款收入). */
  #named(lead: Lead): LeadSubject | null {
    if (lead.subject || lead.bare !== "revenue" || !lead.funding) return lead.subject;
    return subjectOf(lead, this.#spoken.point.subject, this.#spoken.section);
  }

  /** 决算数小于预算数的主要原因是节约，与上年相比减少0.13万元: behind why the budget was missed, what the last year was. */
  #comparesAnew(lead: Lead, { about }: Opening): boolean {
    if (lead.compare?.to !== "year" || !lead.direction || lead.subject || lead.bare) return false;
    if (about) return about === "budget";
    return /^(?:budget|completion)/.test(this.#spoken.sentence.lastMeasure ?? "");
  }

  #namesPart(lead: Lead): boolean {
    const subject = this.#named(lead);
    if (subject?.subjectSystem === "economic") return this.#spoken.basic;
    const about = this.#spoken.point.subject;
    // 财政拨款支出1420万元，主要用于：教育支出1200万元: what all of it went to, by 类.
    if (subject?.subjectSystem === "functional")
      return subject.subjectCode!.length === 3 && about?.items[0] === subject.items[0] && !about?.subjectCode;
    const whole = about?.items[0];
    return whole !== undefined && (subject?.items.every((item) => isPartOf(item, whole)) ?? false);
  }

  /** A sentence without numbers may name the subject of the next one; free words end what was spoken of. */
  #readWords(text: string): void {
    const lead = this.grammar.parse(text);
    const introduced = !lead && INTRODUCTION.test(text) ? fundingIn(text) : null;
    if (introduced) return this.#spoken.introduce(introduced);
    if (!lead || lead.others.length) {
      if (!/持平|一致|无变化|不变|^(?:年末)?结转和结余事项/.test(text))
        this.#spoken.say({ subject: null, pair: null });
      return;
    }
    if (lead.partOf && lead.subject?.subjectCode) return this.#readPath(text);
    const named = lead.partOf ? null : subjectOf(lead, this.#spoken.point.subject, this.#spoken.section);
    if (named) this.#spoken.enter(named, lead);
  }

  /** Takes one number, or those that 分别 gives out; false where they are not understood. */
  #takeAll(lead: Lead, numbers: readonly Quantity[], offset: number): boolean {
    const leads =
      lead.spread === "apart"
        ? leadsApart(lead, numbers.length, this.#spoken)
        : leadsOfEach(lead, this.#spoken);
    if (!leads) return false;
    const isTheirs = (quantity: Quantity, item: Item) =>
      isOwn(this.stream.folded.slice(0, offset + quantity.start), item);
    const printed: [Print, Quantity][] = [];
    for (const [index, said] of leads.entries()) {
      const quantity = numbers[numbers.length > 1 ? index : 0]!;
      const prints = take(this.#spoken, said, quantity, isTheirs);
      if (!prints || prints.some((print) => this.#saysOtherPurse(print, said) || this.#isOfEither(print)))
        return false;
      for (const print of prints) printed.push([print, quantity]);
    }
    const isAnother = ([print, quantity]: [Print, Quantity]) => {
      const amount = valueOf(plainNumber(quantity.number), quantity.scale);
      return (
        quantity.kind !== "count" &&
        amount !== null &&
        this.#spoken.told.contradicts(print, amount.value * print.sign, this.#spoken.anew)
      );
    };
    if (printed.some(isAnother)) return false;
    for (const [print, quantity] of printed) {
      this.#emit(print, quantity, offset);
      settle(this.figures.slice(this.#sentenceBegan), print);
    }
    return true;
  }

  #fundingOf({ item, about }: Print): Funding {
    return fundingOf(item, about.funding ?? this.#spoken.point.headFunding, this.stretch.funding);
  }

  /** 财政拨款年初结转和结余10万元，本年收入20万元, where the section is not of that purse. */
  #isOfEither(print: Print): boolean {
    return this.#spoken.eitherPurse && isTotal(print.about) && this.#fundingOf(print) === "all";
  }

  /** 公用经费100万元，一般公共预算财政拨款比上年增加50万元: what came of that purse, and not how 公用经费 changed. */
  #saysOtherPurse(print: Print, { funding }: Lead): boolean {
    return (
      funding !== null && fundingOf(print.item, funding, this.stretch.funding) !== this.#fundingOf(print)
    );
  }

  #emit(print: Print, quantity: Quantity, offset: number): void {
    const { item, about, measure, sign } = print;
    const { stream } = this;
    const [from, to] = [offset + quantity.numberStart, offset + quantity.numberEnd];
    const isLevel = measure === "value" || measure.endsWith("change");
    const amount = valueOf(plainNumber(quantity.number), quantity.scale);
    if (!amount) {
      this.problems.push({ line: stream.lines[from]!, message: tooLong(quantity.number) });
      return;
    }
    const figure: OpenFigure = {
      fiscalYear: print.fiscalYear,
      statement: this.#statement,
      item,
      subjectSystem: about.subjectSystem,
      subjectCode: about.subjectCode,
      funding: this.#fundingOf(print),
      stage: print.stage,
      measure,
      base: print.base,
      unit: isLevel ? itemUnit(item) : "percent",
      value: amount.value * sign,
      printed: stream.original.slice(from, to),
      // Heads, cars and batches are counted, not rounded.
      rounding: quantity.kind === "count" && !quantity.number.includes(".") ? 0n : amount.rounding,
      basis: "reported",
      derivation: null,
      lineStart: stream.lines[from]!,
      lineEnd: stream.lines[to - 1]!,
      charStart: stream.columns[from]!,
      charEnd: stream.columns[to - 1]! + 1,
      reason: null,
      openStage: print.open,
    };
    this.figures.push(figure);
    this.#spoken.printed(print, figure);
    this.#explanations.add(figure);
  }

  /** “三公”经费支出决算数小于上年的主要原因是: what the words before a reason say themselves that it is of, else what is spoken of. */
  #explained(words: string): Subject | null {
    const named = this.grammar.parse(words.replace(WHY, ""))?.subject;
    return named ? { ...named, funding: null } : this.#spoken.point.subject;
  }

  /** Ends a reason at `end` of its sentence and gives it to the differences it explains. */
  #closeReason(offset: number, opening: Opening, text: string, end: number): void {
    if (opening.kind !== "reason") return;
    const subject = this.#explained(text.slice(opening.start, opening.textStart));
    this.#explanations.explain(subject, opening.about, () =>
      this.stream.original
        .slice(offset + opening.textStart, offset + Math.min(end, text.length))
        .replace(/\s/g, "")
        .replace(/^[是：:，,]+|(?<![。；，;.])[。；，;.]+$/g, ""),
    );
  }
}
