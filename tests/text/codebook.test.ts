import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TABLE_NAMES, TABLES, type TableName } from "#lib/domain/tables.ts";
import { codebookRows, describedColumns } from "#lib/text/codebook.ts";
import * as en from "#lib/text/en/codebook.ts";
import * as zh from "#lib/text/zh/codebook.ts";
import { ROOT } from "../../src/cli/root.ts";

/* What the columns mean is said once: on the page of the data, in its codebook and in docs/data-model.md. */

const model = readFileSync(join(ROOT, "docs/data-model.md"), "utf8");
/** The part of the documentation about a table: under its own heading, or with others that are prepared like it. */
function sectionOf(table: TableName): string {
  const parts = model.split(/^###? /m);
  return (
    parts.find((part) => part.split("\n")[0]!.split(", ").includes(table)) ??
    parts.find((part) => part.includes(`\n| ${table} | `)) ??
    ""
  );
}

describe("the codebook", () => {
  it("explains every column of every table in both languages", () => {
    const [header, ...rows] = codebookRows();
    expect(rows).toHaveLength(TABLE_NAMES.reduce((sum, table) => sum + Object.keys(TABLES[table]).length, 0));
    for (const row of rows)
      for (const [index, cell] of row.entries())
        if (header![index] !== "unit") expect(cell, `${row[0]}.${row[3]} ${header![index]}`).not.toBe("");
  });
  it("has no word for a column that is not there, and the same ones in both languages", () => {
    for (const { own, shared } of [en, zh]) {
      for (const [table, columns] of Object.entries(own))
        expect(Object.keys(TABLES[table as TableName])).toEqual(expect.arrayContaining(Object.keys(columns)));
      const all = new Set(TABLE_NAMES.flatMap((table) => Object.keys(TABLES[table])));
      expect(Object.keys(shared).filter((column) => !all.has(column))).toEqual([]);
    }
    const keys = ({ own, shared }: typeof en) =>
      [
        ...Object.keys(shared),
        ...Object.entries(own).flatMap(([table, columns]) =>
          Object.keys(columns).map((column) => `${table}.${column}`),
        ),
      ].sort();
    expect(keys(zh)).toEqual(keys(en));
  });
  it("gives numbers their unit", () => {
    const unitOf = (table: TableName, column: string) =>
      describedColumns(table).find((described) => described.column === column)!.unit;
    expect(unitOf("summaries", "vehicles_kept")).toBe("vehicle");
    expect(unitOf("summaries", "adjusted_budget")).toBe("yuan");
    expect(unitOf("figures", "value")).toBe("unit");
    expect(unitOf("findings", "actual")).toBe("unit");
    expect(unitOf("findings", "stake")).toBe("yuan");
    expect(unitOf("rollups", "in_service")).toBe("person");
    expect(unitOf("documents", "title")).toBe("");
  });
});

describe("docs/data-model.md", () => {
  it.each(TABLE_NAMES)("speaks of %s, and where it lists the columns in the same words", (table) => {
    const section = sectionOf(table);
    expect(section).toContain(table);
    if (!/^\| column \| type \| meaning \|$/m.test(section)) return;
    const explained = new Map(
      [...section.matchAll(/^\| ([a-z_0-9, ]+) \|(.*?)\| (.+) \|$/gm)].flatMap(([, names, type, meaning]) =>
        names!.split(", ").map((name) => [name, { type: type!.trim(), meaning }] as const),
      ),
    );
    for (const { column, type, meaning } of describedColumns(table)) {
      expect(explained.get(column)?.meaning, column).toBe(meaning.en);
      // Of columns that are as in another table the type is not said again.
      expect([type, ""], column).toContain(explained.get(column)?.type);
    }
  });
  it("lists the columns of the tables that others are made of", () => {
    const listed = TABLE_NAMES.filter((table) => /^\| column \| type/m.test(sectionOf(table)));
    expect(listed).toEqual(["departments", "documents", "subjects", "figures", "accounts", "sections"]);
  });
});
