import type { Check, CheckedDocument, CheckedFigure, Comparison } from "../check.ts";
import { judged, outcome } from "../compare.ts";
import { find, nameAndAmount, nameInEnglish, say } from "../figures.ts";
import { levelOf } from "../lookup.ts";

/** X6: what a subject receives and spends differ by no more than all balances. */
export const carriedOver: Check = {
  id: "X6",
  category: "between",
  severity: "warning",
  title: {
    zh: "各科目收入与支出之差不大于全部结转结余",
    en: "Revenue and expenditure of a subject differ by no more than the balances",
  },
  description: {
    zh: "收入决算表与支出决算表的同一科目：支出比收入多的，不超过全部年初结转等（收入总计 − 本年收入）；收入比支出多的，不超过全部年末结转等（支出总计 − 本年支出）。没有结转的，每个科目的收入等于支出。非财政资金的结余为负、科目之间调整的，可能是差异的原因。",
    en: "A subject spends no more beyond its revenue than all opening balances (total − current revenue), and keeps no more of it than all closing balances (total − current expenditure): without balances both are equal. Balances below zero and adjustments between subjects may be the cause.",
  },
  tolerance: "各数末位的半个单位之和",
  basis: "算术：每个科目的年初结转 + 收入 − 支出 = 年末结转",
  run(document) {
    const comparisons = compareSubjects(document);
    return outcome(comparisons, "没有同时印出各科目的收入和支出", "no subject with revenue and expenditure");
  },
};

/** What is brought into the year or left behind it, as the totals tell. */
interface Balance {
  value: bigint;
  rounding: bigint;
  lines: string;
}

function compareSubjects(document: CheckedDocument): Comparison[] {
  const [brought, left] = [balanceOf(document, "revenue"), balanceOf(document, "expenditure")];
  if (!brought || !left) return [];
  const spending = find(document, { statement: "expenditure", item: "expenditure.current" });
  const seen = new Set<string>();
  return find(document, { statement: "revenue", item: "revenue.current" }).flatMap((revenue) => {
    const { subjectCode } = revenue;
    const spent = spending.find((figure) => figure.subjectCode === subjectCode);
    if (!subjectCode || seen.has(subjectCode) || !spent) return [];
    seen.add(subjectCode);
    return [compare(revenue, spent, revenue.value < spent.value ? brought : left)];
  });
}

function balanceOf(document: CheckedDocument, flow: "revenue" | "expenditure"): Balance | null {
  const of = (item: "total" | "current") =>
    levelOf(document, { item: `${flow}.${item}`, subjectCode: null, funding: "all" });
  const [total, current] = [of("total"), of("current")];
  if (!total || !current || total.value < current.value) return null;
  return {
    value: total.value - current.value,
    rounding: total.rounding + current.rounding,
    lines: `${total.lineStart}、${current.lineStart}`,
  };
}

function compare(revenue: CheckedFigure, spent: CheckedFigure, balance: Balance): Comparison {
  const isLess = revenue.value < spent.value;
  const apart = isLess ? spent.value - revenue.value : revenue.value - spent.value;
  const limit = isLess ? spent.value - balance.value : spent.value + balance.value;
  const passed = apart <= balance.value + revenue.rounding + spent.rounding + balance.rounding;
  const [got, used, gap, most] = [revenue.value, spent.value, apart, balance.value].map((value) =>
    say(value, "yuan"),
  );
  const compared = judged(
    passed,
    [revenue, spent],
    { expected: { value: limit, unit: "yuan" }, actual: revenue },
    {
      zh: `${nameAndAmount(revenue, got)}（第${revenue.lineStart}行），${nameAndAmount(spent, used)}（第${spent.lineStart}行），相差${gap}；全部${isLess ? "年初" : "年末"}结转结余等（第${balance.lines}行两数之差）是${most}，值得核对。`,
      en: `${nameInEnglish(revenue)}: ${got} (line ${revenue.lineStart}), ${nameInEnglish(spent)}: ${used} (line ${spent.lineStart}), ${gap} apart; all ${isLess ? "opening" : "closing"} balances (the difference of lines ${balance.lines.replace("、", " and ")}) are ${most}.`,
    },
  );
  // What keeps within a balance tells nothing of which amount was meant.
  return balance.value === 0n ? compared : { ...compared, limit: true };
}
