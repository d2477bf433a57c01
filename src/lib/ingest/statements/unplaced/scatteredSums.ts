import { comesTo, type Amount } from "./sums.ts";

/*
 * Which cell each amount of a table stood in, where a program printed the amounts of whole columns one after the other and
 * left out the empty cells. Known are the rows with the one that each belongs to, and the row of totals. Every amount is of
 * one cell; a column is printed from the top down, and a row's sum before its parts; parts come to their sum across, and the
 * rows below one to it in each column. What all ways to satisfy that agree in is told; where none does, or there are more
 * steps to take than `MOST_STEPS`, nothing.
 */

/** By row: its sum and its parts; null for an empty cell. Holds places in the list of amounts. */
export type Cells = (number | null)[];

interface Table {
  /** In printed order; the row that each belongs to, or -1 for those right below the totals. */
  parents: readonly number[];
  /** The sum of all and its parts, none of them empty. */
  totals: readonly Amount[];
}

const NOTHING: Amount = { value: 0n, rounding: 0n };
/** Where more steps are to be taken, nothing is told: half a second at worst. Published tables took a thousand. */
const MOST_STEPS = 50_000;
/** So many different tables are no answer. */
const MOST_ANSWERS = 50;

/**
 * @param amounts in the order of the text; those of the row of totals among them, and no zeros
 * @returns by row its cells, `undefined` for those that are not certain; null where there is no way, `unknown` where nobody can
 * say whether there is
 */
export function cellsOf(
  amounts: readonly Amount[],
  table: Table,
): (number | null | undefined)[][] | null | "unknown" {
  if (amounts.some(({ value }) => value <= 0n)) return "unknown";
  const answers = new Search(amounts, table).run();
  if (!answers) return "unknown";
  const [first, ...others] = answers;
  if (!first) return null;
  const value = (at: number | null) => (at === null ? null : amounts[at]!.value);
  return first.map((row, r) =>
    row.map((cell, c) => (others.every((other) => value(other[r]![c]!) === value(cell)) ? cell : undefined)),
  );
}

/** A column as far as it is known: the rows above `next` are told, filled or empty. */
interface State {
  next: number[];
  cells: Cells[];
  totals: boolean[];
  /** By column the values told so far: two ways to the same are one. */
  told: string[];
}

class Search {
  readonly #amounts: readonly Amount[];
  readonly #table: Table;
  readonly #width: number;
  readonly #children: number[][];
  readonly #seen = new Set<string>();
  readonly #lasts = new Map<bigint, number>();
  #steps = 0;
  #answers: Cells[][] = [];

  constructor(amounts: readonly Amount[], table: Table) {
    [this.#amounts, this.#table, this.#width] = [amounts, table, table.totals.length];
    this.#children = Array.from({ length: table.parents.length + 1 }, () => []);
    for (const [row, parent] of table.parents.entries()) this.#children[parent + 1]!.push(row);
    for (const [at, { value }] of amounts.entries()) this.#lasts.set(value, at);
  }

  /** All tables that may be; null where they are too many, or too long to find. */
  run(): Cells[][] | null {
    const rows = this.#table.parents.length;
    const cells = Array.from({ length: rows }, (): Cells => Array.from({ length: this.#width }, () => null));
    const none = (value: number | boolean) => Array.from({ length: this.#width }, () => value);
    this.#go(0, {
      next: none(0) as number[],
      cells,
      totals: none(false) as boolean[],
      told: this.#table.totals.map(() => ""),
    });
    const given = this.#steps > MOST_STEPS || this.#answers.length > MOST_ANSWERS;
    return given ? null : this.#answers;
  }

  #go(at: number, state: State): void {
    if (this.#steps > MOST_STEPS || this.#answers.length > MOST_ANSWERS) return;
    const key = [at, state.totals, ...state.told].join("|");
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const rows = this.#table.parents.length;
    if (at === this.#amounts.length) {
      const full = state.next[0] === rows && state.totals.every(Boolean);
      const end = full ? this.#withBlanks(state, at) : null;
      if (end) this.#answers.push(end.cells);
      return;
    }
    const { value } = this.#amounts[at]!;
    for (const [column, total] of this.#table.totals.entries()) {
      if (state.totals[column] || total.value !== value) continue;
      const totals = state.totals.with(column, true);
      this.#go(at + 1, { ...state, totals });
    }
    for (let column = 0; column < this.#width; column++) {
      const last = column === 0 ? Math.min(state.next[0]! + 1, rows) : state.next[0]!;
      let before: State | null = state;
      for (let row = state.next[column]!; row < last && before; row++) {
        const filled = this.#with(before, row, column, at);
        if (filled) this.#go(at + 1, filled);
        before = this.#with(before, row, column, null, at);
      }
    }
  }

  /** The rows below the last that is told in a column are empty there. */
  #withBlanks(state: State, at: number): State | null {
    let end: State | null = state;
    for (let column = 1; column < this.#width; column++)
      for (let row = state.next[column]!; row < this.#table.parents.length && end; row++)
        end = this.#with(end, row, column, null, at);
    return end;
  }

  /** With one more cell told, or null where that contradicts a sum. `from`: what is left to print begins there. */
  #with(
    state: State,
    row: number,
    column: number,
    cell: number | null,
    from = (cell ?? -1) + 1,
  ): State | null {
    // A row has a sum always.
    if ((column === 0 && cell === null) || ++this.#steps > MOST_STEPS) return null;
    const cells = state.cells.with(row, state.cells[row]!.with(column, cell));
    const next = state.next.with(column, row + 1);
    const told = state.told.with(column, `${state.told[column]}${this.#amountAt(cell).value} `);
    const more = { ...state, cells, next, told };
    return this.#fitsAcross(more, row, from) && this.#fitsBelow(more, row, column) ? more : null;
  }

  #fitsAcross({ cells, next }: State, row: number, from: number): boolean {
    const [sum, ...parts] = cells[row]!;
    const whole = this.#amountAt(sum!);
    const open = next.filter((told) => told <= row).length;
    const known = parts.map((part) => this.#amountAt(part));
    if (!open) return comesTo(whole, known);
    const rest = known.reduce((left, { value }) => left - value, whole.value);
    const slack = whole.rounding * BigInt(this.#width);
    if (rest < -slack) return false;
    // With one part left to tell, it is the rest.
    return open > 1 || rest <= slack || this.#isLeft(rest, whole.rounding, from);
  }

  /** Whether an amount is printed behind `from`; the last place may be rounded. */
  #isLeft(value: bigint, rounding: bigint, from: number): boolean {
    const steps = [0n, 2n, -2n, 4n, -4n];
    return steps.some((step) => (this.#lasts.get(value + step * rounding) ?? -1) >= from);
  }

  #fitsBelow({ cells, next }: State, row: number, column: number): boolean {
    const parent = this.#table.parents[row]!;
    const whole = parent < 0 ? this.#table.totals[column]! : this.#amountAt(cells[parent]![column]!);
    const siblings = this.#children[parent + 1]!.filter((sibling) => sibling < next[column]!);
    const parts = siblings.map((sibling) => this.#amountAt(cells[sibling]![column]!));
    if (siblings.length === this.#children[parent + 1]!.length && !comesTo(whole, parts)) return false;
    const [sum, slack] = parts.reduce(
      ([value, rounding], part) => [value + part.value, rounding + part.rounding],
      [0n, whole.rounding],
    );
    return sum <= whole.value + slack;
  }

  #amountAt(at: number | null): Amount {
    return at === null ? NOTHING : this.#amounts[at]!;
  }
}
