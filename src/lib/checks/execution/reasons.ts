import type { Check } from "../check.ts";

import type { CheckedDocument, CheckedFigure, Comparison } from "../check.ts";
import { contradicts, deviationOf } from "../deviation.ts";
import { judged, outcome } from "../compare.ts";
import { nameInEnglish, nameOf, say } from "../figures.ts";
import { withKey, type Key } from "../lookup.ts";

const abs = (value: bigint) => (value < 0n ? -value : value);

/** B4: a large change has a reason, and a reason speaks of the change's direction. */
export const reasons: Check = {
  id: "B4",
  category: "execution",
  severity: "info",
  title: { zh: "较大的增减说明了原因，原因与方向相符", en: "Large differences have a reason that fits" },
  description: {
    zh: "增减率超过 20%、完成率偏离 20% 以上的，文件应说明主要原因；说明的原因不应只指向相反的方向（如多花的原因是“未开展”）。",
    en: "A change of more than 20%, or a completion off by more, has a stated reason; a reason does not speak of the opposite direction only.",
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
        (figure.measure === "completion_rate" && figure.value === 0n && !hasBudget(figure, document))
      )
        return [];
      return [
        judged(
          off <= 20_0000n || figure.reason !== null,
          [figure],
          { expected: null, actual: figure },
          {
            zh: `${nameOf(figure)}${figure.measure === "yoy_rate" ? "较上年增减" : "完成预算"}${say(figure.value, "percent")}（第${figure.lineStart}行），没有说明原因，值得关注。`,
            en: `${nameInEnglish(figure)}: ${figure.measure === "yoy_rate" ? "a change on the year before" : "a completion of the budget"} of ${say(figure.value, "percent")} has no stated reason (line ${figure.lineStart}).`,
          },
        ),
      ];
    });
    return outcome(
      [...comparisons, ...contradictions(document.figures)],
      "没有增减率和完成率",
      "no rates are printed",
    );
  },
};

/** Thrift leaves a larger balance, and tells nothing of revenue. */
const SPENDING = /^(?:expenditure\.(?!closing|surplus)|three_public|agency_operating|procurement)/;

/** Reasons that speak against their own deviation; one reason of a line is held against its first rate. */
function contradictions(figures: readonly CheckedFigure[]): Comparison[] {
  const seen = new Set<string>();
  return figures.flatMap((figure) => {
    const deviation = deviationOf(figure);
    const place = `${figure.lineStart} ${figure.reason} ${deviation?.kind}`;
    if (!deviation || !figure.reason || !SPENDING.test(figure.item) || seen.has(place)) return [];
    seen.add(place);
    return [
      judged(
        !contradicts(figure.reason, deviation),
        [figure],
        { expected: null, actual: figure },
        {
          zh: `${nameOf(figure)}${deviation.kind === "year" ? "比上年" : "比预算"}${deviation.direction > 0 ? "多" : "少"}，说明的原因是“${figure.reason}”（第${figure.lineStart}行），方向不符，值得核对。`,
          en: `${nameInEnglish(figure)} is ${deviation.direction > 0 ? "more" : "less"} than ${deviation.kind === "year" ? "the year before" : "its budget"}; the stated reason, “${figure.reason}” (line ${figure.lineStart}), speaks of the opposite.`,
        },
      ),
    ];
  });
}

const byBudget: Key = ({ stage, value, item, subjectCode }) =>
  stage !== "actual" && value > 0n ? [item, subjectCode].join() : null;

/** 完成预算的 0% where nothing was planned needs no reason. */
function hasBudget({ item, subjectCode }: CheckedFigure, document: CheckedDocument): boolean {
  return withKey(document, byBudget, [item, subjectCode].join()).length > 0;
}
