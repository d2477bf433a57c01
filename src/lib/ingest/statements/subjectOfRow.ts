import { subjectLevel, type Subject } from "#lib/domain/subjects.ts";
import { Beginnings } from "#lib/domain/beginnings.ts";
import { foldLabel } from "../fold.ts";
import type { Cell } from "../source.ts";
import type { StatementContext } from "./context.ts";
import { levelCode } from "./levelCode.ts";

export interface RowSubject {
  code: string;
  name: string;
}

/** Where a row stands. */
export interface Place {
  /** The 款 above. */
  upper: RowSubject | null;
  /** The 科目 of the row above. */
  above: RowSubject | null;
  /** Which of the columns 类 款 项 its code stands in; -1 where that is not known. */
  column: number;
}

/**
 * The functional 科目 of a row from what its label cells say: a code (whole, or split over 类 款 项 cells),
 * a name, or both in one cell. A code of impossible length gives way to its name; a missing one is looked
 * up by name in the document's other statements, below the 款 above, and in the classification.
 */
export function resolveSubject(
  labels: readonly Cell[],
  { upper, above, column }: Place,
  codesInTable: ReadonlySet<string>,
  context: StatementContext,
): RowSubject | null {
  const text = labels
    .map((cell) => foldLabel(cell.text))
    .join(" ")
    .trim();
  const match = /^((?:\d+ ?)*)\s*(.*)$/.exec(text)!;
  const digits = match[1]!.replace(/ /g, "");
  const name = match[2]!.replace(/ /g, "");
  if (digits) {
    if (digits.length === 2 && above) {
      const code = levelCode(digits, name, above.code, column, context);
      return code ? { code, name } : null;
    }
    // 3 begins the economic codes, of other statements.
    if (subjectLevel("functional", digits) !== null)
      return digits.startsWith("2") ? { code: digits, name } : null;
    const near = name ? nearestByName(digits, name, codesInTable, context) : null;
    return near ? { code: near.code, name } : null;
  }
  if (!name) return null;
  const code = codeByName(name, upper, context);
  return code ? { code, name } : null;
}

/** A misprinted code differs from the one meant in so many digits at most: several 款 have an 项 of the same name. */
const MOST_MISPRINTED = 2;

/** A misprinted code: the subject of that name whose code is closest and that the table has no row for. */
function nearestByName(
  digits: string,
  name: string,
  codesInTable: ReadonlySet<string>,
  context: StatementContext,
): Subject | null {
  const near = context.subjects
    .find("functional", name)
    .filter((subject) => digits.startsWith(subject.code.slice(0, 3)))
    .map((subject) => ({
      subject,
      distance: Math.abs(subject.code.length - digits.length) + mismatches(subject.code, digits),
    }))
    .filter(({ distance }) => distance <= MOST_MISPRINTED)
    .sort((a, b) => a.distance - b.distance);
  return near.find(({ subject }) => !codesInTable.has(subject.code))?.subject ?? null;
}

function mismatches(a: string, b: string): number {
  let common = 0;
  while (common < Math.min(a.length, b.length) && a[common] === b[common]) common++;
  return Math.min(a.length, b.length) - common;
}

function codeByName(name: string, upper: RowSubject | null, context: StatementContext): string | null {
  const printed = context.printedCodes.get(name) ?? uniquePrefix(name, context);
  if (printed) return printed;
  const below = upper
    ? context.subjects.find("functional", name, context.subjects.children("functional", upper.code))
    : [];
  if (below.length === 1) return below[0]!.code;
  const anywhere = context.subjects.find("functional", name);
  return anywhere.length === 1 ? anywhere[0]!.code : null;
}

/**
 * Cells cut a long name off at their border: the one printed name that goes on, or that this one goes on. A name of the
 * classification is whole: 水利 is no 水利工程建设 that was cut off.
 */
function uniquePrefix(name: string, { printedCodes, subjects }: StatementContext): string | null {
  if (name.length < 4 || name.length > LONGEST_NAME) return null;
  const isWhole = (printed: string) =>
    subjects
      .find("functional", printed)
      .some(({ code }) => subjects.names("functional", code).includes(printed));
  const longer = isWhole(name) ? [] : beginningsOf(printedCodes).of(name, MOST_ALIKE);
  if (longer.length === MOST_ALIKE) return null;
  const shorter = Array.from(name, (_, length) => name.slice(0, length)).flatMap((begun) => {
    const code = printedCodes.get(begun);
    return code && !isWhole(begun) ? code : [];
  });
  const codes = new Set([...longer, ...shorter]);
  return codes.size === 1 ? [...codes][0]! : null;
}

const LONGEST_NAME = 100;
/** A beginning that more names share tells none of them. */
const MOST_ALIKE = 50;

const BEGINNINGS = new WeakMap<ReadonlyMap<string, string>, Beginnings<string>>();

/** A document's printed names, sorted once for all its rows. */
function beginningsOf(printedCodes: ReadonlyMap<string, string>): Beginnings<string> {
  let beginnings = BEGINNINGS.get(printedCodes);
  if (!beginnings) BEGINNINGS.set(printedCodes, (beginnings = new Beginnings(printedCodes)));
  return beginnings;
}
