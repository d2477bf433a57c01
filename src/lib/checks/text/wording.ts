import { abs } from "#lib/domain/decimal.ts";
import { WHOLE } from "#lib/domain/rates.ts";
import type { Check } from "../check.ts";

import type { CheckedDocument, CheckedFigure, Comparison } from "../check.ts";
import { judged, outcome, passage, NO_SIDES } from "../compare.ts";
import { withKey, type Key } from "../lookup.ts";
import { deviationOf } from "../deviation.ts";
import { groupBy, nameInEnglish, nameOf, sayPrinted } from "../figures.ts";

const byLine: Key = ({ measure, unit, lineStart }) =>
  measure === "value" && unit === "yuan" ? `${lineStart}` : null;

/** N7: 大于 and 小于 agree with the numbers; opposite deviations do not have one reason. */
export const wording: Check = {
  id: "N7",
  category: "text",
  severity: "warning",
  title: { zh: "“大于”“小于”与数字一致，相反的增减不用同一原因", en: "Words agree with the numbers" },
  description: {
    zh: "文字说决算数大于（小于）预算数的，同一句里的决算数应当大于（小于）预算数，没有印预算数的，完成率应当大于（小于）100%；说与预算数持平的，印出的预算数里应有一个等于决算数；“减少…，减少的原因是”前后一致；一增一减不应写着完全相同的原因。",
    en: "Where the text says more or less than the budget, the numbers, or the rate of completion, say so, too; what is said to equal its budget equals one that is printed; a change and its reason (减少…，减少的原因) go one way; opposite deviations do not have the very same reason.",
  },
  tolerance: "没有",
  basis: "逻辑一致",
  run(document) {
    const comparisons = document.passages.flatMap((text, index) => {
      const said = [
        ...text.replace(/\*/g, "").matchAll(/决算数?(大于|高于|小于|低于)(?:年初|全年|调整)?预算/g),
      ];
      if (said.length !== 1) return [];
      const onLine = amountsOf(document, index + 1);
      const subjects = groupBy(
        onLine,
        ({ item, subjectCode, funding }) => `${item}:${subjectCode}:${funding}`,
      );
      const pairs = subjects.flatMap((group) => {
        const actual = group.find((figure) => figure.stage === "actual");
        const budget = group.find((figure) => figure.stage !== "actual");
        return actual && budget ? [{ actual, budget }] : [];
      });
      const more = /大于|高于/.test(said[0]![1]!);
      if (!pairs.length) return againstRate(document, index + 1, said[0]![1]!, more);
      if (pairs.length !== 1) return [];
      const { actual, budget } = pairs[0]!;
      return [
        judged(
          more ? actual.value > budget.value : actual.value < budget.value,
          [actual, budget],
          { expected: budget, actual },
          {
            zh: `第${index + 1}行说${nameOf(actual)}决算数${said[0]![1]}预算数，印出的决算数是${sayPrinted(actual)}，预算数是${sayPrinted(budget)}，值得核对。`,
            en: `Line ${index + 1} says that ${nameInEnglish(actual)} is ${more ? "more" : "less"} than its budget; printed are ${sayPrinted(actual)} and ${sayPrinted(budget)}.`,
          },
        ),
      ];
    });
    return outcome(
      [
        ...comparisons,
        ...document.passages.flatMap((_, index) => saidEqual(document, index + 1)),
        ...sharedReasons(document),
        ...document.passages.flatMap(reasonWords),
      ],
      "没有这样的文字",
      "no such words",
    );
  },
};

/** The amounts of a line, and those before them where its sentence began on the line above. */
function amountsOf(document: CheckedDocument, line: number): CheckedFigure[] {
  const of = (number: number) =>
    withKey(document, byLine, `${number}`).filter(({ fiscalYear }) => fiscalYear === document.fiscalYear);
  const own = of(line);
  if (/[。；：:]\s*$/.test(document.passages[line - 2] ?? "。")) return own;
  const isSame = (figure: CheckedFigure) =>
    own.some(
      ({ item, subjectCode, funding }) =>
        item === figure.item && subjectCode === figure.subjectCode && funding === figure.funding,
    );
  return [
    ...own,
    ...of(line - 1)
      .filter(isSame)
      .reverse(),
  ];
}

/** 较上年减少49.64万元，下降5%，减少的主要原因是: the words before a change and those before its reason. */
const CHANGE_AND_REASON =
  /(增加|增长|上升|减少|下降|降低)(?:了)?\s*[\d,.]+\s*(?:万元|元|[%％])(?:\s*[，,、]\s*(?:增加|增长|上升|减少|下降|降低)(?:了)?\s*[\d,.]+\s*[%％])?\s*[，,。；;]\s*(?:其)?(增加|增长|上升|减少|下降|降低)的?(?:主要)?(?:原因|是因为)/g;
const isMore = (word: string) => /增|上升/.test(word);

/** A change and the reason that is given for it go one way. */
function reasonWords(text: string, index: number): Comparison[] {
  const line = index + 1;
  const found = [...text.replace(/\*/g, "").matchAll(CHANGE_AND_REASON)];
  // Of a change of nothing any reason may be given.
  const changed = found.filter(([words]) => /[1-9]/.test(words));
  return changed.map(([words, change, reason]) =>
    passage(isMore(change!) === isMore(reason!), line, line, {
      zh: `第${line}行“${words}”，前面说${change}，原因却说${reason}，值得核对。`,
      en: `Line ${line} (${words}): the change and what its reason speaks of go opposite ways.`,
    }),
  );
}

/** 决算数与年初预算数持平, 决算数等于预算数; what is 基本持平 is not equal. */
const EQUAL =
  /决算数?(?:等于(?:年初|全年|调整后?)?预算数|[与和同](?:年初|全年|调整后?)?预算数?(?:持平|相等|相同|一致))/g;

/** What is said to equal its budget does: the one named, else any that the sentence prints, else its rate of completion. */
function saidEqual(document: CheckedDocument, line: number): Comparison[] {
  const text = document.passages[line - 1]!.replace(/\*/g, "");
  const said = [...text.matchAll(EQUAL)];
  if (said.length !== 1) return [];
  const pairs = groupBy(
    amountsOf(document, line),
    ({ item, subjectCode, funding }) => `${item}:${subjectCode}:${funding}`,
  ).flatMap((group) => {
    const actual = group.find(({ stage }) => stage === "actual");
    const budgets = group.filter(({ stage }) => stage !== "actual");
    return actual && budgets.length ? [{ actual, budgets }] : [];
  });
  if (!pairs.length) return equalByRate(document, line);
  if (pairs.length > 1) return [];
  const { actual, budgets } = pairs[0]!;
  const equal = budgets.some(
    (budget) => abs(budget.value - actual.value) <= budget.rounding + actual.rounding,
  );
  const [budget] = budgets;
  return [
    judged(
      equal,
      [actual, budget!],
      { expected: budget!, actual },
      {
        zh: `第${line}行说${nameOf(actual)}决算数与预算数持平，印出的决算数是${sayPrinted(actual)}，预算数是${sayPrinted(budget!)}，值得核对。`,
        en: `Line ${line} says that ${nameInEnglish(actual)} equals its budget; printed are ${sayPrinted(actual)} and ${sayPrinted(budget!)}.`,
      },
    ),
  ];
}

/** Where the amounts are not both told: what equals its budget completes all of it. */
function equalByRate(document: CheckedDocument, line: number): Comparison[] {
  const rates = withKey(document, byRateLine, `${line}`);
  const [rate] = rates;
  if (!rate || rates.some(({ value }) => value !== rate.value)) return [];
  // Nothing was planned and nothing spent: any rate may be given.
  if (amountsOf(document, line).some(({ item, value }) => item === rate.item && value === 0n)) return [];
  return [
    judged(
      abs(rate.value - WHOLE) <= 2n * rate.rounding,
      [rate],
      { expected: { value: WHOLE, unit: "percent" }, actual: rate },
      {
        zh: `第${line}行说${nameOf(rate)}决算数与预算数持平，印出的完成率却是${sayPrinted(rate)}，值得核对。`,
        en: `Line ${line} says that ${nameInEnglish(rate)} equals its budget; printed is a completion of ${sayPrinted(rate)}.`,
      },
    ),
  ];
}

const byRateLine: Key = ({ measure, lineStart }) => (measure === "completion_rate" ? `${lineStart}` : null);

/** 完成预算的66.15%。决算数大于预算数: where the amounts are not both told, the rate tells which is larger. */
function againstRate(document: CheckedDocument, line: number, word: string, more: boolean): Comparison[] {
  const rates = withKey(document, byRateLine, `${line}`);
  const [rate] = rates;
  // A rate may round to a hundred from either side, and one of several may be another's.
  if (!rate || rates.some(({ value }) => value !== rate.value) || abs(rate.value - WHOLE) <= rate.rounding)
    return [];
  return [
    judged(
      more === rate.value > WHOLE,
      [rate],
      { expected: { value: WHOLE, unit: "percent" }, actual: rate },
      {
        zh: `第${line}行说${nameOf(rate)}决算数${word}预算数，印出的完成率却是${sayPrinted(rate)}，值得核对。`,
        en: `Line ${line} says that ${nameInEnglish(rate)} is ${more ? "more" : "less"} than its budget; printed is a completion of ${sayPrinted(rate)}.`,
      },
    ),
  ];
}

/** Short reasons, and those that name no direction, such as 缴费基数调整, may well explain both. */
const LEAST_REASON = 8;
const EITHER_WAY = /调整|变动|变化|据实|实际/;

/** The same words on different lines, for more here and for less there. */
function sharedReasons({ figures }: CheckedDocument): Comparison[] {
  const explained = figures.filter(
    ({ reason, ...figure }) =>
      reason !== null &&
      reason.length >= LEAST_REASON &&
      !EITHER_WAY.test(reason) &&
      (deviationOf({ reason, ...figure })?.direction ?? 0) !== 0,
  );
  const groups = groupBy(explained, (figure) => `${figure.reason}|${deviationOf(figure)!.kind}`);
  return groups.flatMap((group) => {
    if (new Set(group.map(({ lineStart }) => lineStart)).size < 2) return [];
    const of = (direction: number) => group.find((figure) => deviationOf(figure)!.direction === direction);
    const [more, less] = [of(1), of(-1)];
    const opposite = more && less && more.lineStart !== less.lineStart;
    return [
      judged(!opposite, opposite ? [more, less] : group.slice(0, 2), NO_SIDES, {
        zh: `${more && nameOf(more)}多（第${more?.lineStart}行）与${less && nameOf(less)}少（第${less?.lineStart}行）写着同一个原因“${group[0]!.reason}”，值得核对。`,
        en: `More of ${more && nameInEnglish(more)} (line ${more?.lineStart}) and less of ${less && nameInEnglish(less)} (line ${less?.lineStart}) have the very same reason, “${group[0]!.reason}”.`,
      }),
    ];
  });
}
