import { csvFormatRow } from "d3-dsv";
import { csvTable } from "../csvTable.ts";
import { decimalOf, formatDecimal } from "../decimal.ts";
import { harmless, unmarked } from "../harmless.ts";
import { ITEMS, type Item } from "../items.ts";
import { FUNDINGS, MEASURES, STAGES, STATEMENTS, SUBJECT_SYSTEMS, type Measure } from "../vocabulary.ts";
import { ACTIONS, unitOf, type Correction, type CorrectMeaning } from "./correction.ts";

/* Corrections as a table (CSV): what a page gives and takes, and `mingzhang ingest --corrections` reads. (docs/data-model.md) */

/** The columns, in their order. */
export const COLUMNS = [
  "sha256",
  "file_name",
  "document_id",
  "action",
  "line",
  "character",
  "words",
  "read",
  "fiscal_year",
  "item",
  "subject_system",
  "subject_code",
  "funding",
  "stage",
  "measure",
  "base",
  "unit",
  "value",
  "statement",
  "who",
  "when",
  "note",
] as const;
type Column = (typeof COLUMNS)[number];
type Row = Partial<Record<string, string>>;

/** What a table must have to be one of corrections. */
const NEEDED: readonly Column[] = ["sha256", "action", "line", "words", "who", "when"];

/** Whether the first line of a text says that it is a table of corrections. */
export function isCorrections(text: string): boolean {
  const [first] = text.replace(/^\ufeff/, "").split(/\r?\n/, 1);
  const names = first!.split(",").map((name) => name.trim().replace(/^"|"$/g, ""));
  return NEEDED.every((column) => names.includes(column));
}

/**
 * Reads a table of corrections.
 * @param path its own, for errors
 * @throws {Error} with file and line, the value and what to write, where something does not fit
 */
export function parseCorrections(text: string, path: string): Correction[] {
  if (!isCorrections(text))
    throw new Error(`${path}:1: no table of corrections: its first line names ${NEEDED.join(", ")}`);
  return csvTable(text.replace(/^\ufeff/, "")).map((row, index) => {
    try {
      return parseRow(row);
    } catch (error) {
      throw new Error(`${path}:${index + 2}: ${(error as Error).message}`, { cause: error });
    }
  });
}

function parseRow(row: Row): Correction {
  const action = oneOf(row, "action", ACTIONS);
  const isAdded = action === "add";
  return {
    sha256: fits(row, "sha256", /^[0-9a-f]{64}$/, "the SHA-256 of the document, 64 digits of 0-9 and a-f"),
    fileName: plain(row, "file_name"),
    documentId: plain(row, "document_id") || null,
    action,
    line: Number(fits(row, "line", /^[1-9]\d{0,8}$/, "the number of a line, from 1 on")),
    character:
      plain(row, "character") || isAdded
        ? Number(fits(row, "character", /^\d{1,9}$/, "the place of the words in their line, from 0 on"))
        : null,
    words: fits(row, "words", /\S/, "the printed words"),
    read: (isAdded ? "" : plain(row, "read")) || null,
    is: action === "strike" ? null : meaningIn(row),
    who: fits(row, "who", /\S/, "who says so").trim(),
    when: instant(row),
    note: plain(row, "note"),
  };
}

function meaningIn(row: Row): CorrectMeaning {
  const item = oneOf(row, "item", ITEMS);
  const measure = plain(row, "measure") ? oneOf(row, "measure", MEASURES) : "value";
  const subjectSystem = plain(row, "subject_system") ? oneOf(row, "subject_system", SUBJECT_SYSTEMS) : null;
  const unit = unitOf(item, measure);
  if (plain(row, "unit") && plain(row, "unit") !== unit) refuse(row, "unit", `${unit}, the unit of ${item}`);
  const value = decimalOf(plain(row, "value"));
  return {
    fiscalYear: Number(fits(row, "fiscal_year", /^(?:19|20)\d\d$/, "a year such as 2024")),
    item,
    subjectSystem,
    subjectCode: subjectSystem ? codeIn(row, subjectSystem) : noCode(row),
    funding: oneOf(row, "funding", FUNDINGS),
    stage: oneOf(row, "stage", STAGES),
    measure,
    base: baseIn(row, measure),
    value: value ?? refuse(row, "value", `an exact number in ${unit} such as 13177600.00, without commas`),
    statement: plain(row, "statement") ? oneOf(row, "statement", STATEMENTS) : null,
  };
}

function codeIn(row: Row, system: "functional" | "economic"): string {
  return system === "functional"
    ? fits(row, "subject_code", /^\d{3}(?:\d{2}){0,2}$/, "3, 5 or 7 digits such as 2010301")
    : fits(row, "subject_code", /^\d{3}(?:\d{2})?$/, "3 or 5 digits such as 30101");
}

function noCode(row: Row): null {
  if (plain(row, "subject_code"))
    refuse(
      row,
      "subject_system",
      `${Object.keys(SUBJECT_SYSTEMS).join(" or ")}, for there is a subject_code`,
    );
  return null;
}

/** What a rate is one of: a stage of the budget, or for a share an item. */
function baseIn(row: Row, measure: Measure): string | null {
  if (!plain(row, "base")) return null;
  if (measure === "share") return oneOf(row, "base", ITEMS) satisfies Item;
  if (measure === "completion_rate") return oneOf(row, "base", STAGES);
  return refuse(row, "base", `nothing, for ${measure} has none`);
}

function instant(row: Row): string {
  const when = fits(
    row,
    "when",
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/,
    "a time such as 2026-11-29T08:00:00Z",
  );
  return Number.isNaN(Date.parse(when)) ? refuse(row, "when", "a day that there is") : when;
}

/** A cell's words, without the mark that keeps spreadsheets from running them. */
function plain(row: Row, column: Column): string {
  const cell = unmarked(row[column] ?? "");
  // Printed words stand as they are.
  return column === "words" ? cell : cell.trim();
}

function fits(row: Row, column: Column, pattern: RegExp, example: string): string {
  const value = plain(row, column);
  return pattern.test(value) ? value : refuse(row, column, example);
}

function oneOf<Words extends object>(row: Row, column: Column, words: Words): keyof Words & string {
  const value = plain(row, column);
  if (Object.hasOwn(words, value)) return value as keyof Words & string;
  const known = Object.keys(words);
  return refuse(
    row,
    column,
    known.length > 20 ? `one that docs/data-model.md lists, such as ${known[0]}` : known.join(", "),
  );
}

function refuse(row: Row, column: Column, example: string): never {
  const value = plain(row, column);
  throw new Error(`${column} ${value ? `${value} does not fit` : "is empty"}: write ${example}`);
}

/** Corrections as a table, header first: the same ones give the same text. */
export function correctionsTable(corrections: readonly Correction[]): string {
  return [COLUMNS.join(","), ...corrections.map(correctionLine)].map((line) => `${line}\n`).join("");
}

/** A correction as its line of the table, which no other one has. */
export function correctionLine(correction: Correction): string {
  return csvFormatRow(COLUMNS.map((column) => harmless(cellOf(correction, column))));
}

function cellOf(correction: Correction, column: Column): string {
  const { is } = correction;
  switch (column) {
    case "file_name":
      return correction.fileName;
    case "document_id":
      return correction.documentId ?? "";
    case "character":
      return String(correction.character ?? "");
    case "fiscal_year":
      return String(is?.fiscalYear ?? "");
    case "subject_system":
      return is?.subjectSystem ?? "";
    case "subject_code":
      return is?.subjectCode ?? "";
    case "unit":
      return is ? unitOf(is.item, is.measure) : "";
    case "value":
      return is ? formatDecimal(is.value) : "";
    case "item":
    case "funding":
    case "stage":
    case "measure":
    case "base":
    case "statement":
      return is?.[column] ?? "";
    case "read":
      return correction.read ?? "";
    case "note":
      // One correction a line, so that errors can name it.
      return correction.note.replace(/\s+/g, " ").trim();
    default:
      return String(correction[column]);
  }
}
