import { abs, parseDecimal } from "#lib/domain/decimal.ts";
import { ratePossible } from "#lib/domain/rates.ts";
import type { Check, CheckedDocument, CheckedFigure, Comparison } from "../check.ts";
import { judged, outcome, passage, rateAgrees, rateOf } from "../compare.ts";
import { nameInEnglish, nameOf, say, sayAlike, sayPrinted } from "../figures.ts";
import { lastBefore, withKey, type Key } from "../lookup.ts";

/** N3: change, rate and direction word agree; a wrong denominator is named. */
export const changes: Check = {
  id: "N3",
  category: "text",
  severity: "error",
  title: { zh: "增减额与增减率相符", en: "Changes agree with their rates" },
  description: {
    zh: "上年数 = 本年数 − 增减额；增减率 = 增减额 ÷ 上年数；增减的方向与文字一致。除错了分母的（除以本年数），写明。比预算增减的数等于决算数减预算数。",
    en: "Rate = change ÷ last year's amount, which is this year's minus the change; a division by this year's amount is named. What differs from the budget is the actual amount minus the budget.",
  },
  tolerance: "四舍五入后等于印出各数的任何一组数都可以",
  basis: "算术",
  run(document) {
    const comparisons = document.figures.flatMap((rate) =>
      rate.measure === "yoy_rate" || rate.measure === "budget_change_rate" ? compareRate(document, rate) : [],
    );
    comparisons.push(...oppositeWords(document, comparisons));
    comparisons.push(...document.figures.flatMap((change) => compareBudget(document, change)));
    return outcome(comparisons, "没有同时印出增减额和增减率", "no change with its rate");
  },
};

/** 增加0.28万元，下降1.88%: two words of one change. */
const OPPOSITE =
  /(增加|增长|上升|提高)(?:了)?\s*([\d,]+(?:\.\d+)?)\s*(万元|元)\s*[，,、]\s*(下降|减少|降低)(?:了)?\s*(\d+(?:\.\d+)?)\s*[%％]|(减少|下降|降低)(?:了)?\s*([\d,]+(?:\.\d+)?)\s*(万元|元)\s*[，,、]\s*(增加|增长|上升|提高)(?:了)?\s*(\d+(?:\.\d+)?)\s*[%％]/g;

/** Changes whose words contradict each other and which were not compared by their figures, whatever they are of. */
function oppositeWords({ passages }: CheckedDocument, compared: readonly Comparison[]): Comparison[] {
  const rates = compared.map(({ figures: [rate] }) => rate!);
  return passages.flatMap((text, index) => {
    const line = index + 1;
    return [...text.matchAll(OPPOSITE)].flatMap((match) => {
      const end = match.index + match[0].length;
      const isCompared = rates.some(
        ({ lineStart, charStart }) =>
          lineStart === line && charStart !== null && charStart > match.index && charStart < end,
      );
      if (isCompared) return [];
      const [word, amount, unit, other, rate] = match.slice(1).filter((group) => group !== undefined);
      if (!/[1-9]/.test(amount!) || !/[1-9]/.test(rate!)) return [];
      return [
        passage(false, line, line, {
          zh: `第${line}行“${word}${amount}${unit}，${other}${rate}%”，增减额与增减率方向相反，值得核对。`,
          en: `Line ${line}: an amount (${word}${amount}${unit}) and a rate (${other}${rate}%) of one change have opposite directions.`,
        }),
      ];
    });
  });
}

/** 支出决算为9.71万元…，较预算数减少0.79万元: against the budgets that its own line prints; any of them may be meant. */
function compareBudget(document: CheckedDocument, change: CheckedFigure): Comparison[] {
  if (change.measure !== "budget_change" || change.unit !== "yuan") return [];
  const inLine = (fits: (figure: CheckedFigure) => boolean) => lastBefore(document, change, 0, fits);
  const level = inLine(({ measure, stage }) => measure === "value" && stage === "actual");
  const budgets = BUDGETS.flatMap(
    (wanted) => inLine(({ measure, stage }) => measure === "value" && stage === wanted) ?? [],
  );
  const [budget] = budgets;
  if (!level || !budget) return [];
  const fits = (one: CheckedFigure) =>
    abs(level.value - one.value - change.value) <= level.rounding + one.rounding + change.rounding;
  const [less, planned, changed] = sayAlike("yuan", level.value - budget.value, budget.value, change.value);
  return [
    judged(
      budgets.some(fits),
      [change, level, budget],
      { expected: { value: level.value - budget.value, unit: "yuan" }, actual: change },
      {
        zh: `${nameOf(level)}第${change.lineStart}行说比预算增减${changed}，决算数减预算数${planned}是${less}，值得核对。`,
        en: `Line ${change.lineStart} says that ${nameInEnglish(level)} differs from its budget by ${changed}; less the budget of ${planned} it is ${less}.`,
      },
    ),
  ];
}

const BUDGETS = ["initial_budget", "adjusted_budget"] as const;

function compareRate(document: CheckedDocument, rate: CheckedFigure): Comparison[] {
  const kind = rate.measure === "yoy_rate" ? "yoy_change" : "budget_change";
  const before = (fits: (figure: CheckedFigure) => boolean) => lastBefore(document, rate, 3, fits);
  const change = before(({ measure }) => measure === kind);
  if (!change) return [];
  const level =
    before(({ measure, stage }) => measure === "value" && stage === "actual") ?? soleLevel(document, rate);
  const base = level && {
    value: level.value - change.value,
    rounding: level.rounding + change.rounding,
  };
  if (change.value !== 0n && rate.value !== 0n && change.value < 0n !== rate.value < 0n) {
    const [said, printed] = [say(change.value, change.unit), sayPrinted(rate)];
    return [
      judged(
        false,
        [rate, change],
        { expected: base?.value ? rateOf(change, base) : null, actual: rate },
        {
          zh: `${nameOf(rate)}的增减额与增减率方向相反（第${rate.lineStart}行：${said}与${printed}），值得核对。`,
          en: `Change and rate of ${nameInEnglish(rate)} have opposite directions (line ${rate.lineStart}: ${said} and ${printed}).`,
        },
      ),
    ];
  }
  if (!level || !base) return [];
  if (base.value === 0n) {
    return [
      judged(
        // A base of less than the last place rounds to zero, too.
        rate.value === 0n || (change.value !== 0n && ratePossible(rate, change, base)),
        [rate, change, level],
        { expected: null, actual: rate },
        {
          zh: `${nameOf(rate)}上年为零，却印有增减率${sayPrinted(rate)}（第${rate.lineStart}行），值得核对。`,
          en: `${nameInEnglish(rate)} had a base of zero, yet a rate of ${sayPrinted(rate)} is printed (line ${rate.lineStart}).`,
        },
      ),
    ];
  }
  const wrong = level.value !== 0n && ratePossible(rate, change, level);
  const tenThousand = (figure: CheckedFigure) => ({
    value: figure.value * 10_000n,
    rounding: figure.rounding * 10_000n,
  });
  const larger = tenThousand(level);
  const inYuan =
    level.value !== 0n &&
    isInYuan(level) &&
    larger.value !== change.value &&
    ratePossible(rate, change, {
      value: larger.value - change.value,
      rounding: larger.rounding + change.rounding,
    });
  const [changed, last] = sayAlike(change.unit, change.value, base.value);
  return [
    rateAgrees(rate, change, base, [change, level], (computed) => ({
      zh: `${nameOf(rate)}第${rate.lineStart}行印有增减率${say(rate.value, "percent")}，按增减额${inYuan ? "和推算的上年数" : `${changed}和推算的上年数${last}`}计算为${computed}${wrong ? "；印出的数等于除以本年数" : ""}${inYuan ? `；第${level.lineStart}行的${level.printed}元若为万元则相符` : ""}，值得核对。`,
      en: `The rate of ${nameInEnglish(rate)} is printed as ${say(rate.value, "percent")} on line ${rate.lineStart}; the change${inYuan ? " on last year's amount" : ` of ${changed} on ${last} of last year`} is ${computed}${wrong ? "; it was divided by this year's amount" : ""}${inYuan ? `; it agrees if the ${level.printed} 元 of line ${level.lineStart} are 万元` : ""}.`,
    })),
  ];
}

const byAccount: Key = ({ measure, stage, item, subjectCode, funding, fiscalYear }) =>
  measure === "value" && stage === "actual" ? [item, subjectCode, funding, fiscalYear].join() : null;

/** The level of a change that is told far from it, where the document prints one amount alone for it. */
function soleLevel(document: CheckedDocument, rate: CheckedFigure): CheckedFigure | null {
  const key = byAccount({ ...rate, measure: "value", stage: "actual" });
  const [level, ...others] = withKey(document, byAccount, key);
  return level && others.every(({ value }) => value === level.value) ? level : null;
}

/** Whether the digits as printed are yuan. */
function isInYuan({ value, printed }: CheckedFigure): boolean {
  const digits = /^\d+(?:\.\d{1,4})?$/.exec(printed.replaceAll(",", ""))?.[0];
  return digits !== undefined && parseDecimal(digits) === value;
}
