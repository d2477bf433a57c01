import { literal, type Queryable } from "#lib/engine/queryable.ts";

/** A document that an identifier names, with its title; null where there is none. */
export async function documentNamed(
  database: Queryable,
  documentId: string,
): Promise<{ documentId: string; title: string } | null> {
  const [found] = await database.query<{ documentId: string; title: string }>(
    `SELECT document_id AS documentId, title FROM documents WHERE document_id = ${literal(documentId)}`,
    { documents: [documentId] },
  );
  return found ?? null;
}
