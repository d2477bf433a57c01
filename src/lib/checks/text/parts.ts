import { rateFits, WHOLE } from "#lib/domain/rates.ts";
import type { Check, CheckedDocument, CheckedFigure } from "../check.ts";
import { linesOf, outcome, toldSumAgrees } from "../compare.ts";
import { groupBy } from "../figures.ts";
import { withKey, type Key } from "../lookup.ts";

/** N6: the parts of a list add up to their headline, in budget and actual. */
export const parts: Check = {
  id: "N6",
  category: "text",
  severity: "error",
  title: { zh: "文字中各部分相加等于总数", en: "Lists in the text add up" },
  description: {
    zh: "情况说明里按科目列出的预算数、决算数相加等于总数；基本支出各类相加等于基本支出。",
    en: "The subjects listed in the text add up to their headline, in budget and actual.",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "算术",
  run(document) {
    const figures = document.figures.filter(
      ({ statement, measure, item, fiscalYear }) =>
        statement === "narrative" &&
        measure === "value" &&
        fiscalYear === document.fiscalYear &&
        LISTED.has(item),
    );
    const groups = groupBy(figures, ({ item, funding, stage }) => `${item}:${funding}:${stage}`);
    return outcome(
      groups.flatMap((group) => compareList(group, figures, document)),
      "文字没有按科目列示",
      "no list of subjects in the text",
    );
  },
};

/** What texts list by subject. */
const LISTED: ReadonlySet<string> = new Set(["expenditure.current", "expenditure.basic"]);

/** Total and subjects of one level; a list of 类 and a list of 项 of all of them each stand for the whole. */
function compareList(
  figures: readonly CheckedFigure[],
  all: readonly CheckedFigure[],
  document: CheckedDocument,
) {
  const total = figures.find((figure) => !figure.subjectCode);
  if (!total) return [];
  return [3, 7].flatMap((length) => {
    const subjects = new Map(
      figures
        .filter(({ subjectCode }) => subjectCode?.length === length)
        .map((figure) => [figure.subjectCode!, figure]),
    );
    const listed = [...subjects.values()];
    if (listed.length < 2) return [];
    if (length === 7 && (named(listed, document.passages) > listed.length || leavesOut(all, total, subjects)))
      return [];
    if (saysItIsPart(document, total, listed)) return [];
    return [toldSumAgrees(total, listed)];
  });
}

/** 教育支出…，其中：初中教育…；社会保障和就业支出…: of a 类 that the text tells of in this purse no 项 were read. */
function leavesOut(
  all: readonly CheckedFigure[],
  { item, funding }: CheckedFigure,
  subjects: ReadonlyMap<string, CheckedFigure>,
): boolean {
  const codes = [...subjects.keys()];
  return all.some(
    ({ subjectCode, value, ...figure }) =>
      figure.item === item &&
      figure.funding === funding &&
      subjectCode?.length === 3 &&
      value !== 0n &&
      !codes.some((code) => code.startsWith(subjectCode)),
  );
}

/** 教育支出…，占60%；卫生健康支出…，占10%: shares that fit and are not all of it say themselves that the list is no whole one. */
function saysItIsPart(
  document: CheckedDocument,
  total: CheckedFigure,
  listed: readonly CheckedFigure[],
): boolean {
  const shares = listed.map((part) => withKey(document, byPart, byPart({ ...part, measure: "share" }))[0]);
  const fitting = shares.filter((share, index) => share && rateFits(share, listed[index]!, total));
  const left = fitting.reduce((rest, share) => rest - share!.value - share!.rounding, WHOLE);
  return fitting.length === listed.length && left > 0n;
}

/** A share stands in the line of its part. */
const byPart: Key = ({ measure, item, subjectCode, funding, stage, lineStart }) =>
  measure === "share" ? [item, subjectCode, funding, stage, lineStart].join() : null;

/** How many 项 the lines of the list name: more than were read means that the list is not whole. */
function named(figures: readonly CheckedFigure[], passages: readonly string[]): number {
  const { lineStart, lineEnd } = linesOf(figures);
  // A path may stand on the line above its amounts.
  const text = passages.slice(Math.max(0, lineStart - 4), lineEnd + 1).join("");
  return text.match(/[（(]项[）)]/g)?.length ?? 0;
}
