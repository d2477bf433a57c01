import type { Queryable } from "#lib/engine/queryable.ts";
import { literal } from "#lib/engine/queryable.ts";
import { departmentAndYearOf } from "#lib/domain/ids.ts";
import { SubjectCatalogue, type Subject } from "#lib/domain/subjects.ts";
import type { SubjectSystem } from "#lib/domain/vocabulary.ts";
import { together } from "./together.ts";

/** What a document's 名词解释 says a subject is, with its place. */
export interface Meaning {
  text: string;
  documentId: string;
  line: number;
}

/**
 * What the documents say a subject is, the latest first and the same words once. A term such as
 * 一般公共服务（类）…（款）行政运行（项） is of the subject that its whole path leads to; one without a path only
 * where no other subject has that name.
 */
export async function subjectMeanings(
  database: Queryable,
  system: SubjectSystem,
  code: string,
): Promise<Meaning[]> {
  // Neither waits for the other: on a slow line that would be a round trip more.
  const { subjects, rows } = await together({
    subjects: database.query<Subject>(`
      SELECT subject_system AS system, subject_code AS code, name, parent_code AS parentCode, level::INTEGER AS level
      FROM subjects WHERE subject_system = ${literal(system)} ORDER BY subject_code`),
    rows: database.query<Meaning & { term: string }>(`
      SELECT g.term, g.definition AS text, g.document_id AS documentId, g.line_start AS line
      FROM glossary g JOIN subjects s ON s.subject_system = ${literal(system)} AND s.subject_code = ${literal(code)}
      WHERE contains(g.term, ${CORE})
      ORDER BY g.document_id, g.line_start`),
  });
  // Whose they are, and of which year, their identifiers say: tables that are not asked are not fetched.
  const year = ({ documentId }: Meaning) => departmentAndYearOf(documentId)?.fiscalYear ?? 0;
  rows.sort((a, b) => year(b) - year(a));
  const catalogue = new SubjectCatalogue(subjects);
  const said = new Set<string>();
  return rows.flatMap(({ term, ...meaning }) => {
    if (subjectOfTerm(catalogue, system, term) !== code) return [];
    const words = meaning.text.replace(/^反映/, "");
    if (said.has(words)) return [];
    said.add(words);
    return [meaning];
  });
}

/** A subject's name as its terms hold it in one form or another: coreName of a name of the classification, in SQL. */
const CORE = "replace(regexp_replace(s.name, '支出$', ''), '的', '')";

/** The code that a term names, null where it names none or could mean several. */
function subjectOfTerm(catalogue: SubjectCatalogue, system: SubjectSystem, term: string): string | null {
  const names = term.split(/[（(][类款项][）)]/).filter(Boolean);
  if (system === "functional" && names.length > 1) return catalogue.resolvePath(names);
  const found = catalogue.find(system, names[0] ?? "");
  return found.length === 1 ? found[0]!.code : null;
}
