import { addable } from "#lib/domain/accountYear.ts";
import { EQUAL_WEIGHTS, type PeerWeights } from "#lib/domain/peerSet.ts";
import type { AccountsKind, Scope } from "#lib/domain/vocabulary.ts";
import { isIn, literal, within, type Queryable } from "#lib/engine/queryable.ts";
import { execution, type Execution } from "./execution.ts";
import { flows, type Flow } from "./flows.ts";
import type { FindingRow } from "./findings.ts";
import { holdings, type Holding } from "./holdings.ts";
import { overviewBefore, type OverviewBefore } from "./overviewBefore.ts";
import { peers, type Peers } from "./peers.ts";
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
  /** Departments that it came from or went into, as far as they are known: those without accounts here have no id. */
  kin: { side: "before" | "after"; departmentId: string | null; name: string }[];
  /** Those that it is compared with, by equal weights; null where they were not looked for. */
  peers: Peers | null;
  /** The year before each account, as far as it may be compared. */
  before: OverviewBefore[];
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
    /** Which of the department's names, of today or of before, the title has. */
    printedName: string | null;
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
  const [found] = await database.query<
    Pick<DepartmentProfile, "departmentId" | "name" | "shortName" | "place"> &
      Record<"predecessors" | "successors", string[]>
  >(`
    SELECT department_id AS departmentId, name, short_name AS shortName, predecessors, successors,
      concat_ws(' ', province, nullif(city, province)) AS place
    FROM departments WHERE department_id = ${own}`);
  if (!found) return null;
  const { predecessors, successors, ...department } = found;
  const filters = { departments: [id], years: [] };
  const answers = await together({
    kin: kinOf(archive, { before: predecessors, after: successors }),
    before: overviewBefore(database, filters),
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
        (SELECT max_by(n.name, len(n.name)) FROM (
          SELECT unnest(list_prepend(name, former_names)) AS name FROM departments WHERE department_id = ${own}) n
          WHERE contains(x.title, n.name)) AS printedName,
        (SELECT count(*)::INTEGER FROM figures f WHERE f.document_id = x.document_id AND f.basis <> 'derived') AS figures,
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
  return {
    ...department,
    ...answers,
    peers: null,
    flows: addable(answers.flows),
    holdings: addable(answers.holdings),
  };
}

/** The same with its peers: to find them all departments of a year are looked at. */
export async function profileWithPeers(archive: Queryable, id: string): Promise<DepartmentProfile | null> {
  const profile = await departmentProfile(archive, id);
  const asked = profile && peersAsked(profile, EQUAL_WEIGHTS);
  return asked ? { ...profile, peers: await peers(archive, asked) } : profile;
}

/** What is asked to find a department's peers in its latest year; null where it has no accounts. */
export function peersAsked({ departmentId, execution }: DepartmentProfile, weights: PeerWeights) {
  const years = execution.departments.map(({ fiscalYear }) => fiscalYear);
  return years.length ? { departmentId, year: Math.max(...years), weights } : null;
}

/** As many findings as are read at a glance; the others are on their own page. */
const GRAVEST = 5;

/** Predecessors and successors are written as identifiers or names: the former get their names, where there are such. */
async function kinOf(
  archive: Queryable,
  written: Record<"before" | "after", readonly string[]>,
): Promise<DepartmentProfile["kin"]> {
  const sides = (["before", "after"] as const).flatMap((side) => written[side].map((key) => ({ side, key })));
  const departments = sides.map(({ key }) => key).filter((key) => /^\d{6}-/.test(key));
  const names = departments.length
    ? await within(archive, { departments }).query<{ departmentId: string; name: string }>(
        `SELECT department_id AS departmentId, name FROM departments WHERE ${isIn("department_id", departments)}`,
      )
    : [];
  return sides.map(({ side, key }) => {
    const known = names.find(({ departmentId }) => departmentId === key);
    return { side, departmentId: known?.departmentId ?? null, name: known?.name ?? key };
  });
}

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
