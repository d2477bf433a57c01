import { abs, divideRounded, type Decimal } from "#lib/domain/decimal.ts";
import type { Rounded } from "#lib/domain/printedNumber.ts";
import { isCutOff, percentOf, ratePossible } from "#lib/domain/rates.ts";
import type { CheckedFigure, Comparison, Outcome, Words } from "./check.ts";
import * as figures from "./figures.ts";
import { nameAndAmount, say, sayAlike } from "./figures.ts";

/** Of what agrees nothing is said; most comparisons agree, and words take longer than sums. */
export const UNSAID: Words = { zh: "", en: "" };

/** Of what is no matter of numbers. */
export const NO_SIDES = { expected: null, actual: null };

/** A figure by its name; of an amount that something changed by, that, too. */
const nameOf = (figure: CheckedFigure) =>
  `${figures.nameOf(figure)}${figure.measure === "yoy_change" ? "较上年增减额" : ""}`;
const nameInEnglish = (figure: CheckedFigure) =>
  `${figure.measure === "yoy_change" ? "the change of " : ""}${figures.nameInEnglish(figure)}`;

/** The evidence of a comparison that rests on figures. */
function evidence(figures: readonly CheckedFigure[]) {
  const [head] = figures;
  return {
    figures,
    item: head!.item,
    subjectCode: head!.subjectCode,
    unit: head!.unit,
    ...linesOf(figures),
  };
}

/** The first and the last line of some figures, however many. */
export function linesOf(figures: readonly CheckedFigure[]): Pick<Comparison, "lineStart" | "lineEnd"> {
  let [lineStart, lineEnd] = [Number.POSITIVE_INFINITY, 0];
  for (const figure of figures) {
    lineStart = Math.min(lineStart, figure.lineStart);
    lineEnd = Math.max(lineEnd, figure.lineEnd);
  }
  return { lineStart, lineEnd };
}

/** A printed total against the sum of its printed terms; each printed number may be off by half its last place. */
export function sumAgrees(total: CheckedFigure, terms: readonly CheckedFigure[]): Comparison {
  const sum = terms.reduce((result, term) => result + term.value, 0n);
  const envelope = terms.reduce((result, term) => result + term.rounding, total.rounding);
  const difference = total.value - sum;
  const agrees = {
    ...evidence([total, ...terms]),
    passed: true,
    expected: sum,
    actual: total.value,
    message: UNSAID,
  };
  if (abs(difference) <= envelope) return agrees;
  const cause = sumCause(total, terms, difference);
  const [printed, added, ...parts] = sayAlike(
    total.unit,
    total.value,
    sum,
    ...terms.map(({ value }) => value),
  );
  const listed = sayTerms(parts.filter((_, index) => terms[index]!.value !== 0n));
  return {
    ...agrees,
    passed: false,
    message: {
      zh: `${nameOf(total)}印为${printed}，其各部分相加为${added}${listed.zh}，相差${say(abs(difference), total.unit)}${cause.zh}，值得核对。`,
      en: `${nameInEnglish(total)}: ${printed} is printed, the parts add up to ${added}${listed.en}, a difference of ${say(abs(difference), total.unit)}${cause.en}.`,
    },
  };
}

/**
 * A total told in the text and its parts. A bare 0 among amounts that are told with places is nothing: nobody rounds
 * one part of a list to whole 万元 and the others to 0.01.
 */
export function toldSumAgrees(total: CheckedFigure, terms: readonly CheckedFigure[]): Comparison {
  const [whole, ...parts] = toldTogether([total, ...terms]);
  return sumAgrees(whole!, parts);
}

/** Two prints of one thing, one of them told in the text: a bare 0 is no print of 0.39. */
export function toldEqual(a: CheckedFigure, b: CheckedFigure, known: Words | null = null): Comparison {
  const [one, other] = toldTogether([a, b]);
  return equal(one!, other!, known);
}

/** Amounts that are held against each other, their zeros no more rounded than the coarsest of the others. */
function toldTogether(figures: readonly CheckedFigure[]): CheckedFigure[] {
  const told = figures.filter(({ value }) => value !== 0n);
  const coarsest = told.reduce((most, { rounding }) => (rounding > most ? rounding : most), 0n);
  return figures.map((figure) =>
    told.length && figure.value === 0n && figure.rounding > coarsest
      ? { ...figure, rounding: coarsest }
      : figure,
  );
}

/** More operands than that are read in the evidence. */
const MOST_TERMS = 6;

/** The operands of a sum of two or more. */
function sayTerms(amounts: readonly string[]): Words {
  if (amounts.length < 2) return UNSAID;
  if (amounts.length > MOST_TERMS)
    return { zh: `（${amounts.length}项）`, en: ` (${amounts.length} of them)` };
  const joined = (plus: string, minus: string) =>
    amounts.map((amount, index) =>
      index === 0 ? amount : amount.startsWith("-") ? `${minus}${amount.slice(1)}` : `${plus}${amount}`,
    );
  return { zh: `（${joined("＋", "－").join("")}）`, en: ` (${joined(" + ", " − ").join("")})` };
}

/** The one part that is just the difference: left out or counted twice; else a slip of the pen. */
function sumCause(total: CheckedFigure, terms: readonly CheckedFigure[], difference: Decimal): Words {
  const alike = terms.filter(({ value }) => value !== 0n && abs(value) === abs(difference));
  const [term] = alike;
  if (term && alike.length === 1) {
    const left = difference < 0n;
    return {
      zh: `，恰为${nameOf(term)}的${say(term.value, term.unit)}（${left ? "像是漏加" : "像是重复计入"}）`,
      en: `, just the ${say(term.value, term.unit)} of ${nameInEnglish(term)} (${left ? "left out" : "counted twice"}, it seems)`,
    };
  }
  return slip(total.value, total.value - difference);
}

/** Two prints of one thing; `known` is a cause of their difference that the caller found in the document. */
export function equal(a: CheckedFigure, b: CheckedFigure, known: Words | null = null): Comparison {
  const difference = b.value - a.value;
  const agrees = { ...evidence([a, b]), passed: true, expected: a.value, actual: b.value, message: UNSAID };
  if (abs(difference) <= a.rounding + b.rounding) return agrees;
  const cause = known ?? slip(b.value, a.value);
  const [one, other] = sayAlike(a.unit, a.value, b.value);
  return {
    ...agrees,
    passed: false,
    message: {
      zh: `${nameOf(a)}在第${a.lineStart}行印为${one}，第${b.lineStart}行${nameOf(b) === nameOf(a) ? "" : nameOf(b)}印为${other}，相差${say(abs(difference), a.unit)}${cause.zh}，值得核对。`,
      en: `${nameInEnglish(a)}: ${one} on line ${a.lineStart}, ${nameOf(b) === nameOf(a) ? "" : `${nameInEnglish(b)}: `}${other} on line ${b.lineStart}, a difference of ${say(abs(difference), a.unit)}${cause.en}.`,
    },
  };
}

/** `part` is not larger than `whole`. */
export function atMost(part: CheckedFigure, whole: CheckedFigure): Comparison {
  const agrees = {
    ...evidence([part, whole]),
    passed: true,
    limit: true as const,
    expected: whole.value,
    actual: part.value,
    message: UNSAID,
  };
  if (part.value - whole.value <= part.rounding + whole.rounding) return agrees;
  const [less, more] = sayAlike(part.unit, part.value, whole.value);
  return {
    ...agrees,
    passed: false,
    message: {
      zh: `${nameAndAmount(part, less)}（第${part.lineStart}行）大于${nameAndAmount(whole, more)}（第${whole.lineStart}行），值得核对。`,
      en: `${nameInEnglish(part)}: ${less} (line ${part.lineStart}), more than ${nameInEnglish(whole)}, ${more} (line ${whole.lineStart}).`,
    },
  };
}

/** part ÷ whole in percent. The whole is not zero. */
export function rateOf(part: Rounded, whole: Rounded): Quantity {
  return { value: percentOf(part, whole), unit: "percent" };
}

/** Whether some numbers that round to the printed part and whole give the printed rate, rounded or cut off. Percent. */
export function rateAgrees(
  rate: CheckedFigure,
  part: Rounded,
  whole: Rounded,
  figures: readonly CheckedFigure[],
  words: (computed: string) => Words,
): Comparison {
  const computed = percentOf(part, whole);
  const isRounded = ratePossible(rate, part, whole);
  const isCut = !isRounded && isCutOff(rate, part, whole);
  return {
    ...evidence([rate, ...figures]),
    passed: isRounded || isCut,
    ...(isCut ? { cutOff: true } : {}),
    expected: computed,
    actual: rate.value,
    message: words(say(divideRounded(computed, 100n) * 100n, "percent")),
  };
}

/** A simple slip that explains two different numbers exactly. */
export function slip(a: Decimal, b: Decimal): Words {
  if (a !== 0n && b !== 0n) {
    if (abs(a) === abs(b)) return { zh: "（符号相反）", en: " (opposite sign)" };
    if (abs(a) === abs(b) * 10_000n || abs(b) === abs(a) * 10_000n) {
      return {
        zh: "（恰为一万倍，像是万元与元混用）",
        en: " (just ten thousand times: 万元 for 元, it seems)",
      };
    }
    const digits = (value: Decimal) => [...abs(value).toString()].sort().join("");
    if (digits(a) === digits(b) && digits(a).length > 1)
      return { zh: "（数字相同而次序不同，像是数字错位）", en: " (the same digits in another order)" };
  }
  return UNSAID;
}

/** A comparison without figures: something in the text, with its lines. */
export function passage(passed: boolean, lineStart: number, lineEnd: number, message: Words): Comparison {
  return {
    passed,
    expected: null,
    actual: null,
    unit: null,
    item: null,
    subjectCode: null,
    figures: [],
    lineStart,
    lineEnd,
    message,
  };
}

/** A number that can be one side of a comparison. */
export type Quantity = Pick<CheckedFigure, "value" | "unit">;

/**
 * A comparison with sides of its own making; null for a side that has no number.
 * @throws {Error} where the sides have two units: what they differ by would mean nothing
 */
export function judged(
  passed: boolean,
  figures: readonly CheckedFigure[],
  { expected, actual }: { expected: Quantity | null; actual: Quantity | null },
  message: Words,
): Comparison {
  if (expected && actual && expected.unit !== actual.unit)
    throw new Error(`two units cannot be compared: ${expected.unit} and ${actual.unit}`);
  const own = evidence(figures);
  return {
    ...own,
    unit: (actual ?? expected)?.unit ?? own.unit,
    expected: expected?.value ?? null,
    actual: actual?.value ?? null,
    passed,
    message,
  };
}

/** Comparisons, or why there were none. */
export function outcome(comparisons: Comparison[], zh: string, en: string): Outcome {
  return comparisons.length ? { comparisons } : { reason: { zh, en } };
}
