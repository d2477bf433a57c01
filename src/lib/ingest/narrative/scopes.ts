import type { Rounded } from "#lib/domain/printedNumber.ts";
import type { Funding, Measure, Stage } from "#lib/domain/vocabulary.ts";
import type { Comparison, Lead } from "./lead.ts";
import type { Print } from "./print.ts";
import type { Point } from "./spoken.ts";
import type { Subject } from "./subject.ts";

/*
 * What was said holds for a while: to the end of the paragraph, of the period, or of the sentence. Each of them begins
 * with nothing said, and so is made anew where it begins.
 */

/** What a paragraph said so far. */
export class Paragraph {
  /** The purse of its last total that names one: 一般公共预算…本年收入…；本年支出… is of one purse. */
  totalFunding: Funding | null | undefined;
  /** 财政拨款年初结转10万元，本年收入20万元 before any total: of all money, or of that purse, nobody knows. */
  eitherPurse = false;
  /** The purses that its subjects were named with. */
  readonly heads = new Set<Funding | null>();
}

/** What a sentence said so far, with those behind semicolons, or with 其中, that go on with it. */
export class Period {
  /** The year that its subjects were named with. */
  headYear: number | null = null;
  /** What it compared with: behind 比上年…，比预算…，其中 nobody knows which of the two goes on. */
  readonly compared = new Set<Comparison["to"]>();
  /** 其中 was said in it. */
  listing = false;
  /** What is spoken of is a part of a list with 其中, and whether its amount was printed. */
  isPart = false;
  printed = false;
  /** The purse that headed before a list took its whole's; undefined where none did. */
  headBefore: Funding | null | undefined;
  /** What is spoken of has no item of its own: 财政专户管理资金, a 收入预算 that does not say of what. */
  ofNoItem = false;
  /** 政府采购计划90万元，其中：政府采购货物支出90万元: the parts of what has no item of its own are listed. */
  partsOfNone = false;
  /** Heads of another kind were counted: their parts are none of all. */
  lostHeads = false;
  /** Those that one payer pays are counted by kind: 离休6人，退休344人. */
  ofPayer = false;
  /** The vehicles that were counted last were those that public money keeps or buys. */
  countsKept = false;
  /** Groups that travelled were counted, and then those that others organised. */
  countsGroups = false;
  countsJoined = false;
}

/** What a sentence, or a part of one that a semicolon ends, said so far. */
export class Said {
  /** What was spoken of before each bracket that is open. */
  readonly brackets: { point: Point; isPost: boolean }[] = [];
  /** 2022年13万元（公务接待费2万元…）: what a bracket tells is of the year of the amount before it. */
  ofAnotherYear = false;
  lastYear: number | null = null;
  /** Whether its last total was one of a budget. */
  budgetTotal = false;
  /** What it printed amounts of, in order: 分别 may distribute over them. */
  readonly recent: Subject[] = [];
  lastMeasure: Measure | null = null;
  /** The difference printed last. */
  lastChange: Rounded | null = null;
  /** Whether it told of a change. */
  changed = false;
  /** 占本年支出488.8万元的: the share whose whole was printed with its amount. */
  share: Lead["share"] = null;
  /** 完成预算84.82万元的: the completion whose budget was printed with its amount. */
  completion: Lead["completion"] = null;
  /** How a bare 收入 or 支出 changed. */
  bareChange: BareChange | null = null;
  /** The stages of its amounts. */
  readonly #stages = new Set<Stage>();
  /** What it printed amounts of without naming it anew is printed once: 2023年支出 is nobody's second amount. */
  readonly #levels = new Set<string>();

  /** A figure was read. */
  printed({ measure, stage, fiscalYear }: Print, { value, rounding }: Rounded): void {
    if (measure === "value") this.#stages.add(stage);
    if (measure.endsWith("_change")) this.lastChange = { value, rounding };
    this.changed ||= /_change/.test(measure) || measure === "yoy_rate";
    this.lastMeasure = measure;
    this.lastYear = fiscalYear;
  }

  /** Budgets alone were printed in it: what stands among them without a word may be one, too. */
  get ofBudgets(): boolean {
    return this.#stages.size > 0 && !this.#stages.has("actual");
  }

  /** Whether it printed the amount of what is spoken of, of this year and stage, before. */
  repeats({ subject, year }: Point, stage: Stage): boolean {
    const key = `${subject?.items.join()}|${subject?.subjectCode}|${subject?.funding}|${year}|${stage}`;
    if (this.#levels.has(key)) return true;
    this.#levels.add(key);
    return false;
  }
}

export interface BareChange {
  bare: NonNullable<Lead["bare"]>;
  compare: Comparison;
}
