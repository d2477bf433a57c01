import { describe, expect, it } from "vitest";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal.ts";
import type { TableRow } from "#lib/domain/tables.ts";
import { memoryArchive } from "#lib/archive/memory.ts";
import { documentRows, type DocumentRows } from "#lib/ingest/documentRows.ts";
import { documentTables } from "../support/documents.ts";
import { documentText, FIVE, readLines, reference } from "../support/reading.ts";

const sum = (rows: readonly TableRow<"summaries">[], value: (row: TableRow<"summaries">) => unknown) =>
  formatDecimal(rows.reduce((total, row) => total + parseDecimal(String(value(row) ?? "0")), 0n));

describe("roll-ups of a division and year", () => {
  it("are the sums of its departments, to the fen, and say how many there are", async () => {
    const { rollups, summaries } = await documentTables();
    expect(rollups.map((row) => [row.division_code, row.fiscal_year, row.departments])).toEqual([
      ["360200", 2020, 2],
      ["360200", 2024, 1],
      ["430200", 2020, 1],
      ["511900", 2020, 1],
    ]);
    for (const row of rollups) {
      const own = summaries.filter(
        (account) => account.division_code === row.division_code && account.fiscal_year === row.fiscal_year,
      );
      expect(formatDecimal(parseDecimal(String(row.actual)))).toBe(sum(own, ({ actual }) => actual));
      expect(formatDecimal(parseDecimal(String(row.budget)))).toBe(
        sum(own, ({ adjusted_budget, initial_budget }) => adjusted_budget ?? initial_budget),
      );
      expect(row.departments_with_in_service).toBe(
        own.filter(({ in_service }) => in_service !== null).length,
      );
    }
  });

  it("say of a subject what its departments spent on it", async () => {
    const { subject_rollups } = await documentTables();
    const row = subject_rollups.find(
      ({ division_code, fiscal_year, subject_code }) =>
        division_code === "360200" && fiscal_year === 2020 && subject_code === "201",
    );
    // 2,319.29 and 226.74 万元, as the two documents print them.
    expect(row).toMatchObject({ departments: 2, amount: "25460300.0000" });
  });

  it("count a department once that publishes its own accounts and those with its units", async () => {
    const read = readLines(documentText(FIVE[1]));
    const file = (fileName: string, digit: string, scope: "own" | "consolidated"): DocumentRows =>
      documentRows(
        {
          ...read,
          identity: { ...read.identity, scope },
          fileName,
          sha256: digit.repeat(64),
          source: null,
        },
        reference,
      );
    const both = [file("1.txt", "a", "own"), file("2.txt", "b", "consolidated")];
    const of = async (documents: DocumentRows[]) => (await memoryArchive(documents, reference)).tables;
    const [apart, together] = [await of([both[1]!]), await of(both)];
    expect(together.summaries).toHaveLength(2);
    expect(together.rollups).toEqual(apart.rollups);
    expect(together.subject_rollups).toEqual(apart.subject_rollups);
  });
});
