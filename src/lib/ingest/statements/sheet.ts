import type { SubjectCatalogue } from "#lib/domain/subjects.ts";
import type { AccountsKind, Scope } from "#lib/domain/vocabulary.ts";
import { headsNoAmounts } from "#lib/domain/words/heads.ts";
import { foldLabel, foldText, withoutEnumerator } from "../fold.ts";
import { moneyScale, plainNumber } from "../numerals.ts";
import { scopeOfTables } from "../scope.ts";
import { firstLine, lastLine, lineSpan, type Block, type Row, type TextLine } from "../source.ts";
import { isNumber } from "./cells.ts";
import { spacedRows } from "./unplaced/spaced.ts";
import {
  MOST_SEARCHES,
  type AmountsSaid,
  type ReadTable,
  type Surroundings,
} from "./unplaced/surroundings.ts";
import { totalBelow } from "./totalBelow.ts";
import { titleAt, titleOf, withoutNote, type Title } from "./titles.ts";

/** One statement of a document: its title, all rows of its tables, and the words around them. */
export interface Sheet extends Title {
  rows: Row[];
  /** Yuan per printed unit; null where neither the statement nor the document names it. */
  scale: bigint | null;
  /** Text between the title and the next statement: unit labels, notes. */
  notes: string[];
  lineStart: number;
  lineEnd: number;
}

/**
 * Gathers each statement's tables under its title. Titles of different statements that only follow each other are a
 * contents list; one that stands twice, as a section's heading and above the table, is one.
 */
export function sheetsOf(blocks: readonly Block[], kind: AccountsKind, subjects: SubjectCatalogue): Sheet[] {
  const sheets: Sheet[] = [];
  let title: Title | null = null;
  let notes: string[] = [];
  // Units and the like right above a title belong to it, too.
  let labels: string[] = [];
  let current: Sheet | null = null;
  // How many titles of different statements stand right above.
  let listed: Title[] = [];
  let lines: TextLine[] = [];
  // What stands below a title without a table may be one whose cells nothing divides.
  const spaced: { title: Title; lines: TextLine[] }[] = [];
  // Whose tables follow, where headings say so, and whose were read first: those of the others are none of the accounts.
  let whose: Scope | null = null;
  let read: Scope | null = null;
  const isOfOthers = () => whose !== null && (read ??= whose) !== whose;
  const closeSpaced = () => {
    if (title && !current && !isOfOthers()) spaced.push({ title, lines });
    lines = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "text") {
      const scope = scopeOfTables(foldLabel(block.text));
      if (scope && scope !== whose) {
        closeSpaced();
        title = current = null;
        whose = scope;
      }
      const found = titleAt(blocks, index, kind);
      if (found) {
        closeSpaced();
        if (listed.at(-1)?.statement !== found.statement) listed.push(found);
        title = listed.length > MOST_TOGETHER ? null : found;
        current = null;
        // 收入决算表 单位：万元
        notes = [block.text];
      } else {
        listed = [];
        if (endsStatements(block.text) || isCaption(block.text)) {
          closeSpaced();
          title = current = null;
          if (endsStatements(block.text)) whose = null;
        }
        const total = current && totalBelow(block, current.rows.at(-1));
        if (total) {
          current!.rows.push(total);
          current!.lineEnd = block.line;
          continue;
        }
        lines.push(block);
        if (!isTableLabel(block.text)) labels = [];
        else if (labels.length < HEAD_ROWS) labels.push(block.text);
        notes.push(block.text);
        current?.notes.push(block.text);
      }
      continue;
    }
    listed = [];
    lines = [];
    const inside = titleInside(block.rows, kind);
    if (inside) {
      title = inside;
      current = null;
      notes = [];
    }
    if (!title) continue;
    if (current && isOther(current.rows, block.rows)) {
      notes = current.notes;
      current = null;
    }
    if (!current) {
      current = {
        ...title,
        ...(isOfOthers() && { statement: "other" as const }),
        rows: [],
        scale: null,
        notes: [...notes, ...labels],
        lineStart: firstLine(block),
        lineEnd: 0,
      };
      sheets.push(current);
    }
    labels = [];
    for (const row of block.rows) current.rows.push(row);
    current.lineEnd = lastLine(block);
  }
  closeSpaced();
  for (const sheet of spacedSheets(spaced, amountsSaid(blocks), subjects)) sheets.push(sheet);
  for (const sheet of sheets) sheet.scale = scaleOf(sheet);
  const scales = new Set(sheets.map((sheet) => sheet.scale).filter((scale) => scale !== null));
  if (scales.size === 1)
    for (const sheet of sheets) if (!headUnits(sheet).size) sheet.scale ??= [...scales][0]!;
  return sheets;
}

/** Of what stands below titles without a table, the statements that others are told by are read first. */
const FIRST: readonly Title["statement"][] = [
  "general_expenditure",
  "revenue",
  "expenditure",
  "appropriation_summary",
];

/** What stands below titles without a table. */
function spacedSheets(
  spaced: readonly { title: Title; lines: TextLine[] }[],
  said: AmountsSaid,
  subjects: SubjectCatalogue,
): Sheet[] {
  const before: ReadTable[] = [];
  const around: Surroundings = { said, before, subjects, searches: { left: MOST_SEARCHES } };
  const order = ({ title }: { title: Title }) => {
    const at = FIRST.indexOf(title.statement);
    return at < 0 ? FIRST.length : at;
  };
  return spaced
    .toSorted((a, b) => order(a) - order(b))
    .flatMap(({ title, lines }): Sheet[] => {
      const rows = spacedRows(title.statement, lines, around).filter((row) => row.length);
      if (!rows.length) return [];
      before.push({ statement: title.statement, rows });
      const [lineStart, lineEnd] = lineSpan(rows.flat());
      return [{ ...title, rows, scale: null, notes: lines.map(({ text }) => text), lineStart, lineEnd }];
    });
}

/** The amounts that a document prints right behind some words, looked up once for each. */
function amountsSaid(blocks: readonly Block[]): AmountsSaid {
  const known = new Map<string, Set<string>>();
  let text: string | null = null;
  return (words) => {
    let found = known.get(words.source);
    if (!found) {
      text ??= runningText(blocks);
      const all = text.matchAll(words);
      known.set(words.source, (found = new Set(Array.from(all, ([, amount]) => plainNumber(amount!)))));
    }
    return found;
  };
}

/**
 * The text of all blocks as one line. Words that lines break are whole again; numbers stay apart, and what an empty line
 * parts from them does not stand before them: a column of amounts may follow one of names.
 */
function runningText(blocks: readonly Block[]): string {
  let line = 0;
  return blocks
    .flatMap((block) => {
      if (block.kind === "table") return [];
      const apart = block.line > line + 1;
      line = block.line;
      return [apart ? "\n" : " ", foldText(block.text).trim()];
    })
    .join("")
    .replace(/[^\S\n]+/g, " ")
    .replace(/(?<=[\u4e00-\u9fa5])\s(?=[\u4e00-\u9fa5])|(?<=[\u4e00-\u9fa5]) | (?=[\u4e00-\u9fa5])/g, "");
}

/** Titles of different statements right above each other: more of them are a contents list. */
const MOST_TOGETHER = 2;

/** The head of a table: its rows above the first number, where they name a column of names. */
function headOf(rows: readonly Row[]): string | null {
  // 部门：…	金额单位：万元 stands above a head.
  const top = rows.slice(0, HEAD_ROWS).filter((row) => !row.some((cell) => isTableLabel(cell.text)));
  const first = top.findIndex((row) => row.some(isNumber));
  const labels = top
    .slice(0, first < 0 ? top.length : first)
    .flat()
    .map((cell) => foldLabel(cell.text))
    .filter(Boolean);
  return labels.length > 1 && isHead(labels[0]!) ? labels.join("|") : null;
}

const isHead = (label: string) => headsNoAmounts(label) || /^(?:收入|支出)$/.test(label);

/** Whether a table below another of the same title begins with a head of its own: it may be of something else. */
function isOther(above: readonly Row[], rows: readonly Row[]): boolean {
  const head = headOf(rows);
  return head !== null && head !== headOf(above);
}

/** What stands beside a table's title: its unit, form number, department or year. */
function isTableLabel(text: string): boolean {
  return /^(?:（?(?:金额)?单位[:：]|公开\d+表|附表|(?:编制)?(?:单位|部门)(?:名称)?[:：]|20\d\d年度?$)|单位[:：]（?(?:[万千亿]|百万)?元）?$/.test(
    foldLabel(text),
  );
}

/** The title of a table that is none of the statements. */
function isCaption(text: string): boolean {
  const label = withoutNote(withoutEnumerator(foldLabel(text)));
  return (
    label.length >= 4 &&
    label.length <= 40 &&
    /(?:表|明细)$/.test(label) &&
    // 2023年部门决算表 is all of them; 机关运行经费支出决算表 is none.
    !/[，。；：]|^注|[\d一二三四五六七八九十续]表$|(?:(?<!收入|支出|收支)决算|公开|附|本|年度|部分)(?:报|附)?表$/.test(
      label,
    )
  );
}

/** A table may carry its own title in its first rows. */
function titleInside(rows: readonly Row[], kind: AccountsKind): Title | null {
  for (const row of rows.slice(0, 3)) {
    const filled = row.filter((cell) => cell.text.trim());
    const title = filled.length && filled.length <= 3 ? titleOf(filled[0]!.text, kind) : null;
    if (title) return title;
  }
  return null;
}

function endsStatements(text: string): boolean {
  return /^(?:第[一二三四五六七八九十]+部分|附件)/.test(foldLabel(text));
}

/**
 * Yuan per printed unit: as the heads of the columns say (决算数（元）), else as the words around the table do. Null where
 * they say none, or several: 单位：万元, and 人均（元） beside heads without a unit of their own.
 */
function scaleOf(sheet: Sheet): bigint | null {
  const units = headUnits(sheet);
  const said = scaleIn([
    ...sheet.notes,
    ...sheet.rows.slice(0, HEAD_ROWS).flatMap((row) => row.map(({ text }) => text)),
  ]);
  if (!units.size) return said;
  const own = units.size > 1 ? null : moneyScale([...units][0]!);
  const heads = amountHeads(sheet);
  const isOfMost = heads.filter((label) => UNIT_OF_HEAD.test(label)).length * 2 > heads.length;
  return said === null || said === own || isOfMost ? own : null;
}

const UNIT_OF_HEAD = /（(亿元|百万元|万元|千元|元)）$/;

function headUnits({ rows }: Sheet): Set<string> {
  return new Set(headLabels(rows).flatMap((label) => UNIT_OF_HEAD.exec(label)?.[1] ?? []));
}

function amountHeads({ rows }: Sheet): string[] {
  return headLabels(rows).filter((label) => label && !isHead(label) && !isTableLabel(label));
}

/** The first rows' labels above the amounts. */
function headLabels(rows: readonly Row[]): string[] {
  return rows
    .slice(0, HEAD_ROWS)
    .flatMap((row) => (row.some(isNumber) ? [] : row.map(({ text }) => foldLabel(text))));
}

const HEAD_ROWS = 6;

function scaleIn(texts: readonly string[]): bigint | null {
  for (const text of texts) {
    const unit = /(?:单位|金额)[:：]?（?(?:人民币)?(亿元|百万元|万元|千元|元)/.exec(foldLabel(text))?.[1];
    const scale = unit ? moneyScale(unit) : null;
    if (scale) return scale;
  }
  return null;
}
