import type { Statement } from "#lib/domain/vocabulary.ts";
import type { Check, CheckedDocument, CheckedFigure, Comparison } from "../check.ts";
import { judged, linesOf, outcome, NO_SIDES, UNSAID } from "../compare.ts";
import { find, say } from "../figures.ts";
import { unprinted } from "./unprinted.ts";

const STATEMENTS = [
  "revenue",
  "expenditure",
  "general_expenditure",
  "general_basic_expenditure",
  "government_fund",
  "state_capital",
] as const satisfies readonly Statement[];

/** S2: no 科目 stands twice in a statement, and parents stand where their statement prints levels. */
export const shape: Check = {
  id: "S2",
  category: "subjects",
  severity: "warning",
  title: { zh: "科目不重复，编码和上级科目齐全", en: "No duplicates, no missing codes or parents" },
  description: {
    zh: "同一张表中，科目编码不重复；列示类、款的表，每个款有类，每个项有款；其他款都列到项的，每个有金额的款都有项，支出经济分类的类和款也是如此；其他行都印有编码的，每行都印有自己的编码。连着重复的几行是一处。",
    en: "No code twice in a statement; where levels are printed each has its parent, and each section its items where the others have; so has each economic class; where the others print their code, each row does. Rows repeated in a run are one finding.",
  },
  tolerance: "没有",
  basis: "政府收支分类科目；部门决算报表编制说明",
  run(document) {
    const comparisons = STATEMENTS.flatMap((statement) => compareStatement(document, statement));
    return outcome(comparisons, "没有按科目列示的表", "no statement by subject");
  },
};

function compareStatement(document: CheckedDocument, statement: Statement): Comparison[] {
  const rows = rowsOf(document, statement);
  const passed = rows.map((row) => judged(true, [row], NO_SIDES, UNSAID));
  return [...passed, ...repeated(rows), ...parentless(document, rows), ...unprinted(document, rows)];
}

/** The first figure of every row with a code. */
function rowsOf(document: CheckedDocument, statement: Statement): CheckedFigure[] {
  const rows = new Map<string, CheckedFigure>();
  for (const figure of find(document, { statement })) {
    if (!figure.subjectCode) continue;
    const key = `${figure.lineStart} ${figure.subjectCode}`;
    if (!rows.has(key)) rows.set(key, figure);
  }
  return [...rows.values()];
}

/** Rows that come again, a run of them at a time. */
function repeated(rows: readonly CheckedFigure[]): Comparison[] {
  const firsts = new Map<string, CheckedFigure>();
  const runs: CheckedFigure[][] = [];
  let inRun = false;
  for (const row of rows) {
    // A row over several lines is one, each of its amounts on a line of its own.
    const first = firsts.get(row.subjectCode!);
    const again = first !== undefined && (first.item === row.item || row.lineStart - first.lineStart > 12);
    if (!first) firsts.set(row.subjectCode!, row);
    if (again && inRun) runs.at(-1)!.push(row);
    else if (again) runs.push([row]);
    inRun = again || (inRun && first !== undefined);
  }
  return runs.map((run) => {
    const [row, last] = [run[0]!, run.at(-1)!];
    const first = firsts.get(row.subjectCode!)!;
    const many = run.length > 1;
    return judged(false, [row, first, ...run.slice(1)], NO_SIDES, {
      zh: many
        ? `第${row.lineStart}至${last.lineStart}行的${run.length}行科目前面已经列过（从第${first.lineStart}行起），值得核对。`
        : `科目 ${row.subjectCode} 在同一张表中出现两次（第${first.lineStart}行和第${row.lineStart}行），值得核对。`,
      en: many
        ? `Lines ${row.lineStart} to ${last.lineStart} print ${run.length} rows again, the first of them from line ${first.lineStart}.`
        : `${row.subjectCode} stands twice in a statement (lines ${first.lineStart} and ${row.lineStart}).`,
    });
  });
}

/** Rows that stand below no parent, and sections without their rows: of one misprinted code, one finding. */
function parentless(document: CheckedDocument, rows: readonly CheckedFigure[]): Comparison[] {
  const alone = orphans(rows);
  const empty = childless(document, rows);
  for (const { parent, children } of alone) {
    const [first] = children;
    const at = rows.indexOf(first!);
    const above = rows[at - 1];
    // The section above lacks its items, which are these: its code is wrong, or theirs.
    const section = empty.find(({ figures: [only] }) => only === above);
    // The section above lacks its class, and these lack it.
    const other = alone.find(
      (one) =>
        one.children[0] === above &&
        one.children.length === 1 &&
        above?.subjectCode!.length === parent.length,
    );
    if (!above || (!section && !other)) continue;
    const classAbove = rows.slice(0, at - 1).findLast(({ subjectCode }) => subjectCode!.length === 3);
    const isSection = other !== undefined || parent.startsWith(classAbove?.subjectCode ?? "-");
    if (!isSection && children.length > 1) continue;
    const rest = alone.filter((one) => one.parent !== parent && one !== other);
    return [
      isSection ? misprinted(above, parent, children) : misprinted(first!, `${above.subjectCode}…`, [above]),
      ...rest.map(lacksParent),
      ...empty.filter((one) => one !== section),
    ];
  }
  return [...alone.map(lacksParent), ...empty];
}

/** A code that does not go with the rows around it, and what it seems to be. */
function misprinted(row: CheckedFigure, meant: string, around: readonly CheckedFigure[]): Comparison {
  return judged(false, [row, ...around], NO_SIDES, {
    zh: `第${row.lineStart}行的科目 ${row.subjectCode} 与上下各行接不上，按它们像是 ${meant}，值得核对。`,
    en: `${row.subjectCode} on line ${row.lineStart} does not go with the rows around it, by which ${meant} was meant, it seems.`,
  });
}

/** Rows, and their parent that is not printed. */
interface Orphans {
  parent: string;
  children: CheckedFigure[];
}

/** Parents that are not printed where others of their level are; one for all rows below it. */
function orphans(rows: readonly CheckedFigure[]): Orphans[] {
  const codes = new Set(rows.map(({ subjectCode }) => subjectCode!));
  const levels = new Set([...codes].map(({ length }) => length));
  const missing = new Map<string, CheckedFigure[]>();
  for (const row of rows) {
    const parent = row.subjectCode!.slice(0, -2);
    if (parent.length < 3 || codes.has(parent) || !levels.has(parent.length)) continue;
    missing.set(parent, [...(missing.get(parent) ?? []), row]);
  }
  return [...missing].map(([parent, children]) => ({ parent, children }));
}

function lacksParent({ parent, children }: Orphans): Comparison {
  const [first, ...others] = [...new Set(children.map(({ subjectCode }) => subjectCode!))];
  return judged(false, children, NO_SIDES, {
    zh: `科目 ${first}${others.length ? ` 等 ${others.length + 1} 个` : ""}（第${children[0]!.lineStart}行）没有列出上级科目 ${parent}，值得核对。`,
    en: `${first}${others.length ? ` and others, ${others.length + 1} in all,` : ""} (line ${children[0]!.lineStart}) have no parent ${parent} in their statement.`,
  });
}

/** How many other sections must have items, before one without them is missed. */
const OTHERS = 2;

/** The levels of which the higher is the sum of the lower: functional 款 and 项, economic 类 and 款. */
const LEVELS = [
  { system: "functional", whole: 5, part: 7, zh: "款", parts: "项", en: "Section" },
  { system: "economic", whole: 3, part: 5, zh: "类", parts: "款", en: "Class" },
] as const;

/** A section or class with money and without items, where all others have theirs. */
function childless(document: CheckedDocument, rows: readonly CheckedFigure[]): Comparison[] {
  return LEVELS.flatMap(({ system, whole, part, zh, parts, en }) => {
    const own = rows.filter(({ subjectSystem }) => subjectSystem === system);
    const printed = own.filter(({ subjectCode }) => subjectCode!.length === part);
    const wholes = own.filter(
      ({ subjectCode, value }) => subjectCode!.length === whole && (system === "functional" || value !== 0n),
    );
    const [without, others] = [false, true].map((wanted) =>
      wholes.filter(
        ({ subjectCode }) => printed.some((row) => row.subjectCode!.startsWith(subjectCode!)) === wanted,
      ),
    ) as [CheckedFigure[], CheckedFigure[]];
    const [only, more] = without;
    if (!only || more || only.value === 0n || others.length < OTHERS) return [];
    // A row that was left out by the reader is not missing in the document.
    if (document.problems.some(({ line }) => line >= only.lineStart && line <= only.lineStart + 3)) return [];
    if (system === "economic" && isNamed(document, only.subjectCode!, rows)) return [];
    return [
      judged(false, [only], NO_SIDES, {
        zh: `${zh} ${only.subjectCode}（第${only.lineStart}行）有${say(only.value, only.unit)}，却没有列出它的${parts}，值得核对。`,
        en: `${en} ${only.subjectCode} (line ${only.lineStart}) has ${say(only.value, only.unit)}, yet none of its items is printed.`,
      }),
    ];
  });
}

/** Whether a code of an economic class's items stands with an amount among the rows of its statement, read or not. */
function isNamed({ passages }: CheckedDocument, code: string, rows: readonly CheckedFigure[]): boolean {
  const { lineStart, lineEnd } = linesOf(rows);
  const item = new RegExp(`(?<!\\d)${code}\\d\\d(?!\\d)[^\\d\\t|]*[\\s|]+[^\\d\\t|]*[\\s|]+-?[\\d,]*[1-9]`);
  return item.test(passages.slice(lineStart - 1, lineEnd + 2).join("\n"));
}
