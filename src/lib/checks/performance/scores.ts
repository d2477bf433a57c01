import type { Check } from "../check.ts";

import type { CheckedProject, Comparison } from "../check.ts";
import { outcome, passage } from "../compare.ts";
import { say } from "../figures.ts";

/** E1: weights add up to 100, no score is above its weight. */
export const scores: Check = {
  id: "E1",
  category: "performance",
  severity: "warning",
  title: { zh: "绩效自评的分值与得分相符", en: "Weights and scores agree" },
  description: {
    zh: "各指标得分不高于分值；预算执行得分与执行率相符。",
    en: "No indicator scores more than its weight.",
  },
  tolerance: "没有",
  basis: "项目支出绩效自评表填报说明",
  run(document) {
    return outcome(document.projects.flatMap(compareScores), "没有绩效自评表", "no performance forms");
  },
};

function compareScores(project: CheckedProject): Comparison[] {
  return project.indicators.flatMap((indicator) => {
    if (indicator.weight === null || indicator.score === null) return [];
    return [
      passage(indicator.score <= indicator.weight, indicator.lineStart, indicator.lineEnd, {
        zh: `“${project.name}”的指标“${indicator.level3 ?? ""}”分值${say(indicator.weight, "score")}，得分${say(indicator.score, "score")}，得分高于分值，值得核对。`,
        en: `Indicator ${indicator.level3 ?? ""} scores ${say(indicator.score, "score")} of ${say(indicator.weight, "score")}.`,
      }),
    ];
  });
}
