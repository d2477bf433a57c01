import { addable } from "#lib/domain/accountYear.ts";
import type { AccountsKind, Scope } from "#lib/domain/vocabulary.ts";
import { literal, within, type Queryable } from "#lib/engine/queryable.ts";
import { execution, type Execution } from "./execution.ts";
import { flows, type Flow } from "./flows.ts";
import type { FindingRow } from "./findings.ts";
import { holdings, type Holding } from "./holdings.ts";
import { plannedAmounts, type PlannedAmount } from "./plannedAmounts.ts";
import { procurementShares, type ProcurementShare } from "./procurementShares.ts";
import { staff, type Staff } from "./staff.ts";
import { threePublic, type ThreePublic } from "./threePublic.ts";
import { gravestFirst } from "#lib/engine/gravestFirst.ts";
import { inForce, worthChecking } from "./worthChecking.ts";
import { together } from "./together.ts";

/** All years of one department. */
export interface DepartmentProfile {
  departmentId: string;
  name: string;
  shortName: string;
  place: string;
  flows: Flow[];
  execution: Execution;
  threePublic: ThreePublic;
  staff: Staff;
  procurement: ProcurementShare[];
  holdings: Holding[];
  /** Of years with a budget and no final accounts. */
  planned: PlannedAmount[];
  documents: {
    documentId: string;
    fiscalYear: number;
    scope: Scope;
    kind: AccountsKind;
    supersededBy: string | null;
    title: string;
    figures: number;
    findings: number;
  }[];
  /** The gravest findings, the latest first: of each rule in a document the first, and how many others are like it. */
  findings: {
    findingId: string;
    alike: number;
    fiscalYear: number;
    severity: FindingRow["severity"];
    message: string;
    messageEn: string;
  }[];
  projects: {
    name: string;
    fiscalYear: number;
    adjustedBudget: number | null;
    executed: number | null;
    score: number | null;
  }[];
  /** What it does, in the words of its latest document that says so. */
  duties: { documentId: string; fiscalYear: number; lines: { line: number; text: string }[] } | null;
}

/** One department on one page; null where there is none of that name. */
export async function departmentProfile(archive: Queryable, id: string): Promise<DepartmentProfile | null> {
  const database = within(archive, { departments: [id] });
  const own = literal(id);
  const [department] = await database.query<
    Pick<DepartmentProfile, "departmentId" | "name" | "shortName" | "place">
  >(`
    SELECT department_id AS departmentId, name, short_name AS shortName,
      concat_ws(' ', province, nullif(city, province)) AS place
    FROM departments WHERE department_id = ${own}`);
  if (!department) return null;
  const filters = { departments: [id], years: [] };
  const answers = await together({
    flows: flows(database, filters),
    holdings: holdings(database, filters),
    execution: execution(database, filters),
    threePublic: threePublic(database, filters),
    staff: staff(database, filters),
    procurement: procurementShares(database, filters),
    planned: plannedAmounts(database, id),
    documents: database.query<DepartmentProfile["documents"][number]>(`
      SELECT x.document_id AS documentId, x.fiscal_year::INTEGER AS fiscalYear, x.scope, x.kind,
        x.superseded_by AS supersededBy, x.title,
        (SELECT count(*)::INTEGER FROM figures f WHERE f.document_id = x.document_id AND f.basis = 'reported') AS figures,
        (SELECT count(*)::INTEGER FROM findings f WHERE f.document_id = x.document_id AND ${worthChecking("f")}) AS findings
      FROM documents x WHERE x.department_id = ${own} ORDER BY x.fiscal_year DESC, x.document_id`),
    findings: database.query<DepartmentProfile["findings"][number]>(`
      SELECT finding_id AS findingId, fiscal_year::INTEGER AS fiscalYear, severity, message_zh AS message,
        message_en AS messageEn, (count(*) OVER alike - 1)::INTEGER AS alike
      FROM findings f WHERE department_id = ${own} AND ${worthChecking("f")} AND ${inForce("f")}
      WINDOW alike AS (PARTITION BY document_id, check_id, severity)
      QUALIFY row_number() OVER (PARTITION BY document_id, check_id, severity ORDER BY stake DESC NULLS LAST, line_start, finding_id) = 1
      ORDER BY ${gravestFirst("f")}, fiscal_year DESC, line_start, finding_id
      LIMIT ${GRAVEST}`),
    projects: database.query<DepartmentProfile["projects"][number]>(`
      SELECT name, fiscal_year::INTEGER AS fiscalYear, adjusted_budget::DOUBLE AS adjustedBudget,
        executed::DOUBLE AS executed, score::DOUBLE AS score
      FROM projects WHERE department_id = ${own} ORDER BY fiscal_year DESC, project_id`),
    duties: dutiesOf(database, own),
  });
  return { ...department, ...answers, flows: addable(answers.flows), holdings: addable(answers.holdings) };
}

/** As many findings as are read at a glance; the others are on their own page. */
const GRAVEST = 5;

/** The duties in the latest document that has any; `own` is the department's id as an SQL literal. */
async function dutiesOf(database: Queryable, own: string): Promise<DepartmentProfile["duties"]> {
  const duties = await database.query<{
    documentId: string;
    fiscalYear: number;
    line: number;
    text: string;
  }>(`
    SELECT x.document_id AS documentId, x.fiscal_year::INTEGER AS fiscalYear, s.line_start AS line, s.title AS text
    FROM sections s JOIN documents x USING (document_id)
    WHERE x.department_id = ${own} AND s.kind = 'duty'
    ORDER BY x.fiscal_year DESC, x.document_id, s.place`);
  const [first] = duties;
  if (!first) return null;
  const { documentId, fiscalYear } = first;
  const lines = duties.filter((duty) => duty.documentId === documentId);
  return { documentId, fiscalYear, lines: lines.map(({ line, text }) => ({ line, text })) };
}
