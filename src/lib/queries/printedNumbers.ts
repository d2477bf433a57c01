import { MOST_PRINTS, type NumberedDocument, type PrintedNumbers } from "#lib/domain/numberIndex.ts";
import { isIn, type Queryable } from "#lib/engine/queryable.ts";

/** An index of more documents' numbers would be larger than the data themselves are worth: some 100 MB. */
const MOST_DOCUMENTS = 20_000;

/**
 * All numbers that documents print, for their index: an amount by its yuan, and where it is printed to more than the
 * hundredth of a 万元 also rounded to that, as pages show it. Zeros stand everywhere and are left out. Null where there
 * are too many documents.
 * @param among the documents meant; all where it is left out
 */
export async function printedNumbers(
  database: Queryable,
  { among, mostDocuments = MOST_DOCUMENTS }: { among?: readonly string[]; mostDocuments?: number } = {},
): Promise<PrintedNumbers | null> {
  const isMeant = among ? isIn("document_id", among) : "TRUE";
  const documents = await database.query<NumberedDocument>(`
    SELECT x.document_id AS id, d.name, d.short_name AS shortName, x.fiscal_year::INTEGER AS year
    FROM documents x JOIN departments d USING (department_id) WHERE ${isMeant} ORDER BY ${ORDER}`);
  if (documents.length > mostDocuments) return null;
  const numbers = await database.query<{ key: string; documents: number; prints: string }>(`
    WITH numbered AS (
      SELECT document_id, (row_number() OVER (ORDER BY ${ORDER}) - 1)::INTEGER AS document,
        row_number() OVER (ORDER BY spent.actual DESC NULLS LAST, x.fiscal_year DESC, x.document_id) AS rank
      FROM documents x
      LEFT JOIN (
        SELECT department_id, arg_max(actual, fiscal_year) AS actual FROM summaries GROUP BY department_id
      ) spent USING (department_id)
      WHERE ${isMeant}
    ), valued AS (
      SELECT *, abs(value) AS amount FROM figures
      WHERE basis <> 'derived' AND value <> 0 AND ${isMeant}
    ), keyed AS (
      SELECT *, (CASE unit WHEN 'yuan' THEN 'y' ELSE 'n' END) || ${shortest("amount")} AS key FROM valued
      UNION ALL
      SELECT *, 'y' || (round(amount / 100)::BIGINT * 100)::VARCHAR AS key FROM valued
      WHERE unit = 'yuan' AND amount % 100 <> 0 AND amount >= 50
    ), prints AS (
      SELECT key, document_id, count(*) - 1 AS more,
        arg_min(concat_ws(chr(9), substr(figure_id::VARCHAR, length(document_id) + 2), item, stage, measure,
          coalesce(subject_code, ''), regexp_replace(printed, '\\s+', ' ', 'g')), (line_start, char_start, figure_id::VARCHAR)) AS print
      FROM keyed GROUP BY key, document_id
    ), ranked AS (
      SELECT key, rank, concat_ws(chr(9), document, print, more) AS print,
        row_number() OVER (PARTITION BY key ORDER BY rank) AS place
      FROM prints JOIN numbered USING (document_id)
    )
    SELECT key, count(*)::INTEGER AS documents,
      string_agg(print, chr(10) ORDER BY rank) FILTER (place <= ${MOST_PRINTS}) AS prints
    FROM ranked GROUP BY key ORDER BY key`);
  return { documents, numbers: numbers.map(({ key, documents, prints }) => [key, documents, prints]) };
}

const ORDER = "x.fiscal_year DESC, x.document_id";

/** A decimal without the zeros at its end. */
function shortest(decimal: string): string {
  return `rtrim(rtrim(${decimal}::VARCHAR, '0'), '.')`;
}
