import { foldLabel } from "../../fold.ts";
import type { Cell, Row, TextLine } from "../../source.ts";
import { wordsOf } from "../cells.ts";
import { amountIn, comesTo, isAmount } from "./sums.ts";

/*
 * 基本支出决算表 in text that lost the places of its cells: codes of 类 and 款, names and amounts, often two groups side by
 * side, often with the amounts in lines of their own. Each way to read it is tried; one that gives a 款 two amounts, or
 * a 类 that its 款 do not come to, is none, and where two ways are left only what both say is read.
 */

interface Entry {
  code: string;
  cell: Cell;
  name: string;
  /** Whether an amount stands behind the code. */
  own: boolean;
  amounts: Cell[];
}

type Tokens = Cell[][];

const CODE = /^3\d{2}(?:\d{2})?$/;
/** A code with a digit too few or too many: what belongs to it is known, but not to what it belongs. */
const MISPRINTED = /^3(?:\d{3}|\d{5})$/;
const TOTALS: readonly (readonly [RegExp, string])[] = [
  [/^人员(?:经费|支出)(?:合计|小计)$/, "人员"],
  [/^(?:日常)?公用(?:经费|支出)(?:合计|小计)$/, "公用"],
];

/** Rows of code and amount; empty where no way to read the lines adds up. */
export function basicRows(lines: readonly TextLine[]): Row[] {
  const tokens = lines.map(wordsOf);
  const sides = sidesOf(tokens);
  const read = (leading: boolean) => sides.flatMap((side) => entriesIn(side, leading));
  const ways = [read(false), read(true), entriesIn(tokens, false)].filter(addsUp);
  const [first, ...others] = ways;
  if (!first) return [];
  const amountOf = (entries: readonly Entry[], code: string) =>
    entries.find((entry) => entry.code === code)?.amounts[0];
  return first.flatMap(({ code, cell, name, amounts: [amount] }): Row[] => {
    if (!amount || others.some((entries) => amountOf(entries, code) !== amount)) return [];
    return [
      /^\d/.test(code)
        ? [{ ...cell, text: code }, { ...cell, text: name || "科目" }, amount]
        : [{ ...cell, text: `${code}经费合计` }, amount],
    ];
  });
}

/** The lines' left and right halves where two groups of codes stand side by side; else all of them. */
function sidesOf(tokens: Tokens): Tokens[] {
  const starts = tokens.map((cells) => cells.filter(({ text }) => CODE.test(text)).map(({ start }) => start));
  const pair = starts.find(({ length }) => length === 2);
  if (!pair) return [tokens];
  let [left, border] = [pair[0]!, pair[1]!];
  const halves: [Tokens, Tokens] = [[], []];
  for (const [index, cells] of tokens.entries()) {
    const codes = starts[index]!;
    if (codes.length === 2) [left, border] = [codes[0]!, codes[1]!];
    // The right group may go on alone, a little beside where it began.
    else if (codes.length === 1 && codes[0]! > (left + border) / 2) border = Math.min(border, codes[0]!);
    halves[0].push(cells.filter(({ start }) => start < border - NAMES_BEGIN));
    halves[1].push(cells.filter(({ start }) => start >= border - NAMES_BEGIN));
  }
  return halves;
}

/** How far to the left of its code a broken name may begin. */
const NAMES_BEGIN = 3;

/** Codes in printed order with what stands behind them. `leading`: amounts alone in a line belong to the next code. */
function entriesIn(tokens: Tokens, leading: boolean): Entry[] {
  const entries: Entry[] = [];
  let waiting: Cell[] = [];
  let before = "";
  const seen = new Set<string>();
  let repeated = false;
  const begin = (code: string, cell: Cell) => {
    entries.push({ code, cell, name: "", own: false, amounts: waiting });
    waiting = [];
    repeated = seen.has(code);
    seen.add(code);
  };
  // A 类 whose 款 is still to come; behind words only where the 类 itself stands further above.
  const isOpen = ({ code, name, own }: Entry) => code.length === 3 && !own && (!name || repeated);
  for (const cells of tokens) {
    const alone = cells.every(isAmount);
    for (const cell of cells) {
      const label = foldLabel(cell.text);
      const last = entries.at(-1);
      // 人员经费, and 合计 in the next line.
      const total = TOTALS.find(([words]) => words.test(label) || words.test(before + label))?.[1];
      before = isAmount(cell) ? before : label;
      if (isAmount(cell)) {
        if (leading && alone) waiting.push(cell);
        else if (last) {
          last.amounts.push(cell);
          last.own = true;
        }
      } else if (total) begin(total, cell);
      else if (CODE.test(label) || MISPRINTED.test(label)) begin(label, cell);
      else if (last && /^\d{2}$/.test(label) && isOpen(last)) last.code += label;
      else if (last) last.name += label;
    }
  }
  return entries;
}

/** Whether each code has one amount at most, and each 类 and total is the sum of what belongs to it. */
function addsUp(entries: readonly Entry[]): boolean {
  const codes = new Set(entries.map(({ code }) => code));
  if (entries.length < FEWEST || codes.size < entries.length) return false;
  if (entries.some(({ amounts }) => amounts.length > 1)) return false;
  const within = (belongs: (code: string) => boolean) =>
    entries.flatMap(({ code, amounts }) => (belongs(code) ? amounts.map(amountIn) : []));
  const isPersonnel = (code: string) => /^30[13]$/.test(code);
  return entries.every(({ code, amounts: [amount] }) => {
    const whole = amountIn(amount ?? null);
    if (code === "人员") return comesTo(whole, within(isPersonnel));
    if (code === "公用")
      return comesTo(
        whole,
        within((other) => other.length === 3 && !isPersonnel(other)),
      );
    if (code.length > 3) return codes.has(code.slice(0, 3));
    const parts = within((other) => other.length === 5 && other.startsWith(code));
    return !parts.length || comesTo(whole, parts);
  });
}

const FEWEST = 4;
