import type { Funding } from "#lib/domain/vocabulary.ts";
import { FUNDING_WORDS } from "#lib/domain/words/purses.ts";
import { BUDGET_WORDS, LESS, MORE } from "#lib/domain/words/stages.ts";
import { moneyScale } from "../numerals.ts";

/** A number with its unit in running text. Positions are in the folded stream. */
export interface Quantity {
  /** Digits, point and thousands separators as they stand in the stream. */
  number: string;
  kind: "money" | "percent" | "count" | "bare";
  /** The counted thing's word (人, 辆, 批次…), else empty. */
  unit: string;
  /** Yuan per printed unit, for money. */
  scale: bigint;
  /** Where the words before it end: one character before the number where 万 was printed in front of it. */
  start: number;
  numberStart: number;
  numberEnd: number;
  end: number;
  /** Right behind it stands the budget of the same, so this is not that: 支出2万元，年初预算为3万元. */
  budgetFollows: boolean;
  /** The rate printed right behind a change: 增加3万元，增长10%. */
  rate: string | null;
  /** The purse of the whole that it is a share of, where that stands right behind it: 占一般公共预算支出的96%. */
  within: Funding | null;
}

const QUANTITY =
  /(?<![\d.A-Za-z])(-?(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?)(?:余|多)?(万元|万(?=[（，。；、]|$)|亿元|千元|百万元|元|%|人（次）|人次|人|名|辆|批（次）|批次|批|台（套）|台套|台|套|个团组|个批次|个(?![\u4e00-\u9fa5])|个(?=其中|和|及)|组|次|分(?!别|析|管))?/g;

/**
 * Numbers that are part of words: dates, thresholds in an asset's name, document numbers, how many headings follow;
 * and numbers with a damaged character in or beside them, or a space within (7 8.16%), whose value nobody knows. A run of
 * digits is looked at from its beginning only.
 */
const NOT_QUANTITIES =
  /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:度)?|(?<![\d.,，])[\d.,，]*\ufffd[\d.,，\ufffd]*|(?<![\d.,，])\d[\d.,，]* \d[\d.,，]*|(?<!\d)\d+月\d+日|〔\d+〕\d+号|（\d{4}）\d+号|(?<![\d.])[\d.]+(?:万元|元|万)?(?:（含）|（含以上）)?(?:以上|以下|及以上)(?:（含[\d.]+万?元）)?|第\d+|(?<!\d)\d+个(?:方面|单位)|公开\d+表|(?<=^|[。；：\n])\d{1,2}[、.](?:(?!\d)|(?=20\d\d年))|（\d{1,2}）/g;

/** What is counted, before a number without a unit. */
const COUNTED = /(人次|人|批次)(?:数量?)?(?:均|都)?[为是]?$/;
const LONGEST_COUNTED = 8;

const BUDGET = new RegExp(`[，、（]?(?:${BUDGET_WORDS})(?:为|是)?\\d`, "y");

/** All quantities of a sentence, in order. */
export function quantitiesIn(sentence: string): Quantity[] {
  const masked = sentence.replace(NOT_QUANTITIES, (match) => "□".repeat(match.length));
  const found = [...masked.matchAll(QUANTITY)].map((match): Quantity => {
    const [, number, printed = ""] = match;
    // 21批（次）、180人（次）
    const unit = printed.replace("（次）", "次");
    const start = match.index;
    const displaced = unit === "元" && masked[start - 1] === "万" ? 10_000n : null;
    const end = start + match[0].length;
    // 机关运行经费为0。: nothing is nothing in any unit.
    const nothing =
      !unit && /^0(?:\.0+)?$/.test(number!) && /^[，。；、）\n]?$/.test(masked.slice(end, end + 1));
    // 团组数及人数均为0: nobody, and no money.
    const counted = nothing
      ? COUNTED.exec(masked.slice(Math.max(0, start - LONGEST_COUNTED), start))?.[1]
      : undefined;
    const scale = displaced ?? (nothing ? (counted ? null : 1n) : moneyScale(unit));
    return {
      number: number!,
      kind: scale !== null ? "money" : unit === "%" ? "percent" : unit || counted ? "count" : "bare",
      unit: counted ?? (scale === null ? unit : ""),
      scale: scale ?? 1n,
      start: displaced ? start - 1 : start,
      numberStart: start,
      numberEnd: start + number!.length,
      end,
      budgetFollows: isBudgetAt(sentence, end),
      rate: rateAt(sentence, end),
      within: wholeAt(sentence, end),
    };
  });
  return found.map((quantity, index) => withUnit(sentence, quantity, found[index + 1]));
}

const COMPARED = /[较比](?:上年度?|去年|20\d\d年度?)(?:决算数?)?$/;
const DIFFERS = new RegExp(`^(?:${MORE}|${LESS})了?$`);

/** 较上年2.08减少0.03万元: what is compared with is in the unit of the difference. */
function withUnit(text: string, quantity: Quantity, next: Quantity | undefined): Quantity {
  const { kind, start, end } = quantity;
  if (kind !== "bare" || next?.kind !== "money" || !DIFFERS.test(text.slice(end, next.start)))
    return quantity;
  return COMPARED.test(text.slice(0, start)) ? { ...quantity, kind: "money", scale: next.scale } : quantity;
}

const RATE = new RegExp(`[，、]?(?:同比)?(?:${MORE}|${LESS})(?:了|率|幅)?(?:为)?(\\d+(?:\\.\\d+)?)%`, "y");

function rateAt(sentence: string, place: number): string | null {
  RATE.lastIndex = place;
  return RATE.exec(sentence)?.[1] ?? null;
}

const WHOLE = new RegExp(
  `[，、]?占(?:本年度?)?(?:${FUNDING_WORDS.map(({ pattern }) => `(${pattern})`).join("|")})支出(?:合计|总额|决算)?的`,
  "y",
);

function wholeAt(sentence: string, place: number): Funding | null {
  WHOLE.lastIndex = place;
  const match = WHOLE.exec(sentence);
  return match ? FUNDING_WORDS[match.slice(1).findIndex(Boolean)]!.funding : null;
}

function isBudgetAt(sentence: string, place: number): boolean {
  BUDGET.lastIndex = place;
  return BUDGET.test(sentence);
}
