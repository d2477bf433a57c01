import type { Decimal } from "#lib/domain/decimal.ts";
import type { CheckedDocument, CheckedProject, Comparison } from "../check.ts";
import { passage } from "../compare.ts";
import { say } from "../figures.ts";
import { executionOf, isReadWhole, rowsOf } from "./form.ts";

const [WHOLE, WITHOUT_EXECUTION] = [100_0000n, 90_0000n];

/**
 * Weights and the total of a form against its indicators, where they are all of it: because they weigh 100, or 90 and 10
 * for the execution of the budget, or because every row with points was read.
 */
export function compareTotal(document: CheckedDocument, project: CheckedProject): Comparison[] {
  const { score, indicators, lineStart, lineEnd, name } = project;
  if (score === null || indicators.some((one) => one.weight === null || one.score === null)) return [];
  const sum = (of: "weight" | "score") => indicators.reduce((result, one) => result + one[of]!, 0n);
  const [weights, scored] = [sum("weight"), sum("score")];
  const rows = rowsOf(document, project);
  const isUsual = weights === WHOLE || weights === WITHOUT_EXECUTION;
  if (!isUsual && !isReadWhole(rows, project)) return [];
  const printed = weights === WHOLE ? { weight: 0n, score: 0n } : executionOf(rows);
  const execution = printed ?? { weight: WHOLE - WITHOUT_EXECUTION, score: WHOLE - WITHOUT_EXECUTION };
  const [least, most] = [printed ? scored + printed.score : scored, scored + execution.score];
  const isWeighed = weights + execution.weight === WHOLE;
  const isScored = score >= least && score <= most;
  const [zh, en] = beside(printed, execution.score);
  const wrong = [
    isWeighed
      ? null
      : {
          zh: `各指标分值相加为${say(weights, "score")}，预算执行${say(execution.weight, "score")}分，合计不是100分`,
          en: `its indicators weigh ${say(weights, "score")}, the execution of the budget ${say(execution.weight, "score")}, which is not 100`,
        },
    isScored
      ? null
      : {
          zh: `总分是${say(score, "score")}，各指标得分相加为${say(scored, "score")}${zh}`,
          en: `it scores ${say(score, "score")} in all, its indicators add up to ${say(scored, "score")}${en}`,
        },
  ].filter((words) => words !== null);
  return [
    passage(!wrong.length, lineStart, lineEnd, {
      zh: `“${name}”的${wrong.map((words) => words.zh).join("；")}，值得核对。`,
      en: `${name}: ${wrong.map((words) => words.en).join("; ")}.`,
    }),
  ];
}

/** What the execution of the budget adds to the indicators: what is printed, or what it may. */
function beside(printed: { score: Decimal } | null, most: Decimal): [zh: string, en: string] {
  if (!most) return ["", ""];
  const points = say(most, "score");
  return printed
    ? [`（预算执行另得${points}分）`, ` (and ${points} for the execution of the budget)`]
    : [`（预算执行另有至多${points}分）`, ` (and at most ${points} for the execution of the budget)`];
}
