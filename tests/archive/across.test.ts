import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { memoryArchive } from "#lib/archive/memory.ts";
import { AMONG_PEERS, archiveOf, BETWEEN_YEARS, runChecks } from "#lib/checks/run.ts";
import type { Tables } from "#lib/domain/tables.ts";
import { checkedDocument } from "#lib/ingest/checked.ts";
import { checkRows } from "#lib/ingest/checkRows.ts";
import { documentIdIn, documentRows } from "#lib/ingest/documentRows.ts";
import { reference } from "../support/reading.ts";
import { read, simulated } from "../support/simulated.ts";

/* The archive looks at few figures when it compares documents; the rules over all figures find the same. */

const ACROSS = new Set([...AMONG_PEERS, ...BETWEEN_YEARS].map(({ id }) => id));
type Rows = Pick<Tables, "check_results" | "findings">;
let archive: Rows;
let all: Rows;
beforeAll(async () => {
  const documents = simulated(60, { faults: 0.4 }).map((document) => ({
    ...read(document),
    fileName: document.fileName,
    sha256: createHash("sha256").update(document.text).digest("hex"),
    source: null,
  }));
  const { tables, editions } = await memoryArchive(
    documents.map((document) => documentRows(document, reference)),
    reference,
  );
  archive = tables;
  const checked = documents.map((document) => {
    const documentId = documentIdIn(document, reference);
    const superseded = editions.supersededBy.has(documentId);
    return { ...checkedDocument(document, reference.subjects, documentId), superseded };
  });
  all = checkRows(runChecks(archiveOf(checked, reference.subjects)));
});

const across = <Row extends { check_id: unknown }>(rows: readonly Row[]) =>
  rows
    .filter(({ check_id }) => ACROSS.has(String(check_id)))
    .map((row) => JSON.stringify(row, Object.keys(row).sort()))
    .sort();

describe("what the rules across documents come to in the archive", () => {
  it("is what they come to over all figures", () => {
    expect(across(archive.check_results)).toEqual(across(all.check_results));
    expect(
      new Set(all.check_results.filter(({ failed }) => failed).map(({ check_id }) => check_id)),
    ).toContain("Y1");
  });

  it("is said of the same places in the same words", () => {
    expect(across(archive.findings)).toEqual(across(all.findings));
    expect(across(all.findings).length).toBeGreaterThan(10);
  });
});
