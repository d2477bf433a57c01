import type { Queryable } from "#lib/engine/queryable.ts";

/** A term with what the published documents say it is. */
export interface Term {
  term: string;
  definitions: { text: string; documentId: string; shortName: string; fiscalYear: number; line: number }[];
}

/** All terms of the 名词解释, those explained most often first; the same words of several documents once. */
export async function glossary(database: Queryable): Promise<Term[]> {
  const rows = await database.query<{
    term: string;
    text: string;
    documentId: string;
    shortName: string;
    fiscalYear: number;
    line: number;
  }>(`
    SELECT g.term, g.definition AS text, g.document_id AS documentId, d.short_name AS shortName,
      x.fiscal_year::INTEGER AS fiscalYear, g.line_start AS line
    FROM glossary g JOIN documents x USING (document_id) JOIN departments d USING (department_id)
    ORDER BY x.fiscal_year DESC, g.document_id, g.line_start`);
  const terms = new Map<string, Term>();
  for (const { term, ...definition } of rows) {
    const name = term.replace(/["“”]/g, "");
    const known = terms.get(name) ?? { term: name, definitions: [] };
    if (!known.definitions.some(({ text }) => text === definition.text)) known.definitions.push(definition);
    terms.set(name, known);
  }
  return [...terms.values()].sort(
    (a, b) => b.definitions.length - a.definitions.length || (a.term < b.term ? -1 : 1),
  );
}
