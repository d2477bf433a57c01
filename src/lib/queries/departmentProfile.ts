import { literal, type Queryable } from "#lib/engine/queryable.ts";
import { execution, type Execution } from "./execution.ts";
import { flows, type Flow } from "./flows.ts";
import { holdings, type Holding } from "./holdings.ts";
import { procurementShares, type ProcurementShare } from "./procurementShares.ts";
import { staff, type Staff } from "./staff.ts";
import { threePublic, type ThreePublic } from "./threePublic.ts";

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
  documents: { documentId: string; fiscalYear: number; title: string; figures: number; findings: number }[];
  projects: {
    name: string;
    fiscalYear: number;
    adjustedBudget: number | null;
    executed: number | null;
    score: number | null;
  }[];
  /** What it does, in the words of its latest document. */
  duties: string[];
}

/** One department on one page; null where there is none of that name. */
export async function departmentProfile(database: Queryable, id: string): Promise<DepartmentProfile | null> {
  const own = literal(id);
  const [department] = await database.query<
    Pick<DepartmentProfile, "departmentId" | "name" | "shortName" | "place">
  >(`
    SELECT department_id AS departmentId, name, short_name AS shortName,
      concat_ws(' ', province, nullif(city, province)) AS place
    FROM departments WHERE department_id = ${own}`);
  if (!department) return null;
  const filters = { departments: [id], years: [] };
  const lines = await database.query<{ text: string }>(`
    SELECT p.text FROM passages p JOIN (
      SELECT document_id FROM documents WHERE department_id = ${own} ORDER BY fiscal_year DESC, document_id LIMIT 1) USING (document_id)
    ORDER BY p.line LIMIT 200`);
  return {
    ...department,
    flows: await flows(database, filters),
    holdings: await holdings(database, filters),
    execution: await execution(database, filters),
    threePublic: await threePublic(database, filters),
    staff: await staff(database, filters),
    procurement: await procurementShares(database, filters),
    documents: await database.query<DepartmentProfile["documents"][number]>(`
      SELECT x.document_id AS documentId, x.fiscal_year::INTEGER AS fiscalYear, x.title,
        (SELECT count(*)::INTEGER FROM figures f WHERE f.document_id = x.document_id AND f.basis = 'reported') AS figures,
        (SELECT count(*)::INTEGER FROM findings f WHERE f.document_id = x.document_id AND f.severity <> 'info') AS findings
      FROM documents x WHERE x.department_id = ${own} ORDER BY x.fiscal_year DESC, x.document_id`),
    projects: await database.query<DepartmentProfile["projects"][number]>(`
      SELECT name, fiscal_year::INTEGER AS fiscalYear, adjusted_budget::DOUBLE AS adjustedBudget,
        executed::DOUBLE AS executed, score::DOUBLE AS score
      FROM projects WHERE department_id = ${own} ORDER BY fiscal_year DESC, project_id`),
    duties: dutiesIn(lines.map(({ text }) => text)),
  };
}

/** The lines below 主要职责 or 职能, up to the next heading of its rank. */
function dutiesIn(lines: readonly string[]): string[] {
  const start = lines.findIndex(
    (text) =>
      /^[\s#-]*(?:一、|（一）|\(一\))?\s*(?:部门|单位)?(?:主要|基本)?(?:职责|职能)/.test(text) &&
      text.length < 30,
  );
  if (start < 0) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((text) => /^\s*二、/.test(text));
  return rest
    .slice(0, end < 0 ? 12 : end)
    .filter((text) => text.trim())
    .slice(0, 12);
}
