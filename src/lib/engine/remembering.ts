import type { Queryable } from "./queryable.ts";

/**
 * The same accounts, that answer what they were asked lately at once: going back and forth costs nothing. What failed is
 * not kept. Answers are shared, and frozen for it.
 * @param most how many rows are kept in all, of the latest answers
 */
export function remembering(database: Queryable, most: number): Queryable {
  const answers = new Map<string, readonly unknown[]>();
  let kept = 0;
  const forget = (sql: string) => {
    kept -= answers.get(sql)?.length ?? 0;
    answers.delete(sql);
  };
  const keep = (sql: string, rows: readonly unknown[]) => {
    forget(sql);
    if (rows.length > most) return;
    answers.set(sql, rows);
    kept += rows.length;
    for (const oldest of answers.keys()) {
      if (kept <= most) break;
      forget(oldest);
    }
  };
  return {
    async query<Row>(sql: string, ...rest: Rest): Promise<Row[]> {
      const known = answers.get(sql);
      const rows = known ?? Object.freeze(await database.query<Row>(sql, ...rest));
      keep(sql, rows);
      return rows as Row[];
    },
  };
}

type Rest = Parameters<Queryable["query"]> extends [string, ...infer Others] ? Others : never;
