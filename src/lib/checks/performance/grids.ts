import { abs, divideRounded, type Decimal } from "#lib/domain/decimal.ts";
import type { CheckedDocument, Comparison } from "../check.ts";
import { passage } from "../compare.ts";
import { say } from "../figures.ts";
import { numberIn } from "./form.ts";

/** A row of points under a header that ends with 合计. */
interface Row {
  label: string;
  line: number;
  numbers: Decimal[];
}

/** Points and their rates are printed with two places at least. */
const NEAR = 100n;
const HUNDRED = 100_0000n;
/** How many rows a summary of scores has at most. */
const MOST_ROWS = 6;

/** Summaries of scores (权重, 得分, 得分率 by part, with 合计 as the last column): each row adds up, each rate is its score's. */
export function compareGrids({ passages }: CheckedDocument): Comparison[] {
  const cellsOf = (text: string | undefined) => text?.split("\t").map((cell) => cell.trim()) ?? [];
  return passages.flatMap((text, index) => {
    const header = cellsOf(text);
    if (header.length < 4 || header.at(-1) !== "合计" || header.some((cell) => /\d/.test(cell))) return [];
    const points = new Map<string, Row>();
    const found: Comparison[] = [];
    for (let at = index + 1; at <= index + MOST_ROWS; at++) {
      const [label, ...cells] = cellsOf(passages[at]);
      const isRate = cells.every((cell) => cell.endsWith("%"));
      const numbers = cells.map((cell) => numberIn(isRate ? cell.slice(0, -1) : cell));
      if (!label || cells.length !== header.length - 1 || numbers.some((number) => number === null)) break;
      const kind = /得分率/.test(label)
        ? "rate"
        : /权重|满分/.test(label)
          ? "weight"
          : /得分|分值/.test(label)
            ? "score"
            : null;
      if (!kind || isRate !== (kind === "rate")) break;
      const row = { label, line: at + 1, numbers: numbers as Decimal[] };
      found.push(
        kind === "rate" ? compareRates(row, points.get("weight"), points.get("score")) : compareSum(row),
      );
      points.set(kind, row);
    }
    return found;
  });
}

function compareSum({ label, line, numbers }: Row): Comparison {
  const [total, parts] = [numbers.at(-1)!, numbers.slice(0, -1)];
  const sum = parts.reduce((result, part) => result + part, 0n);
  return passage(abs(sum - total) <= NEAR, line, line, {
    zh: `第${line}行“${label}”的合计是${say(total, "score")}，各栏相加为${say(sum, "score")}，值得核对。`,
    en: `Line ${line} (${label}): the total is ${say(total, "score")}, its columns add up to ${say(sum, "score")}.`,
  });
}

function compareRates({ label, line, numbers }: Row, weights?: Row, scores?: Row): Comparison {
  const computed = numbers.map((_, index) =>
    weights?.numbers[index] && scores
      ? divideRounded(scores.numbers[index]! * HUNDRED, weights.numbers[index]!)
      : null,
  );
  const wrong = numbers.findIndex(
    (rate, index) => computed[index] !== null && abs(rate - computed[index]!) > NEAR,
  );
  const said = (number: Decimal | null | undefined) =>
    number ? say(divideRounded(number, 100n) * 100n, "percent") : "0%";
  return passage(wrong < 0, line, line, {
    zh: `第${line}行“${label}”印为${said(numbers[wrong])}，按得分和分值计算为${said(computed[wrong])}，值得核对。`,
    en: `Line ${line} (${label}) prints ${said(numbers[wrong])}; score by weight are ${said(computed[wrong])}.`,
  });
}
