import type { Check } from "../check.ts";

import type { Item } from "#lib/domain/items.ts";
import { judged, outcome, rateAgrees } from "../compare.ts";
import { nameInEnglish, nameOf, say, sayAlike, sayPrinted } from "../figures.ts";
import { lastBefore, lastOf, withKey, type Key } from "../lookup.ts";
import type { CheckedDocument, CheckedFigure, Comparison } from "../check.ts";

/** N5: share = part ÷ the whole named. */
export const shares: Check = {
  id: "N5",
  category: "text",
  severity: "error",
  title: { zh: "占比与金额相符", en: "Shares agree with their amounts" },
  description: {
    zh: "占比 = 部分 ÷ 文字所说的总体；不大于 100%。",
    en: "A share is its part divided by the whole named, and no more than 100%.",
  },
  tolerance: "四舍五入后等于印出各数的任何一组数都可以",
  basis: "算术",
  run(document) {
    const comparisons = document.figures.flatMap((share) =>
      share.measure === "share" && share.base
        ? [...compareShare(document, share), ...moreThanAll(share)]
        : [],
    );
    return outcome(comparisons, "没有同时印出部分、总体和占比", "no share with both amounts");
  },
};

/** What a whole is like: an actual amount, of no 科目. */
const WHOLE = { measure: "value", stage: "actual", subjectCode: null } as const;
const byWhole: Key = ({ measure, stage, subjectCode, item, fiscalYear, statement }) =>
  measure === WHOLE.measure && stage === WHOLE.stage && !subjectCode
    ? [item, fiscalYear, statement].join()
    : null;
const byPurse: Key = (figure) => {
  const whole = byWhole(figure);
  return whole && `${whole},${figure.funding}`;
};

const ALL = 1_000_000n;

/** A part of the whole that its own name says, such as procurement.goods of procurement, is no more than all of it. */
function moreThanAll(share: CheckedFigure): Comparison[] {
  const { item, base, value, rounding, lineStart } = share;
  const isPart = item.startsWith(`${base}.`) || (item === base && share.subjectCode);
  if (!isPart || value - rounding <= ALL) return [];
  return [
    judged(
      false,
      [share],
      { expected: { value: ALL, unit: "percent" }, actual: share },
      {
        zh: `${nameOf(share)}印有占比${sayPrinted(share)}（第${lineStart}行），一部分不大于全部的100%，值得核对。`,
        en: `A share of ${sayPrinted(share)} is printed for ${nameInEnglish(share)} (line ${lineStart}): a part is no more than 100% of its whole.`,
      },
    ),
  ];
}

function compareShare(document: CheckedDocument, share: CheckedFigure): Comparison[] {
  const part = lastBefore(
    document,
    share,
    2,
    ({ measure, stage }) => measure === "value" && stage === "actual",
  );
  const before = (key: Key) =>
    lastOf(
      withKey(document, key, key({ ...share, ...WHOLE, item: share.base as Item })),
      share,
      (figure) => figure !== part,
    );
  // The same purse first; 占本年支出合计 may set one purse against all of them.
  const whole = before(byPurse) ?? before(byWhole);
  if (!part || !whole || (share.item === share.base && !share.subjectCode && whole.funding === share.funding))
    return [];
  if (whole.value === 0n) {
    return [
      judged(
        share.value === 0n,
        [share, whole],
        { expected: null, actual: share },
        {
          zh: `${nameOf(whole)}为零，却印有占比${sayPrinted(share)}（第${share.lineStart}行），值得核对。`,
          en: `${nameInEnglish(whole)} is zero, yet a share of ${sayPrinted(share)} is printed (line ${share.lineStart}).`,
        },
      ),
    ];
  }
  const [amount, all] = sayAlike(part.unit, part.value, whole.value);
  return [
    rateAgrees(share, part, whole, [part, whole], (computed) => ({
      zh: `${nameOf(part)}第${share.lineStart}行印有占比${say(share.value, "percent")}，按金额${amount}占${nameOf(whole)}${all}计算为${computed}，值得核对。`,
      en: `The share of ${nameInEnglish(part)} is printed as ${say(share.value, "percent")} on line ${share.lineStart}; ${amount} of ${nameInEnglish(whole)}, ${all}, are ${computed}.`,
    })),
  ];
}
