import type { Correction } from "#lib/domain/corrections/correction.ts";
import type { CheckedProject } from "#lib/checks/check.ts";
import { decimalOf, type Decimal } from "#lib/domain/decimal.ts";
import { UNCORRECTED } from "#lib/domain/problems.ts";
import type { Section } from "#lib/domain/sections.ts";
import type { CellValue } from "#lib/domain/tables.ts";
import { checkedDocument } from "../checked.ts";
import { derive } from "../derive.ts";
import { aHead, checkedRows, measuredBy, type DocumentRows, type DocumentTables } from "../documentRows.ts";
import type { DocumentHead } from "../editions.ts";
import { figureRows } from "../figureRows.ts";
import type { Reference } from "../reference.ts";
import { applyCorrections, inOrder, type Fate } from "./apply.ts";
import { correctionRows, readingIn } from "./rows.ts";

/**
 * A document's rows with corrections: in place of what was read, with all that follows from it in the document — what is
 * inferred, what the rules come to, what it is compared by. What was read stays in the table `corrections`; a correction
 * that cannot be applied is a row of `problems`. What the reader itself did not understand is as it was.
 *
 * Rows that have corrections keep them: given ones come on top. The same whether the rows come from reading or from a
 * data set.
 * @returns the rows, and of each given correction what became of it
 */
export function correctRows(
  { head, tables }: DocumentRows,
  corrections: readonly Correction[],
  reference: Reference,
): { rows: DocumentRows; fates: Fate[] } {
  const { documentId, departmentId, scope } = head;
  const reading = readingIn(tables, head);
  const read = reading.figures.sort(inOrder);
  const passages = tables.passages.map(({ text }) => String(text));
  const all = [...reading.corrections, ...corrections];
  const { figures: printed, made, fates } = applyCorrections(read, passages, all);
  const given = fates.slice(reading.corrections.length);
  const figures = [...printed, ...derive(printed)];
  const checked = checkedDocument(
    { ...checkableOf(head, tables), figures, passages },
    reference.subjects,
    documentId,
  );
  const measured = measuredBy(checked);
  const rows: DocumentRows = {
    head: { ...head, measured },
    tables: {
      ...tables,
      documents: tables.documents.map((row) => ({
        ...row,
        figure_count: printed.length,
        ...aHead(measured),
      })),
      figures: figureRows(figures, { documentId, departmentId, scope }),
      problems: [
        ...tables.problems,
        ...given.flatMap((fate, index) => problem(head, fate, corrections[index]!)),
      ],
      corrections: correctionRows(documentId, made, read, printed),
      ...checkedRows(checked, reference.subjects),
    },
  };
  return { rows, fates: given };
}

function problem({ documentId }: DocumentHead, fate: Fate, { line, who, when }: Correction) {
  if (typeof fate === "string") return [];
  const message = `${UNCORRECTED} (${who}, ${when.slice(0, 10)}): ${fate.refused}`;
  return [{ document_id: documentId, line_start: line, line_end: line, message }];
}

/** What the rules look at beside figures and lines, out of a document's rows. */
function checkableOf(head: DocumentHead, tables: DocumentTables) {
  const { departmentId, fiscalYear, scope, kind } = head;
  const name = String(tables.departments[0]?.name ?? head.name);
  const indicators = new Map<CellValue, CheckedProject["indicators"]>();
  for (const row of tables.project_indicators) {
    const own = indicators.get(row.project_id) ?? [];
    own.push({
      level3: words(row.level3),
      target: words(row.target),
      actual: words(row.actual),
      weight: decimal(row.weight),
      score: decimal(row.score),
      deviation: words(row.deviation),
      lineStart: Number(row.line_start),
      lineEnd: Number(row.line_end),
    });
    indicators.set(row.project_id, own);
  }
  return {
    identity: { departmentId, name, fiscalYear, scope, accountsKind: kind },
    projects: tables.projects.map((row): CheckedProject => ({
      name: String(row.name),
      adjustedBudget: decimal(row.adjusted_budget),
      executed: decimal(row.executed),
      executionRate: decimal(row.execution_rate),
      score: decimal(row.score),
      indicators: indicators.get(row.project_id) ?? [],
      lineStart: Number(row.line_start),
      lineEnd: Number(row.line_end),
    })),
    sections: tables.sections.map(
      (row) =>
        ({
          kind: row.kind,
          title: row.title,
          level: row.level,
          lineStart: row.line_start,
          lineEnd: row.line_end,
        }) as Section,
    ),
    glossary: tables.glossary,
    problems: tables.problems.map(({ line_start, message }) => ({
      line: Number(line_start),
      message: String(message),
    })),
  };
}

function words(cell: CellValue): string | null {
  return cell === null ? null : String(cell);
}

function decimal(cell: CellValue): Decimal | null {
  return cell === null ? null : decimalOf(String(cell));
}
