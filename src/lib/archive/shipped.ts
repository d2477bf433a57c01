import { AMONG_PEERS, BETWEEN_YEARS } from "#lib/checks/run.ts";
import { MEASURES, type MeasuredValue } from "#lib/checks/years/measures.ts";
import { TABLES } from "#lib/domain/tables.ts";
import type { AccountsKind, Scope } from "#lib/domain/vocabulary.ts";
import { isIn } from "#lib/engine/queryable.ts";
import type { Store } from "#lib/engine/store.ts";
import { isCorrected } from "#lib/ingest/corrected.ts";
import type { DocumentHead } from "#lib/ingest/editions.ts";
import { foldLabel } from "#lib/ingest/fold.ts";
import type { Reference } from "#lib/ingest/reference.ts";
import { DOCUMENT_TABLES, type DocumentTable } from "./schema.ts";

/* What a data set has of departments, taken back into a store: its rows as reading gave them, and how they stand. */

/** What the rules across documents found is found anew. */
export const ACROSS = [...BETWEEN_YEARS, ...AMONG_PEERS].map(({ id }) => id);

/** A document of a data set as its tables say it. */
export interface ShippedDocument {
  documentId: string;
  fileName: string;
  sha256: string;
  departmentId: string;
  name: string;
  divisionCode: string | null;
  fiscalYear: number;
  scope: Scope;
  kind: AccountsKind;
  publishedOn: string | null;
  /** Its first lines that are not blank, where titles stand. */
  beginning: string;
}

/**
 * Takes the data set's documents of departments into the store's tables.
 * @param without documents that stay out
 * @returns how they stand, as their reading said it
 */
export async function takeShipped(
  store: Store,
  departments: readonly string[],
  without: readonly string[],
  reference: Reference,
): Promise<DocumentHead[]> {
  const out = without.length ? `AND NOT (${isIn("document_id", without)})` : "";
  const documents = `(SELECT document_id FROM main.documents WHERE ${isIn("department_id", departments)} ${out})`;
  for (const table of DOCUMENT_TABLES) await store.run(copySql(table, documents));
  const rows = await store.rows<ShippedDocument>(`
    SELECT document_id AS documentId, file_name AS fileName, sha256, department_id AS departmentId, d.name,
      d.division_code AS divisionCode, fiscal_year::INTEGER AS fiscalYear, scope, x.kind, published_on AS publishedOn,
      (SELECT string_agg(text, chr(10) ORDER BY line) FROM (
        SELECT text, line FROM main.passages p WHERE p.document_id = x.document_id AND trim(text) <> '' ORDER BY line LIMIT 8
      )) AS beginning
    FROM main.documents x JOIN main.departments d USING (department_id)
    WHERE document_id IN ${documents} ORDER BY document_id`);
  const measured = await measuredIn(store, `document_id IN ${documents}`);
  return rows.map((row) => headOf(row, measured, reference));
}

function copySql(table: DocumentTable, documents: string): string {
  const columns = Object.keys(TABLES[table]);
  if (table === "departments")
    return `INSERT INTO departments SELECT 'data:' || x.document_id, ${columns.map((column) => `d.${column}`).join(", ")}
      FROM main.departments d JOIN main.documents x ON x.department_id = d.department_id
      WHERE x.document_id IN ${documents}`;
  const values = columns.map((column) => (column === "superseded_by" ? "NULL" : column));
  const inside =
    table === "check_results" || table === "findings" ? `AND NOT (${isIn("check_id", ACROSS)})` : "";
  return `INSERT INTO ${table} SELECT 'data:' || document_id, ${values.join(", ")} FROM main.${table}
    WHERE document_id IN ${documents} ${inside}`;
}

/** How it stands to others, as its reading said it. */
export function headOf(
  { beginning, divisionCode, ...document }: ShippedDocument,
  measured: readonly MeasuredOf[],
  { places }: Reference,
): DocumentHead {
  const division = places.get(divisionCode ?? "");
  const stem = foldLabel(document.fileName.replace(/\.[^.]+$/, ""));
  const own = measured.filter(({ documentId }) => documentId === document.documentId);
  return {
    ...document,
    fileName: `data:${document.documentId}`,
    name: division ? places.nameWithin(division, document.name) : document.name,
    corrected: isCorrected((beginning ?? "").split("\n").map(foldLabel), stem),
    measured: Object.fromEntries(own.map(({ item, value }) => [item, String(value)])),
  };
}

/** What departments of the data set come to that are not touched, in these years, for the rules among peers. */
export async function othersMeasured(
  store: Store,
  departments: readonly string[],
  years: readonly number[],
): Promise<MeasuredValue[]> {
  return measuredIn(
    store,
    `${isIn("fiscal_year", years)} AND NOT (${isIn("department_id", departments)}) AND superseded_by IS NULL`,
  );
}

/** A measure of a document of the data set. */
export type MeasuredOf = MeasuredValue & { documentId: string };
type MeasuredRow = Omit<MeasuredOf, "item" | "value"> &
  Record<(typeof MEASURES)[number]["column"], bigint | null>;

/** @param which SQL condition on documents */
async function measuredIn(store: Store, which: string): Promise<MeasuredOf[]> {
  const values = MEASURES.map(({ column }) => `(${column} * 10000)::BIGINT AS ${column}`);
  const rows = await store.rows<MeasuredRow>(`
    SELECT document_id AS documentId, department_id AS departmentId, fiscal_year::INTEGER AS fiscalYear, ${values.join(", ")}
    FROM main.documents WHERE ${which} ORDER BY document_id`);
  return rows.flatMap(({ documentId, departmentId, fiscalYear, ...values }) =>
    MEASURES.flatMap(({ item, column }) => {
      const value = values[column];
      return value === null ? [] : [{ documentId, departmentId, fiscalYear, item, value }];
    }),
  );
}
