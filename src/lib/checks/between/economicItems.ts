import type { Check } from "../check.ts";

import type { Item } from "#lib/domain/items.ts";
import { atMost, outcome } from "../compare.ts";
import { find, first } from "../figures.ts";

const PARTS: readonly [code: string, whole: Item][] = [
  ["30217", "three_public.reception"],
  ["30231", "three_public.vehicles.operation"],
  ["30212", "three_public.overseas"],
  ["31013", "three_public.vehicles.purchase"],
];

/** X3: the economic items of basic expenditure are a part of the “三公” costs. */
export const economicItems: Check = {
  id: "X3",
  category: "between",
  severity: "error",
  title: {
    zh: "基本支出中的三公款不大于“三公”决算",
    en: "Basic expenditure's part of the three public expenses",
  },
  description: {
    zh: "基本支出表的公务接待费（30217）、公务用车运行维护费（30231）、因公出国（境）费用（30212）、公务用车购置（31013）分别不大于“三公”决算数。",
    en: "What basic expenditure spends on reception, vehicles and travel is a part of the three public expenses.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "“三公”经费口径：基本支出与项目支出之和",
  run(document) {
    const comparisons = PARTS.flatMap(([code, item]) => {
      const part = first(document, {
        statement: "general_basic_expenditure",
        item: "expenditure.basic",
        subjectCode: code,
      });
      const table = first(document, { statement: "three_public", item });
      const whole = table ?? find(document, { item })[0];
      return part && whole ? [atMost(part, whole)] : [];
    });
    return outcome(comparisons, "没有可以核对的款", "no such item");
  },
};
