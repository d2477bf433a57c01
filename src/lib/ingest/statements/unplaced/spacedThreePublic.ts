import type { Item } from "#lib/domain/items.ts";
import { foldLabel } from "../../fold.ts";
import { cellNumeral } from "../../numerals.ts";
import type { Cell, Row } from "../../source.ts";
import { isNumber } from "../cells.ts";
import { amountIn, comesTo } from "./sums.ts";
import type { AmountsSaid } from "./surroundings.ts";

/*
 * The wide “三公” table whose amounts stand in one row between spaces: 合计 因公出国 小计 购置费 运行费 接待费, of the budget and then of
 * what was spent. Blank cells leave no trace; which they are, the sums tell, and what the text says of 购置费 and 运行费.
 */

/** Columns of one stage, in the template's order. */
const WIDTH = 6;
const printedBehind = (cost: string) =>
  new RegExp(
    `${cost}(?:费用?|经费)?(?:支出)?(?:(?:支出)?(?:年初|全年)?[预决]算(?:数)?)?(?:为)?\\s*([\\d,，.]+)\\s*万?元`,
    "g",
  );
/** What the text prints of the two that the sums cannot tell apart. */
const SAID: Partial<Record<number, RegExp>> = {
  3: printedBehind("(?:用车|车辆)购置"),
  4: printedBehind("(?:用车|车辆)运行(?:维护)?"),
};
const HEADS: readonly (readonly [RegExp, Item])[] = [
  [/^(?:合计|总计)$/, "three_public"],
  [/^因公出国/, "three_public.overseas"],
  [/^公务用车购置[及和]运行/, "three_public.vehicles"],
  [/^公务接待费?$/, "three_public.reception"],
];

const STAGE = /^(?:年初|全年)?[预决]算数$/;

/** The stages, a row that counts the columns, and the amounts in their columns; empty where nobody knows. */
export function threePublicRow(rows: readonly Row[], said: AmountsSaid): Row[] {
  const first = rows.findIndex((row) => row.some(isNumber));
  const heads = rows.slice(0, Math.max(first, 0));
  const below = rows.slice(heads.length).flat();
  const labels = heads.flatMap((row) => row.map((cell) => foldLabel(cell.text)));
  const stageHeads = heads.flat().filter((cell) => STAGE.test(foldLabel(cell.text)));
  const stages = stageHeads.length;
  const isWide = HEADS.every(([pattern]) => labels.filter((label) => pattern.test(label)).length === stages);
  if (first < 0 || !stages || stages > 2 || !isWide || !below.every(isNumber)) return [];
  const width = stages * WIDTH;
  const counted = below.slice(0, width).every((cell, index) => foldLabel(cell.text) === String(index + 1));
  const amounts = counted ? below.slice(width) : below;
  // A row without blanks is read as it is.
  if (amounts.length < stages * 2 || amounts.length >= width) return [];
  const places = placesOf(amounts, width, said);
  if (!places) return [];
  const blank = (index: number): Cell => ({ ...amounts[0]!, text: "", start: index });
  const row = Array.from({ length: width }, (_, index) => blank(index));
  for (const [at, place] of places.entries()) if (place !== null) row[place] = amounts[at]!;
  const numbers = row.map((cell, index) => ({ ...cell, text: String(index + 1) }));
  return [stageHeads, numbers, row];
}

/**
 * The column of each amount, null where it is not certain; null for all where no order adds up. What would add up if one amount of
 * the vehicles had been lost counts against it: 20 15 5 is 因公出国 15, or a 小计 whose 运行费 is gone.
 */
function placesOf(amounts: readonly Cell[], width: number, said: AmountsSaid): (number | null)[] | null {
  const orders = inOrder(amounts.length, width);
  if (!orders.some((places) => stagesOf(amounts, places, width).every(addsUp))) return null;
  const all = orders.filter((places) => mayAddUp(stagesOf(amounts, places, width)));
  const tells = amounts.map((cell) => Array.from({ length: WIDTH }, (_, place) => isSaid(cell, place, said)));
  const toldAt = (at: number, places: readonly number[]) => tells[at]![places[at]! % WIDTH];
  // 运行维护费12万元, says the text: then 12 is no 购置费.
  const isTold = amounts.map((_, at) => all.some((places) => toldAt(at, places)));
  const ways = all.filter((places) => !places.some((_, at) => isTold[at] && toldAt(at, places) === false));
  if (!ways.length) return null;
  return amounts.map((_, at) => {
    const place = ways[0]![at]!;
    return ways.every((way) => way[at] === place) ? place : null;
  });
}

/** Every way to put so many cells in order into so many columns: 924 at most. */
function inOrder(cells: number, columns: number, from = 0): number[][] {
  if (!cells) return [[]];
  const ways: number[][] = [];
  for (let place = from; place <= columns - cells; place++)
    for (const rest of inOrder(cells - 1, columns, place + 1)) ways.push([place, ...rest]);
  return ways;
}

/** The six amounts of each stage, null where a cell is blank. */
type Stage = readonly (Cell | null)[];

function stagesOf(amounts: readonly Cell[], places: readonly number[], width: number): Stage[] {
  const cells: (Cell | null)[] = Array.from({ length: width }, () => null);
  for (const [at, place] of places.entries()) cells[place] = amounts[at]!;
  return Array.from({ length: width / WIDTH }, (_, order) => cells.slice(order * WIDTH, (order + 1) * WIDTH));
}

/** 合计 is what 因公出国, 小计 and 接待费 come to, and 小计 what 购置费 and 运行费 do. */
function addsUp(stage: Stage): boolean {
  const [all, abroad, cars, bought, run, received] = stage.map(amountIn);
  return comesTo(all!, [abroad!, cars!, received!]) && comesTo(cars!, [bought!, run!]);
}

/** Whether all stages add up, or all but one, and that one with a single amount of the vehicles that was lost. */
function mayAddUp(stages: readonly Stage[]): boolean {
  const wrong = stages.filter((stage) => !addsUp(stage));
  return !wrong.length || (wrong.length === 1 && mayLack(wrong[0]!));
}

function mayLack(stage: Stage): boolean {
  const [all, abroad, cars, bought, run, received] = stage.map(amountIn);
  if (!stage[2]) return comesTo(all!, [abroad!, bought!, run!, received!]);
  const part = bought!.value + run!.value;
  return (!stage[3] || !stage[4]) && part < cars!.value && comesTo(all!, [abroad!, cars!, received!]);
}

/** Whether the text prints an amount behind the words of its column; null for a column that it is not asked about. */
function isSaid(cell: Cell, place: number, said: AmountsSaid): boolean | null {
  const words = SAID[place];
  return words ? said(words).has(cellNumeral(cell.text)!.plain) : null;
}
