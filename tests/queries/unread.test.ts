import { expect, it } from "vitest";
import { openTables } from "#lib/engine/node.ts";
import { documentText } from "#lib/queries/documentText.ts";
import { tablesOfTexts } from "../support/documents.ts";

it("a document that was mostly not understood says so on its page, and where that begins; no other does", async () => {
  const rows = [1, 2, 3, 4, 5].map((number) => `代管${number}\t${number}11.20\t${number}22.40`);
  const known = "2023年度收入总计1,024.50万元，支出总计1,024.50万元。";
  const texts = [
    ["某县林业局2023年度部门决算", known, "代管资金表", ...rows],
    ["某县水利局2023年度部门决算", known],
  ].map((lines) => lines.join("\n"));
  const engine = await openTables(await tablesOfTexts(...texts));
  const documents = await engine.query<{ id: string; name: string }>(
    "SELECT document_id AS id, file_name AS name FROM documents ORDER BY name",
  );
  const pages = await Promise.all(documents.map(({ id }) => documentText(engine, id)));
  expect(pages.map((page) => page!.unreadFrom)).toEqual([4, null]);
  engine.close();
});
