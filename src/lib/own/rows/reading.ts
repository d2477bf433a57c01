import { ownFile } from "#lib/archive/own.ts";
import { columnsOf, DOCUMENT_TABLES, type DocumentTable } from "#lib/archive/schema.ts";
import { ACROSS, headOf, type ShippedDocument } from "#lib/archive/shipped.ts";
import { MEASURES } from "#lib/checks/years/measures.ts";
import { parseDecimal } from "#lib/domain/decimal.ts";
import type { Figure } from "#lib/domain/figure.ts";
import type { Statement } from "#lib/domain/vocabulary.ts";
import { rowsStream } from "#lib/engine/arrow.ts";
import type { DocumentHead } from "#lib/ingest/editions.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import type { Reading } from "../reading.ts";
import { reviewOf } from "../review.ts";
import type { Row } from "./fits.ts";
import { parseRowsFile, type DocumentsRows } from "./rowsFile.ts";
import { wholeDocument } from "./whole.ts";

type Tables = DocumentsRows["tables"];

/**
 * What a document's rows of a data set come to: the same as reading the document gave.
 * @param bytes of a file of rows (rowsFile.ts)
 * @throws {Error} where rows are missing or contradict one another: says which and what to do
 */
export function readRowsFile(bytes: Uint8Array, reference: Reference): Reading {
  const { tables, leftOut } = wholeDocument(parseRowsFile(bytes), reference);
  const [document] = tables.documents as [Row];
  const sha256 = String(document["sha256"]);
  const file = ownFile(sha256);
  const head = { ...headIn(tables, reference), fileName: file };
  const own = asRead(tables);
  const streams = DOCUMENT_TABLES.filter((table) => own[table].length).map(
    (table): Reading["streams"][number] => [
      table,
      rowsStream(
        columnsOf(table),
        own[table].map((row) => ({ file, ...row })),
      ),
    ],
  );
  return { sha256, head, streams, review: reviewIn(own, head, leftOut) };
}

/** As its reading gave them: what is found across documents is found anew. */
function asRead(tables: Tables): Tables {
  const inside = (row: Row) => !ACROSS.includes(String(row["check_id"]));
  return {
    ...tables,
    documents: tables.documents.map((row) => ({ ...row, superseded_by: null })),
    check_results: tables.check_results.filter(inside),
    findings: tables.findings.filter(inside),
  };
}

function headIn(tables: Tables, reference: Reference): DocumentHead {
  const [document] = tables.documents as [Row];
  const [department] = tables.departments as [Row];
  const texts = inOrder(tables).map(({ text }) => text);
  const shipped = {
    documentId: document["document_id"],
    fileName: document["file_name"],
    sha256: document["sha256"],
    departmentId: document["department_id"],
    name: department["name"],
    divisionCode: department["division_code"],
    fiscalYear: document["fiscal_year"],
    scope: document["scope"],
    kind: document["kind"],
    publishedOn: document["published_on"],
    beginning: texts
      .filter((text) => text.trim())
      .slice(0, 8)
      .join("\n"),
  } as ShippedDocument;
  const { documentId, departmentId, fiscalYear } = shipped;
  const measured = MEASURES.flatMap(({ item, column }) => {
    const cell = document[column];
    return cell ? [{ documentId, departmentId, fiscalYear, item, value: parseDecimal(String(cell)) }] : [];
  });
  return headOf(shipped, measured, reference);
}

function inOrder({ passages }: Tables): { line: number; text: string }[] {
  return passages
    .map((row) => ({ line: Number(row["line"]), text: String(row["text"]) }))
    .sort((a, b) => a.line - b.line);
}

function reviewIn(tables: Tables, head: DocumentHead, leftOut: readonly string[]): Reading["review"] {
  const [document] = tables.documents as [Row];
  const [department] = tables.departments as [Row];
  const text = (cell: Row[string] | undefined) => (typeof cell === "string" ? cell : "");
  const name = text(department["name"]);
  const problems = tables.problems.map((row) => ({
    line: Number(row["line_start"]),
    message: text(row["message"]),
  }));
  const read: Parameters<typeof reviewOf>[0] = {
    identity: {
      departmentId: head.departmentId,
      name,
      uniqueName: head.name,
      province: text(department["province"]),
      city: text(department["city"]),
      divisionName: "",
      fiscalYear: head.fiscalYear,
      scope: head.scope,
      accountsKind: head.kind,
      title: text(document["title"]),
      asked: null,
    },
    format: text(document["format"]) as Parameters<typeof reviewOf>[0]["format"],
    passages: inOrder(tables).map(({ text }) => text),
    figures: tables.figures.map((row) => ({
      basis: row["basis"] as Figure["basis"],
      statement: row["statement"] as Statement,
    })),
    unread: [],
    problems: [...leftOut.map((message) => ({ line: 1, message: `not taken: ${message}` })), ...problems],
  };
  const review = reviewOf(read, { head, tables: tables as unknown as Record<DocumentTable, never[]> });
  return { ...review, unread: Number(document["unread_count"]), ofRows: true };
}
