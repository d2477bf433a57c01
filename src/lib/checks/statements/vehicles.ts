import type { Check, CheckedDocument, CheckedFigure } from "../check.ts";

import { atMost, outcome, sumAgrees } from "../compare.ts";
import { find, groupBy } from "../figures.ts";

/** 其中：业务用车3辆: whether the lines of a list count more vehicles than were read. */
function countsOthers({ passages }: CheckedDocument, figures: readonly CheckedFigure[]): boolean {
  const lines = [...new Set(figures.map(({ lineStart }) => lineStart))];
  const counts = lines.flatMap((line) => passages[line - 1]?.match(/用车\s*\d+\s*[辆台](?!（套）)/g) ?? []);
  return counts.length > figures.filter(({ item }) => item !== "assets.vehicles").length;
}

/** T7: vehicles are the sum of their kinds. */
export const vehicles: Check = {
  id: "T7",
  category: "statements",
  severity: "error",
  title: { zh: "车辆数等于各类用车之和", en: "Vehicles add up by use" },
  description: {
    zh: "国有资产占用情况中，车辆合计等于各类用车之和；只印出一类的，不大于合计。",
    en: "All vehicles are the sum of the vehicles by use; where one use alone is printed, it is no more than all.",
  },
  tolerance: "没有（计数）",
  basis: "国有资产占用情况表",
  run(document) {
    const figures = find(document, {})
      .filter((figure) => figure.item.startsWith("assets.vehicles"))
      .map((figure) => ({ ...figure, rounding: 0n }));
    const comparisons = groupBy(figures, (figure) => figure.statement).flatMap((group) => {
      const total = group.find((figure) => figure.item === "assets.vehicles");
      const [kind, ...others] = group.filter((figure) => figure.item !== "assets.vehicles");
      if (!total || !kind) return [];
      // Of one kind alone, the text may have named it and no other; and there are kinds that the accounts do not know.
      return [
        others.length && !countsOthers(document, [total, kind, ...others])
          ? sumAgrees(total, [kind, ...others])
          : atMost(kind, total),
      ];
    });
    return outcome(comparisons, "没有车辆合计与分类", "no vehicles by use");
  },
};
