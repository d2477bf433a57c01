import type { Block, Mark, Part, Piece } from "../page.ts";
import type { Random } from "../random.ts";
import type { Done, PrintedFault } from "./fault.ts";
import { isMark, numberOf, reprint } from "./marks.ts";

/** Faults of whole rows, heads and statements. */
export const IN_ROWS: readonly PrintedFault[] = [
  {
    kind: "row shifted",
    checks: ["S3"],
    description: "支出决算表中一行印成了上一行的金额",
    spoil: shiftedRow,
  },
  {
    kind: "statement missing",
    checks: ["C1"],
    description: "缺一张应公开的报表",
    spoil: missingStatement,
  },
  {
    kind: "another subject's name",
    checks: [],
    description: "科目编码与名称不是同一个科目",
    spoil: wrongName,
  },
  {
    kind: "code of no subject",
    checks: ["S1"],
    description: "科目编码不在政府收支分类中",
    spoil: unknownCode,
  },
  {
    kind: "another year's form",
    checks: ["C4"],
    description: "报表表头的年度不是文件的年度",
    spoil: wrongYear,
  },
];

type Cells = (Piece | readonly Piece[])[];

function shiftedRow(random: Random, blocks: Block[]): Done | null {
  const rows = rowsOf(blocks, "expenditure");
  const items = rows.flatMap((row, index) => (lengthOfCode(row) === 7 ? [index] : []));
  const candidates = items.slice(1).filter((at, order) => {
    const above = rows[items[order]!]!;
    return Math.abs(first(rows[at]!) - first(above)) > 1;
  });
  if (!candidates.length) return null;
  const at = random.pick(candidates);
  const above = rows[items[items.indexOf(at) - 1]!]!;
  const row = rows[at]!;
  const own = row.filter(isMark).find(({ role }) => role === "figure")!;
  const code = own.about[0]!.subjectCode;
  let shown: Mark | null = null;
  for (let index = 0; index < row.length; index++) {
    const [cell, replaced] = [above[index], row[index]];
    if (!isMark(cell) || cell.role !== "figure") {
      if (isMark(replaced) && replaced.role === "figure") row[index] = "";
      continue;
    }
    const copy: Mark = { ...cell, about: cell.about.map((of) => ({ ...of, subjectCode: code })) };
    shown ??= copy;
    row[index] = copy;
  }
  return { mark: shown, printed: shown!.text, expected: own.text };
}

function first(row: Readonly<Cells>): number {
  const mark = row.find((cell): cell is Mark => isMark(cell) && cell.role === "figure");
  return mark ? numberOf(mark) : 0;
}

function lengthOfCode(row: Readonly<Cells>): number {
  const mark = row.find((cell): cell is Mark => isMark(cell) && cell.role === "figure");
  return mark?.about[0]?.subjectCode?.length ?? 0;
}

/** The rows of a statement's table, to be altered in place. */
function rowsOf(blocks: Block[], part: Part): Cells[] {
  for (const block of blocks) {
    if (block.kind === "table" && block.part === part) {
      block.rows = block.rows.map((row) => [...row]);
      return block.rows as Cells[];
    }
  }
  return [];
}

function missingStatement(random: Random, blocks: Block[]): Done | null {
  const part = random.pick([
    "revenue",
    "expenditure",
    "general_expenditure",
    "government_fund",
    "state_capital",
  ]);
  const kept = blocks.filter((block) => block.part !== part);
  if (kept.length === blocks.length) return null;
  const title = blocks.find((block) => block.part === part)!;
  blocks.splice(0, blocks.length, ...kept);
  return { mark: null, printed: "", expected: title.kind === "line" ? String(title.pieces[0]) : part };
}

function wrongName(random: Random, blocks: Block[]): Done | null {
  const rows = rowsOf(blocks, "expenditure").filter((row) => lengthOfCode(row) === 7);
  const names = rows.map((row) => row.find((cell): cell is Mark => isMark(cell) && cell.role === "subject")!);
  const others = names.filter(({ text }) => text !== names[0]?.text);
  if (!others.length) return null;
  const other = random.pick(others);
  const wrong = names[0]!;
  return reprint(wrong, other.text);
}

function unknownCode(random: Random, blocks: Block[]): Done | null {
  const rows = rowsOf(blocks, "expenditure").filter(
    (row) => lengthOfCode(row) === 7 && typeof row[0] === "string" && row[0].length === 7,
  );
  if (!rows.length) return null;
  const row = random.pick(rows);
  const code = row[0] as string;
  const mark: Mark = { role: "subject", text: `${code.slice(0, 5)}97`, about: [] };
  row[0] = mark;
  return { mark, printed: mark.text, expected: code };
}

function wrongYear(random: Random, blocks: Block[]): Done | null {
  const part = random.pick(["revenue", "expenditure", "general_expenditure"] as const);
  for (const row of rowsOf(blocks, part)) {
    const at = row.findIndex((cell) => typeof cell === "string" && /^\d{4}年度$/.test(cell));
    if (at < 0) continue;
    const expected = row[at] as string;
    const mark: Mark = { role: "subject", text: `${Number(expected.slice(0, 4)) - 1}年度`, about: [] };
    row[at] = mark;
    return { mark, printed: mark.text, expected };
  }
  return null;
}
