import { bareSql } from "./statements.ts";

/** Why a reader's statement is not run: it does something, or reads something that is not in the accounts. */
export type Refusal = { kind: "does"; word: string } | { kind: "reads"; word: string };

/** Statements begin with one of these, since they answer something; everything else would change something. */
const ASKS = /^(?:\(\s*)*(SELECT|WITH|FROM|VALUES|TABLE|PIVOT|UNPIVOT|DESCRIBE|SUMMARIZE|SHOW)\b/i;

/**
 * Functions that read files, addresses, settings or other programs' memory, or run text as SQL. The engine is shut off from all of
 * it, too (`SHUT`); here it is said in words.
 */
const OUTSIDE =
  /"?\b((?:read_|parquet_|sniff_|st_read|sqlite_|postgres_|mysql_|iceberg_|delta_|duckdb_|pragma_|pg_|arrow_scan|scan_arrow|pandas_|python_|which_|load_|install_|shell|http_|write_)\w*|glob|query|query_table|getenv|getvariable|current_setting|nextval|setseed|seq_scan|checkpoint|force_checkpoint|repeat_row|test_\w+)"?\s*\(/i;

/** A file, an address or a table of another database in the place of a table. */
const FROM_TEXT =
  /\b(?:FROM|JOIN)\s*(?:\(\s*)*''|\bFROM\b(?:(?!\b(?:WHERE|ON|USING|GROUP|ORDER|HAVING|QUALIFY|WINDOW|LIMIT|SELECT)\b)[^()])*,\s*''/i;
const OTHER = /\b(?:FROM|JOIN)\s*(?:\(\s*)*("?[\w$]+"?\s*\.\s*"?[\w$]+"?|"[^"]*[./:\\][^"]*")/i;

/** Why a statement is refused; null where it may be asked. */
export function refusalOf(statement: string): Refusal | null {
  const bare = bareSql(statement).trim();
  if (!ASKS.test(bare))
    return { kind: "does", word: /\w+/.exec(bare)?.[0]?.toUpperCase() ?? bare.slice(0, 9) };
  const into = /\bINTO\s+\w/i.exec(bare);
  if (into) return { kind: "does", word: "INTO" };
  const changes =
    /\b(?:AS\s*(?:NOT\s+)?(?:MATERIALIZED\s*)?\(\s*)(INSERT|UPDATE|DELETE|COPY|CREATE|DROP|ATTACH)\b/i.exec(
      bare,
    );
  if (changes) return { kind: "does", word: changes[1]!.toUpperCase() };
  const outside = OUTSIDE.exec(bare);
  if (outside) return { kind: "reads", word: outside[1]! };
  if (FROM_TEXT.test(bare)) return { kind: "reads", word: "FROM '…'" };
  const other = OTHER.exec(bare);
  if (other) return { kind: "reads", word: other[1]! };
  return null;
}

/** What shuts an engine off from files and addresses, for good: run once, before any text of a reader's. */
export const SHUT = ["SET enable_external_access = false", "SET lock_configuration = true"] as const;
