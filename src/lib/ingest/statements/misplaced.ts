import type { Statement } from "#lib/domain/vocabulary.ts";
import type { OpenFigure } from "../openStages.ts";
import type { Problem, Row } from "../source.ts";
import type { StatementReading } from "./context.ts";
import type { Sheet } from "./sheet.ts";

/*
 * Where cells' places are reckoned, as on a page of a PDF, a code or a row's number may come to stand where an amount is
 * blank, and an amount may be torn. In a statement that prints all amounts with two decimals such numbers are known.
 */

/** Statements whose rows have a number beside their amounts, and the one that has a code beside each. */
const NUMBERED: readonly (Statement | "other")[] = ["revenue_expenditure_summary", "appropriation_summary"];
const CODED: Statement = "general_basic_expenditure";
/** So many amounts with two decimals, and such a share of those that have any, are no chance. */
const FEWEST = 6;
const SHARE = 0.8;
/** An amount with the code of the next column: 29.57 and 30203. */
const GLUED = /[.．]\d{2}3\d{4}$/;

/** What was read of a statement, without amounts that are printed otherwise than all others: these are said. */
export function withoutMisplaced(sheet: Sheet, { figures, problems }: StatementReading): StatementReading {
  const torn = new Set(sheet.rows.filter(isTorn).map((row) => row[0]!.line));
  const isFixed = hasTwoDecimals(sheet.rows);
  const isNumbered = NUMBERED.includes(sheet.statement);
  const isWholeNone = isNumbered
    ? isFixed || countsRowsOnly(sheet.rows)
    : isFixed && sheet.statement === CODED;
  const isMisplaced = (figure: OpenFigure) => {
    if (torn.has(figure.lineStart) || GLUED.test(figure.printed)) return true;
    // How amounts changed is often rounded.
    if (figure.unit !== "yuan" || figure.measure !== "value" || figure.value === 0n) return false;
    const decimals = decimalsOf(figure);
    return decimals === 0 ? isWholeNone : isFixed && decimals !== 2;
  };
  const misplaced = figures.filter(isMisplaced);
  if (!misplaced.length) return { figures, problems };
  return {
    figures: figures.filter((figure) => !isMisplaced(figure)),
    problems: [
      ...problems,
      ...misplaced.map(({ lineStart, printed }): Problem => ({
        line: lineStart,
        message: `${printed} is not printed as the other amounts of its table are: it may be a code, a row's number or a part of an amount`,
      })),
    ],
  };
}

/** Whether a statement prints its amounts with two decimals, also those that end with 0. */
function hasTwoDecimals(rows: readonly Row[]): boolean {
  const decimals = rows.flatMap((row) =>
    row.flatMap(({ text }) => Array.from(text.matchAll(/\d[.．](\d+)/g), ([, found]) => found!)),
  );
  const fixed = decimals.filter((found) => found.length === 2);
  return (
    fixed.length >= FEWEST &&
    fixed.length >= SHARE * decimals.length &&
    fixed.some((found) => found.endsWith("0"))
  );
}

/**
 * Whether the whole numbers of a summary can be nothing but its rows': they rise by one from row to row, and each stands
 * once, for an amount stands on both sides.
 */
function countsRowsOnly(rows: readonly Row[]): boolean {
  const inRows = rows
    .map((row) => row.flatMap(({ text }) => (/^[1-9]\d*$/.test(text.trim()) ? [Number(text)] : [])))
    .filter(({ length }) => length);
  const all = inRows.flat();
  if (all.length < 3 || new Set(all).size < all.length || all.some((number) => number > LAST_ROW))
    return false;
  const steps = inRows.slice(1).map(([first], index) => first! - inRows[index]![0]!);
  return steps.filter((step) => step === 1).length * 2 > steps.length;
}

const LAST_ROW = 130;

function decimalsOf({ printed }: OpenFigure): number {
  return /[.．](\d+)/.exec(printed)?.[1]!.length ?? 0;
}

/** 325. in one cell, and 02 in the next. */
function isTorn(row: Row): boolean {
  const filled = row.map(({ text }) => text.trim()).filter(Boolean);
  return filled.some(
    (text, index) => /\d[.．]$/.test(text) && /^\d{2}(?![\d.．,，])/.test(filled[index + 1] ?? ""),
  );
}
