import type { Check } from "../check.ts";

import { divideRounded } from "#lib/domain/decimal.ts";
import { judged } from "../compare.ts";
import { find, say } from "../figures.ts";

/** P6: the share of small and medium enterprises under the reserve that the rules ask for. */
export const reserve: Check = {
  id: "P6",
  category: "three_public",
  severity: "info",
  title: { zh: "授予中小企业的份额不低于 30%", en: "At least 30% to small and medium enterprises" },
  description: {
    zh: "政府采购应预留一定份额给中小企业（一般不低于采购预算的 30%）；低于 30% 的值得一看。",
    en: "The rules ask for a reserve of 30% in general.",
  },
  tolerance: "没有",
  basis: "政府采购促进中小企业发展管理办法（财库〔2020〕46号）第八条",
  run(document) {
    const [total] = find(document, { item: "procurement" });
    const [sme] = find(document, { item: "procurement.sme" });
    if (!total || !sme || total.value === 0n)
      return { reason: { zh: "没有公开采购总额或授予中小企业的金额", en: "no total or no amount to SMEs" } };
    const share = divideRounded(sme.value * 1_000_000n, total.value);
    return {
      comparisons: [
        judged(
          share >= 30_0000n,
          [sme, total],
          { expected: null, actual: sme },
          {
            zh: `授予中小企业占政府采购${say(divideRounded(share, 100n) * 100n, "percent")}，低于 30%，值得一看。`,
            en: `${say(divideRounded(share, 100n) * 100n, "percent")} of procurement went to SMEs, less than 30%.`,
          },
        ),
      ],
    };
  },
};
