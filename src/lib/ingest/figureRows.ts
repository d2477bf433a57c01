import { formatDecimal, parseDecimal } from "#lib/domain/decimal.ts";
import type { Figure } from "#lib/domain/figure.ts";
import { figureIds } from "#lib/domain/ids.ts";
import type { TableRow, Tables } from "#lib/domain/tables.ts";
import type { Scope } from "#lib/domain/vocabulary.ts";

/** Whose figures they are. */
export interface FiguresOf {
  documentId: string;
  departmentId: string;
  scope: Scope;
}

/** A document's figures as rows, under their identifiers. */
export function figureRows(
  figures: readonly Figure[],
  { documentId, departmentId, scope }: FiguresOf,
): Tables["figures"] {
  const ids = figureIds(documentId, figures);
  return figures.map((figure, index) => ({
    figure_id: ids[index]!,
    document_id: documentId,
    department_id: departmentId,
    scope,
    ...readColumns(figure),
    basis: figure.basis,
    derivation: figure.derivation,
  }));
}

/** What of a figure its reading says, by the columns of its row. */
export function readColumns(figure: Figure) {
  return {
    fiscal_year: figure.fiscalYear,
    statement: figure.statement,
    item: figure.item,
    subject_system: figure.subjectSystem,
    subject_code: figure.subjectCode,
    funding: figure.funding,
    stage: figure.stage,
    measure: figure.measure,
    base: figure.base,
    unit: figure.unit,
    value: formatDecimal(figure.value),
    rounding: formatDecimal(figure.rounding),
    printed: figure.printed,
    line_start: figure.lineStart,
    line_end: figure.lineEnd,
    char_start: figure.charStart,
    char_end: figure.charEnd,
    reason: figure.reason,
  };
}

/** The figure that a row was made of. */
export function figureOf(
  row: Omit<TableRow<"figures">, "figure_id" | "document_id" | "department_id" | "scope">,
): Figure {
  // Rows hold what figures hold; their type says less.
  return {
    fiscalYear: row.fiscal_year,
    statement: row.statement,
    item: row.item,
    subjectSystem: row.subject_system,
    subjectCode: row.subject_code,
    funding: row.funding,
    stage: row.stage,
    measure: row.measure,
    base: row.base,
    unit: row.unit,
    value: parseDecimal(String(row.value)),
    rounding: parseDecimal(String(row.rounding)),
    printed: row.printed,
    basis: row.basis,
    derivation: row.derivation,
    lineStart: row.line_start,
    lineEnd: row.line_end,
    charStart: row.char_start,
    charEnd: row.char_end,
    reason: row.reason,
  } as unknown as Figure;
}
