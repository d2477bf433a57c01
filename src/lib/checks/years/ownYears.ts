import type { Check } from "../check.ts";

import { abs, divideRounded } from "#lib/domain/decimal.ts";
import { judged, outcome } from "../compare.ts";
import { say, sayAbout } from "../figures.ts";
import { measured, MEASURES } from "./measures.ts";
import { latestBefore } from "./yearBefore.ts";

/** Percent a year, up or down. */
const MOST = 30_0000n;

/** Y5: costs per head against the same department's year before, as it published it then. */
export const ownYears: Check = {
  id: "Y5",
  category: "years",
  severity: "info",
  title: { zh: "人均费用与本部门其他年度相近", en: "Costs per head near the department's other years" },
  description: {
    zh: "人均人员经费、公用经费、“三公”经费与本部门最近一个已公开年度相比，平均每年增减超过三成的，值得一看。",
    en: "Costs per head that change by more than three tenths a year against the department's latest earlier disclosure.",
  },
  tolerance: "没有",
  basis: "同一部门前后年度比较",
  run(document, archive) {
    const before = latestBefore(document, archive);
    if (!before)
      return { reason: { zh: "没有更早年度的决算文件", en: "no earlier year's document is here" } };
    const years = BigInt(document.fiscalYear - before.fiscalYear);
    const comparisons = MEASURES.flatMap((measure) => {
      const [now, then] = [measured(document, measure), measured(before, measure)];
      if (!now || !then || then.value === 0n) return [];
      const growth = divideRounded((now.value - then.value) * 1_000_000n, then.value);
      const size = abs(growth);
      return [
        judged(
          size <= MOST * years,
          [...now.figures, ...then.figures],
          { expected: then, actual: now },
          {
            zh: `${measure.name}${sayAbout(now.value)}，${before.fiscalYear}年为${sayAbout(then.value)}，${growth < 0n ? "减少" : "增加"}${say(divideRounded(size, 100n) * 100n, "percent")}，值得一看。`,
            en: `${measure.english}: ${sayAbout(now.value)}, ${sayAbout(then.value)} in ${before.fiscalYear}, ${growth < 0n ? "less" : "more"} by ${say(divideRounded(size, 100n) * 100n, "percent")}.`,
          },
        ),
      ];
    });
    return outcome(
      comparisons,
      "两个年度没有都公开在职人数和费用",
      "not both years have headcount and costs",
    );
  },
};
