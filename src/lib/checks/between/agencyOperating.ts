import type { Check } from "../check.ts";

import { atMost, equal, outcome } from "../compare.ts";
import { find } from "../figures.ts";

/** X5: 机关运行经费 is at most the running costs, and equal to them where the text says so. */
export const agencyOperating: Check = {
  id: "X5",
  category: "between",
  severity: "error",
  title: { zh: "机关运行经费不大于公用经费", en: "Agency operating costs within running costs" },
  description: {
    zh: "机关运行经费是行政单位和参公单位基本支出中的公用经费，不大于公用经费合计；文件写明“一致”的应当相等。",
    en: "Agency operating costs are a part of the running costs, and equal to them where the text says so.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "部门决算公开样表说明：机关运行经费",
  run(document) {
    const running = find(document, { item: "expenditure.basic.public" })[0];
    const comparisons = find(document, { item: "agency_operating" }).flatMap((agency) => {
      if (!running) return [];
      const said = /公用经费之和一致/.test(
        document.passages.slice(agency.lineStart - 1, agency.lineEnd + 1).join(""),
      );
      return [said ? equal(running, agency) : atMost(agency, running)];
    });
    return outcome(comparisons, "没有同时公开机关运行经费和公用经费", "one of them is not printed");
  },
};
