import type { Item } from "#lib/domain/items.ts";
import type { Rounded } from "#lib/domain/printedNumber.ts";
import type { Funding, Measure, Stage } from "#lib/domain/vocabulary.ts";
import { topicOf } from "./counted.ts";
import type { Comparison, Lead } from "./lead.ts";
import type { Topic } from "#lib/domain/words/topics.ts";
import { PLAIN, type Print } from "./print.ts";
import { isSource, isTotal, opensAccount, partner, type Section, type Subject } from "./subject.ts";

const FOREIGN_COST: Item = "three_public.reception.domestic.foreign_affairs";

/** A stage, and whether 预算 was said without saying which. */
export interface NamedStage {
  stage: Stage;
  open: boolean;
}

/** What a text speaks of at a point: all that the next number may go on with. */
interface Point {
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
  /** 支出2万元，年初预算3万元，其中…: which of the two the list divides nobody knows. */
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

/** The state of a section's reading: what it speaks of, and what this sentence has said so far. */
export class Spoken {
  #point: Point;
  /** The purse of the paragraph's last total that names one: 一般公共预算…本年收入…；本年支出… is of one purse. */
  #totalFunding: Funding | null | undefined;
  /** The purses that the paragraph's subjects were named with. */
  readonly #heads = new Set<Funding | null>();
  /** What was spoken of before each bracket that is open. */
  #brackets: { point: Point; lastPart: boolean }[] = [];
  /** The year that the sentence's subjects were named with. */
  #headYear: number | null = null;
  /** What the sentence compared with so far: behind 比上年…，比预算…，其中 nobody knows which of the two goes on. */
  readonly #compared = new Set<Comparison["to"]>();
  /** 其中 before it: what is spoken of is one of a whole's parts. */
  get isPart(): boolean {
    return this.#part;
  }

  /** Whether the sentence's last total was one of a budget. */
  budgetTotal = false;
  /** What this sentence printed amounts of, in order: 分别 may distribute over them. */
  recent: Subject[] = [];
  lastMeasure: Measure | null = null;
  /** The difference printed last. */
  lastChange: Rounded | null = null;
  /** Whether this sentence told of a change. */
  changed = false;
  /** The item printed last in the section. */
  lastItem: Item | null = null;
  /** 占本年支出488.8万元的: the share whose whole was printed with its amount. */
  share: Lead["share"] = null;
  /** 完成预算84.82万元的: the completion whose budget was printed with its amount. */
  completion: Lead["completion"] = null;
  /** What came and what went, as the section's only total of it named it; null where it has named several. */
  readonly #totals = new Map<NonNullable<Lead["bare"]>, Subject | null>();
  /** The actual amounts of this year that the section printed last, and whose they are. */
  readonly #amounts = new Map<Item, { subject: Subject; value: bigint }>();
  /** The budget that the section printed last of each item and 科目. */
  readonly #budgets = new Map<string, Stage>();
  /** What is spoken of has no item of its own: 财政专户管理资金, a 收入预算 that does not say of what. */
  ofNoItem = false;
  /** 政府采购计划90万元，其中：政府采购货物支出90万元: the parts of what has no item of its own are listed. */
  partsOfNone = false;
  /** Whether the number read now names what it is of. */
  anew = false;
  /** What was said of what is spoken of since it was named. */
  readonly #said = new Map<string, bigint>();
  /** The amounts that the section printed. */
  readonly #everSaid = new Map<string, Rounded>();
  /** What the lists with 其中 divide that are read, or were read last, the outer one first. */
  #divided: Subject[] = [];
  /** 其中 was said in this sentence, or in what it goes on with. */
  #listing = false;
  /** The stages of this sentence's amounts. */
  readonly #stages = new Set<Stage>();
  /** What the sentence printed amounts of without naming it anew is printed once: 2023年支出 is nobody's second amount. */
  readonly #levels = new Set<string>();
  /** Basic expenditure or a part of it is spoken of. */
  basic: boolean;
  /**
   * Whether a sentence that names nothing may speak of something else: 其中：服务支出20万元。与上年相比，增加3万元 is of the
   * whole or of its last part, and a new paragraph goes on with a title, but not with an amount of the one before.
   */
  uncertain = false;
  /** Whether what is spoken of is a part of a list with 其中, and whether its amount was printed. */
  #part = false;
  #printed = false;
  /** How a bare 收入 or 支出 changed, as this sentence and the one before told. */
  #bareChange: { bare: NonNullable<Lead["bare"]>; compare: Comparison } | null = null;
  #bareChangeBefore = this.#bareChange;
  /** The purse that headed before a list took its whole's; undefined where none did. */
  #headBefore: Funding | null | undefined;
  /** Of establishments: whether the paragraph counted the whole, or only parts, and whether the sentence's last was a part. */
  #whole = false;
  #parts = false;
  #lastPart = false;
  /** The sentence before, and not this one, told of receptions abroad, or of foreigners. */
  topicEnded = false;
  /** 国内 was said of the receptions that are counted. */
  domestic = false;
  /** Heads of another kind were counted: their parts are none of all. */
  lostHeads = false;
  /** Those that one payer pays are counted by kind: 离休6人，退休344人. */
  ofPayer = false;
  /** The vehicles that a sentence counted last were those that public money keeps or buys. */
  countsKept = false;
  /** A sentence counted groups that travelled, and then those that others organised. */
  countsGroups = false;
  countsJoined = false;
  /** 2022年13万元（公务接待费2万元…）: what a bracket tells is of the year of the amount before it. */
  ofAnotherYear = false;
  #lastYear: number;
  /** Foreigners were received for nothing: all domestic receptions are the others. */
  noForeigners = false;

  constructor(
    readonly fiscalYear: number,
    readonly section: Section,
  ) {
    this.basic = section.basic;
    this.#lastYear = fiscalYear;
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

  say(said: Partial<Point>): void {
    if (said.topic !== undefined) this.topicEnded = false;
    this.#point = { ...this.#point, ...said };
  }

  beginSentence({ goesOn, behindMark, paragraph }: Beginning): void {
    this.#brackets = [];
    this.ofAnotherYear = false;
    this.#lastYear = this.fiscalYear;
    this.#bareChangeBefore = paragraph ? null : this.#bareChange;
    this.#bareChange = null;
    // 其中公务接待费2万元…；公务用车运行维护费10万元；同比下降5%: of the last part, or of all.
    if (behindMark) this.uncertain ||= this.#part;
    if (!goesOn) {
      this.topicEnded = /^reception\./.test(this.#point.topic ?? "");
      this.#compared.clear();
      this.say({ whole: null, listed: null, either: false, listBudget: null, compare: this.section.compare });
      if (this.#headBefore !== undefined) this.say({ headFunding: this.#headBefore });
      this.#headBefore = undefined;
      this.uncertain ||= this.#part || (paragraph && this.#printed);
      this.#part = this.#printed = false;
      this.#headYear = null;
    }
    if (paragraph) this.#totalFunding = undefined;
    // A paragraph that spoke of one purse after the other leaves none to the next.
    if (paragraph && this.#heads.size > 1) this.say({ headFunding: null });
    if (paragraph) this.#heads.clear();
    if (paragraph && !goesOn) this.#whole = this.#parts = false;
    this.#lastPart = false;
    this.#levels.clear();
    this.#stages.clear();
    this.say({ budget: null });
    this.lastMeasure = this.share = this.completion = null;
    this.changed = false;
    this.budgetTotal = false;
    this.recent = [];
    this.ofNoItem &&= goesOn;
    this.partsOfNone &&= goesOn;
    this.countsKept &&= goesOn;
    this.countsGroups &&= goesOn;
    this.countsJoined &&= goesOn;
    this.ofPayer &&= goesOn;
    this.lostHeads &&= goesOn;
    this.#listing &&= goesOn;
  }

  /** 其中: its parts are of the whole's stage and purse, until the list ends. */
  openList(): void {
    const { headFunding, subject, whole } = this.#point;
    if (subject) this.#divided.push(subject);
    this.#listing = true;
    this.say({ listed: whole });
    if (headFunding || !subject?.funding) return;
    this.#headBefore = headFunding;
    this.say({ headFunding: subject.funding });
  }

  /** Behind a bracket goes on what stood before it. */
  keepBrackets({ closes, opens }: Lead): void {
    for (let closed = 0; closed < closes; closed++) this.leaveBracket();
    for (let opened = 0; opened < opens; opened++)
      this.#brackets.push({ point: this.#point, lastPart: this.#lastPart });
    if (opens) this.ofAnotherYear = this.#lastYear !== this.fiscalYear;
  }

  get inBracket(): boolean {
    return this.#brackets.length > 0;
  }

  /** A bracket ended whose end no number's words tell. */
  leaveBracket(): void {
    const before = this.#brackets.pop();
    if (before) [this.#point, this.#lastPart] = [before.point, before.lastPart];
    this.ofAnotherYear = false;
  }

  /** The year of what a lead names: the one said with it, else the one that its sentence's subjects are of. */
  yearNamed({ year, thisYear }: Lead): number {
    if (year !== null) this.#headYear = year;
    else if (thisYear) this.#headYear = this.fiscalYear;
    return this.#headYear ?? this.fiscalYear;
  }

  /** 2023年3万元 behind 2022年公务接待费4万元: what is named next is of this year again. */
  sayYear(year: number): void {
    if (year === this.fiscalYear) this.#headYear = year;
  }

  comparesWith(compare: Comparison): void {
    this.#compared.add(compare.to);
    this.say({ compare });
  }

  /** Budgets alone were printed in this sentence: what stands among them without a word may be one, too. */
  get ofBudgets(): boolean {
    return this.#stages.size > 0 && !this.#stages.has("actual");
  }

  enter(subject: Subject, lead: Lead): void {
    let named = subject;
    this.#said.clear();
    this.ofNoItem = false;
    if (!lead.compare && this.#compared.size > 1) this.say({ compare: null });
    this.#part = this.point.listed !== null || lead.partOf;
    if (!this.#part && !this.#listing) this.#divided = [];
    this.#printed = this.uncertain = false;
    if (!lead.partOf && isTotal(named)) {
      this.#totalFunding = named.funding ?? this.#totalFunding ?? null;
      named = { ...named, funding: this.#totalFunding };
    }
    if (!this.#part && isTotal(named) && (lead.stage ?? "actual") === "actual") this.#keepTotal(named);
    // 政府性基金预算财政拨款年初结转和结余…，本年收入…: an opening balance before any total heads its account too.
    if (this.#totalFunding === undefined && opensAccount(named)) this.#totalFunding = named.funding;
    if (named.subjectSystem !== "economic")
      this.basic = named.items.every((item) => item.startsWith("expenditure.basic"));
    // What heads a paragraph goes on heading it behind a list.
    const heads = !lead.partOf && ((named.funding && !isSource(named)) || isTotal(named));
    if (heads) this.#headBefore = undefined;
    if (heads && named.funding) this.#heads.add(named.funding);
    this.say({
      subject: named,
      pair: named.items.length > 1 ? named : null,
      headFunding: heads ? named.funding : this.point.headFunding,
      budget: null,
      year: this.yearNamed(lead),
      topic: (lead.topic !== "same" && lead.topic) || topicOf(named.items[0]!) || this.point.topic,
    });
  }

  #keepTotal(named: Subject): void {
    for (const item of named.items) {
      const kind = item.startsWith("revenue.") ? "revenue" : "expenditure";
      const [before, single] = [this.#totals.get(kind), { ...named, items: [item] }];
      const isSame = before && before.items[0] === item && before.funding === named.funding;
      this.#totals.set(kind, before === undefined || isSame ? single : null);
    }
  }

  /** 收入合计1534万元，其中…；其他收入4万元。与上年对比收入增加120万元: the one total that the section told of, or null. */
  totalOf(bare: NonNullable<Lead["bare"]>): Subject | null {
    return this.#totals.get(bare) ?? null;
  }

  /**
   * 1、2023年收入612万元…。2、2023年支出598万元: the other of the two, where the section told of one alone. What came in all and what
   * went in all are the same; another amount is that of the year.
   */
  partnerOfTotal(bare: NonNullable<Lead["bare"]>, amount: Rounded): Subject | null {
    const told = this.totalOf(bare === "revenue" ? "expenditure" : "revenue");
    if (!told || this.#totals.has(bare)) return null;
    const isSame = this.amountOf(told)?.value === amount.value;
    const item: Item = isSame ? partner(told.items[0]!) : `${bare}.current`;
    return { ...told, items: [item] };
  }

  /** The same, where it changed against a year: what the other of the two that follows compares with, too. */
  changedTotal(bare: NonNullable<Lead["bare"]>, compare: Comparison): Subject | null {
    const total = this.totalOf(bare);
    if (total) this.#bareChange = { bare, compare };
    if (total) this.comparesWith(compare);
    return total;
  }

  /**
   * 与2015年相比，收入增加950万元，主要原因是…。支出增加841万元: what this sentence, or the one before, compared the other of the
   * two with last, or null.
   */
  comparedOfOther(bare: NonNullable<Lead["bare"]>): Comparison | null {
    const isLast = this.lastMeasure === "yoy_change" || this.lastMeasure === "yoy_rate";
    const before = isLast ? this.#bareChange : this.lastMeasure === null ? this.#bareChangeBefore : null;
    return before && before.bare !== bare ? before.compare : null;
  }

  /** What of the year the section printed just this amount of, and of all money not the same, or null. */
  printedAs(bare: NonNullable<Lead["bare"]>, value: bigint): Subject | null {
    const current = this.#amounts.get(`${bare}.current`);
    if (this.#amounts.get(`${bare}.total`)?.value === value) return null;
    return current?.value === value ? current.subject : null;
  }

  /** The budget printed of what is spoken of, or of what it is a part of, or null. */
  get budgetPrinted(): Stage | null {
    const { subject } = this.#point;
    if (!subject) return null;
    const own = this.#budgets.get(subjectKey(subject));
    if (own || subject.subjectCode) return own ?? null;
    // three_public.vehicles.operation is a part of three_public.vehicles.
    const [item] = subject.items;
    const whole = item!.slice(0, Math.max(0, item!.lastIndexOf("."))) as Item;
    return this.#budgets.get(subjectKey({ items: [whole], subjectCode: null })) ?? null;
  }

  /** 财政拨款支出主要内容如下：what follows is of the purse that its introduction names. */
  introduce(funding: Funding): void {
    this.#heads.clear();
    this.say({ subject: null, pair: null, headFunding: funding });
  }

  /** Heads in being are of the whole establishment, where it was not counted by parts. */
  get isWholeEstablishment(): boolean {
    return !this.#lastPart && (this.#whole || !this.#parts);
  }

  countEstablishment(whole: boolean): void {
    if (whole) this.#whole = true;
    else this.#parts = true;
    this.#lastPart = !whole;
  }

  /** Whether this sentence printed the amount of what is spoken of, of this year and stage, before. */
  repeats({ stage }: NamedStage): boolean {
    const { subject, year } = this.#point;
    const key = `${subject?.items.join()}|${subject?.subjectCode}|${subject?.funding}|${year}|${stage}`;
    if (this.#levels.has(key)) return true;
    this.#levels.add(key);
    return false;
  }

  /**
   * Whether what is spoken of, and was not named anew, was said to be something else before: then the words that told of
   * what this number is have been lost, or were none that are known.
   */
  contradicts(print: Print, value: bigint): boolean {
    const key = saidKey(print);
    const before = this.#said.get(key) ?? (this.anew ? undefined : this.#everSaid.get(key)?.value);
    return before !== undefined && before !== value;
  }

  /** A figure was read. */
  printed(print: Print, { value, rounding }: Rounded): void {
    const { item, measure } = print;
    this.#said.set(saidKey(print), value);
    if (measure === "value") this.#keepLevel(print, { value, rounding });
    this.lastMeasure = measure;
    if (measure.endsWith("_change")) this.lastChange = { value, rounding };
    this.changed ||= /_change/.test(measure) || measure === "yoy_rate";
    this.#lastYear = print.fiscalYear;
    this.#printed = true;
    this.lastItem = item;
    if (item.startsWith(FOREIGN_COST) || item.startsWith("reception.foreign_affairs"))
      this.noForeigners = value === 0n;
  }

  #keepLevel(print: Print, amount: Rounded): void {
    const { item, about, stage, fiscalYear } = print;
    const { value } = amount;
    this.#stages.add(stage);
    this.#everSaid.set(saidKey(print), amount);
    if (stage !== "actual") this.#budgets.set(subjectKey(about), stage);
    else if (fiscalYear === this.fiscalYear && !about.subjectCode)
      this.#amounts.set(item, { subject: { ...about, items: [item] }, value });
  }

  /** What the parts that are or were spoken of last are parts of, as 其中 says. */
  get divided(): readonly Subject[] {
    return this.#divided;
  }

  /** Behind a list goes on what it divides. */
  goBackTo(subject: Subject): void {
    this.#said.clear();
    this.uncertain = this.#part = false;
    this.say({ subject, pair: subject.items.length > 1 ? subject : null });
  }

  /** What was spent or came of a subject in this year, as the section printed it last, or null. */
  amountOf(about: Subject): Rounded | null {
    const key = saidKey({ ...PLAIN, item: about.items[0]!, about, fiscalYear: this.fiscalYear });
    return this.#everSaid.get(key) ?? null;
  }

  /** 收入增加5万元 behind 收支总计: one of the two that were named at once. */
  narrow(items: Item[]): void {
    const { subject, pair } = this.point;
    this.#said.clear();
    if (subject) this.say({ subject: { ...(pair ?? subject), items } });
  }
}

function subjectKey({ items, subjectCode }: Pick<Subject, "items" | "subjectCode">): string {
  return `${items.join()} ${subjectCode}`;
}

function saidKey({ item, about, fiscalYear, measure, stage, base }: Print): string {
  const kind = measure === "value" || measure === "completion_rate" ? `${stage} ${base}` : "";
  return `${item} ${about.subjectCode} ${about.funding} ${fiscalYear} ${measure} ${kind}`;
}
