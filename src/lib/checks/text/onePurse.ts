import { abs } from "#lib/domain/decimal.ts";
import { FUNDINGS } from "#lib/domain/vocabulary.ts";
import type { Check, CheckedDocument, CheckedFigure, Words } from "../check.ts";
import { OTHER_PURSES, saidNone } from "../completeness/none.ts";
import { equal, outcome } from "../compare.ts";
import { find, first } from "../figures.ts";
import { levelOf } from "../lookup.ts";

/** N11: where the general public budget is the only purse, 财政拨款 and 一般公共预算 of one thing are one amount. */
export const onePurse: Check = {
  id: "N11",
  category: "text",
  severity: "warning",
  title: { zh: "只有一般公共预算的，财政拨款与它是同一个数", en: "One purse has one amount" },
  description: {
    zh: "文件写明（或印为零）没有政府性基金和国有资本经营预算、各处也没有它们的数的，同一事项的财政拨款数与一般公共预算数应当相同。财政拨款收支总表自己的各栏由 T4 核对。",
    en: "Where the document says, or prints as zero, that there is no money of government funds and state capital, the appropriation for a thing is its general public budget amount. The columns of the summary of appropriations are compared by T4.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "逻辑一致：只有一种资金时，全部就是这一种",
  run(document) {
    if (!isOnlyGeneral(document))
      return {
        reason: {
          zh: "没有写明只有一般公共预算财政拨款",
          en: "it is not said that the general public budget is the only purse",
        },
      };
    const comparisons = document.figures.flatMap((general) => {
      const { funding, stage, unit, statement } = general;
      if (funding !== "general" || unit !== "yuan" || levelOf(document, general, stage) !== general)
        return [];
      const appropriation = levelOf(document, { ...general, funding: "appropriation" }, stage);
      const isSummary = statement === "appropriation_summary" && appropriation?.statement === statement;
      return appropriation && !isSummary
        ? [equal(general, appropriation, cause(document, appropriation, general))]
        : [];
    });
    return outcome(comparisons, "没有同时印出财政拨款数和一般公共预算数", "no amount is printed for both");
  },
};

/** Why they differ: the opening balance, where it is just that; else what the two names, which may be the same, do not tell. */
function cause(document: CheckedDocument, appropriation: CheckedFigure, general: CheckedFigure): Words {
  const difference = appropriation.value - general.value;
  const opening = (["appropriation", "general", "all"] as const)
    .flatMap((funding) => find(document, { item: "revenue.opening_balance", funding, subjectCode: null }))
    .find(({ value }) => value !== 0n && value === abs(difference));
  const { lineStart } = difference > 0n ? appropriation : general;
  if (opening)
    return {
      zh: `（第${lineStart}行的数像是含有第${opening.lineStart}行的年初结转和结余）`,
      en: ` (line ${lineStart} seems to include the opening balance of line ${opening.lineStart})`,
    };
  return {
    zh: `（前者为${FUNDINGS.general}，后者为${FUNDINGS.appropriation}，而文件没有其他预算的拨款）`,
    en: " (the first is the general public budget, the second the appropriation, and there is no other purse)",
  };
}

function isOnlyGeneral(document: CheckedDocument): boolean {
  return OTHER_PURSES.every(
    ([funding, name]) =>
      !document.figures.some((figure) => figure.funding === funding && figure.value !== 0n) &&
      (saidNone(document, name) !== null || first(document, { funding }) !== null),
  );
}
