import type { Queryable } from "#lib/engine/queryable.ts";

/** A term with what the published documents say it is. */
export interface Term {
  term: string;
  /** The latest wordings, the same words once. */
  definitions: { text: string; documentId: string; shortName: string; fiscalYear: number; line: number }[];
  /** How many more wordings there are; left out where all are listed. */
  unlisted?: number;
}

/** So many wordings of a term are listed; departments copy them from each other with small changes. */
const MOST_WORDINGS = 8;

/**
 * All terms of the 名词解释, those explained in most wordings first. Quotation marks do not make another term; the same
 * words of several documents count once, as the latest document has them.
 */
export async function glossary(database: Queryable): Promise<Term[]> {
  const rows = await database.query<{ term: string; wordings: number } & Term["definitions"][number]>(`
    WITH named AS (
      SELECT regexp_replace(g.term, '["“”]', '', 'g') AS term, g.definition AS text, g.document_id AS documentId,
        d.short_name AS shortName, x.fiscal_year::INTEGER AS fiscalYear, g.line_start AS line
      FROM glossary g JOIN documents x USING (document_id) JOIN departments d USING (department_id)
    ), distinct_words AS (
      SELECT * FROM named
      QUALIFY row_number() OVER (PARTITION BY term, text ORDER BY fiscalYear DESC, documentId, line) = 1
    )
    SELECT *, (count(*) OVER (PARTITION BY term))::INTEGER AS wordings FROM distinct_words
    QUALIFY row_number() OVER (PARTITION BY term ORDER BY fiscalYear DESC, documentId, line) <= ${MOST_WORDINGS}
    ORDER BY fiscalYear DESC, documentId, line`);
  const terms = new Map<string, Term>();
  for (const { term, wordings, ...definition } of rows) {
    const known: Term = terms.get(term) ?? { term, definitions: [] };
    known.definitions.push(definition);
    if (wordings > MOST_WORDINGS) known.unlisted = wordings - MOST_WORDINGS;
    terms.set(term, known);
  }
  const wordings = ({ definitions, unlisted = 0 }: Term) => definitions.length + unlisted;
  return [...terms.values()].sort((a, b) => wordings(b) - wordings(a) || (a.term < b.term ? -1 : 1));
}
