import { afterAll, beforeAll, expect, it } from "vitest";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { contradictedReasons, isOn } from "#lib/queries/contradictedReasons.ts";
import { documentTables } from "../support/documents.ts";

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await documentTables());
});
afterAll(() => engine.close());

it("a reason beside opposite differences has its finding, by the words that the accounts give it in", async () => {
  const found = await contradictedReasons(engine);
  const stated = await engine.query<{ documentId: string; reason: string; opposite: boolean }>(`
    SELECT document_id AS documentId, reason,
      bool_or(measure = 'completion_rate' AND value > 100) AND bool_or(measure = 'completion_rate' AND value < 100) AS opposite
    FROM figures WHERE reason IS NOT NULL GROUP BY document_id, reason`);
  const on = stated.filter(({ documentId, reason }) =>
    found.some((finding) => finding.documentId === documentId && isOn(finding, reason)),
  );
  // 004 lines 418 and 422: 90.3% and 167.2% of the budget, both for this.
  expect(on.map(({ reason }) => reason)).toContain("优化营商环境相关业务未开展");
  expect(on.filter(({ opposite }) => !opposite).length).toBeLessThan(on.length);
  expect(on.length).toBeLessThan(stated.length / 2);
  expect(await contradictedReasons(engine, ["511900-zhengfuban"])).toEqual([]);
});
