import type { Check, CheckedFigure, Comparison } from "../check.ts";

import { atMost, outcome, toldSumAgrees } from "../compare.ts";
import { groupBy } from "../figures.ts";

const SUMS = [
  ["three_public", ["three_public.overseas", "three_public.vehicles", "three_public.reception"]],
  ["three_public.vehicles", ["three_public.vehicles.purchase", "three_public.vehicles.operation"]],
] as const;

/** T6: “三公” from its parts, in every stage, in the table and in the text. */
export const threePublicParts: Check = {
  id: "T6",
  category: "statements",
  severity: "error",
  title: { zh: "“三公”经费等于各部分之和", en: "The three public expenses add up" },
  description: {
    zh: "“三公”经费 = 因公出国（境）+ 公务用车购置及运行 + 公务接待；公务用车 = 购置 + 运行；公务接待 = 国内 + 国（境）外；只印出一部分的，不大于全部；预算、决算和比上年增减的数都要相符。",
    en: "Three public expenses = overseas + vehicles + reception; vehicles = purchase + operation; receptions = at home + abroad; one part alone is within its whole; in budget, actual and change on the year before.",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "“三公”经费支出决算表；部门决算公开样表",
  run(document) {
    const figures = document.figures.filter(
      (figure) =>
        (figure.measure === "value" || figure.measure === "yoy_change") &&
        figure.unit === "yuan" &&
        figure.item.startsWith("three_public"),
    );
    const printed = groupBy(
      figures,
      ({ statement, fiscalYear, stage, measure }) => `${statement}:${fiscalYear}:${stage}:${measure}`,
    );
    const comparisons = printed.flatMap((group) =>
      SUMS.flatMap(([whole, parts]) => {
        const total = group.find((figure) => figure.item === whole);
        const found = parts.flatMap((part) => group.find((figure) => figure.item === part) ?? []);
        return total && complete(found.length, parts.length, group[0]!.statement)
          ? [toldSumAgrees(total, found)]
          : [];
      }),
    );
    comparisons.push(...printed.flatMap(receptions), ...printed.flatMap(vehicles));
    return outcome(comparisons, "没有“三公”经费的合计与部分", "no total with its parts");
  },
};

/** Receptions at home and abroad; where one of them alone is printed, it is no more than all. */
function receptions(group: readonly CheckedFigure[]): Comparison[] {
  const [total, home, abroad] = (
    ["three_public.reception", "three_public.reception.domestic", "three_public.reception.abroad"] as const
  ).map((item) => group.find((figure) => figure.item === item));
  if (!total || total.measure !== "value") return [];
  if (home && abroad) return [toldSumAgrees(total, [home, abroad])];
  const part = home ?? abroad;
  return part ? [atMost(part, total)] : [];
}

/** Running the vehicles alone is no more than buying and running them, where the text leaves the purchase out. */
function vehicles(group: readonly CheckedFigure[]): Comparison[] {
  const [total, purchase, operation] = (
    ["three_public.vehicles", "three_public.vehicles.purchase", "three_public.vehicles.operation"] as const
  ).map((item) => group.find((figure) => figure.item === item && figure.measure === "value"));
  const part = operation ?? purchase;
  const isTable = total?.statement === "three_public";
  return total && part && !isTable && !(operation && purchase) ? [atMost(part, total)] : [];
}

/** A table prints blanks for zero; text that leaves a part out says nothing about it. */
function complete(found: number, all: number, statement: string): boolean {
  return statement === "three_public" ? found > 0 : found === all;
}
