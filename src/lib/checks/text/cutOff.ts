import { divideRounded } from "#lib/domain/decimal.ts";
import type { Check, Comparison } from "../check.ts";
import { judged, outcome } from "../compare.ts";
import { groupBy, say, sayPrinted } from "../figures.ts";
import { ran } from "../ran.ts";
import { changes } from "./changes.ts";
import { completion } from "./completion.ts";
import { shares } from "./shares.ts";

/** N13: rates are rounded; those that were cut off behind their last place are one hint. */
export const cutOff: Check = {
  id: "N13",
  category: "text",
  severity: "info",
  title: { zh: "百分数四舍五入，没有舍去尾数", en: "Rates are rounded, not cut off" },
  description: {
    zh: "增减率、完成率、占比舍去尾数的（253.57% 印为 253%），与金额并不矛盾，差不到末位的一个单位，不改变任何结论，N3、N4、N5 算作相符；但不合四舍五入的惯例，99.9% 也会印成 99%，所以每个文件提示一次，列出各处。",
    en: "A rate cut off behind its last place, as 253% for 253.57%, contradicts no amount and changes no conclusion by less than one of that place: N3, N4 and N5 take it for agreed. It is not how rates are rounded, though, and prints 99.9% as 99%: one hint a document names them all.",
  },
  tolerance: "四舍五入后等于印出各数的任何一组数都可以",
  basis: "数值修约的通行做法：四舍五入",
  run(document, archive) {
    const rates = [changes, completion, shares].flatMap((rule) => {
      const found = ran(rule, document, archive);
      return "reason" in found ? [] : found.comparisons.filter(({ unit }) => unit === "percent");
    });
    // One printed rate may be several figures: 收支各增长….
    const cut = groupBy(
      rates.filter((rate) => rate.cutOff),
      ({ figures: [rate] }) => `${rate!.lineStart} ${rate!.charStart ?? rate!.figureId}`,
    ).map(([head]) => head!);
    const rounded = rates.filter((rate) => !rate.cutOff).map((rate) => ({ ...rate, passed: true }));
    return outcome(
      [...rounded, ...(cut.length ? [hint(cut)] : [])],
      "没有可以核对的百分数",
      "no rate to compare",
    );
  },
};

/** All of a document, which has one manner of rounding. */
function hint(rates: readonly Comparison[]): Comparison {
  const list = rates.map(({ figures, expected }) => {
    const [rate] = figures;
    const computed = say(divideRounded(expected!, 100n) * 100n, "percent");
    return { line: rate!.lineStart, printed: sayPrinted(rate!), computed };
  });
  const [only] = rates;
  const sides = rates.length === 1 ? { value: only!.expected!, unit: "percent" as const } : null;
  return judged(
    false,
    rates.map(({ figures }) => figures[0]!),
    { expected: sides, actual: sides && only!.figures[0]! },
    {
      zh: `有${rates.length}个百分数像是舍去了尾数，没有四舍五入：${list.map(({ line, printed, computed }) => `第${line}行的${printed}（计算为${computed}）`).join("、")}，值得一看。`,
      en: `${rates.length} ${rates.length > 1 ? "rates were" : "rate was"} cut off instead of rounded, it seems: ${list.map(({ line, printed, computed }) => `${printed} on line ${line} (computed ${computed})`).join(", ")}.`,
    },
  );
}
