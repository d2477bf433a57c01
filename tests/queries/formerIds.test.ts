import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import { afterAll, describe, expect, it } from "vitest";
import { openTables } from "#lib/engine/node.ts";
import { formerFindingId } from "#lib/domain/ids.ts";
import { findingDetail } from "#lib/queries/findingDetail.ts";
import { sourceOfFigure } from "#lib/queries/sourceOfFigure.ts";
import { ROOT } from "../../src/cli/root.ts";
import { documentTables } from "../support/documents.ts";

/* Links and notes of before identifiers began with their document still lead to the same number. */

const tables = await documentTables();
const engine = await openTables(tables);
afterAll(() => engine.close());

describe("a link of before", () => {
  it("leads to the figure that the number named", async () => {
    // Read in the document: number 209 of the first export stood on line 462.
    const source = await sourceOfFigure(engine, "209");
    expect(source).toMatchObject({ figureId: "360200-zhengfuban-2020:462.20", lineStart: 462 });
    const former = csvParse(readFileSync(join(ROOT, "data/reference/former_ids.csv"), "utf8"));
    for (const { former_id, figure_id } of former.filter((_, index) => index % 97 === 0))
      expect((await sourceOfFigure(engine, former_id!))?.figureId).toBe(figure_id);
    expect(await sourceOfFigure(engine, "999999")).toBeNull();
  });

  it("leads to the finding that it named", async () => {
    for (const { finding_id } of tables.findings.filter((_, index) => index % 9 === 0)) {
      const detail = await findingDetail(engine, formerFindingId(String(finding_id)));
      expect(detail?.finding.findingId).toBe(finding_id);
    }
    expect(await findingDetail(engine, "T1-0")).toBeNull();
  });
});
