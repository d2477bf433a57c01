import { isIn, within, type Queryable } from "#lib/engine/queryable.ts";
import type { Filters } from "./filters.ts";
import type { FindingDetail } from "./findingDetail.ts";
import { findings as gravest, type FindingChoice } from "./findings.ts";

/** A finding with all that a working paper says of it. */
export type FindingPaper = Pick<
  FindingDetail,
  "finding" | "figures" | "description" | "descriptionEn" | "tolerance" | "basis"
>;

/** A working paper has at most so many findings: each takes half a page. */
export const MOST_PAPERS = 500;

/** The gravest findings of what is chosen, by document, each with its rule and the figures that it rests on. */
export async function findingPapers(
  archive: Queryable,
  filters: Filters,
  choice: FindingChoice,
  most = MOST_PAPERS,
): Promise<{ papers: FindingPaper[]; chosen: number }> {
  const { findings, chosen } = await gravest(archive, filters, { choice, most });
  const ids = findings.map(({ findingId }) => findingId);
  if (!ids.length) return { papers: [], chosen };
  // Evidence may stand in the departments' documents of other years.
  const departments = [...new Set(findings.map(({ departmentId }) => departmentId))];
  const [rules, evidence] = await Promise.all([
    archive.query<Rule>(
      "SELECT check_id AS checkId, description_zh AS description, description_en AS descriptionEn, tolerance, basis FROM checks",
    ),
    within(archive, { departments }).query<Evidence>(`
    WITH evidence AS (
      SELECT finding_id, unnest(figure_ids) AS figure_id, generate_subscripts(figure_ids, 1) AS place
      FROM findings WHERE ${isIn("finding_id", ids)}
    )
    SELECT e.finding_id AS findingId, f.figure_id::VARCHAR AS figureId, f.item, f.subject_code AS subjectCode,
      s.name AS subject, f.stage, f.measure, f.value::DOUBLE AS value, f.unit, f.printed, f.line_start AS lineStart,
      f.document_id AS documentId
    FROM evidence e JOIN figures f USING (figure_id)
    LEFT JOIN subjects s ON s.subject_system = f.subject_system AND s.subject_code = f.subject_code
    ORDER BY e.finding_id, e.place`),
  ]);
  const ofRule = new Map(rules.map((rule) => [rule.checkId, rule]));
  return {
    chosen,
    papers: findings.map((finding) => ({
      finding,
      description: "",
      descriptionEn: "",
      tolerance: "",
      basis: "",
      ...ofRule.get(finding.checkId),
      figures: evidence.filter(({ findingId }) => findingId === finding.findingId),
    })),
  };
}

type Rule = { checkId: string } & Pick<
  FindingDetail,
  "description" | "descriptionEn" | "tolerance" | "basis"
>;
type Evidence = FindingDetail["figures"][number] & { findingId: string };
