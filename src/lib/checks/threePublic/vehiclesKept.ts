import type { Check, CheckedDocument, CheckedFigure, Comparison } from "../check.ts";

import { equal, outcome, sumAgrees } from "../compare.ts";
import { find } from "../figures.ts";

/** P2: vehicles kept are the vehicles among the assets. */
export const vehiclesKept: Check = {
  id: "P2",
  category: "three_public",
  severity: "warning",
  title: { zh: "公务用车保有量与资产车辆数一致", en: "Vehicles kept agree with the assets" },
  description: {
    zh: "“三公”部分的公务用车保有量与国有资产的车辆数一致，没有印总数的，与各类用车之和一致；恰好少了特种专业技术用车（如救护车）的，不是差异；其他资金负担的车辆可能是差异的原因。",
    en: "Vehicles kept are the vehicles of the asset statement, or the sum of their uses where no total is printed; without those for special techniques, such as ambulances, they agree, too.",
  },
  tolerance: "没有（计数）",
  basis: "逻辑一致",
  run(document) {
    const [kept] = find(document, { item: "vehicles.kept" });
    const [assets] = find(document, { item: "assets.vehicles" });
    const kinds = assets ? [] : kindsOf(document);
    return outcome(
      [
        ...(kept && assets ? [keptAmong(document, counted(kept), counted(assets))] : []),
        ...(kept && kinds.length > 1 ? [sumAgrees(counted(kept), kinds.map(counted))] : []),
      ],
      "没有同时公开保有量和资产车辆数",
      "one of them is not printed",
    );
  },
};

/** 公务用车 of the three public expenses are 领导干部专车, 一般公务用车 and 执法执勤用车: those for special techniques may be no part. */
function keptAmong(document: CheckedDocument, kept: CheckedFigure, assets: CheckedFigure): Comparison {
  const [technical] = find(document, { item: "assets.vehicles.technical" });
  const besides = technical && sumAgrees(assets, [kept, counted(technical)]);
  return besides?.passed ? besides : equal(kept, assets);
}

const counted = (figure: CheckedFigure) => ({ ...figure, rounding: 0n });

/** The vehicles by use, as they are listed first. */
function kindsOf(document: CheckedDocument): CheckedFigure[] {
  const kinds = find(document, {}).filter(({ item }) => item.startsWith("assets.vehicles."));
  const [head] = kinds;
  return kinds.filter(
    ({ statement, lineStart }) => statement === head!.statement && lineStart - head!.lineStart < 12,
  );
}
