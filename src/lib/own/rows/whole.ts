import { decimalOf, formatDecimal } from "#lib/domain/decimal.ts";
import { departmentAndYearOf, documentIdOf, documentOf, lineOfFigure } from "#lib/domain/ids.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import type { Row } from "./fits.ts";
import type { DocumentsRows } from "./rowsFile.ts";

/*
 * Whether rows are a document's, all of them and nothing else. They came from anywhere: a file that was filtered, saved anew
 * by another program or put together by hand must not become figures that nobody printed.
 */

/**
 * Sees to it that the rows belong together and none is missing; what only a single figure contradicts is taken out.
 * @returns the rows, with what was left out of them
 * @throws {Error} saying what is missing and what to do
 */
export function wholeDocument(given: DocumentsRows, { documentIds }: Reference): DocumentsRows {
  const { tables } = given;
  const [document, ...others] = tables.documents;
  const [department] = tables.departments;
  if (!document || others.length) throw new Error(`${tables.documents.length} rows of documents, not one`);
  const { document_id: id, department_id, fiscal_year, sha256 } = document as Record<string, string>;
  if (!/^[0-9a-f]{64}$/.test(sha256!))
    throw new Error(`sha256 ${sha256} is none: take the data set along anew`);
  const expected = documentIds.get(sha256!) ?? documentIdOf(department_id!, Number(fiscal_year), sha256!);
  const says = departmentAndYearOf(id!);
  if (id !== expected || says?.departmentId !== department_id || says?.fiscalYear !== Number(fiscal_year))
    throw new Error(
      `${id} is not the identifier of its department, year and content: take the data set along anew`,
    );
  if (department?.["department_id"] !== department_id)
    throw new Error(`the table departments lacks ${department_id}: add it`);
  for (const [table, rows] of Object.entries(tables))
    if (table !== "departments" && rows.some((row) => row["document_id"] !== id))
      throw new Error(`${table} has rows of another document`);
  refuseGaps(tables.passages, Number(document["line_count"]));
  const corrected = new Set(tables.corrections.map((row) => row["figure_id"]));
  const unlike = tables.figures.filter(
    (figure) =>
      !isPrinted(figure, document, tables.passages) ||
      (figure["basis"] === "corrected" && !corrected.has(figure["figure_id"]!)),
  );
  const leftOut = [
    ...given.leftOut,
    ...unlike.map(
      (row) => `figures, ${String(row["figure_id"])}: ${String(row["printed"])} is not printed there`,
    ),
  ];
  const figures = tables.figures.filter((figure) => !unlike.includes(figure));
  refuseLacking(figures, leftOut, Number(document["figure_count"]));
  if (!tables.check_results.length)
    throw new Error("without results of checks: add the whole table check_results");
  return { tables: { ...tables, figures }, leftOut };
}

/** @throws {Error} where the lines are not all there, each once */
function refuseGaps(passages: readonly Row[], count: number): void {
  const lines = new Set(passages.map((row) => row["line"]));
  const isWhole =
    passages.length === count &&
    Array.from({ length: count }, (_, at) => at + 1).every((at) => lines.has(at));
  if (!isWhole) throw new Error(`${lines.size} of ${count} lines of the table passages: add the whole table`);
}

/** @throws {Error} where figures are missing that nothing accounts for, or there more than once */
function refuseLacking(figures: readonly Row[], leftOut: readonly string[], count: number): void {
  const ids = new Set(figures.map((row) => row["figure_id"]));
  if (ids.size !== figures.length) throw new Error("figures more than once: add each table once");
  const printed = figures.filter((row) => row["basis"] !== "derived").length;
  const without = leftOut.filter((words) => words.startsWith("figures, ")).length;
  if (printed > count || printed + without < count)
    throw new Error(`${printed} of ${count} figures: add the whole table figures`);
}

/** Whether a figure is of this document, and its number stands where it says, in the unit that its value is in. */
function isPrinted(figure: Row, document: Row, passages: readonly Row[]): boolean {
  const same = ["department_id", "scope"].every((column) => figure[column] === document[column]);
  if (!same || documentOf(String(figure["figure_id"])) !== document["document_id"]) return false;
  if (lineOfFigure(String(figure["figure_id"])) !== figure["line_start"]) return false;
  if (figure["basis"] === "derived") return true;
  const { printed, value, line_start, line_end, char_start, char_end } = figure as {
    [column: string]: string & number;
  };
  // Somebody said what a corrected number is, in place of what is printed.
  if (figure["basis"] !== "corrected" && !isOfDigits(printed!, value!)) return false;
  if (char_start === null || line_start !== line_end) return true;
  return textAt(passages, line_start!).slice(char_start, char_end) === printed;
}

const texts = new WeakMap<readonly Row[], Map<unknown, string>>();
function textAt(passages: readonly Row[], line: number): string {
  let lines = texts.get(passages);
  if (!lines)
    texts.set(passages, (lines = new Map(passages.map((row) => [row["line"], String(row["text"])]))));
  return lines.get(line) ?? "";
}

/** Units are powers of ten of one another: 元, 万元, 亿元. */
const LARGEST_UNIT = 8;

/** Whether a value is a printed number in some unit; what is printed in Chinese numerals has no digits to compare. */
function isOfDigits(printed: string, value: string): boolean {
  const digits = /\d[\d.]*/.exec(printed.normalize("NFKC").replace(/[,，\s]/g, ""))?.[0].replace(/\.$/, "");
  if (!digits) return true;
  const size = value.replace("-", "");
  return Array.from({ length: LARGEST_UNIT + 1 }, (_, power) => 10n ** BigInt(power)).some((unit) => {
    const amount = decimalOf(digits, unit);
    return amount !== null && formatDecimal(amount) === size;
  });
}
