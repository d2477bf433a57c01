import type { Check } from "../check.ts";

import type { CheckedFigure } from "../check.ts";
import { judged, outcome } from "../compare.ts";
import { nameOf, say } from "../figures.ts";

const abs = (value: bigint) => (value < 0n ? -value : value);

/** B4: a large change has a reason. */
export const reasons: Check = {
  id: "B4",
  category: "execution",
  severity: "info",
  title: { zh: "较大的增减说明了原因", en: "Large differences have a reason" },
  description: {
    zh: "增减率超过 20%、完成率偏离 20% 以上的，文件应说明主要原因。",
    en: "A change of more than 20%, or a completion off by more, has a stated reason.",
  },
  tolerance: "没有",
  basis: "部门决算公开样表：增减变化应说明原因",
  run(document) {
    const comparisons = document.figures.flatMap((figure) => {
      const off =
        figure.measure === "completion_rate"
          ? abs(figure.value - 100_0000n)
          : figure.measure === "yoy_rate"
            ? abs(figure.value)
            : null;
      if (
        off === null ||
        (figure.measure === "completion_rate" && figure.value === 0n && !hasBudget(figure, document.figures))
      )
        return [];
      return [
        judged(
          off <= 20_0000n || figure.reason !== null,
          [figure],
          { expected: null, actual: figure.value },
          {
            zh: `${nameOf(figure)}${figure.measure === "yoy_rate" ? "较上年增减" : "完成预算"}${say(figure.value, "percent")}（第${figure.lineStart}行），没有说明原因，值得关注。`,
            en: `${figure.item} ${figure.measure} ${figure.printed}% has no stated reason.`,
          },
        ),
      ];
    });
    return outcome(comparisons, "没有增减率和完成率", "no rates are printed");
  },
};

/** 完成预算的 0% where nothing was planned needs no reason. */
function hasBudget(rate: CheckedFigure, figures: readonly CheckedFigure[]): boolean {
  return figures.some(
    (figure) =>
      figure.item === rate.item &&
      figure.subjectCode === rate.subjectCode &&
      figure.stage !== "actual" &&
      figure.value > 0n,
  );
}
