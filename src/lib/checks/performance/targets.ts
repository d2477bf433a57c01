import type { Check } from "../check.ts";

import type { CheckedProject, Comparison } from "../check.ts";
import { outcome, passage } from "../compare.ts";

/** E3: full score for a missed target. */
export const targets: Check = {
  id: "E3",
  category: "performance",
  severity: "warning",
  title: { zh: "未完成的目标没有得满分", en: "No full score for a missed target" },
  description: {
    zh: "实际完成值低于目标值的数量指标得了满分（或更多），值得核对。",
    en: "A numeric target that was missed scores less than its weight.",
  },
  tolerance: "没有",
  basis: "项目支出绩效自评表填报说明",
  run(document) {
    return outcome(document.projects.flatMap(compareTargets), "没有可以比较的数量指标", "no numeric targets");
  },
};

function compareTargets(project: CheckedProject): Comparison[] {
  return project.indicators.flatMap((indicator) => {
    const [target, actual] = [numberIn(indicator.target), numberIn(indicator.actual)];
    const isCost = /成本|控制/.test(indicator.level3 ?? "");
    if (target === null || actual === null || isCost || indicator.weight === null || indicator.score === null)
      return [];
    return [
      passage(
        actual >= target || indicator.score < indicator.weight,
        indicator.lineStart,
        indicator.lineEnd,
        {
          zh: `“${project.name}”的指标“${indicator.level3 ?? ""}”目标${indicator.target}，实际${indicator.actual}，却得满分，值得核对。`,
          en: `Indicator ${indicator.level3 ?? ""}: target ${indicator.target}, actual ${indicator.actual}, yet a full score.`,
        },
      ),
    ];
  });
}

function numberIn(text: string | null): number | null {
  const match = /^(?:=|≥|>=|>)?(\d+(?:\.\d+)?)\D{0,3}$/.exec(text ?? "");
  return match ? Number(match[1]) : null;
}
