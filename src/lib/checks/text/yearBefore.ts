import { abs } from "#lib/domain/decimal.ts";
import type { Check, CheckedDocument, CheckedFigure, Comparison } from "../check.ts";
import { judged, outcome } from "../compare.ts";
import { nameInEnglish, nameOf, say } from "../figures.ts";
import { withKey, type Key } from "../lookup.ts";

/** N16: the amount of the year before, where it is printed, is this year's minus the change. */
export const printedYearBefore: Check = {
  id: "N16",
  category: "text",
  severity: "warning",
  title: {
    zh: "印出的上年数等于本年数减增减额",
    en: "The year before as printed is this year's minus the change",
  },
  description: {
    zh: "文件自己印有上年数（如“比上年100万元增加10万元”、图表里的上年数）的，等于本年数减去比上年增减的数；口径调整可能是差异的原因。",
    en: "Where the document prints the amount of the year before itself, it is this year's minus the change; a change of scope may be the cause.",
  },
  tolerance: "三个数末位的半个单位之和",
  basis: "算术",
  run(document) {
    const comparisons = document.figures.flatMap((change) =>
      change.measure === "yoy_change" && change.fiscalYear === document.fiscalYear
        ? compareBase(document, change)
        : [],
    );
    return outcome(
      comparisons,
      "没有同时印出本年数、上年数和增减额",
      "no amount of the year before with a change",
    );
  },
};

const byLevel: Key = ({ measure, item, subjectCode, funding, fiscalYear, stage }) =>
  measure === "value" ? [item, subjectCode, funding, fiscalYear, stage].join() : null;

function compareBase(document: CheckedDocument, change: CheckedFigure): Comparison[] {
  const { item, subjectCode, funding, stage } = change;
  const of = (year: number) => withKey(document, byLevel, [item, subjectCode, funding, year, stage].join());
  const [level] = of(document.fiscalYear);
  if (!level || level.unit !== change.unit) return [];
  const before = { value: level.value - change.value, rounding: level.rounding + change.rounding };
  // It may be told of several things: the one told next to the change is meant.
  const away = ({ order }: CheckedFigure) => Math.abs(order - change.order);
  const prints = [...of(document.fiscalYear - 1)].sort((a, b) => away(a) - away(b));
  return prints.slice(0, 1).map((printed) => {
    const difference = abs(printed.value - before.value);
    const [said, now, changed, was, apart] = [
      printed.value,
      level.value,
      change.value,
      before.value,
      difference,
    ].map((value) => say(value, change.unit));
    return judged(
      difference <= before.rounding + printed.rounding,
      [printed, level, change],
      { expected: { value: before.value, unit: change.unit }, actual: printed },
      {
        zh: `${nameOf(printed)}的上年数印为${said}（第${printed.lineStart}行）；本年数${now}（第${level.lineStart}行）减去增减额${changed}（第${change.lineStart}行）是${was}，相差${apart}，值得核对。`,
        en: `The year before of ${nameInEnglish(printed)} is printed as ${said} (line ${printed.lineStart}); ${now} of this year (line ${level.lineStart}) minus the change of ${changed} (line ${change.lineStart}) is ${was}, a difference of ${apart}.`,
      },
    );
  });
}
