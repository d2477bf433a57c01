import { abs } from "#lib/domain/decimal.ts";
import type { Check, CheckedFigure, Words } from "../check.ts";

import { equal, outcome, slip } from "../compare.ts";
import { nameInEnglish, nameOf, say, sayAlike } from "../figures.ts";
import { levelOf } from "../lookup.ts";
import { yearBefore } from "./yearBefore.ts";

/** Y1: the base implied by this year's change is last year's own figure. */
export const lastYear: Check = {
  id: "Y1",
  category: "years",
  severity: "warning",
  title: { zh: "增减额推出的上年数与上年决算一致", en: "Last year as implied is last year as published" },
  description: {
    zh: "本年数减增减额得出的上年数，与该部门上年度自己公开的决算数一致；口径调整可能是差异的原因。",
    en: "This year's amount minus its change is what the department published last year.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "跨年一致",
  run(document, archive) {
    const before = yearBefore(document, archive);
    if (!before) return { reason: { zh: "没有上年度的决算文件", en: "last year's document is not here" } };
    const comparisons = document.figures.flatMap((change) => {
      if (change.measure !== "yoy_change") return [];
      const [level, published] = [levelOf(document, change), levelOf(before, change)];
      if (!level || !published) return [];
      const implied = {
        ...change,
        value: level.value - change.value,
        rounding: level.rounding + change.rounding,
        fiscalYear: before.fiscalYear,
        measure: "value" as const,
      };
      const compared = equal(published, implied);
      return [
        compared.passed ? compared : { ...compared, message: words(published, level, change, implied) },
      ];
    });
    return outcome(comparisons, "没有可以与上年核对的数", "nothing to compare with last year");
  },
};

/** All that the two documents print of it, each with its line. */
function words(
  published: CheckedFigure,
  level: CheckedFigure,
  change: CheckedFigure,
  implied: CheckedFigure,
): Words {
  const difference = abs(published.value - implied.value);
  const [was, now, changed, told] = sayAlike(
    change.unit,
    published.value,
    level.value,
    change.value,
    implied.value,
  );
  const apart = say(difference, change.unit);
  const cause = slip(published.value, implied.value);
  const { fiscalYear } = published;
  return {
    zh: `${nameOf(level)}：${fiscalYear}年决算公开的是${was}（该文件第${published.lineStart}行），本年${now}（第${level.lineStart}行）减去增减额${changed}（第${change.lineStart}行）推出的上年数是${told}，相差${apart}${cause.zh}，值得核对。`,
    en: `${nameInEnglish(level)}: the accounts of ${fiscalYear} print ${was} (their line ${published.lineStart}); ${now} of this year (line ${level.lineStart}) minus the change of ${changed} (line ${change.lineStart}) gives ${told}, a difference of ${apart}${cause.en}.`,
  };
}
