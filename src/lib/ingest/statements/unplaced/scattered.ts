import type { Decimal } from "#lib/domain/decimal.ts";
import type { SubjectCatalogue } from "#lib/domain/subjects.ts";
import { foldLabel } from "../../fold.ts";
import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import { valueOf } from "#lib/domain/printedNumber.ts";
import { plainNumber } from "../../numerals.ts";
import type { Cell, TextLine } from "../../source.ts";
import { isNumber, wordsOf } from "../cells.ts";
import type { ReadTable, Surroundings } from "./surroundings.ts";
import { cellsOf } from "./scatteredSums.ts";
import { amountIn, comesTo, isAmount } from "./sums.ts";

/*
 * Statements by subject in text whose rows came apart: a program printed codes, names and amounts block by block. The names
 * in their order, with the codes counted, tell the rows; sums tell which amount is whose.
 */

/** A row by its code, empty for the row of totals, with the amounts in its columns; null for empty ones. */
export interface ScatteredRow {
  code: string;
  amounts: (Cell | null)[];
}

export interface ScatteredRows {
  /** The row of totals first. */
  rows: ScatteredRow[];
  /** Which of the columns those behind the first are; null where every row has an amount in each column, whichever they are. */
  open: number[] | null;
}

/**
 * @param said the amounts that the text says of each column of parts that the statement may have
 * @returns the rows, and which columns their amounts behind the first are of; null where sums do not tell
 */
export function scatteredRows(
  lines: readonly TextLine[],
  said: readonly ReadonlySet<string>[],
  system: SubjectSystem,
  { subjects, before, searches }: Surroundings,
): ScatteredRows | null {
  const cells = lines.flatMap(wordsOf);
  const amounts = cells.filter(isAmount);
  if (cells.length > MOST_WORDS || amounts.length > MOST_AMOUNTS) return null;
  const words = cells.map(({ text }) => foldLabel(text));
  const read = (codes: readonly string[]) => {
    const parents = codes.map((code) =>
      codes.findLastIndex((above) => above !== code && code.startsWith(above)),
    );
    return wholeRows(codes, parents, amounts) ?? solvedRows(codes, parents, amounts, said, searches);
  };
  const codes = codesIn(words, system, subjects);
  if (codes) return codes.length < FEWEST ? null : read(codes);
  // Words out of order may have amounts out of order beside them: another table of the same rows must have the same sums.
  for (const other of before.map(sumsBySubject)) {
    const found = isCounted([...other.keys()], words) ? read([...other.keys()]) : null;
    if (found?.rows.every(({ code, amounts: [sum] }) => !code || isSame(sum ?? null, other.get(code)!)))
      return found;
  }
  return null;
}

/** The first amounts of a statement's rows, by their codes. */
function sumsBySubject({ rows }: ReadTable): Map<string, Cell> {
  return new Map(
    rows.flatMap((row): [string, Cell][] => {
      const sum = row.slice(1).find(isNumber);
      const code = foldLabel(row[0]!.text);
      return sum && /^2\d{2,6}$/.test(code) ? [[code, sum]] : [];
    }),
  );
}

const isSame = (cell: Cell | null, other: Cell) =>
  cell !== null && comesTo(amountIn(cell), [amountIn(other)]);

const FEWEST = 3;
/** No statement has more; what comes below is bounded by it. */
const MOST_WORDS = 5000;
const MOST_AMOUNTS = 1000;

/** Where each row has all its amounts, one behind the other. */
function wholeRows(codes: readonly string[], parents: readonly number[], amounts: readonly Cell[]) {
  const width = amounts.length / (codes.length + 1);
  if (!Number.isInteger(width) || width < 2) return null;
  const rows = Array.from({ length: codes.length + 1 }, (_, at) =>
    amounts.slice(at * width, (at + 1) * width),
  );
  const adds = ([sum, ...parts]: readonly Cell[]) => comesTo(amountIn(sum!), parts.map(amountIn));
  if (!rows.every(adds)) return null;
  // The row of totals is the first or the last.
  const found = [
    { total: rows[0]!, others: rows.slice(1) },
    { total: rows.at(-1)!, others: rows.slice(0, -1) },
  ].filter(({ total, others }) =>
    [...codes.keys(), -1].every((parent) => {
      const children = others.filter((_, at) => parents[at] === parent);
      const whole = parent < 0 ? total : others[parent]!;
      const sums = whole.map((cell, column) =>
        comesTo(
          amountIn(cell),
          children.map((row) => amountIn(row[column]!)),
        ),
      );
      return !children.length || sums.every(Boolean);
    }),
  );
  if (found.length !== 1) return null;
  const [{ total, others }] = found as [(typeof found)[0]];
  return {
    rows: [{ code: "", amounts: total }, ...codes.map((code, at) => ({ code, amounts: others[at]! }))],
    open: null,
  };
}

/** Where amounts stand in any order and empty cells are left out. */
function solvedRows(
  codes: readonly string[],
  parents: readonly number[],
  printed: readonly Cell[],
  said: readonly ReadonlySet<string>[],
  searches: Surroundings["searches"],
) {
  const cells = printed.filter((cell) => /[1-9]/.test(cell.text));
  const amounts = cells.map(amountIn);
  const sum = amounts.reduce((most, amount) => (amount.value > most.value ? amount : most), amounts[0]!);
  const known = said.map((texts) => {
    const values = new Set<Decimal>([...texts].flatMap((text) => valueOf(plainNumber(text))?.value ?? []));
    const seen = new Set<Decimal>();
    return amounts.filter(({ value }) => values.has(value) && !seen.has(value) && seen.add(value));
  });
  const ways = waysToAdd(sum, known);
  if (ways.length > MOST_TRIED || searches.left < ways.length) return null;
  searches.left -= ways.length;
  const tables = ways.flatMap((way) => {
    const table = cellsOf(amounts, { parents, totals: [sum, ...way.flatMap((part) => part ?? [])] });
    return table ? [{ table, way }] : [];
  });
  const [only, more] = tables;
  if (!only || more || only.table === "unknown") return null;
  const { table, way } = only;
  const open = way.flatMap((part, column) => (part ? [column] : []));
  const total = [sum, ...way.flatMap((part) => part ?? [])];
  return {
    rows: [
      {
        code: "",
        amounts: total.map((part) => cells[amounts.findIndex(({ value }) => value === part.value)]!),
      },
      ...codes.map((code, row) => ({
        code,
        amounts: table[row]!.map((at) => (at === null || at === undefined ? null : cells[at]!)),
      })),
    ],
    open,
  };
}

/** The ways to take of each column one of its amounts, or none, so that they come to their sum. */
function waysToAdd<Part extends { value: Decimal; rounding: Decimal }>(
  sum: Part,
  columns: readonly (readonly Part[])[],
): (Part | null)[][] {
  let ways: (Part | null)[][] = [[]];
  for (const parts of columns) {
    if (ways.length * (parts.length + 1) > MOST_WAYS) return [];
    ways = ways.flatMap((way) => [null, ...parts].map((part) => [...way, part]));
  }
  return ways.filter((way) => {
    const parts = way.filter((part) => part !== null);
    return parts.length > 0 && comesTo(sum, parts);
  });
}

const MOST_WAYS = 500;
const MOST_TRIED = 4;

/**
 * The codes of a statement's rows, in order: as printed whole, or by their names, where the digits of 类, 款 and 项 stand in
 * cells of their own. Null where they are not in order, or the digits printed are not just those of the rows named.
 */
function codesIn(
  words: readonly string[],
  system: SubjectSystem,
  subjects: SubjectCatalogue,
): string[] | null {
  // Editions of the classification gave one name several codes: 其他公共安全支出 2049901, then 2049999.
  const named = ([0, -1] as const).map((pick) => namedCodes(words, system, subjects, pick));
  const counted = named.find((codes) => codes && isCounted(codes, words));
  if (counted) return counted;
  const whole = wholeCodes(words);
  return whole.some(({ length }) => length > 3) && isAscending(whole) ? whole : null;
}

const wholeCodes = (words: readonly string[]) => words.filter((word) => /^(?:\d{3}|\d{5}|\d{7})$/.test(word));

/** Whether the digits among some words are just those of some codes, each printed whole or 类, 款 and 项 apart. */
function isCounted(codes: readonly string[], words: readonly string[]): boolean {
  const whole = wholeCodes(words);
  if (whole.some(({ length }) => length > 3)) return same(codes, whole);
  const digits = words.filter((word) => /^\d{1,3}$/.test(word) && word !== "0").map(padded);
  return same(
    codes.flatMap((code) => code.match(/^\d{3}|\d{2}/g)!),
    digits,
  );
}

/** A spreadsheet drops the first digit of 款 and 项 where it is 0. */
const padded = (digits: string) => digits.padStart(2, "0");

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join(" ") === b.toSorted().join(" ");
}

function isAscending(codes: readonly string[]): boolean {
  return codes.every((code, at) => at === 0 || code > codes[at - 1]!);
}

/**
 * The codes whose names stand in the text one below the other, whole or broken over lines; null where they do not ascend.
 * @param pick the first or the last of the codes that have one name
 */
function namedCodes(
  words: readonly string[],
  system: SubjectSystem,
  subjects: SubjectCatalogue,
  pick: 0 | -1,
): string[] | null {
  const codes = new Set<string>();
  let [type, group] = ["", ""];
  let open = "";
  for (const word of words) {
    if (!/[\u4e00-\u9fa5]/.test(word)) continue;
    const levels = [
      group ? subjects.children(system, group) : [],
      type ? subjects.children(system, type) : [],
      subjects.classes(system),
    ].map((level) => level.map(({ code }) => ({ code, names: subjects.names(system, code) })));
    const begins = (text: string) =>
      levels.some((level) => level.some(({ names }) => names.some((name) => name.startsWith(text))));
    open = begins(open + word) ? open + word : begins(word) ? word : "";
    if (!open) continue;
    const found = levels
      .map((level) => level.filter(({ code, names }) => !codes.has(code) && names.includes(open)))
      .find(({ length }) => length);
    const code = found?.at(pick)?.code;
    if (!code) continue;
    codes.add(code);
    [type, group] = [code.slice(0, 3), code.length > 3 ? code.slice(0, 5) : ""];
    open = "";
  }
  return isAscending([...codes]) ? [...codes] : null;
}
