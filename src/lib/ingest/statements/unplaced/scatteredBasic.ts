import { foldLabel } from "../../fold.ts";
import type { Cell, Row, TextLine } from "../../source.ts";
import { wordsOf } from "../cells.ts";
import { amountIn, comesTo, isAmount } from "./sums.ts";

/*
 * 基本支出决算表 in text whose cells came apart, where no cell is empty. Amounts stand in blocks: within one in the order of
 * their column, while the blocks may stand in any. Each order of the blocks in which 类 and totals are the sums of what belongs
 * to them is one that may be; what all of them agree on is read.
 */

/** One row: a code, or the words of a total; and the places of the rows that come to it. */
interface Place {
  label: string;
  parts: number[];
}

/** More blocks have too many orders. */
const MOST_BLOCKS = 8;
const MOST_WORDS = 2000;
const MOST_STEPS = 20_000;

/** Rows of code, name and amount; empty where no order of the blocks adds up. */
export function scatteredBasic(lines: readonly TextLine[]): Row[] {
  const words = lines.flatMap(wordsOf);
  if (words.length > MOST_WORDS) return [];
  const labels = words.map(({ text }) => foldLabel(text));
  const codes = labels.filter((label) => /^3\d{2}(?:\d{2})?$/.test(label));
  const totals = TOTALS.filter(([words]) => labels.some((label) => words.test(label)));
  if (totals.length < TOTALS.length || new Set(codes).size < codes.length) return [];
  const places = placesOf(codes.sort());
  const blocks = blocksOf(lines);
  const cells = blocks.flat();
  if (cells.length !== places.length || blocks.length > MOST_BLOCKS) return [];
  const orders = ordersThatAdd(blocks, places);
  const [first, ...others] = orders;
  if (!first) return [];
  return places.flatMap(({ label }, at): Row[] => {
    const cell = first[at]!;
    const value = amountIn(cell).value;
    if (others.some((order) => amountIn(order[at]!).value !== value)) return [];
    const name = { ...cell, text: label };
    return [/^\d/.test(label) ? [name, { ...cell, text: "科目" }, cell] : [name, cell]];
  });
}

const TOTALS: readonly (readonly [RegExp, string, (code: string) => boolean])[] = [
  [/^人员(?:经费|支出)(?:合计|小计)$/, "人员经费合计", (code) => /^30[13]/.test(code)],
  [/^(?:日常)?公用(?:经费|支出)(?:合计|小计)$/, "公用经费合计", (code) => !/^30[13]/.test(code)],
];

/** The rows as they are printed: 301 and 303 with 人员经费 below, then the others with 公用经费. */
function placesOf(codes: readonly string[]): Place[] {
  const places: Place[] = [];
  for (const [, label, belongs] of TOTALS) {
    const from = places.length;
    const own = codes.filter(belongs);
    const at = (wanted: (code: string) => boolean) =>
      own.flatMap((code, index) => (wanted(code) ? from + index : []));
    for (const code of own)
      places.push({
        label: code,
        parts: code.length > 3 ? [] : at((other) => other.length > 3 && other.startsWith(code)),
      });
    places.push({ label, parts: at(({ length }) => length === 3) });
  }
  return places;
}

/** The amounts between empty lines. */
function blocksOf(lines: readonly TextLine[]): Cell[][] {
  const blocks: Cell[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    const amounts = wordsOf(line).filter(isAmount);
    if (amounts.length && line.line === last + 1 && blocks.length) blocks.at(-1)!.push(...amounts);
    else if (amounts.length) blocks.push(amounts);
    else if (line.line === last + 1) {
      // Words of another column stand within the block.
      last = line.line;
      continue;
    }
    if (amounts.length) last = line.line;
  }
  return blocks;
}

/** The orders of the blocks in which each sum is that of its parts; none where there are too many to try. */
function ordersThatAdd(blocks: readonly Cell[][], places: readonly Place[]): Cell[][] {
  const found: Cell[][] = [];
  let steps = 0;
  // A sum can be told as soon as the last row that it or its parts stand in is.
  const ends = places.map(({ parts }, at) => Math.max(at, ...parts));
  const adds = (cells: readonly Cell[], from: number) =>
    places.every(({ parts }, at) => {
      if (!parts.length || ends[at]! < from || ends[at]! >= cells.length) return true;
      return comesTo(
        amountIn(cells[at]!),
        parts.map((part) => amountIn(cells[part]!)),
      );
    });
  const go = (cells: Cell[], left: readonly Cell[][]) => {
    if (++steps > MOST_STEPS) return;
    if (!left.length) found.push(cells);
    for (const block of left) {
      const next = [...cells, ...block];
      if (adds(next, cells.length))
        go(
          next,
          left.filter((other) => other !== block),
        );
    }
  };
  go([], blocks);
  return steps > MOST_STEPS ? [] : found;
}
