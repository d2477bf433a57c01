import { addable, isSameAccount, type AccountYear } from "#lib/domain/accountYear.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import type { Execution } from "./execution.ts";
import { executionBySubject } from "./executionBySubject.ts";
import { accountDocuments, type AccountDocument } from "./accountDocuments.ts";
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
  /** All that is 值得核对, the most important first: see byImportance. */
  findings: FindingRow[];
  documents: AccountDocument[];
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
    documents: accountDocuments(database, filters),
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
      findings: byImportance(own(found)),
      documents: own(documents).map(
        ({ departmentId: _, fiscalYear: __, scope: ___, ...document }) => document,
      ),
    };
  });
}

/**
 * The order of importance: most money at stake first, but of each rule the first before others like it; what is missing
 * last, since of that nobody knows what is at stake.
 */
function byImportance(findings: readonly FindingRow[]): FindingRow[] {
  const isMissing = ({ category }: FindingRow) => category === "completeness";
  const weighed = findings
    .filter((finding) => !isMissing(finding))
    .sort((a, b) => (b.stake ?? -1) - (a.stake ?? -1));
  const firsts = new Set(firstOfEachRule(weighed));
  return [...firsts, ...weighed.filter((finding) => !firsts.has(finding)), ...findings.filter(isMissing)];
}

function firstOfEachRule(findings: readonly FindingRow[]): FindingRow[] {
  const firsts = new Map<string, FindingRow>();
  for (const finding of findings) if (!firsts.has(finding.checkId)) firsts.set(finding.checkId, finding);
  return [...firsts.values()];
}
