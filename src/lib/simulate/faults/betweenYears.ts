import type { YearlyFault } from "./fault.ts";

export const BETWEEN_YEARS: readonly YearlyFault[] = [
  {
    kind: "opening is not last closing",
    checks: ["Y2"],
    description: "年初结转和结余不等于上年年末结转和结余",
    item: "revenue.opening_balance",
    measure: "value",
    spoil(random, year, before) {
      const more = random.integer(200, 9_000) * 10_000;
      const moved = (balances: typeof year.opening) => ({ ...balances, general: balances.general + more });
      return { year: { ...year, opening: moved(year.opening), closing: moved(year.closing) }, before };
    },
  },
  {
    kind: "another last year",
    checks: ["Y1"],
    description: "增减额推出的上年机关运行经费与上年公开的不同",
    item: "agency_operating",
    measure: "yoy_change",
    spoil(random, year, before) {
      if (year.agencyOperating === 0 || before.agencyOperating === 0) return null;
      const agencyOperating = Math.round(before.agencyOperating * random.between(1.1, 1.4));
      return { year, before: { ...before, agencyOperating } };
    },
  },
];
