import type { Check } from "../check.ts";

import { outcome, sumAgrees } from "../compare.ts";
import { find, groupBy } from "../figures.ts";

/** T7: vehicles are the sum of their kinds. */
export const vehicles: Check = {
  id: "T7",
  category: "statements",
  severity: "error",
  title: { zh: "车辆数等于各类用车之和", en: "Vehicles add up by use" },
  description: {
    zh: "国有资产占用情况中，车辆合计等于各类用车之和。",
    en: "All vehicles are the sum of the vehicles by use.",
  },
  tolerance: "没有（计数）",
  basis: "国有资产占用情况表",
  run(document) {
    const figures = find(document, {}).filter((figure) => figure.item.startsWith("assets.vehicles"));
    const comparisons = groupBy(figures, (figure) => figure.statement).flatMap((group) => {
      const total = group.find((figure) => figure.item === "assets.vehicles");
      const kinds = group.filter((figure) => figure.item !== "assets.vehicles");
      return total && kinds.length > 1
        ? [
            {
              ...sumAgrees(
                { ...total, rounding: 0n },
                kinds.map((kind) => ({ ...kind, rounding: 0n })),
              ),
            },
          ]
        : [];
    });
    return outcome(comparisons, "没有车辆合计与分类", "no vehicles by use");
  },
};
