/* How the engine answers a question: EXPLAIN as a tree of steps, instead of boxes drawn with letters. */

/** A step, with those that it takes its rows from. */
export interface PlanStep {
  /** As DuckDB calls it: HASH_JOIN. */
  name: string;
  /** What it works on: a table, conditions, columns. */
  details: string[];
  /** Rows that it gives; estimated before the question was answered. Null where that is not known. */
  rows: number | null;
  /** How long it took by itself; null before the question was answered. */
  ms: number | null;
  from: PlanStep[];
}

/** What EXPLAIN asks about. */
export interface Explained {
  question: string;
  /** ANALYZE: it is answered, too, so that rows and times are those that it took. */
  runs: boolean;
}

const EXPLAIN = /^(?:\s|--[^\n]*\n|\/\*[^]*?\*\/)*EXPLAIN\b\s*(ANALYZE\b)?/i;

/** The question that a statement asks to be explained; null where it is none such. */
export function explainedIn(statement: string): Explained | null {
  const found = EXPLAIN.exec(statement);
  // In its own lines: faults then name the line that they are in.
  const before = found?.[0].replace(/[^\n]/g, "") ?? "";
  return (
    found && { question: before + statement.slice(found[0].length).trim(), runs: found[1] !== undefined }
  );
}

/** SQL for a question's plan. It stands as a table: nothing but a question can stand there. */
export function planSql({ question, runs }: Explained): string {
  return `EXPLAIN (${runs ? "ANALYZE, " : ""}FORMAT JSON) SELECT * FROM (\n${question}\n) AS answer`;
}

/** What DuckDB says of a step; before an answer and after it in different words. */
interface Said {
  name?: string;
  operator_name?: string;
  operator_cardinality?: number;
  operator_timing?: number;
  extra_info?: Record<string, string | string[]>;
  children?: Said[];
}

/** Steps that hand on what they get, and say nothing to whoever reads: columns are chosen, the answer is explained. */
const SILENT = /^(?:PROJECTION|EXPLAIN_ANALYZE|RESULT_COLLECTOR)?$/;
const ESTIMATED = "Estimated Cardinality";
/** More of one detail is not read. */
const LONGEST = 200;

/** The steps of a plan as DuckDB writes it, the last one first. */
export function planOf(json: string): PlanStep[] {
  const said = JSON.parse(json) as Said | Said[];
  return (Array.isArray(said) ? said : [said]).flatMap(stepsOf);
}

function stepsOf({ extra_info = {}, children = [], ...said }: Said): PlanStep[] {
  const name = (said.name ?? said.operator_name ?? "").trim();
  const from = children.flatMap(stepsOf);
  if (SILENT.test(name)) return from;
  const estimated = Number(extra_info[ESTIMATED] ?? NaN);
  const rows = said.operator_cardinality ?? (Number.isNaN(estimated) ? null : estimated);
  const details = Object.entries(extra_info)
    .filter(([key]) => key !== ESTIMATED && key !== "Type")
    .map(([key, value]) => `${key}: ${plain([value].flat().join(", "))}`);
  const ms = said.operator_timing === undefined ? null : said.operator_timing * 1000;
  return [{ name, details, rows, ms, from }];
}

/** Without the names of database and schema, which are the same everywhere. */
function plain(words: string): string {
  const short = words.replace(/(?:"?[\w:]+"?\.)?\b(?:main|joined)\./g, "").replace(/\s+/g, " ");
  return short.length > LONGEST ? `${short.slice(0, LONGEST)}…` : short;
}
