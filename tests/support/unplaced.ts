import { foldText } from "#lib/ingest/fold.ts";
import { plainNumber } from "#lib/ingest/numerals.ts";
import type { Row, TextLine } from "#lib/ingest/source.ts";
import {
  MOST_SEARCHES,
  type AmountsSaid,
  type ReadTable,
  type Surroundings,
} from "#lib/ingest/statements/unplaced/surroundings.ts";
import { reference } from "./reading.ts";
import { inBars, rowsOf } from "./rows.ts";

/** What a text says behind some words. */
export function saidIn(text: string): AmountsSaid {
  const known = new Map<string, Set<string>>();
  return (words) => {
    const said =
      known.get(words.source) ??
      new Set(Array.from(foldText(text).matchAll(words), ([, amount]) => plainNumber(amount!)));
    known.set(words.source, said);
    return said;
  };
}

/** What else a document has: its text, and statements that were read, each with its rows in bars. */
export function around(text = "", before: Partial<Record<string, readonly string[]>> = {}): Surroundings {
  return {
    said: saidIn(text),
    before: Object.entries(before).map(
      ([statement, rows]) => ({ statement, rows: rowsOf(...rows!) }) as ReadTable,
    ),
    subjects: reference.subjects,
    searches: { left: MOST_SEARCHES },
  };
}

/** Lines of text: those of one string, each after its number, or `gap` lines behind the one before. */
export function printed(text: string): TextLine[] {
  return text
    .split("\n")
    .flatMap((line, index): TextLine[] =>
      line.trim() ? [{ kind: "text", line: index + 1, text: line }] : [],
    );
}

/** Rows with bars between their cells; blank ones at a row's end are left out. */
export const barred = (rows: readonly Row[]) => rows.map((row) => inBars(row).replace(/\|+$/, ""));
