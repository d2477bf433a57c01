import { isWorthChecking } from "#lib/domain/severity.ts";
import { addable, isSameAccount, type AccountYear } from "#lib/domain/accountYear.ts";
import { literal, type Queryable } from "#lib/engine/queryable.ts";
import { execution, type Execution } from "./execution.ts";
import { published } from "./filters.ts";
import { findings, type FindingRow } from "./findings.ts";
import { overview, type OverviewRow } from "./overview.ts";
import { threePublicExpenses, type ThreePublicItem } from "./threePublicExpenses.ts";
import { basicByClass, type BasicClass } from "./basicByClass.ts";

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
  const filters = { departments: [departmentId], years: [year] };
  const [row] = addable(await overview(database, filters));
  if (!row) return null;
  const own = <Row extends AccountYear>(rows: readonly Row[]) =>
    rows.filter((other) => isSameAccount(other, row));
  const { departments, subjects } = await execution(database, filters);
  const found = await findings(database, filters);
  return {
    name: row.execution.department,
    row,
    execution: { departments: own(departments), subjects: own(subjects) },
    threePublic: own(await threePublicExpenses(database, filters)),
    classes: own(await basicByClass(database, filters)),
    findings: oneOfEachFirst(own(found.findings).filter(({ severity }) => isWorthChecking(severity))),
    documents: await database.query<Brief["documents"][number]>(`
      SELECT x.document_id AS documentId, x.title, x.file_name AS fileName
      FROM documents x WHERE ${published("x", filters)} AND x.scope = ${literal(row.scope)}
        AND x.superseded_by IS NULL ORDER BY x.document_id`),
  };
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
