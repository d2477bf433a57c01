import { valueOf } from "#lib/domain/printedNumber.ts";
import type { Archive, Check, CheckedDocument, Comparison } from "../check.ts";
import type { Rounded } from "#lib/domain/printedNumber.ts";
import { rateFits } from "#lib/domain/rates.ts";
import { outcome, passage, rateOf } from "../compare.ts";
import { say } from "../figures.ts";
import { ran } from "../ran.ts";
import { changes } from "./changes.ts";
import { completion } from "./completion.ts";

/** N18: the amounts and the rate of one sentence agree, whatever they are of. */
export const sentences: Check = {
  id: "N18",
  category: "text",
  severity: "warning",
  title: { zh: "一句话里的金额与比率相符", en: "Amounts and rate of one sentence agree" },
  description: {
    zh: "一句话里连着印出的数，不论说的是哪一事项（如各个项目）都应当相符：“预算数…，执行数…，完成…%”是执行数除以预算数；“较上年的…，增加…，增长…%”是增减额除以上年数；“…，比上年增加…，增长…%”的上年数是本年数减增减额；“…，较上年的…，增加…”是两数之差。N3、N4 已按事项核对的不再说。",
    en: "Numbers that one sentence prints next to each other agree, whatever they are of, such as a project: executed ÷ budget is the completion; change ÷ the amount of the year before, as printed or as this year's minus the change, is the rate; this year's minus that of the year before is the change. What N3 and N4 compared by its item is not said again.",
  },
  tolerance: "四舍五入后等于印出各数的任何一组数都可以",
  basis: "算术",
  run(document, archive) {
    const known = comparedRates(document, archive);
    return outcome(
      document.passages.flatMap((_, index) => compareLine(document.passages, index + 1, known)),
      "没有一句话里连着印出金额和比率",
      "no sentence with amounts and their rate",
    );
  },
};

const AMOUNT = (name: string) => `(?<${name}>\\d[\\d,]*(?:\\.\\d+)?)\\s*(?<${name}Unit>亿元|万元|元)`;
const RATE = "(?<rate>\\d+(?:\\.\\d+)?)\\s*[%％]";
const MORE = "增加|增长|上升|提高";
const LESS = "减少|下降|降低";
const WORD = `(?:${MORE}|${LESS})(?:了|率为|率)?\\s*`;
const CHANGE = `(?<way>${MORE}|${LESS})了?\\s*${AMOUNT("change")}`;
/** The year compared with, without a word of change before its amount. */
const COMPARED = "[较比与](?:上年|去年|20\\d\\d\\s*年)";
/** Words between it and its amount, of which none is a change. */
const OF_IT = `(?:(?!${MORE}|${LESS}|[较比与]|预算)[^，,。；;\\d]){0,16}`;
const COMMA = "\\s*[，,、]?\\s*";

/** 全年预算数20万元，执行数为20万元，完成预算的100%. */
const EXECUTED = new RegExp(
  `预算(?:数|金额|资金)?[为是]?\\s*${AMOUNT("whole")}${COMMA}(?:全年|实际)?(?:执行|决算|支出)(?:数|金额|资金)?[为是]?\\s*${AMOUNT("part")}${COMMA}(?:完成(?:年初|全年|调整)?预算数?的?|(?:预算)?执行率[为是]?)\\s*${RATE}`,
  "g",
);
/** （252.5万元，）较2016年决算227.42万元，增加20.53万元（，增长9.02%）. */
const FROM_PRINTED = new RegExp(
  `(?:${AMOUNT("level")}${COMMA})?${COMPARED}${OF_IT}${AMOUNT("before")}${COMMA}${CHANGE}(?:${COMMA}${WORD}${RATE})?`,
  "g",
);
/** 252.5万元，比上年增加21万元，增长9.07%. */
const FROM_CHANGE = new RegExp(
  `${AMOUNT("level")}${COMMA}${COMPARED}度?(?:决算数?|同期|相比)?${COMMA}${CHANGE}${COMMA}(?<way2>${MORE}|${LESS})(?:了|率为|率)?\\s*${RATE}`,
  "g",
);

const SCALES: Record<string, bigint> = { 元: 1n, 万元: 10_000n, 亿元: 100_000_000n };

/** What is printed, and how far it may be off; null where nothing is, or what is too large to be an amount. */
const printed = (digits: string | undefined, scale?: bigint): Rounded | null =>
  digits === undefined ? null : valueOf(digits.replaceAll(",", ""), scale);

/** The rates that are compared by what they are of: their line and digits. */
function comparedRates(document: CheckedDocument, archive: Archive): ReadonlySet<string> {
  const outcomes = [changes, completion].map((check) => ran(check, document, archive));
  return new Set(
    outcomes
      .flatMap((found) => ("reason" in found ? [] : found.comparisons))
      .flatMap(({ figures: [rate] }) => (rate ? [`${rate.lineStart} ${rate.printed}`] : [])),
  );
}

function compareLine(passages: readonly string[], line: number, known: ReadonlySet<string>): Comparison[] {
  const text = passages[line - 1]!;
  if (!/\d\s*[万亿]?元/.test(text) || /[\t|｜]/.test(text)) return [];
  // A sentence may go on over the end of its line, as in what a PDF prints.
  const goesOn = !/[。；;：:]\s*$/.test(text);
  const whole = (goesOn ? text + (passages[line] ?? "") : text).replace(/\*/g, "");
  const found = [EXECUTED, FROM_PRINTED, FROM_CHANGE].flatMap((form) => [...whole.matchAll(form)]);
  return found
    .filter((match) => match.index < text.length)
    .flatMap((match) => {
      const { groups } = match;
      const isKnown = [line, line + 1].some((number) => known.has(`${number} ${groups!["rate"]}`));
      return isKnown ? [] : compareWords(match[0], groups!, line);
    });
}

function compareWords(words: string, groups: Record<string, string | undefined>, line: number): Comparison[] {
  const of = (name: string) => printed(groups[name], SCALES[groups[`${name}Unit`] ?? ""]);
  const [whole, part, level, before, size] = ["whole", "part", "level", "before", "change"].map(of);
  const isLess = new RegExp(LESS).test(groups["way"] ?? "");
  const change = size && { ...size, value: isLess ? -size.value : size.value };
  const shown = printed(groups["rate"]);
  const rate = shown && { ...shown, value: isLess ? -shown.value : shown.value };
  // Opposite words of one change are N3's.
  if (groups["way2"] && new RegExp(LESS).test(groups["way2"]) !== isLess) return [];
  const base = before ?? (level && change ? minus(level, change) : null);
  return [
    ...(rate && whole && part ? compareRate(words, line, rate, part, whole) : []),
    ...(rate && change && base ? compareRate(words, line, rate, change, base) : []),
    ...(level && before && change ? [compareDifference(words, line, level, before, change)] : []),
  ];
}

const minus = (a: Rounded, b: Rounded): Rounded => ({
  value: a.value - b.value,
  rounding: a.rounding + b.rounding,
});

function compareRate(
  words: string,
  line: number,
  rate: Rounded,
  part: Rounded,
  whole: Rounded,
): Comparison[] {
  if (whole.value === 0n || part.value === 0n) return [];
  const computed = rateOf(part, whole).value;
  const [is, was] = [say(computed, "percent"), say(rate.value, "percent")];
  return [
    {
      ...passage(rateFits(rate, part, whole), line, line, {
        zh: `第${line}行“${words}”：按金额计算是${is}，印出的是${was}，值得核对。`,
        en: `Line ${line} (${words}): its amounts give ${is}, printed is ${was}.`,
      }),
      expected: computed,
      actual: rate.value,
      unit: "percent",
    },
  ];
}

function compareDifference(
  words: string,
  line: number,
  level: Rounded,
  before: Rounded,
  change: Rounded,
): Comparison {
  const expected = level.value - before.value;
  const gap = expected - change.value;
  const passed = (gap < 0n ? -gap : gap) <= level.rounding + before.rounding + change.rounding;
  const [is, was] = [say(expected, "yuan"), say(change.value, "yuan")];
  return {
    ...passage(passed, line, line, {
      zh: `第${line}行“${words}”：两年之差是${is}，印出的增减额是${was}，值得核对。`,
      en: `Line ${line} (${words}): the two years differ by ${is}, the change is printed as ${was}.`,
    }),
    expected,
    actual: change.value,
    unit: "yuan",
  };
}
