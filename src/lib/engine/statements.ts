import type { AsyncDuckDBConnection } from "@duckdb/duckdb-wasm";
import { columnsSql, rowsSql, type SqlAnswer } from "#lib/sql/answer.ts";
import { planSql, type Explained } from "#lib/sql/plan.ts";
import { rowsOf } from "./rows.ts";

/* A reader's own statements in the page's DuckDB: a piece at a time, so that they can be broken off. */

/** @param stale breaks it off; it rejects with the reason */
export async function answerStatement(
  connection: AsyncDuckDBConnection,
  statement: string,
  mostRows: number,
  stale: AbortSignal,
): Promise<SqlAnswer> {
  stale.throwIfAborted();
  const described = rowsOf<{ column_name: string; column_type: string }>(
    await connection.query(columnsSql(statement)),
    statement,
  );
  const columns = described.map(({ column_name, column_type }) => ({ name: column_name, type: column_type }));
  const rows = await cellsOf(connection, rowsSql(statement, columns, mostRows), columns.length, stale);
  return { columns, rows: rows.slice(0, mostRows), isCut: rows.length > mostRows };
}

/** DuckDB's plan of a question, as JSON. */
export async function explainStatement(
  connection: AsyncDuckDBConnection,
  explained: Explained,
  stale: AbortSignal,
): Promise<string> {
  stale.throwIfAborted();
  const [row] = await cellsOf(connection, planSql(explained), 2, stale);
  return String(row?.[1] ?? "[]");
}

async function cellsOf(
  connection: AsyncDuckDBConnection,
  sql: string,
  columns: number,
  stale: AbortSignal,
): Promise<SqlAnswer["rows"]> {
  const cancel = () => void connection.cancelSent();
  stale.addEventListener("abort", cancel, { once: true });
  try {
    const rows: SqlAnswer["rows"] = [];
    for await (const batch of await connection.send(sql))
      for (let row = 0; row < batch.numRows; row++)
        rows.push(
          Array.from(
            { length: columns },
            (_, index) => batch.getChildAt(index)!.get(row) as SqlAnswer["rows"][0][0],
          ),
        );
    stale.throwIfAborted();
    return rows;
  } catch (error) {
    stale.throwIfAborted();
    throw error;
  } finally {
    stale.removeEventListener("abort", cancel);
  }
}
