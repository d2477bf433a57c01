import type { Check } from "../check.ts";

import { atMost, outcome, sumAgrees } from "../compare.ts";
import { find } from "../figures.ts";

/** P5: procurement is goods + works + services; small enterprises got a part of it. */
export const procurement: Check = {
  id: "P5",
  category: "three_public",
  severity: "error",
  title: { zh: "政府采购各部分相符", en: "Procurement agrees" },
  description: {
    zh: "采购总额 = 货物 + 工程 + 服务；授予中小企业不大于总额；授予小微企业不大于授予中小企业。",
    en: "Procurement = goods + works + services; SMEs ≤ total; small and micro ≤ SMEs.",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "部门决算公开样表：政府采购支出情况",
  run(document) {
    const of = (
      item:
        | "procurement"
        | "procurement.goods"
        | "procurement.works"
        | "procurement.services"
        | "procurement.sme"
        | "procurement.small_micro",
    ) => find(document, { item })[0];
    const total = of("procurement");
    const kinds = [of("procurement.goods"), of("procurement.works"), of("procurement.services")].flatMap(
      (kind) => kind ?? [],
    );
    const [sme, micro] = [of("procurement.sme"), of("procurement.small_micro")];
    return outcome(
      [
        ...(total && kinds.length > 1 ? [sumAgrees(total, kinds)] : []),
        ...(total && sme ? [atMost(sme, total)] : []),
        ...(sme && micro ? [atMost(micro, sme)] : []),
      ],
      "没有公开政府采购",
      "no procurement is printed",
    );
  },
};
