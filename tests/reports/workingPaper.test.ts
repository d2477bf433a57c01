import { afterAll, beforeAll, expect, it } from "vitest";
import { openTables, type NodeEngine } from "#lib/engine/node.ts";
import { readDocx } from "#lib/ingest/formats/docx.ts";
import { findingPapers } from "#lib/queries/findingPapers.ts";
import { workingPaper } from "#lib/reports/workingPaper.ts";
import { documentTables } from "../support/documents.ts";

/* 审计工作底稿 of the five documents, opened again as a reader would. */

let engine: NodeEngine;
beforeAll(async () => {
  engine = await openTables(await documentTables());
});
afterAll(() => engine.close());

const DEPARTMENT = { departments: ["360200-zhengfuban"], years: [2020] };

async function paperOf(choice = {}, most?: number) {
  const { papers, chosen } = await findingPapers(engine, DEPARTMENT, choice, most);
  const bytes = await workingPaper(papers, { scope: "部门：甲", chosen, notes: ["数据编号"] }, (id) =>
    id === papers[0]?.finding.findingId
      ? { status: "confirmed", note: "已向单位核实" }
      : { status: "open", note: "" },
  );
  const { lines, blocks } = await readDocx(new Uint8Array(bytes));
  const tables = blocks.flatMap((block) =>
    block.kind === "table" ? [block.rows.map((row) => row.map(({ text }) => text))] : [],
  );
  return { papers, chosen, lines, tables };
}

it("says of each finding fact, both sides, basis and place, and leaves conclusion and signatures blank", async () => {
  const { papers, lines, tables } = await paperOf();
  expect(papers.length).toBeGreaterThan(3);
  const facts = tables.filter((rows) => rows[0]?.[0] === "单位与年度");
  expect(facts).toHaveLength(papers.length);
  for (const [index, rows] of facts.entries()) {
    const said = new Map(rows.map(([label, words]) => [label, words]));
    expect(said.get("事实")).toBe(papers[index]!.finding.message);
    expect(said.get("疑点编号")).toBe(papers[index]!.finding.findingId);
    expect(said.get("依据")).not.toBe("");
    expect(said.get("位置")).toMatch(/000_9a0dbc96a3ebec7d\.txt.*第 \d+/s);
  }
  const conclusions = tables.filter((rows) => rows[0]?.[0] === "审计结论");
  expect(conclusions).toHaveLength(papers.length);
  expect(conclusions.every(([row]) => (row![1] ?? "") === "")).toBe(true);
  const signed = tables.filter((rows) => rows[0]?.[0] === "编制人" && rows[1]?.[0] === "复核人");
  expect(signed).toHaveLength(papers.length);
  expect(lines.some((line) => line.includes("部门：甲"))).toBe(true);
});

it("sets both sides with what they rest on: the “三公” printed twice", async () => {
  const { papers, tables } = await paperOf({ text: "24.84" });
  expect(papers.length).toBeGreaterThan(0);
  const sides = tables.filter((rows) => rows[0]?.[0] === "项目").flat();
  // Line 437: 决算数为24.87万元; line 466: 决算数为 24.84 万元.
  const printed = sides.map(([, number, amount, line]) => [number, amount, line]);
  expect(printed).toContainEqual(["24.84", "248,400.00 元", "466"]);
  expect(printed.some(([number, amount]) => number === "24.87" && amount === "248,700.00 元")).toBe(true);
});

it("keeps what the auditor noted, and says how many findings are not in it", async () => {
  const { papers, chosen, lines, tables } = await paperOf({}, 2);
  expect(papers).toHaveLength(2);
  expect(chosen).toBeGreaterThan(2);
  expect(lines.some((line) => line.includes(`最要紧的 2 条疑点，共 ${chosen} 条`))).toBe(true);
  const noted = tables.flat().filter(([label]) => label === "已有备注");
  expect(noted).toHaveLength(1);
  expect(noted[0]![1]).toMatch(/属实.*已向单位核实/s);
});
