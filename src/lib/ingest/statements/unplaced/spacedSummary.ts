import { foldLabel, withoutEnumerator } from "../../fold.ts";
import type { Cell, Row } from "../../source.ts";
import { countsRows, entriesOf, isNumber, type Entry } from "../cells.ts";
import { placesWithin, type Placed } from "./ledger.ts";
import { amountIn, comesTo, hasFixedDecimals } from "./sums.ts";

/** As many rows with numbers make a table; fewer may be anything. */
export const FEWEST = 3;

export function withNumbers(rows: readonly Row[]): number {
  return rows.filter((row) => row.length > 1 && row.some(isNumber)).length;
}

/** A row cut before each of its labels. */
function atLabels(row: Row): Row[] {
  const cuts = [0, ...entriesOf(row).map(({ at }) => at), row.length];
  return cuts.slice(1).flatMap((end, index) => (end > cuts[index]! ? [row.slice(cuts[index], end)] : []));
}

/** Labels that lines broke, whole again: each has its numbers behind it, so what has none goes on in the next. */
function withWholeLabels(rows: readonly Row[]): Row[] {
  let open: Cell | null = null;
  // Heads go on in nothing.
  let begun = false;
  return rows.flatMap((row): Row[] => {
    const [label, ...numbers] = row;
    if (!label || isNumber(label)) return [row];
    const isOwn = withoutEnumerator(foldLabel(label.text)) !== foldLabel(label.text);
    begun ||= isOwn;
    if (!begun) return [row];
    const goesOn = open && !isOwn && open.text.length + label.text.length <= LONGEST_LABEL;
    const whole: Cell = goesOn ? { ...open!, text: open!.text + label.text } : label;
    open = numbers.some(isNumber) ? null : whole;
    return open ? [] : [[whole, ...numbers]];
  });
}

/** 二、政府性基金预算财政拨款收入 and the like; what heads a table makes longer ones. */
const LONGEST_LABEL = 25;

/** A row's label with the amounts behind it, on the side of revenue or of expenditure. */
interface Sides {
  row: Row;
  left?: Entry;
  right?: Entry;
}

/**
 * Revenue in the first two columns, expenditure behind them; a label that may be of either side is left out. Nothing
 * where a label has more amounts than the template's columns: they may be of other years.
 */
export function twoSides(lines: readonly Row[]): Row[] {
  const stacked = countedSides(withWholeLabels(withAbove(lines.flatMap(atLabels))));
  const rows = stacked?.map(({ row }) => row) ?? joined(lines);
  if (withNumbers(rows) < FEWEST) return [];
  const counted = stacked !== null || countsRows(rows);
  const header = stacked
    ? stacked.findIndex(({ left, right }) => left ?? right)
    : rows.findIndex((row) => row.some(isNumber));
  const sides = (stacked?.slice(header) ?? rows.slice(header).map(sidesOf)).map(withoutRest);
  const amounts = (entry: Entry | undefined) => (entry?.values ?? []).slice(Number(counted)).filter(isNumber);
  if (!counted && mayBeNumbered(lines.flat(), sides)) return [];
  if (sides.some(({ left, right }) => amounts(left).length > 1 || !isWholeWithParts(amounts(right))))
    return [];
  const purses = pursesFilled(
    sides.flatMap(({ left }) => (left && amounts(left).some((cell) => !isZero(cell)) ? left.label : [])),
  );
  const placed = placedAmounts(sides, purses, counted);
  return [
    templateHead(rows[0]!, counted),
    ...(stacked ? [] : rows.slice(0, header)),
    ...sides.map(({ row, left, right }): Row => [
      ...(left ? cells(row, left, counted) : right ? blanks(row, 2 + Number(counted)) : opening(row)),
      ...(right ? filledUp(cells(row, right, counted, placed.get(right)), counted) : []),
    ]),
  ];
}

/**
 * 使用非财政拨款结余 28: whether nobody knows how rows are numbered, as a head says they are, or as a number tells that stands
 * for an amount where these have decimals.
 */
function mayBeNumbered(cells: readonly Cell[], sides: readonly Sides[]): boolean {
  if (cells.some(({ text }) => /^[行栏]次/.test(foldLabel(text)))) return true;
  const first = sides.flatMap(({ left, right }) => [left?.values[0], right?.values[0]]);
  return hasFixedDecimals(cells) && first.some((cell) => cell && /^[1-9]\d{0,2}$/.test(foldLabel(cell.text)));
}

/** More columns than the template has, all of them empty. */
const isZero = (cell: Cell) => !/[1-9]/.test(cell.text);

function sidesOf(row: Row): Sides {
  const [first, second, more] = row.some(isNumber) ? entriesOf(row) : [];
  if (more || !first) return { row };
  if (second) return { row, left: first, right: second };
  const label = withoutEnumerator(first.label);
  if (/支出|结余分配|^年末/.test(label)) return { row, right: first };
  return /收入|拨款|^年初/.test(label) ? { row, left: first } : { row };
}

/** 年初财政拨款结转和结余 without an amount beside it: the purses below it are its parts. */
function opening([label]: Row): Row {
  return label && /^(?:年初|上年)/.test(foldLabel(label.text)) ? [label] : [];
}

/** 二、政府性基金预算, and 财政拨款收入 in the next line: the rest of a name is no name. */
function withoutRest(sides: Sides, at: number, all: readonly Sides[]): Sides {
  const above = all[at - 1];
  const isRest =
    /^财政拨款(?:收入)?$/.test(sides.left?.label ?? "") && /预算$/.test(above?.left?.label ?? "");
  return isRest ? { row: sides.row, ...(sides.right && { right: sides.right }) } : sides;
}

/** 合计 and the purses that are not blank. */
function isWholeWithParts([whole, ...parts]: readonly Cell[]): boolean {
  return !whole || !parts.length || comesTo(amountIn(whole), parts.map(amountIn));
}

/** The purses behind 合计, in the template's order, by the words on the left that say what came of them. */
const PURSES = [/^一般公共预算/, /^政府性基金/, /^国有资本/];
const PURSE_HEADS = ["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"];

/**
 * Which of the purses money came from, or was left of: no other has an amount beside a 合计. None is told where nobody
 * says of which purse the opening balance is.
 */
function pursesFilled(filled: readonly string[]): number[] {
  const labels = filled.map(withoutEnumerator);
  const named = (of: readonly string[]) =>
    [...PURSES.keys()].filter((at) => of.some((label) => PURSES[at]!.test(label)));
  const opening = labels.findIndex((label) => /^年初/.test(label));
  return opening >= 0 && !named(labels.slice(opening)).length ? [] : named(labels);
}

/**
 * The purses' amounts beside each 合计: sure where they are as many as all purses, or as those that are filled, or where
 * the sums of 本年支出合计 leave a single answer.
 */
function placedAmounts(
  sides: readonly Sides[],
  purses: readonly number[],
  counted: boolean,
): Map<Entry, Placed> {
  const rows = sides.flatMap(({ right }) => {
    const amounts = right?.values.slice(Number(counted)).filter(isNumber) ?? [];
    return right && amounts.length ? [{ entry: right, amounts }] : [];
  });
  const spread = ([whole, ...parts]: Placed): Placed => [
    whole!,
    ...Array.from(PURSES, (_, at) => parts[purses.indexOf(at)] ?? null),
  ];
  const placed = new Map<Entry, Placed>();
  for (const { entry, amounts } of rows) {
    if (amounts.length > PURSES.length && amounts.slice(PURSES.length + 1).every(isZero))
      placed.set(entry, amounts.slice(0, PURSES.length + 1));
    else if (purses.length && amounts.length === purses.length + 1) placed.set(entry, spread(amounts));
  }
  const total = rows.find(({ entry }) => /支出合计$/.test(entry.label));
  if (!total || total.amounts.length !== purses.length + 1) return placed;
  const classes = rows.filter(({ entry }) => /^[一二三四五六七八九十]+、/.test(entry.label));
  const places = placesWithin(
    total.amounts,
    classes.map(({ amounts }) => amounts),
  );
  for (const [at, { entry }] of classes.entries()) {
    const place = places[at];
    if (place && !placed.has(entry)) placed.set(entry, spread(place));
  }
  return placed;
}

/** The head that says what the amounts are which are placed: lines may have broken the one that is printed. */
function templateHead(row: Row, counted: boolean): Row {
  const names = ["项目", ...(counted ? ["行次"] : [])];
  const labels = [...names, "决算数", ...names, "合计", ...PURSE_HEADS];
  return blanks(row, labels.length).map((cell, index) => ({ ...cell, text: labels[index]! }));
}

/**
 * A label and the number behind it, or all its numbers in their places. Behind a 行次 the number itself may be the blank
 * one.
 */
function cells(row: Row, { at, values }: Entry, counted: boolean, placed?: Placed): Row {
  const count = Number(counted);
  const numbers = placed
    ? [...values.slice(0, count), ...placed.map((cell) => cell ?? blanks(row, 1)[0]!)]
    : values.slice(0, 1 + count);
  return [row[at]!, ...numbers, ...blanks(row, Math.max(1 + count - numbers.length, 0))];
}

/** The expenditure side as wide as its head: what is left open is blank. */
function filledUp(side: Row, counted: boolean): Row {
  return [...side, ...blanks(side, Math.max(2 + Number(counted) + PURSES.length - side.length, 0))];
}

/** Empty cells, in the line of a row. */
function blanks([cell]: Row, count: number): Row {
  return Array.from({ length: count }, () => ({ text: "", line: cell!.line, start: 0 }));
}

/**
 * Amounts that stand in a line of their own, each in the row that it belongs to: the one above them, or in tables set
 * tall the one below. Only a way by which the parts of a side come to its 合计 is taken; else lines stay as they are.
 */
function joined(rows: readonly Row[]): readonly Row[] {
  return [withAbove(rows), withBelow(rows)].find(comesToItsTotals) ?? rows;
}

/** Each row of labels with the lines of amounts below it. */
export function withAbove(rows: readonly Row[]): Row[] {
  const labelled: Row[] = [];
  for (const row of rows) {
    if (row.every(isNumber)) labelled.at(-1)?.push(...row);
    else labelled.push([...row]);
  }
  return labelled;
}

/** Each row of labels with the lines of amounts above it. */
function withBelow(rows: readonly Row[]): Row[] {
  const labelled: Row[] = [];
  let waiting: Row = [];
  for (const row of rows) {
    if (row.every(isNumber)) waiting.push(...row);
    else {
      labelled.push([...waiting, ...row].sort((a, b) => a.start - b.start));
      waiting = [];
    }
  }
  return labelled;
}

/**
 * The rows where behind each label stands its 行次, one more than that of the label before it on its side, and then its
 * amounts; null where it does not. A blank label of either side leaves its 行次 behind, which is no amount; by its 行次 a
 * label that may be of either side is of one.
 */
function countedSides(rows: readonly Row[]): Sides[] | null {
  const last: Record<"left" | "right", number[]> = { left: [], right: [] };
  const counted: Sides[] = [];
  for (const row of rows) {
    const sides = sidesOf(row);
    const [entry, more] = row.some(isNumber) ? entriesOf(row) : [];
    if (!entry || more) {
      if (sides.left && sides.right) return null;
      counted.push(sides);
      continue;
    }
    const side = sides.left ? "left" : sides.right ? "right" : sideOf(entry, last);
    if (!side) {
      counted.push(sides);
      continue;
    }
    const [own, other] = side === "left" ? [last.left, last.right] : [last.right, last.left];
    const values = [...entry.values];
    if (!countsOn(own, values[0])) return null;
    own.push(countOf(values[0]!));
    while (values.length > 1) {
      const next = [other, own].find((counts) => counts.length && countsOn(counts, values.at(-1)));
      if (!next) break;
      next.push(countOf(values.pop()!));
    }
    if (side === "left" && values.length > 2) return null;
    counted.push({ row: [row[entry.at]!, ...values], [side]: { ...entry, at: 0, values } });
  }
  return Object.values(last).every((counts) => counts.length >= FEWEST) ? counted : null;
}

/** The one side whose 行次 the first number behind a label goes on. */
function sideOf({ values }: Entry, last: Record<"left" | "right", number[]>): "left" | "right" | null {
  const found = (["left", "right"] as const).filter(
    (side) => last[side].length && countsOn(last[side], values[0]),
  );
  return found.length === 1 ? found[0]! : null;
}

function countsOn(counts: readonly number[], cell: Cell | undefined): boolean {
  const count = cell ? countOf(cell) : NaN;
  return Number.isInteger(count) && (!counts.length || count === counts.at(-1)! + 1);
}

/** A 行次; no number where a cell is an amount with decimals. */
function countOf(cell: Cell): number {
  const label = foldLabel(cell.text);
  return /^\d{1,3}$/.test(label) ? Number(label) : NaN;
}

/** Whether the enumerated parts of each side come to 本年收入合计 and 本年支出合计. */
function comesToItsTotals(rows: readonly Row[]): boolean {
  const sides = [/收入合计$/, /支出合计$/].map((words) => ({
    words,
    parts: [] as Cell[],
    total: null as Cell | null,
  }));
  for (const row of rows) {
    for (const { label, values } of entriesOf(row)) {
      const [amount] = values.filter(isNumber);
      for (const side of sides) if (amount && side.words.test(label)) side.total ??= amount;
      const isExpenditure = /支出$/.test(label);
      const side = sides[Number(isExpenditure)]!;
      if (amount && !side.total && /^[一二三四五六七八九十]+、/.test(label)) side.parts.push(amount);
    }
  }
  return sides.every(({ parts, total }) => total && comesTo(amountIn(total), parts.map(amountIn)));
}
