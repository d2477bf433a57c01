import type { SubjectCatalogue } from "#lib/domain/subjects.ts";
import type { Statement } from "#lib/domain/vocabulary.ts";
import { foldLabel, withoutEnumerator } from "../../fold.ts";
import type { Cell, Row, TextLine } from "../../source.ts";
import { isNumber, wordsOf } from "../cells.ts";
import { amountIn, comesTo, isAmount, type Amount } from "./sums.ts";
import type { Surroundings } from "./surroundings.ts";

/*
 * 收入支出决算总表 and 财政拨款收入支出决算总表 in text whose cells came apart. What they print, the statements by subject say:
 * each 类, the totals and the kinds of income. They are read where these, and what the totals leave, are just the amounts that
 * are printed, each as often as it is; so no other purse or year is among them.
 */

/** A label with its amounts. */
type Line = [label: string, cells: readonly Cell[]];
/** Both sides, as far as they are told, and the amounts that are not. */
interface Sides {
  left: Line[];
  right: Line[];
  rest: readonly Cell[];
}

/** Rows of such a statement, with the template's head; empty where the amounts are not just those that are expected. */
export function scatteredSummary(
  statement: Statement | "other",
  lines: readonly TextLine[],
  { before, subjects }: Surroundings,
): Row[] {
  const words = lines.flatMap((line) => wordsOf(line));
  const rest = words.filter((cell) => isAmount(cell) && /[1-9]/.test(cell.text));
  if (!rest.length || rest.length > MOST_AMOUNTS) return [];
  const labels = words.map(({ text }) => withoutEnumerator(foldLabel(text)));
  const isSaid = (label: RegExp) => labels.some((word) => label.test(word));
  const rowsOf = (name: Statement) => before.find((table) => table.statement === name)?.rows ?? [];
  const sides =
    statement === "appropriation_summary"
      ? appropriation(rest, rowsOf("general_expenditure"), rowsOf("revenue"), isSaid, subjects)
      : allMoney(
          rest,
          rowsOf("expenditure"),
          rowsOf("revenue"),
          rowsOf("appropriation_summary"),
          isSaid,
          subjects,
        );
  if (!sides) return [];
  const blank = (text = ""): Cell => ({ text, line: rest[0]!.line, start: 0 });
  return [
    [
      "项目",
      "决算数",
      "项目",
      "合计",
      "一般公共预算财政拨款",
      "政府性基金预算财政拨款",
      "国有资本经营预算财政拨款",
    ].map(blank),
    ...sides.left.map(([label, cells]) => [blank(label), ...cells]),
    ...sides.right.map(([label, cells]) => [blank(), blank(), blank(label), ...cells, blank(), blank()]),
  ];
}

const MOST_AMOUNTS = 300;

type IsSaid = (label: RegExp) => boolean;
const CURRENT_REVENUE = /^本年收入(?:合计)?$/;
const CURRENT_EXPENDITURE = /^本年支出(?:合计)?$/;

/** Where all of it is of 一般公共预算: beside each sum on the right stands the same amount once more. */
function appropriation(
  printed: readonly Cell[],
  general: readonly Row[],
  revenue: readonly Row[],
  isSaid: IsSaid,
  subjects: SubjectCatalogue,
): Sides | null {
  const appropriated = totalsOf(revenue).find(([head]) => head === "财政拨款收入")?.[1];
  const start = classesIn(printed, general, 2, isSaid, subjects);
  if (!start) return null;
  const { spent } = start;
  const ways = different(start.rest).flatMap((whole) =>
    (appropriated ? [amountIn(appropriated)] : different(start.rest)).flatMap((income): Sides[] => {
      const sums = isSaid(CURRENT_REVENUE) ? 2 : 1;
      const [wholes, incomes] = takeAll(start.rest, [whole, 3], [income, sums]) ?? [];
      if (!wholes) return [];
      const opening = [1, 2].map((count) =>
        takeAll(incomes!.rest, [minus(whole, income), count], [minus(whole, spent), 2]),
      );
      const found = opening.find((taken) => taken && !taken.at(-1)!.rest.length);
      if (!found) return [];
      const [before, after] = found as [Taken, Taken];
      const [first, ...more] = incomes!.cells;
      return [
        {
          left: [
            ["一般公共预算财政拨款", [first!]],
            ["本年收入合计", more],
            ["年初财政拨款结转和结余", before.cells.slice(0, 1)],
            ["一般公共预算财政拨款", before.cells.slice(1)],
            ["总计", wholes.cells.slice(0, 1)],
          ],
          right: [...start.right, ["年末财政拨款结转和结余", after.cells], ["总计", wholes.cells.slice(1)]],
          rest: [],
        },
      ];
    }),
  );
  return ways.length === 1 ? ways[0]! : null;
}

/** What was left of years before and what is left may have two names each: where both are printed, neither is told. */
function allMoney(
  printed: readonly Cell[],
  expenditure: readonly Row[],
  revenue: readonly Row[],
  appropriated: readonly Row[],
  isSaid: IsSaid,
  subjects: SubjectCatalogue,
): Sides | null {
  const start = classesIn(printed, expenditure, 1, isSaid, subjects);
  const [[, income] = [], ...kinds] = totalsOf(revenue);
  if (!start || !income) return null;
  const general = appropriated.find(([label]) => foldLabel(label!.text) === "一般公共预算财政拨款")?.[1];
  const left: Line[] = [];
  let rest = start.rest;
  const take = (cell: Cell, labels: string[]) => {
    const taken = takeFrom(rest, amountIn(cell), labels.length);
    if (!taken) return false;
    rest = taken.rest;
    for (const [at, label] of labels.entries()) left.push([label, [taken.cells[at]!]]);
    return true;
  };
  for (const [head, cell] of kinds) {
    if (!/[1-9]/.test(cell.text)) continue;
    const isAppropriated = head === "财政拨款收入";
    // Its purse must be told, by the statement that has all of it.
    if (isAppropriated && (!general || amountIn(general).value !== amountIn(cell).value)) return null;
    const labels = isAppropriated
      ? [...(isSaid(/^财政拨款收入$/) ? [head] : []), "一般公共预算财政拨款收入"]
      : [head];
    if (!take(cell, labels)) return null;
  }
  if (isSaid(CURRENT_REVENUE) && !take(income, ["本年收入合计"])) return null;
  const ways = different(rest).flatMap((whole): Sides[] => {
    const taken = takeFrom(rest, whole, 2);
    if (!taken || taken.rest.length > MOST_LEFT) return [];
    const parts = taken.rest.map(amountIn);
    const before = minus(whole, amountIn(income));
    const after = minus(whole, start.spent);
    // What is left over is of the left side or of the right, and comes to what its total leaves.
    const isSplit = Array.from({ length: 2 ** parts.length }, (_, mask) => mask).some(
      (mask) =>
        comesTo(
          before,
          parts.filter((_, at) => mask & (2 ** at)),
        ) &&
        comesTo(
          after,
          parts.filter((_, at) => !(mask & (2 ** at))),
        ),
    );
    if (!isSplit) return [];
    const [first, second] = taken.cells as [Cell, Cell];
    return [{ left: [...left, ["总计", [first]]], right: [...start.right, ["总计", [second]]], rest: [] }];
  });
  return ways.length === 1 ? ways[0]! : null;
}

const MOST_LEFT = 4;

/** The 类 of a statement by subject and their sum, each printed `count` times. */
function classesIn(
  printed: readonly Cell[],
  rows: readonly Row[],
  count: number,
  isSaid: IsSaid,
  subjects: SubjectCatalogue,
): (Sides & { spent: Amount }) | null {
  const right: Line[] = [];
  let rest = printed;
  for (const row of rows) {
    const code = foldLabel(row[0]!.text);
    if (!/^2\d\d$/.test(code)) continue;
    const sum = row.slice(1).find(isNumber);
    const [name] = subjects.names("functional", code);
    const taken = sum && takeFrom(rest, amountIn(sum), count);
    if (!taken || !name) return null;
    rest = taken.rest;
    right.push([name, taken.cells]);
  }
  if (!right.length) return null;
  const parts = right.map(([, [cell]]) => amountIn(cell!));
  let spent = sumOf(parts);
  if (isSaid(CURRENT_EXPENDITURE)) {
    const taken = takeFrom(rest, spent, count);
    if (!taken) return null;
    rest = taken.rest;
    right.push(["本年支出合计", taken.cells]);
    spent = amountIn(taken.cells[0]!);
  }
  return { left: [], right, rest, spent };
}

/** The row of totals of a statement by subject, each amount with the head of its column. */
function totalsOf(rows: readonly Row[]): [head: string, cell: Cell][] {
  const [heads] = rows;
  const total = rows.find(([label]) => foldLabel(label!.text) === "合计") ?? [];
  return total.slice(2).map((cell, at) => [foldLabel(heads![at + 2]!.text), cell]);
}

interface Taken {
  cells: Cell[];
  rest: readonly Cell[];
}

/** `count` cells that print one amount, as near to `whole` as rounding allows; null where others are as near, or too few. */
function takeFrom(cells: readonly Cell[], whole: Amount, count: number): Taken | null {
  if (whole.value === 0n) return { cells: [], rest: cells };
  const near = cells.filter((cell) => comesTo(whole, [amountIn(cell)]));
  const exact = near.filter((cell) => amountIn(cell).value === amountIn(near[0]!).value);
  if (exact.length < near.length || near.length < count) return null;
  const taken = near.slice(0, count);
  return { cells: taken, rest: cells.filter((cell) => !taken.includes(cell)) };
}

function takeAll(cells: readonly Cell[], ...wanted: [Amount, number][]): Taken[] | null {
  const found: Taken[] = [];
  for (const [amount, count] of wanted) {
    const taken = takeFrom(found.at(-1)?.rest ?? cells, amount, count);
    if (!taken) return null;
    found.push(taken);
  }
  return found;
}

function different(cells: readonly Cell[]): Amount[] {
  return [...new Map(cells.map((cell) => [amountIn(cell).value, amountIn(cell)])).values()];
}

function sumOf(parts: readonly Amount[]): Amount {
  return parts.reduce(
    (sum, { value, rounding }) => ({ value: sum.value + value, rounding: sum.rounding + rounding }),
    {
      value: 0n,
      rounding: 0n,
    },
  );
}

const minus = (whole: Amount, part: Amount): Amount => ({ ...whole, value: whole.value - part.value });
