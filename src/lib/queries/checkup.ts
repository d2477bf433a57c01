import { itemLabel, type Item } from "#lib/domain/items.ts";
import { REQUIRED_ITEMS, REQUIRED_SECTIONS, REQUIRED_STATEMENTS } from "#lib/domain/required.ts";
import type { Severity } from "#lib/domain/severity.ts";
import { STATEMENTS, type AccountsKind } from "#lib/domain/vocabulary.ts";
import { isIn, literal, within, type Queryable } from "#lib/engine/queryable.ts";
import { together } from "./together.ts";

/** Something that the rules ask to be published, and where it is: its line, null where it was not found. */
export interface Requirement {
  /** The statement or the item; null for a section, which has but its name. */
  key: string | null;
  name: string;
  line: number | null;
  /** The item's part that stands for it, where the whole is not printed. */
  part: Item | null;
  /** The printed number, for an item. */
  figureId: string | null;
  printed: string | null;
}

/** A rule's result in a document. */
export interface RuleResult {
  checkId: string;
  category: string;
  severity: Severity;
  title: string;
  titleEn: string;
  outcome: "passed" | "failed" | "not_applicable";
  comparisons: number;
  failed: number;
  /** Why nothing could be compared. */
  reason: string | null;
  reasonEn: string | null;
}

/** 数据体检: how complete and how consistent one disclosure is. */
export interface Checkup {
  documentId: string;
  departmentId: string;
  title: string;
  shortName: string;
  fiscalYear: number;
  kind: AccountsKind;
  /** Of final accounts; nothing is asked of budgets here. */
  statements: Requirement[];
  sections: Requirement[];
  items: Requirement[];
  rules: RuleResult[];
}

const REQUIRED = [...REQUIRED_STATEMENTS, ...REQUIRED_SECTIONS.map(([kind]) => kind)];

/** One document's card; null where there is none of that name. */
export async function checkup(archive: Queryable, documentId: string): Promise<Checkup | null> {
  const database = within(archive, { documents: [documentId] });
  const id = literal(documentId);
  const [head] = await database.query<
    Pick<Checkup, "documentId" | "departmentId" | "title" | "shortName" | "fiscalYear" | "kind">
  >(`
    SELECT x.document_id AS documentId, x.department_id AS departmentId, x.title, d.short_name AS shortName,
      x.fiscal_year::INTEGER AS fiscalYear, x.kind
    FROM documents x JOIN departments d USING (department_id) WHERE x.document_id = ${id}`);
  if (!head) return null;
  const { firstLines, begins, items, rules } = await together({
    firstLines: linesOf(
      database,
      `SELECT statement AS key, min(line_start) AS line FROM figures WHERE document_id = ${id} GROUP BY statement`,
    ),
    begins: linesOf(
      database,
      `SELECT kind AS key, line_start AS line FROM sections WHERE document_id = ${id} AND ${isIn("kind", REQUIRED)}`,
    ),
    items: requiredItems(database, id),
    rules: database.query<RuleResult>(`
      SELECT c.check_id AS checkId, c.category, c.severity, c.title_zh AS title, c.title_en AS titleEn, r.outcome, r.comparisons, r.failed,
        r.reason, r.reason_en AS reasonEn
      FROM check_results r JOIN checks c USING (check_id) WHERE r.document_id = ${id}`),
  });
  const place = (key: string | null, name: string, line: number | null): Requirement => ({
    key,
    name,
    line,
    part: null,
    figureId: null,
    printed: null,
  });
  if (head.kind === "budget") return { ...head, statements: [], sections: [], items: [], rules };
  return {
    ...head,
    statements: REQUIRED_STATEMENTS.map((statement) =>
      place(statement, STATEMENTS[statement], begins.get(statement) ?? firstLines.get(statement) ?? null),
    ),
    sections: REQUIRED_SECTIONS.map(([kind, name]) => place(null, name, begins.get(kind) ?? null)),
    items,
    rules,
  };
}

/** The lines that a query gives to keys. */
async function linesOf(database: Queryable, sql: string): Promise<Map<string, number>> {
  const rows = await database.query<{ key: string; line: number }>(sql);
  return new Map(rows.map(({ key, line }) => [key, line]));
}

/**
 * Each required item with its first printed number of the year itself; for a whole that is not printed itself its
 * largest part stands, under both names.
 */
async function requiredItems(database: Queryable, id: string): Promise<Requirement[]> {
  const rows = await database.query<{
    item: Item;
    figureId: string;
    printed: string;
    line: number;
    value: number;
  }>(`
    SELECT f.item, f.figure_id::VARCHAR AS figureId, f.printed, f.line_start AS line, f.value::DOUBLE AS value
    FROM figures f JOIN documents x USING (document_id)
    WHERE f.document_id = ${id} AND f.basis <> 'derived' AND f.measure = 'value'
    QUALIFY row_number() OVER (PARTITION BY f.item
      ORDER BY f.fiscal_year = x.fiscal_year AND f.stage = 'actual' DESC, f.line_start, f.figure_id) = 1`);
  return REQUIRED_ITEMS.map((item) => {
    const whole = rows.find((row) => row.item === item);
    const [part] = rows.filter((row) => row.item.startsWith(`${item}.`)).sort((a, b) => b.value - a.value);
    const found = whole ?? part ?? null;
    return {
      key: item,
      name: itemLabel(item),
      part: whole ? null : (part?.item ?? null),
      line: found?.line ?? null,
      figureId: found?.figureId ?? null,
      printed: found?.printed ?? null,
    };
  });
}
