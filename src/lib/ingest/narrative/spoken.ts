import type { Item } from "#lib/domain/items.ts";
import type { Rounded } from "#lib/domain/printedNumber.ts";
import type { Funding, Stage } from "#lib/domain/vocabulary.ts";
import type { Topic } from "#lib/domain/words/topics.ts";
import { topicOf } from "./counted.ts";
import { Establishment } from "./establishment.ts";
import type { Comparison, Lead } from "./lead.ts";
import type { Print } from "./print.ts";
import { Paragraph, Period, Said, type BareChange } from "./scopes.ts";
import { isSource, isTotal, opensAccount, type Section, type Subject } from "./subject.ts";
import { Told } from "./told.ts";

/** What foreigners were received for, and how many came. */
const OF_FOREIGNERS = /(?:^|\.)foreign_affairs(?:$|\.)/;

/** A stage, and whether 预算 was said without saying which. */
export interface NamedStage {
  stage: Stage;
  open: boolean;
}

/** What a text speaks of at a point: all that the next number may go on with. */
export interface Point {
  subject: Subject | null;
  /** The subject as it was named for two items at once, whatever a bare 收入 or 支出 narrowed it to since. */
  pair: Subject | null;
  headFunding: Funding | null;
  topic: Topic | null;
  year: number;
  /** The budget that the sentence named last, and what it compares with. */
  budget: NamedStage | null;
  compare: Comparison | null;
  /** The stage of the amount that a list with 其中 divides, and of the list's parts. */
  whole: NamedStage | null;
  listed: NamedStage | null;
  /** Two stages' amounts stand before 其中, a budget's last: which of the two the list divides nobody knows. */
  either: boolean;
  /** The budget that the list's head named: 预算 of its parts is the same one. */
  listBudget: NamedStage | null;
}

/** How a sentence begins. */
export interface Beginning {
  /** Behind a semicolon or with 其中: what its list said once goes on. */
  goesOn: boolean;
  /** Behind a semicolon. */
  behindMark: boolean;
  paragraph: boolean;
}

/** The state of a section's reading: what it speaks of, and what was said of it so far. */
export class Spoken {
  readonly told: Told;
  readonly establishment = new Establishment();
  /** What the lists with 其中 divide that are read, or were read last, the outer one first. */
  divided: readonly Subject[] = [];
  /** Whether the number read now names what it is of. */
  anew = false;
  /** Basic expenditure or a part of it is spoken of. */
  basic: boolean;
  /**
   * Whether a sentence that names nothing may speak of something else: 其中：服务支出20万元。与上年相比，增加3万元 is of the
   * whole or of its last part, and a new paragraph goes on with a title, but not with an amount of the one before.
   */
  uncertain = false;
  /** The item printed last. */
  lastItem: Item | null = null;
  /** The sentence before, and not this one, told of receptions abroad, or of foreigners. */
  topicEnded = false;
  /** 国内 was said of the receptions that are counted. */
  domestic = false;
  /** No foreigners were received: all domestic receptions are the others. Null where none were told of. */
  noForeigners: boolean | null = null;
  #point: Point;
  #paragraph = new Paragraph();
  #period = new Period();
  #sentence = new Said();
  /** How a bare 收入 or 支出 changed, as the sentence before told. */
  #bareChangeBefore: BareChange | null = null;

  constructor(
    readonly fiscalYear: number,
    readonly section: Section,
  ) {
    this.told = new Told(fiscalYear);
    this.basic = section.basic;
    this.#point = {
      subject: null,
      pair: null,
      headFunding: null,
      topic: null,
      year: fiscalYear,
      budget: null,
      compare: null,
      whole: null,
      listed: null,
      either: false,
      listBudget: null,
    };
  }

  /** What is spoken of now; `say` changes it. */
  get point(): Readonly<Point> {
    return this.#point;
  }

  /** What the sentence, with those that it goes on with, said so far. */
  get period(): Period {
    return this.#period;
  }

  /** What the sentence said so far. */
  get sentence(): Said {
    return this.#sentence;
  }

  say(said: Partial<Point>): void {
    if (said.topic !== undefined) this.topicEnded = false;
    this.#point = { ...this.#point, ...said };
  }

  beginSentence({ goesOn, behindMark, paragraph }: Beginning): void {
    // 其中公务接待费2万元…；公务用车运行维护费10万元；同比下降5%: of the last part, or of all.
    if (behindMark) this.uncertain ||= this.#period.isPart;
    this.#bareChangeBefore = paragraph ? null : this.#sentence.bareChange;
    this.#sentence = new Said();
    this.establishment.beginSentence();
    this.say({ budget: null });
    if (!goesOn) this.#beginPeriod(paragraph);
    if (paragraph) this.#beginParagraph();
  }

  #beginPeriod(paragraph: boolean): void {
    const { isPart, printed, headBefore } = this.#period;
    this.topicEnded = /^reception\./.test(this.#point.topic ?? "");
    this.say({ whole: null, listed: null, either: false, listBudget: null, compare: this.section.compare });
    if (headBefore !== undefined) this.say({ headFunding: headBefore });
    this.uncertain ||= isPart || (paragraph && printed);
    if (paragraph) this.establishment.beginParagraph();
    this.#period = new Period();
  }

  #beginParagraph(): void {
    // A paragraph that spoke of one purse after the other leaves none to the next.
    if (this.#paragraph.heads.size > 1) this.say({ headFunding: null });
    this.#paragraph = new Paragraph();
  }

  /** Of which purse totals are that name none nobody knows. */
  get eitherPurse(): boolean {
    return this.#paragraph.eitherPurse;
  }

  /** 其中 before it: what is spoken of is one of a whole's parts. */
  get isPart(): boolean {
    return this.#period.isPart;
  }

  /** 其中: its parts are of the whole's stage and purse, until the list ends. */
  openList(): void {
    const { headFunding, subject, whole } = this.#point;
    if (subject) this.divided = [...this.divided, subject];
    this.#period.listing = true;
    this.say({ listed: whole });
    if (headFunding || !subject?.funding) return;
    this.#period.headBefore = headFunding;
    this.say({ headFunding: subject.funding });
  }

  /** Behind a bracket goes on what stood before it. */
  keepBrackets({ closes, opens }: Lead): void {
    for (let closed = 0; closed < closes; closed++) this.leaveBracket();
    for (let opened = 0; opened < opens; opened++)
      this.#sentence.brackets.push({ point: this.#point, isPost: this.establishment.isPart });
    const { lastYear } = this.#sentence;
    if (opens) this.#sentence.ofAnotherYear = lastYear !== null && lastYear !== this.fiscalYear;
  }

  get inBracket(): boolean {
    return this.#sentence.brackets.length > 0;
  }

  /** A bracket ended. */
  leaveBracket(): void {
    const before = this.#sentence.brackets.pop();
    if (before) {
      this.#point = before.point;
      this.establishment.goBack(before.isPost);
    }
    this.#sentence.ofAnotherYear = false;
  }

  /** The year of what a lead names: the one said with it, else the one that its sentence's subjects are of. */
  yearNamed({ year, thisYear }: Lead): number {
    if (year !== null) this.#period.headYear = year;
    else if (thisYear) this.#period.headYear = this.fiscalYear;
    return this.#period.headYear ?? this.fiscalYear;
  }

  /** 2023年3万元 behind 2022年公务接待费4万元: what is named next is of this year again. */
  sayYear(year: number): void {
    if (year === this.fiscalYear) this.#period.headYear = year;
  }

  comparesWith(compare: Comparison): void {
    this.#period.compared.add(compare.to);
    this.say({ compare });
  }

  enter(subject: Subject, lead: Lead): void {
    let named = subject;
    const [paragraph, period] = [this.#paragraph, this.#period];
    this.told.name();
    period.ofNoItem = false;
    if (!lead.compare && period.compared.size > 1) this.say({ compare: null });
    period.isPart = this.point.listed !== null || lead.partOf;
    if (!period.isPart && !period.listing) this.divided = [];
    period.printed = this.uncertain = false;
    if (!lead.partOf && isTotal(named)) {
      paragraph.totalFunding = named.funding ?? paragraph.totalFunding ?? null;
      named = { ...named, funding: paragraph.totalFunding };
    }
    if (!period.isPart && isTotal(named) && (lead.stage ?? "actual") === "actual") this.told.nameTotal(named);
    // 政府性基金预算财政拨款年初结转和结余…，本年收入…: an opening balance before any total heads its account too.
    if (paragraph.totalFunding === undefined && opensAccount(named)) {
      if (named.funding === "appropriation") paragraph.eitherPurse = true;
      else paragraph.totalFunding = named.funding;
    }
    this.basic = named.items.every((item) => item.startsWith("expenditure.basic"));
    // What heads a paragraph goes on heading it behind a list.
    const heads = !lead.partOf && ((named.funding && !isSource(named)) || isTotal(named));
    if (heads) period.headBefore = undefined;
    if (heads && named.funding) paragraph.heads.add(named.funding);
    this.say({
      subject: named,
      pair: named.items.length > 1 ? named : null,
      headFunding: heads ? named.funding : this.point.headFunding,
      budget: null,
      year: this.yearNamed(lead),
      topic: (lead.topic !== "same" && lead.topic) || topicOf(named.items[0]!) || this.point.topic,
    });
  }

  /** The one total that the section told of, where it changed against a year: what its partner that follows compares with, too. */
  changedTotal(bare: BareChange["bare"], compare: Comparison): Subject | null {
    const total = this.told.totalOf(bare);
    if (total) this.#sentence.bareChange = { bare, compare };
    if (total) this.comparesWith(compare);
    return total;
  }

  /**
   * 与2015年相比，收入增加950万元，主要原因是…。支出增加841万元: what this sentence, or the one before, compared the other of the
   * two with last, or null.
   */
  comparedOfOther(bare: BareChange["bare"]): Comparison | null {
    const { lastMeasure, bareChange } = this.#sentence;
    const isLast = lastMeasure === "yoy_change" || lastMeasure === "yoy_rate";
    const before = isLast ? bareChange : lastMeasure === null ? this.#bareChangeBefore : null;
    return before && before.bare !== bare ? before.compare : null;
  }

  /** 财政拨款支出主要内容如下：what follows is of the purse that its introduction names. */
  introduce(funding: Funding): void {
    this.#paragraph.heads.clear();
    this.say({ subject: null, pair: null, headFunding: funding });
  }

  /** A figure was read. */
  printed(print: Print, amount: Rounded): void {
    const { item, measure, fiscalYear } = print;
    this.told.printed(print, amount);
    this.#sentence.printed(print, amount);
    this.#period.printed = true;
    this.lastItem = item;
    if (measure === "value" && fiscalYear === this.fiscalYear && OF_FOREIGNERS.test(item))
      this.noForeigners = amount.value === 0n && this.noForeigners !== false;
  }

  /** Behind a list goes on what it divides. */
  goBackTo(subject: Subject): void {
    this.uncertain = this.#period.isPart = false;
    this.say({ subject, pair: subject.items.length > 1 ? subject : null });
  }

  /** 收入增加5万元 behind 收支总计: one of the two that were named at once. */
  narrow(items: Item[]): void {
    const { subject, pair } = this.point;
    this.told.name();
    if (subject) this.say({ subject: { ...(pair ?? subject), items } });
  }
}
