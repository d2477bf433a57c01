import type { Check } from "../check.ts";

import { itemLabel, type Item } from "#lib/domain/items.ts";
import { REQUIRED_ITEMS } from "#lib/domain/required.ts";
import { outcome, passage } from "../compare.ts";

/** C2: the items that the rules require are disclosed. */
export const items: Check = {
  id: "C2",
  category: "completeness",
  severity: "warning",
  title: { zh: "应公开的事项齐全", en: "Required items are disclosed" },
  description: {
    zh: "“三公”四个部分及团组、车辆、批次、人次，机关运行经费，政府采购及中小企业，国有资产。",
    en: "Three public expenses with their counts, agency operating costs, procurement with SMEs, state assets.",
  },
  tolerance: "没有",
  basis: "财政预决算领域基层政务公开标准目录；地方预决算公开操作规程",
  run(document) {
    const printed = new Set<Item>(document.figures.map((figure) => figure.item));
    const required = printed.size ? REQUIRED_ITEMS : [];
    const comparisons = required.map((item) => {
      const parts = [...printed].some((other) => other.startsWith(`${item}.`));
      return passage(printed.has(item) || parts, 1, 1, {
        zh: `没有找到“${itemLabel(item)}”，值得核对。`,
        en: `${item} was not found.`,
      });
    });
    return outcome(comparisons, "文件没有读出数", "no figures were read");
  },
};
