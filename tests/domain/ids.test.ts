import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf, figureIds } from "#lib/domain/ids.ts";
import type { Figure } from "#lib/domain/figure.ts";
import { ROOT } from "../../src/cli/root.ts";
import { documentTables } from "../support/documents.ts";

/* Identifiers stand still: a figure is its document and its printed place. */

const tables = await documentTables();

describe("identifiers of the five documents", () => {
  it("are one per figure, project and finding, and name their document", () => {
    for (const [rows, id] of [
      [tables.figures, "figure_id"],
      [tables.projects, "project_id"],
      [tables.findings, "finding_id"],
    ] as const) {
      const ids = rows.map((row) => String((row as Record<string, unknown>)[id]));
      expect(new Set(ids).size).toBe(ids.length);
      rows.forEach((row, index) => expect(documentOf(ids[index]!)).toBe(row.document_id));
    }
  });

  it("are reached from every number that figures had before", () => {
    const former = csvParse(readFileSync(join(ROOT, "data/reference/former_ids.csv"), "utf8"));
    const ids = new Set(tables.figures.map((row) => row.figure_id));
    expect(former.filter((row) => !ids.has(row["figure_id"]!))).toEqual([]);
    expect(tables.former_ids).toHaveLength(former.length);
    // Read in the documents: number 1 stands on line 32 of the first one.
    expect(former[0]).toEqual({ former_id: "1", figure_id: "360200-zhengfuban-2020:32.14" });
  });
});

describe("figures that share a place", () => {
  const figure = { basis: "reported", lineStart: 7, charStart: 3, measure: "value", fiscalYear: 2020 };
  it("keep their identifiers in whatever order they are read", () => {
    const items = ["revenue.total", "expenditure.total", "three_public"];
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: 3 }), (order) => {
        const figures = order.map((item) => ({ ...figure, item, value: 1n }) as unknown as Figure);
        const byItem = new Map(figureIds("d", figures).map((id, index) => [order[index], id]));
        expect(byItem.get("expenditure.total")).toBe("d:7.3");
        expect(byItem.get("revenue.total")).toBe("d:7.3.2");
        expect(byItem.get("three_public")).toBe("d:7.3.3");
      }),
    );
  });
});
