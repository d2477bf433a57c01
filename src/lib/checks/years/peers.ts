import type { Check } from "../check.ts";

import { divideRounded, type Decimal } from "#lib/domain/decimal.ts";
import type { Archive, CheckedDocument } from "../check.ts";
import { judged } from "../compare.ts";
import { find, sayAbout } from "../figures.ts";

/** Fewer say nothing. */
const LEAST = 8;
const abs = (value: bigint) => (value < 0n ? -value : value);

/** Y4: far from the peers of the same year (median and median deviation). */
export const peers: Check = {
  id: "Y4",
  category: "years",
  severity: "info",
  title: { zh: "人均人员经费与同类相近", en: "Staff costs per head near the peers'" },
  description: {
    zh: "同一年度至少 8 个部门公开了在职人数时，人均人员经费偏离中位数超过 3.5 倍绝对中位差的，值得一看。",
    en: "Per-head staff costs more than 3.5 median deviations from the median of at least 8 peers.",
  },
  tolerance: "没有",
  basis: "稳健离群值（中位数、绝对中位差）",
  run(document, archive) {
    const own = perHead(document);
    if (!own) return { reason: { zh: "没有公开在职人数或人员经费", en: "no headcount or no staff costs" } };
    const values = peerValues(document, archive);
    if (values.length < LEAST) {
      return {
        reason: {
          zh: `同年度可比的部门只有 ${values.length} 个，不足 ${LEAST} 个，不作判断`,
          en: `only ${values.length} peers`,
        },
      };
    }
    const middle = median(values);
    const spread = median(values.map((value) => abs(value - middle)));
    const far = spread > 0n && abs(own.value - middle) * 2n > spread * 7n;
    return {
      comparisons: [
        judged(
          !far,
          own.figures,
          { expected: middle, actual: own.value },
          {
            zh: `人均人员经费${sayAbout(own.value)}，${values.length}个同类的中位数是${sayAbout(middle)}，值得一看。`,
            en: `${sayAbout(own.value)} a head; the median of ${values.length} peers is ${sayAbout(middle)}.`,
          },
        ),
      ],
    };
  },
};

function perHead(document: CheckedDocument) {
  const [staff] = find(document, { item: "staff.in_service" });
  const [costs] = find(document, { item: "expenditure.basic.personnel" });
  if (!staff || !costs || staff.value === 0n) return null;
  return { value: divideRounded(costs.value * 10_000n, staff.value), figures: [costs, staff] };
}

function peerValues(document: CheckedDocument, { documents }: Archive): Decimal[] {
  return documents
    .filter((other) => other.fiscalYear === document.fiscalYear && other.documentId !== document.documentId)
    .flatMap((other) => perHead(other)?.value ?? []);
}

function median(values: readonly Decimal[]): Decimal {
  const sorted = [...values].sort((a, b) => (a < b ? -1 : 1));
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2n;
}
