import { abs, divideRounded, parseDecimal } from "#lib/domain/decimal.ts";
import type { Check, CheckedDocument, CheckedProject, Comparison } from "../check.ts";
import { outcome, passage } from "../compare.ts";
import { say } from "../figures.ts";
import { compareGrids } from "./grids.ts";
import { compareTotal } from "./totals.ts";

/** E1: weights add up to 100, no score is above its weight. */
export const scores: Check = {
  id: "E1",
  category: "performance",
  severity: "warning",
  title: { zh: "绩效自评的分值与得分相符", en: "Weights and scores agree" },
  description: {
    zh: "各指标得分不高于分值；指标分值与预算执行的分值合计 100，得分合计等于总分；有“合计”一栏的评分汇总表，各栏相加等于合计，得分率 = 得分 ÷ 分值；执行率 = 执行数 ÷ 全年预算数；文字里总分的各部分相加等于总分。",
    en: "No indicator scores more than its weight; weights add up to 100 and scores to the total, in the form, in summaries of scores and in the text; the rate of execution is what was spent of the budget.",
  },
  tolerance: "没有；执行率差不到 1 个百分点",
  basis: "项目支出绩效自评表填报说明",
  run(document) {
    return outcome(
      [
        ...document.projects.flatMap(compareScores),
        ...document.projects.flatMap((project) => totals(document, project)),
        ...document.projects.flatMap(compareExecution),
        ...inText(document),
        ...compareGrids(document),
      ],
      "没有绩效自评表",
      "no performance forms",
    );
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

/** The total of a form. Where it is right with another score for the one that is above its weight, that one is the finding. */
function totals(document: CheckedDocument, project: CheckedProject): Comparison[] {
  const found = compareTotal(document, project);
  const above = project.indicators.filter(
    ({ score, weight }) => score !== null && weight !== null && score > weight,
  );
  const [only] = above;
  if (!only || above.length > 1 || only.weight! > MOST || found.every(({ passed }) => passed)) return found;
  for (let score = only.weight!; score >= 0n; score -= POINT) {
    const indicators = project.indicators.map((one) => (one === only ? { ...one, score } : one));
    const altered = compareTotal(document, { ...project, indicators });
    if (altered.every(({ passed }) => passed)) return altered;
  }
  return found;
}

const POINT = 1_0000n;
/** A weight of more points is a misprint: nobody tries so many scores. */
const MOST = 1_000n * POINT;

/** One percent, in ten-thousandths; forms print rates in whole percent, and 1 for 100%. */
const PERCENT = 1_0000n;

/** 执行率 against 执行数 ÷ 全年预算数. Amounts are printed in 万元 with few places, so that it may be a percent off. */
function compareExecution({
  name,
  adjustedBudget,
  executed,
  executionRate,
  lineStart,
  lineEnd,
}: CheckedProject): Comparison[] {
  if (executionRate === null || executed === null || !adjustedBudget) return [];
  const rate = divideRounded(executed * 100n * PERCENT, adjustedBudget);
  const near = (other: bigint) => abs(rate - other) <= PERCENT;
  // A form that counts no more than the budget prints 100% for what went beyond it.
  const capped = executionRate === 100n * PERCENT && rate > executionRate;
  const [printed, computed] = [executionRate, divideRounded(rate, 100n) * 100n].map((one) =>
    say(one, "percent"),
  );
  const [spent, budget] = [executed, adjustedBudget].map((amount) => say(amount, "yuan"));
  return [
    passage(
      near(executionRate) || near(executionRate * 100n) || capped || adjustedBudget < LEAST_BUDGET,
      lineStart,
      lineEnd,
      {
        zh: `“${name}”的执行率印为${printed}，按执行数${spent}和全年预算数${budget}计算为${computed}，值得核对。`,
        en: `The execution of ${name} is printed as ${printed}; ${spent} of a budget of ${budget} are ${computed}.`,
      },
    ),
  ];
}

/** 10,000 yuan: of less, the places of 万元 tell no rate. */
const LEAST_BUDGET = 100_000_000n;

/** 总分为98分（其中基础工作管理指标19分、绩效目标管理指标25分…）. */
const TOTAL =
  /(?:总分|总得分|综合得分|自评得分)(?:为|是)?[:：]?\s*(\d{1,3}(?:\.\d{1,2})?)\s*分[（(，,：:]+\s*其中[:：]?([^）)。；]{4,200})/g;
const PART = /(\d{1,3}(?:\.\d{1,2})?)\s*分(?!值)/g;

/** The parts of a total that a sentence lists. */
function inText({ passages }: CheckedDocument): Comparison[] {
  return passages.flatMap((text, index) =>
    [...text.matchAll(TOTAL)].flatMap(([, total, list]) => {
      const parts = [...list!.matchAll(PART)].map((match) => match[1]!);
      const sum = parts.reduce((result, part) => result + parseDecimal(part), 0n);
      // 满分 and 扣分 are no parts.
      if (parts.length < 2 || /满分|权重|扣/.test(list!)) return [];
      return [
        passage(sum === parseDecimal(total!), index + 1, index + 1, {
          zh: `第${index + 1}行的总分是${total}分，其中各部分${parts.join("、")}分相加为${say(sum, "score")}分，值得核对。`,
          en: `Line ${index + 1}: the total is ${total}, its parts ${parts.join(", ")} add up to ${say(sum, "score")}.`,
        }),
      ];
    }),
  );
}
