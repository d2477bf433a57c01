import type { Check } from "../check.ts";

import { equal, outcome } from "../compare.ts";
import { find } from "../figures.ts";

/** P2: vehicles kept are the vehicles among the assets. */
export const vehiclesKept: Check = {
  id: "P2",
  category: "three_public",
  severity: "warning",
  title: { zh: "公务用车保有量与资产车辆数一致", en: "Vehicles kept agree with the assets" },
  description: {
    zh: "“三公”部分的公务用车保有量与国有资产的车辆数一致；其他资金负担的车辆可能是差异的原因。",
    en: "Vehicles kept are the vehicles of the asset statement.",
  },
  tolerance: "没有（计数）",
  basis: "逻辑一致",
  run(document) {
    const [kept] = find(document, { item: "vehicles.kept" });
    const [assets] = find(document, { item: "assets.vehicles" });
    const both = kept && assets ? [equal({ ...kept, rounding: 0n }, { ...assets, rounding: 0n })] : [];
    return outcome(both, "没有同时公开保有量和资产车辆数", "one of them is not printed");
  },
};
