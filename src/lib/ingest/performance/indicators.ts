import { foldLabel } from "../fold.ts";
import { lineSpan, type Row } from "../source.ts";
import { amountIn } from "./amount.ts";
import type { Indicator } from "./project.ts";

const LEVEL1 =
  /^(?:产出|效益|满意度|成本|管理|过程|决策|项目完成)(?:目标|指标)?(?:（[^）]*）)?$|^\D{0,6}指标（\d+分）$/;
const LEVEL2 =
  /^(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|(?:社会公众或)?服务对象(?:满意度)?|满意度)(?:指标)?$/;

/** The head of the names of indicators. */
export const INDICATOR = /^(?:三级指标|指标名称)$/;

/** The indicators below the header 一级指标 二级指标 三级指标. Names of the upper levels hold for the rows below. */
export function readIndicators(rows: readonly Row[]): Indicator[] {
  const headerIndex = rows.findIndex((row) => row.some((cell) => INDICATOR.test(foldLabel(cell.text))));
  if (headerIndex < 0) return [];
  const header = rows[headerIndex]!.map((cell) => foldLabel(cell.text));
  const at = (pattern: RegExp) => header.findIndex((label) => pattern.test(label));
  const third = at(INDICATOR);
  const adjusted = at(/^调整(?:后)?指标值/);
  const columns = {
    target: adjusted < 0 ? at(/^(?:年度|预期|全年|年初)?指标值?(?:（|$)|^年度指标/) : adjusted,
    actual: at(/^(?:全年)?(?:实际)?完成值?/),
    weight: at(/^(?:分值|指标权重)/),
    score: at(/^(?:指标)?得分(?!系数)/),
    deviation: at(/偏差/),
  };
  const indicators: Indicator[] = [];
  const second = at(/^二级指标$/);
  let level1: string | null = null;
  let level2: string | null = null;
  for (const row of rows.slice(headerIndex + 1)) {
    const shift = shiftOf(row, columns.weight, columns.score);
    const cellAt = (index: number) => (index < 0 ? undefined : row[index + shift]);
    const text = (index: number) => cellAt(index)?.text.trim().replace(/\s+/g, "") || null;
    if (row.some((cell) => /^(?:总分|总计|说明)$/.test(foldLabel(cell.text)))) break;
    for (const [index, cell] of row.slice(0, third).entries()) {
      const label = foldLabel(cell.text);
      // 成本 is a name of either level: its column tells.
      if (LEVEL2.test(label) && index === second) level2 = label;
      else if (LEVEL1.test(label)) [level1, level2] = [label.replace(/（.*$/, ""), null];
      else if (LEVEL2.test(label)) level2 = label;
    }
    const name = text(third)?.replace(/^指标[:：]?\d+[:：、.]?/, "") ?? null;
    const [target, actual] = [text(columns.target), text(columns.actual)];
    if (!name && !target && !actual) continue;
    if (name === "-" || (name && !target && !actual)) continue;
    const [lineStart, lineEnd] = lineSpan(row.filter((cell) => cell.text.trim()));
    indicators.push({
      level1,
      level2,
      level3: name,
      target,
      actual,
      weight: amountIn(cellAt(columns.weight), 1n),
      score: amountIn(cellAt(columns.score), 1n),
      deviation: text(columns.deviation),
      lineStart,
      lineEnd,
    });
  }
  return indicators;
}

/** Rows below a merged cell often lack its column: where weight and score stand one column early, all does. */
function shiftOf(row: Row, weight: number, score: number): number {
  if (weight < 1 || score < 1) return 0;
  const isNumber = (index: number) => amountIn(row[index], 1n) !== null;
  return !isNumber(score) && isNumber(score - 1) && isNumber(weight - 1) ? -1 : 0;
}
