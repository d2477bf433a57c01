import type { Columns, Store } from "#lib/engine/store.ts";
import type { SqlType } from "#lib/domain/tables.ts";
import type { Identity } from "#lib/ingest/identity.ts";
import { PREPARED_TABLES } from "#lib/engine/prepared.ts";
import { columnsOf, create, DOCUMENT_TABLES, type DocumentTable, type OtherTable } from "./schema.ts";

/** A department that has the documents of another one, under its own name and in its own place. */
export interface DepartmentCopy {
  /** The department that it is copied from. */
  of: Pick<Identity, "departmentId" | "name">;
  as: Pick<
    Identity,
    "departmentId" | "name" | "uniqueName" | "shortName" | "divisionCode" | "province" | "city" | "level"
  >;
  /** Each amount and count is so many times the other one's, so that what adds up still does. */
  factor: number;
}

/** What gives a document's words whole: a copy has none. */
const WITHOUT: readonly string[] = ["passages", "glossary"];
const COPIED: readonly (DocumentTable | OtherTable)[] = [
  "files",
  ...DOCUMENT_TABLES.filter((table) => !WITHOUT.includes(table)),
  "accounts",
  "across_results",
  "across_findings",
  ...PREPARED_TABLES,
];

/** So many departments are copied at a time; what is not committed is held in memory. */
const AT_A_TIME = 50;

/**
 * Makes a settled store that of more departments: with all that was made of their documents, those that are there come
 * again under other names, in the order in which the copies are given. Every identifier begins with its department's;
 * with another beginning it is another department's. Findings say amounts in words, so a department with such a finding
 * is copied at its own size. Such a store takes in no more.
 */
export async function copyDepartments(store: Store, copies: readonly DepartmentCopy[]): Promise<void> {
  await nameCopies(store, copies);
  for (const table of COPIED) {
    await store.run(`ALTER TABLE ${table} RENAME TO ${original(table)}`);
    await store.run(create(table));
    await store.run(`INSERT INTO ${table} FROM ${original(table)}`);
  }
  for (let place = 0; place < copies.length; place += AT_A_TIME)
    await store.transaction(async () => {
      const some = `(FROM copies WHERE place >= ${place} AND place < ${place + AT_A_TIME})`;
      for (const table of COPIED) await store.run(`INSERT INTO ${table} ${copied(table, some)}`);
    });
}

const original = (table: string) => `original_${table}`;

/** Departments of which a finding says an amount or a count of a figure. */
const WORDED = `
  SELECT DISTINCT department_id FROM (
    SELECT department_id, expected, actual, message_zh, unnest(figure_ids) AS figure_id
    FROM (FROM findings SELECT department_id, expected, actual, message_zh, figure_ids
      UNION ALL FROM across_findings SELECT department_id, expected, actual, message_zh, figure_ids)
  ) JOIN (SELECT figure_id, value, printed FROM figures WHERE unit NOT IN ('percent', 'score') AND value <> 0)
    USING (figure_id)
  WHERE abs(value) IN (abs(expected), abs(actual)) OR (printed <> '' AND contains(message_zh, printed))`;

/** The table of copies; `o_` is the original's. */
async function nameCopies(store: Store, copies: readonly DepartmentCopy[]): Promise<void> {
  const columns: Columns = { ...COPY_COLUMNS, factor: "INTEGER", place: "INTEGER" };
  const defined = Object.entries(columns).map(([column, type]) => `${column} ${type}`);
  await store.run(`CREATE TABLE copies (${defined.join(", ")})`);
  const rows = copies.map(({ of, as, factor }, place) => ({
    o_id: of.departmentId,
    o_name: of.name,
    id: as.departmentId,
    name: as.name,
    unique_name: as.uniqueName,
    short_name: as.shortName,
    division_code: as.divisionCode,
    province: as.province,
    city: as.city,
    level: as.level,
    factor,
    place,
  }));
  await store.append("copies", columns, rows);
  await store.run(`UPDATE copies SET factor = 1 WHERE o_id IN (${WORDED})`);
}

const isPrepared = (table: string) => (PREPARED_TABLES as readonly string[]).includes(table);

/** Where a copy lies; of tables that say that of a department. */
const PLACED: readonly string[] = ["departments", "summaries"];
const PLACE = {
  short_name: "VARCHAR",
  division_code: "VARCHAR",
  province: "VARCHAR",
  city: "VARCHAR",
  level: "VARCHAR",
} as const;
const COPY_COLUMNS = {
  o_id: "VARCHAR",
  o_name: "VARCHAR",
  id: "VARCHAR",
  name: "VARCHAR",
  unique_name: "VARCHAR",
  ...PLACE,
} as const;

/** Its rows for some of the copies. */
function copied(table: DocumentTable | OtherTable, copies: string): string {
  const columns = columnsOf(table);
  const names = Object.keys(columns);
  const owner = names.includes("department_id")
    ? `JOIN ${copies} c ON c.o_id = o.department_id`
    : `JOIN (SELECT file, document_id, department_id FROM ${original("documents")}) d
       USING (${names.includes("document_id") ? "document_id" : "file"}) JOIN ${copies} c ON c.o_id = d.department_id`;
  const cells = names.map((column) => `${cell(table, column, columns[column]!)} AS ${column}`);
  return `SELECT ${cells.join(", ")} FROM ${original(table)} o ${owner}`;
}

/** What a copy has in a column. */
function cell(table: DocumentTable | OtherTable, column: string, type: SqlType): string {
  const own = `o.${column}`;
  if (column === "department_id") return "c.id";
  if (/_ids?$|_figure$|^superseded_by$/.test(column))
    return type === "VARCHAR[]" ? `list_transform(${own}, lambda id: ${moved("id")})` : moved(own);
  if (PLACED.includes(table) && column in PLACE) return `c.${column}`;
  if (column === "head") return head(own);
  if (column === "sha256") return hashed(own);
  if (SIZES[table]?.includes(column)) return `(${own} * ${times(table)})::DECIMAL(18,4)`;
  if (isPrepared(table) && type === "DECIMAL(18,4)") return `(${own} * c.factor)::${type}`;
  if (column === "printed") return printed;
  if (column === "file" || (type === "VARCHAR" && !(table in SIZES)))
    return `replace(${own}, c.o_name, c.name)`;
  return own;
}

const moved = (id: string) =>
  `CASE WHEN starts_with(${id}, c.o_id) THEN c.id || substr(${id}, length(c.o_id) + 1) ELSE ${id} END`;
/** A content of its own; a document's identifier has its first eight digits. */
const hashed = (hash: string) => `left(${hash}, 8) || substr(sha256(${hash} || c.id), 9)`;

/** The amounts and counts of a table; tables that are here hold no names in words. Prepared tables hold no rates. */
const SIZES: Partial<Record<DocumentTable | OtherTable, readonly string[]>> = {
  figures: ["value", "rounding"],
  accounts: ["value"],
  check_results: [],
  across_results: [],
};
const times = (table: string) =>
  table === "figures" || table === "accounts"
    ? "CASE WHEN o.unit IN ('percent', 'score') THEN 1 ELSE c.factor END"
    : "c.factor";

/** An amount or count as its document would print it: as many places, and thousands apart where it had them so. */
const printed = `CASE
    WHEN c.factor = 1 OR o.printed = '' OR o.unit IN ('percent', 'score') THEN o.printed
    WHEN contains(o.printed, ',') THEN format('{:,.2f}', replace(o.printed, ',', '')::DOUBLE * c.factor)
    WHEN contains(o.printed, '.') THEN (o.printed::DECIMAL(18,2) * c.factor)::VARCHAR
    ELSE (o.printed::BIGINT * c.factor)::VARCHAR END`;

function head(own: string): string {
  const of = (key: string) => `${own}->>'${key}'`;
  return `json_merge_patch(${own}::JSON, json_object('departmentId', c.id, 'name', c.unique_name,
    'documentId', ${moved(`(${of("documentId")})`)}, 'sha256', ${hashed(`(${of("sha256")})`)},
    'fileName', replace(${of("fileName")}, c.o_name, c.name)))::VARCHAR`;
}
