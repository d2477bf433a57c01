import type { Check } from "../check.ts";

import type { Item } from "#lib/domain/items.ts";
import { judged, outcome, NO_SIDES } from "../compare.ts";
import { find, nameInEnglish, nameOf, say } from "../figures.ts";

const PAIRS: readonly [cost: Item, count: Item][] = [
  ["three_public.vehicles.purchase", "vehicles.purchased"],
  ["three_public.vehicles.operation", "vehicles.kept"],
  ["three_public.reception", "reception.batches"],
  ["three_public.overseas", "travel.groups"],
];

/** Every group and every reception is of one person at least. */
const PEOPLE: readonly [count: Item, persons: Item][] = [
  ["travel.groups", "travel.persons"],
  ["reception.batches", "reception.persons"],
  ["reception.foreign_affairs.batches", "reception.foreign_affairs.persons"],
  ["reception.abroad.batches", "reception.abroad.persons"],
];

/** P1: a cost has its count, and the reverse. */
export const counts: Check = {
  id: "P1",
  category: "three_public",
  severity: "warning",
  title: { zh: "三公费用与数量对得上", en: "Costs have their counts" },
  description: {
    zh: "购置数为零而有购置费、保有量为零而有运行费、批次为零而有接待费，或者相反，值得核对；团组、批次不多于人次，一边为零的另一边也为零。",
    en: "No purchase without a car, no running cost without a car kept, no reception cost without a reception, and the reverse; no more groups or receptions than persons, and none without them.",
  },
  tolerance: "没有",
  basis: "逻辑一致",
  run(document) {
    const pairs = [...PAIRS, ...PEOPLE];
    const comparisons = pairs.flatMap(([one, other]) => {
      const [spent] = find(document, { item: one });
      const [number] = find(document, { item: other });
      if (!spent || !number) return [];
      const isWithin = spent.unit === "yuan" || spent.value <= number.value;
      const agrees = isWithin && (spent.value === 0n) === (number.value === 0n);
      return [
        judged(agrees, [spent, number], NO_SIDES, {
          zh: `${nameOf(spent)}为${say(spent.value, spent.unit)}（第${spent.lineStart}行），而${nameOf(number)}为${say(number.value, number.unit)}（第${number.lineStart}行），值得核对。`,
          en: `${nameInEnglish(spent)}: ${say(spent.value, spent.unit)} (line ${spent.lineStart}), but ${nameInEnglish(number)}: ${say(number.value, number.unit)} (line ${number.lineStart}).`,
        }),
      ];
    });
    return outcome(comparisons, "没有同时公开费用和数量", "no cost with its count");
  },
};
