import { addable, isSameAccount, type AccountYear } from "#lib/domain/accountYear.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import type { Execution } from "./execution.ts";
import { executionBySubject } from "./executionBySubject.ts";
import { isInForce } from "#lib/engine/prepared/sources.ts";
import { asked } from "./filters.ts";
import { gravestFindings, type FindingRow } from "./findings.ts";
import { overview, type OverviewRow } from "./overview.ts";
import { threePublicExpenses, type ThreePublicItem } from "./threePublicExpenses.ts";
import { basicByClass, type BasicClass } from "./basicByClass.ts";
import { together } from "./together.ts";

/** One department's year on one page. */
export interface Brief {
  name: string;
  row: OverviewRow;
  execution: Execution;
  threePublic: ThreePublicItem[];
  classes: BasicClass[];
  /** All that is 值得核对: contradictions before what is missing, the gravest first, but one of each rule before others like it. */
  findings: FindingRow[];
  documents: { documentId: string; title: string; fileName: string }[];
}

/** Everything for the one-pager, of the widest scope published; null where the department published no such year. */
export async function brief(database: Queryable, departmentId: string, year: number): Promise<Brief | null> {
  const [found] = await briefs(database, departmentId, [year]);
  return found ?? null;
}

/** The one-pagers of a department's years, asked for together; of all its years where none are named. */
export async function briefs(
  database: Queryable,
  departmentId: string,
  years: number[] = [],
): Promise<Brief[]> {
  const filters = { departments: [departmentId], years };
  const answers = await together({
    rows: overview(database, filters),
    subjects: executionBySubject(database, filters),
    found: gravestFindings(database, filters),
    threePublic: threePublicExpenses(database, filters),
    classes: basicByClass(database, filters),
    documents: database.query<AccountYear & Brief["documents"][number]>(`
    SELECT x.department_id AS departmentId, x.fiscal_year::INTEGER AS fiscalYear, x.scope,
      x.document_id AS documentId, x.title, x.file_name AS fileName
    FROM documents x WHERE ${isInForce("x")} AND ${asked("x", filters)} ORDER BY x.document_id`),
  });
  const { subjects, found, threePublic, classes, documents } = answers;
  return addable(answers.rows).map((row) => {
    const own = <Row extends AccountYear>(all: readonly Row[]) =>
      all.filter((other) => isSameAccount(other, row));
    return {
      name: row.execution.department,
      row,
      execution: { departments: [row.execution], subjects: own(subjects) },
      threePublic: own(threePublic),
      classes: own(classes),
      findings: oneOfEachFirst(own(found)),
      documents: own(documents).map(({ documentId, title, fileName }) => ({ documentId, title, fileName })),
    };
  });
}

function oneOfEachFirst(findings: readonly FindingRow[]): FindingRow[] {
  const firsts = new Map(findings.toReversed().map((finding) => [finding.checkId, finding]));
  const isFirst = (finding: FindingRow) => firsts.get(finding.checkId) === finding;
  const isMissing = ({ category }: FindingRow) => category === "completeness";
  return [
    ...findings.filter((finding) => isFirst(finding) && !isMissing(finding)),
    ...findings.filter((finding) => !isFirst(finding) && !isMissing(finding)),
    ...findings.filter(isMissing),
  ];
}
