import { abs } from "#lib/domain/decimal.ts";
import type { Check } from "../check.ts";
import type { CheckedDocument, Comparison, Peers } from "../check.ts";
import { judged } from "../compare.ts";
import { sayAbout } from "../figures.ts";
import { measured, MEASURES, type Measure } from "./measures.ts";

/** Fewer say nothing. */
const LEAST = 8;

/** Y4: far from the peers of the same year (median and median deviation). */
export const peers: Check = {
  id: "Y4",
  category: "years",
  severity: "info",
  title: { zh: "人均费用与同类相近", en: "Costs per head near the peers'" },
  description: {
    zh: "同一年度另有至少 8 个部门公开了在职人数和费用时，人均人员经费、公用经费、“三公”经费偏离中位数超过 3.5 倍绝对中位差的，值得一看。",
    en: "Staff, running and 三公 costs a head more than 3.5 median deviations from the median of at least 8 peers.",
  },
  tolerance: "没有",
  basis: "稳健离群值（中位数、绝对中位差）",
  run(document, { peers }) {
    const own = MEASURES.filter((measure) => measured(document, measure));
    if (!own.length)
      return { reason: { zh: "没有公开在职人数或费用", en: "no headcount or no costs per head" } };
    const groups = own.flatMap((measure) => {
      const found = peers(document.fiscalYear, measure.item, document.departmentId);
      return found ? [{ measure, found }] : [];
    });
    const comparisons = groups.flatMap(({ measure, found }) =>
      found.count < LEAST ? [] : [compareWithPeers(document, measure, found)],
    );
    if (comparisons.length) return { comparisons };
    const most = Math.max(0, ...groups.map(({ found }) => found.count));
    return {
      reason: {
        zh: `同年度可比的部门只有 ${most} 个，不足 ${LEAST} 个，不作判断`,
        en: `only ${most} peers`,
      },
    };
  },
};

function compareWithPeers(document: CheckedDocument, measure: Measure, peers: Peers): Comparison {
  const own = measured(document, measure)!;
  const { count, median, spread } = peers;
  const far = spread > 0n && abs(own.value - median) * 2n > spread * 7n;
  return judged(
    !far,
    own.figures,
    { expected: { value: median, unit: own.unit }, actual: own },
    {
      zh: `${measure.name}${sayAbout(own.value)}，同年度${count}个部门的中位数是${sayAbout(median)}，值得一看。`,
      en: `${measure.english}: ${sayAbout(own.value)}; the median of ${count} peers is ${sayAbout(median)}.`,
    },
  );
}
