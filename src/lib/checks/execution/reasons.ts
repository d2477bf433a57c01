import { TABLE_STATEMENTS } from "#lib/domain/vocabulary.ts";
import { abs } from "#lib/domain/decimal.ts";
import type { Check } from "../check.ts";
import type { Archive, CheckedDocument, CheckedFigure, Comparison } from "../check.ts";
import { contradicts, deviationOf } from "../deviation.ts";
import { judged, outcome, UNSAID } from "../compare.ts";
import { groupBy, nameInEnglish, nameOf, say } from "../figures.ts";
import { ran } from "../ran.ts";
import { wording } from "../text/wording.ts";
import { withKey, type Key } from "../lookup.ts";

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
  basis: "部门决算公开样表：增减变化说明原因",
  run(document, archive) {
    const rates = document.figures.filter((figure) => asksForReason(figure, document));
    const silent = rates.filter(
      (figure) => isLarge(figure) && figure.reason === null && !isExplained(figure, document),
    );
    const others = rates.filter((figure) => !silent.includes(figure));
    // 收入、支出各增长33%: one change, told of several things.
    const groups = groupBy(silent, ({ measure, value }) => `${measure} ${value}`);
    const told = toldOtherwise(document, archive);
    return outcome(
      [
        ...others.map((figure) => judged(true, [figure], { expected: null, actual: figure }, UNSAID)),
        ...groups.map(unexplained),
        ...contradictions(document.figures.filter(({ figureId }) => !told.has(figureId))),
      ],
      "没有增减率和完成率",
      "no rates are printed",
    );
  },
};

/** A rate of the text; no table has room for reasons. */
function asksForReason(figure: CheckedFigure, document: CheckedDocument): boolean {
  const { measure, value, statement } = figure;
  if (TABLE_STATEMENTS.includes(statement)) return false;
  return (
    measure === "yoy_rate" || (measure === "completion_rate" && (value !== 0n || hasBudget(figure, document)))
  );
}

function isLarge({ measure, value }: CheckedFigure): boolean {
  return abs(measure === "yoy_rate" ? value : value - ALL) > LARGE;
}

/** Percent, in ten-thousandths. */
const [ALL, LARGE] = [100_0000n, 20_0000n];

/** Rates of one value without a reason. */
function unexplained(figures: readonly CheckedFigure[]): Comparison {
  const [head] = figures;
  const isChange = head!.measure === "yoy_rate";
  const lines = [...new Set(figures.map(({ lineStart }) => lineStart))];
  const rate = say(head!.value, "percent");
  return judged(
    false,
    figures,
    { expected: null, actual: head! },
    {
      zh: `${figures.map(nameOf).join("、")}${isChange ? "较上年增减" : "完成预算"}${rate}（第${lines.join("、")}行），这一句、下一句和下面的分项都没有说明原因，值得关注。`,
      en: `${figures.map(nameInEnglish).join(", ")}: ${isChange ? "a change on the year before" : "a completion of the budget"} of ${rate} has no stated reason (${lines.length > 1 ? "lines" : "line"} ${lines.join(", ")}).`,
    },
  );
}

/** Figures of whose reason N7 has said that it is given for the opposite, too. */
function toldOtherwise(document: CheckedDocument, archive: Archive): ReadonlySet<string> {
  const found = ran(wording, document, archive);
  const failed = "reason" in found ? [] : found.comparisons.filter(({ passed }) => !passed);
  return new Set(failed.flatMap(({ figures }) => figures.map(({ figureId }) => figureId)));
}

/** Words that give a reason; 因公出国 and 因此 give none. */
const REASON =
  /原因|由于|因(?![公此])|主要是|主要用于|[系属]于?[^，。]{2,}(?:增加|减少|所致)|所致|受[^，。]{1,16}影响/;

/** Whether a reason stands in the sentence of a rate, in the next one, or with the items below it. */
function isExplained(figure: CheckedFigure, { passages, figures }: CheckedDocument): boolean {
  const line = passages[figure.lineStart - 1] ?? "";
  const from = line.slice(0, figure.charStart ?? 0).lastIndexOf("。") + 1;
  // Lines may be broken anywhere.
  const text = [line.slice(from), ...passages.slice(figure.lineStart, figure.lineStart + 2)].join("");
  if (REASON.test(text.split("。").slice(0, 2).join("。"))) return true;
  const below = figures.filter(
    ({ item, subjectCode, order, reason, lineStart }) =>
      order > figure.order &&
      lineStart - figure.lineStart <= ITEMS_BELOW &&
      (item.startsWith(`${figure.item}.`) || (item === figure.item && !figure.subjectCode && subjectCode)) &&
      (reason !== null || REASON.test(passages[lineStart - 1] ?? "")),
  );
  return below.length > 0;
}

/** So many lines may the items of a headline run over. */
const ITEMS_BELOW = 60;

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
