import { abs } from "#lib/domain/decimal.ts";
import type { Check, CheckedFigure, Comparison } from "../check.ts";

import { equal, outcome, slip } from "../compare.ts";
import { first, nameInEnglish, nameOf, say, sayAlike } from "../figures.ts";
import { yearBefore } from "./yearBefore.ts";

/** Y2: the opening balance is last year's closing balance. */
export const balances: Check = {
  id: "Y2",
  category: "years",
  severity: "warning",
  title: { zh: "年初结转等于上年年末结转", en: "The opening balance is last year's closing balance" },
  description: {
    zh: "本年年初结转和结余与该部门上年度公开的年末结转和结余一致。",
    en: "This year's opening balance is last year's closing balance.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "跨年一致",
  run(document, archive) {
    const before = yearBefore(document, archive);
    if (!before) return { reason: { zh: "没有上年度的决算文件", en: "last year's document is not here" } };
    const opening = first(document, { item: "revenue.opening_balance", funding: "all" });
    const closing = first(before, { item: "expenditure.closing_balance", funding: "all" });
    return outcome(
      opening && closing ? [carriedOver(closing, opening)] : [],
      "没有年初或年末结转",
      "a balance is not printed",
    );
  },
};

function carriedOver(closing: CheckedFigure, opening: CheckedFigure): Comparison {
  const compared = equal(closing, opening);
  if (compared.passed) return compared;
  const difference = abs(closing.value - opening.value);
  const [closed, opened] = sayAlike(closing.unit, closing.value, opening.value);
  const apart = say(difference, closing.unit);
  const cause = slip(closing.value, opening.value);
  const { fiscalYear } = closing;
  return {
    ...compared,
    message: {
      zh: `${fiscalYear}年决算公开的${nameOf(closing)}是${closed}（该文件第${closing.lineStart}行），本年的${nameOf(opening)}是${opened}（第${opening.lineStart}行），相差${apart}${cause.zh}，值得核对。`,
      en: `The accounts of ${fiscalYear} print ${nameInEnglish(closing)} of ${closed} (their line ${closing.lineStart}), this year's ${nameInEnglish(opening)} of ${opened} (line ${opening.lineStart}), a difference of ${apart}${cause.en}.`,
    },
  };
}
