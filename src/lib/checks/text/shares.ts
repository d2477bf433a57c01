import type { Check } from "../check.ts";

import type { Item } from "#lib/domain/items.ts";
import { WHOLE } from "#lib/domain/rates.ts";
import type { Funding } from "#lib/domain/vocabulary.ts";
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
const LEVEL = { measure: "value", stage: "actual", subjectCode: null } as const;
const byPurse: Key = ({ measure, stage, subjectCode, item, fiscalYear, statement, funding }) =>
  measure === LEVEL.measure && stage === LEVEL.stage && !subjectCode
    ? [item, fiscalYear, statement, funding].join()
    : null;

/** A part of the whole that its own name says, such as procurement.goods of procurement, is no more than all of it. */
function moreThanAll(share: CheckedFigure): Comparison[] {
  const { item, base, value, rounding, lineStart } = share;
  const isPart = item.startsWith(`${base}.`) || (item === base && share.subjectCode);
  if (!isPart || value - rounding <= WHOLE) return [];
  return [
    judged(
      false,
      [share],
      { expected: { value: WHOLE, unit: "percent" }, actual: share },
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
  if (!part) return [];
  const compared = wholesOf(document, share, part).map((whole) => compareWith(share, part, whole));
  // A share that is right of one of them says which of them was meant.
  return compared.find((one) => one.every(({ passed }) => passed)) ?? compared[0] ?? [];
}

/** What a share may be of: the whole of its own purse, where it is not that itself, and of any wider one, as printed last before it. */
function wholesOf(document: CheckedDocument, share: CheckedFigure, part: CheckedFigure): CheckedFigure[] {
  const isItself = share.item === share.base && !share.subjectCode;
  const last = (funding: Funding) =>
    lastOf(
      withKey(document, byPurse, byPurse({ ...share, ...LEVEL, item: share.base as Item, funding })),
      share,
      (figure) => figure !== part,
    );
  const wider = WIDER.slice(WIDER.indexOf(share.funding) + 1);
  const purses: Funding[] = isOfAllPurses(document, share) ? ["appropriation"] : [share.funding, ...wider];
  return purses.filter((purse) => !isItself || purse !== share.funding).flatMap((purse) => last(purse) ?? []);
}

/** 占本年财政拨款支出的1%, of 政府性基金: of what all purses paid for, not of that one's alone. */
function isOfAllPurses(
  { passages }: CheckedDocument,
  { funding, lineStart, charStart }: CheckedFigure,
): boolean {
  if (funding !== "government_fund" && funding !== "state_capital") return false;
  const words = (passages[lineStart - 1] ?? "").slice(0, charStart ?? 0);
  return (
    /占[^，。；\d]*财政拨款[^，。；\d]*$/.test(words) &&
    !/占[^，。；\d]*(?:基金|资本经营)[^，。；\d]*$/.test(words)
  );
}

/** Purses from one to all of them. */
const WIDER: readonly Funding[] = ["appropriation", "all"];

function compareWith(share: CheckedFigure, part: CheckedFigure, whole: CheckedFigure): Comparison[] {
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
