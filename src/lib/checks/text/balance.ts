import { abs } from "#lib/domain/decimal.ts";
import type { Funding } from "#lib/domain/vocabulary.ts";
import type { Check, CheckedDocument, CheckedFigure, Comparison } from "../check.ts";
import { atMost, equal, judged, outcome } from "../compare.ts";
import { find, nameAndAmount, nameInEnglish, nameOf, say } from "../figures.ts";
import { isText, told } from "./told.ts";

/** N10: what the text tells of revenue, expenditure and balances does not contradict itself. */
export const balance: Check = {
  id: "N10",
  category: "text",
  severity: "warning",
  title: { zh: "文字中的收支平衡，结转前后相接", en: "Revenue, expenditure and balances fit each other" },
  description: {
    zh: "文字印出的收入总计等于支出总计；年末结转减去比上年增减的数等于年初结转；财政拨款支出不大于财政拨款收入与年初结转之和，也不大于其基本支出与全部项目支出之和。口径不同（如“总计”只指本年、年初结转经过调整）可能是差异的原因。",
    en: "Total revenue = total expenditure; closing balance minus its change = opening balance; spending of appropriations is within the appropriation and the opening balance, and within basic and all project expenditure.",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "算术",
  run(document) {
    return outcome(
      [
        ...totals(document),
        ...carriedOver(document),
        ...(["appropriation", "general"] as const).flatMap((funding) => spending(document, funding)),
      ],
      "文字没有印出可以互相核对的收支和结转",
      "no totals or balances to compare",
    );
  },
};

/** Of all funds, and of the appropriation where it has other amounts. */
function totals(document: CheckedDocument): Comparison[] {
  const [all, own] = (["all", "appropriation"] as const).map((funding) => {
    const revenue = told(document, "revenue.total", funding);
    const expenditure = told(document, "expenditure.total", funding);
    return revenue && expenditure ? { revenue, expenditure } : null;
  });
  const isSame =
    all && own && all.revenue.value === own.revenue.value && all.expenditure.value === own.expenditure.value;
  return [all, isSame ? null : own].flatMap((pair) =>
    pair && !isOfYear(document, pair) ? [equal(pair.revenue, pair.expenditure)] : [],
  );
}

/** Whether 总收入 and 总支出 are those of the year alone: they differ by as much as the balance changed. */
function isOfYear(
  document: CheckedDocument,
  pair: Record<"revenue" | "expenditure", CheckedFigure>,
): boolean {
  const { revenue, expenditure } = pair;
  const [change] = find(document, {
    item: "expenditure.closing_balance",
    funding: revenue.funding,
    measure: "yoy_change",
  });
  if (!change || change.value === 0n) return false;
  const envelope = revenue.rounding + expenditure.rounding + change.rounding;
  return abs(revenue.value - expenditure.value - change.value) <= envelope;
}

/** The closing balance a year ago is this year's opening balance. */
function carriedOver(document: CheckedDocument): Comparison[] {
  const of = (item: "revenue.opening_balance" | "expenditure.closing_balance") =>
    find(document, { item, funding: "all", subjectCode: null })[0];
  const [opening, closing] = [of("revenue.opening_balance"), of("expenditure.closing_balance")];
  const change = find(document, {
    item: "expenditure.closing_balance",
    funding: "all",
    measure: "yoy_change",
  })[0];
  if (!opening || !closing || !change) return [];
  // A balance below its own increase was printed in 元 for 万元, which other rules say; the rest is as it was meant.
  const scale = closing.value < change.value ? 10_000n : 1n;
  const left = { value: closing.value * scale, rounding: closing.rounding * scale };
  const before = left.value - change.value;
  const difference = opening.value - before;
  const size = abs(difference);
  const [is, was, gap] = [say(left.value, closing.unit), say(before, "yuan"), say(size, "yuan")];
  const [name, english] = [nameOf(closing), nameInEnglish(closing)];
  return [
    judged(
      size <= opening.rounding + left.rounding + change.rounding,
      [opening, closing, change],
      { expected: { value: before, unit: "yuan" }, actual: opening },
      {
        zh: `${name}${is}（第${closing.lineStart}行）减去比上年增减的${say(change.value, change.unit)}（第${change.lineStart}行），上年年末是${was}；第${opening.lineStart}行的年初结转和结余却是${say(opening.value, opening.unit)}，相差${gap}，值得核对。`,
        en: `${english} ${is} (line ${closing.lineStart}) minus its change of ${say(change.value, change.unit)} (line ${change.lineStart}) gives ${was} a year ago; line ${opening.lineStart} opens with ${say(opening.value, opening.unit)}, a difference of ${gap}.`,
      },
    ),
  ];
}

/** What was spent of a purse came from it, and was spent on something. */
function spending(document: CheckedDocument, funding: Funding): Comparison[] {
  const first = (item: Parameters<typeof find>[1]["item"], purses: readonly Funding[]) => {
    for (const purse of purses) {
      const [figure] = find(document, { item: item!, funding: purse, subjectCode: null });
      if (figure) return figure;
    }
    return null;
  };
  const spent = first("expenditure.current", [funding]);
  if (!spent || !isText(spent)) return [];
  const granted = first("revenue.appropriation", [funding]) ?? first("revenue.current", [funding]);
  const opening = first("revenue.opening_balance", [funding, "all"]);
  const basic = first(
    "expenditure.basic",
    funding === "general" ? ["general"] : ["appropriation", "general"],
  );
  const project = first("expenditure.project", ["all"]);
  // Government funds may have basic expenditure of their own.
  const onlyGeneral = !find(document, { item: "expenditure.current" }).some(
    ({ funding: purse, value }) => (purse === "government_fund" || purse === "state_capital") && value !== 0n,
  );
  return [
    ...(granted && opening ? [within(spent, [granted, opening])] : []),
    ...(basic && project && onlyGeneral ? [within(spent, [basic, project])] : []),
  ];
}

/** A part that is not larger than the sum of some wholes. */
function within(part: CheckedFigure, [first, ...others]: readonly CheckedFigure[]): Comparison {
  const whole = others.reduce(
    (sum, { value, rounding }) => ({ ...sum, value: sum.value + value, rounding: sum.rounding + rounding }),
    first!,
  );
  const compared = atMost(part, whole);
  const figures = [part, first!, ...others];
  const zh = figures.slice(1).map((figure) => `${nameAndAmount(figure)}（第${figure.lineStart}行）`);
  const en = figures
    .slice(1)
    .map((figure) => `${nameInEnglish(figure)} ${say(figure.value, figure.unit)} (line ${figure.lineStart})`);
  return {
    ...judged(compared.passed, figures, { expected: whole, actual: part }, compared.message),
    limit: true,
    message: compared.passed
      ? compared.message
      : {
          zh: `${nameAndAmount(part)}（第${part.lineStart}行）大于${zh.join("与")}之和${say(whole.value, whole.unit)}，值得核对。`,
          en: `${nameInEnglish(part)}: ${say(part.value, part.unit)} (line ${part.lineStart}), more than ${say(whole.value, whole.unit)}, the sum of ${en.join(" and ")}.`,
        },
  };
}
