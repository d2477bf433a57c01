import { isInForce } from "#lib/engine/prepared/sources.ts";
import { openData } from "#lib/engine/node.ts";

/** The pages of the site of a data set by name, with their paths; of those that there are many of, the latest year's first. */
export async function pagesOfSite(data: string): Promise<[name: string, path: string][]> {
  const database = await openData(data);
  const [first] = await database.query<{ id: string; departmentId: string; fiscalYear: number }>(
    `SELECT document_id AS id, department_id AS departmentId, fiscal_year::INTEGER AS fiscalYear
     FROM documents x WHERE ${isInForce("x")} ORDER BY fiscalYear DESC, id DESC LIMIT 1`,
  );
  database.close();
  if (!first) throw new Error(`no documents in ${data}: run npm run ingest first`);
  return [
    ["overview", ""],
    ["watch", "watch/?high=110"],
    ["execution", "execution/"],
    ["three-public", "three-public/"],
    ["staff", "staff/"],
    ["procurement", "procurement/"],
    ["subjects", "subjects/"],
    ["subject", "subjects/?subject=2010301"],
    ["ranking", "ranking/?by=rate"],
    ["regions", "regions/?by=rate"],
    ["compare", "compare/?by=growth"],
    ["findings", "findings/"],
    ["glossary", "glossary/"],
    ["data", "data/"],
    ["sql", "sql/"],
    ["import", "import/"],
    ["department", `departments/${first.departmentId}/`],
    ["document", `documents/${first.id}/`],
    ["checkup", `documents/${first.id}/checkup/`],
    ["brief", `brief/${first.departmentId}/${first.fiscalYear}/`],
    ["embed", "embed/execution/departments/"],
  ];
}
