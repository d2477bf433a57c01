import { describe, expect, it } from "vitest";
import { buildTables } from "#lib/ingest/tables.ts";
import { documentText, readLines, reference, FIVE } from "../support/reading.ts";

describe("documents of one department and year", () => {
  it("get identifiers of their own, be they the very same file", () => {
    const document = {
      ...readLines(documentText(FIVE[1])),
      fileName: "a.txt",
      sha256: "abcdef0123456789",
      source: null,
    };
    const ids = buildTables([document, document, document, document], reference).documents.map(
      (row) => row.document_id,
    );
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toBe("360200-zhushanghai-2020");
    expect(ids[1]).toBe("360200-zhushanghai-2020-abcdef01");
  });
});
