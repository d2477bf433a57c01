import { expect, it } from "vitest";
import { outline } from "../../src/routes/documents/[id]/outline.ts";

it("the outline counts each finding once, under the heading it stands below", () => {
  const finding = (line: number) => ({ findingId: "1", line, severity: "error", message: "", messageEn: "" });
  const headings = [
    { line: 2, level: 0, name: "第一部分 部门概况" },
    { line: 3, level: 1, name: "一、部门职责" },
    { line: 5, level: 0, name: "第二部分 名词解释" },
  ] as const;
  const entries = outline({ headings: [...headings], findings: [1, 2, 4, 4, 6].map(finding) });
  expect(entries.map(({ line, findings }) => [line, findings])).toEqual([
    [2, 1],
    [3, 2],
    [5, 1],
  ]);
});
