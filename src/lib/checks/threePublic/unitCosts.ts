import type { Check } from "../check.ts";

import type { Item } from "#lib/domain/items.ts";
import { judged, outcome } from "../compare.ts";
import { find, nameInEnglish, nameOf, sayAbout } from "../figures.ts";

/** Yuan a year or a visit: what the published accounts of offices usually lie within. */
const RANGES: readonly [cost: Item, count: Item, low: bigint, high: bigint, what: string][] = [
  ["three_public.vehicles.operation", "vehicles.kept", 5_000n, 80_000n, "每辆车一年"],
  ["three_public.reception", "reception.persons", 20n, 400n, "每人次"],
  ["expenditure.basic.personnel", "staff.in_service", 15_000n, 1_000_000n, "按在职人数人均"],
];

/** P3: unit costs outside the usual range. */
export const unitCosts: Check = {
  id: "P3",
  category: "three_public",
  severity: "info",
  title: { zh: "车均、人均费用在通常范围内", en: "Unit costs are usual" },
  description: {
    zh: "每辆公务用车一年运行维护费通常在 0.5 万至 8 万元，每人次公务接待费通常在 20 至 400 元，人均人员经费（含离退休人员的钱，按在职人数）通常在 1.5 万至 100 万元；超出的值得一看。",
    en: "Running costs of 5,000 to 80,000 yuan a car, 20 to 400 yuan a visitor, staff costs of 15,000 to 1,000,000 yuan a head in service, retirees included.",
  },
  tolerance: "没有",
  basis: "经验范围，不是规定",
  run(document) {
    const comparisons = RANGES.flatMap(([cost, count, low, high, what]) => {
      const [spent] = find(document, { item: cost, subjectCode: null });
      const [number] = find(document, { item: count });
      if (!spent || !number || number.value === 0n || spent.value === 0n) return [];
      const each = (spent.value * 10_000n) / number.value;
      return [
        judged(
          each >= low * 10_000n && each <= high * 10_000n,
          [spent, number],
          { expected: null, actual: { value: each, unit: "yuan" } },
          {
            zh: `${nameOf(spent)}${what}${sayAbout(each)}，不在通常范围内，值得一看。`,
            en: `${nameInEnglish(spent)} is ${sayAbout(each)} each, outside the usual range.`,
          },
        ),
      ];
    });
    return outcome(comparisons, "没有同时公开费用和数量", "no cost with its count");
  },
};
