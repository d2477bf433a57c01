import { foldLabel } from "../fold.ts";
import { moneyScale } from "../numerals.ts";
import { firstLine, lastLine, lineSpan, type Block, type Row, type TextLine } from "../source.ts";
import { spacedRows } from "./spaced.ts";
import { titleOf, type Title } from "./titles.ts";

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
export function sheetsOf(blocks: readonly Block[]): Sheet[] {
  const sheets: Sheet[] = [];
  let title: Title | null = null;
  let notes: string[] = [];
  let current: Sheet | null = null;
  let previous: Title | null = null;
  let lines: TextLine[] = [];
  // What stands below a title without a table may be one whose cells nothing divides.
  const closeSpaced = () => {
    const rows = title && !current ? spacedRows(title.statement, lines).filter((row) => row.length) : [];
    if (title && rows.length) {
      const [lineStart, lineEnd] = lineSpan(rows.flat());
      sheets.push({ ...title, rows, scale: null, notes: lines.map(({ text }) => text), lineStart, lineEnd });
    }
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === "text") {
      const found = titleOf(block.text);
      if (found) {
        closeSpaced();
        title = previous && previous.statement !== found.statement ? null : found;
        current = null;
        notes = [];
      } else {
        if (endsStatements(block.text)) {
          closeSpaced();
          title = current = null;
        }
        lines.push(block);
        notes.push(block.text);
        current?.notes.push(block.text);
      }
      previous = found;
      continue;
    }
    previous = null;
    lines = [];
    const inside = titleInside(block.rows);
    if (inside) {
      title = inside;
      current = null;
      notes = [];
    }
    if (!title) continue;
    if (!current) {
      current = {
        ...title,
        rows: [],
        scale: null,
        notes: [...notes],
        lineStart: firstLine(block),
        lineEnd: 0,
      };
      sheets.push(current);
    }
    for (const row of block.rows) current.rows.push(row);
    current.lineEnd = lastLine(block);
  }
  closeSpaced();
  for (const sheet of sheets)
    sheet.scale = scaleIn([
      ...sheet.notes,
      ...sheet.rows
        .slice(0, 6)
        .flat()
        .map((cell) => cell.text),
    ]);
  const scales = new Set(sheets.map((sheet) => sheet.scale).filter((scale) => scale !== null));
  if (scales.size === 1) for (const sheet of sheets) sheet.scale ??= [...scales][0]!;
  return sheets;
}

/** A table may carry its own title in its first rows. */
function titleInside(rows: readonly Row[]): Title | null {
  for (const row of rows.slice(0, 3)) {
    const filled = row.filter((cell) => cell.text.trim());
    const title = filled.length && filled.length <= 3 ? titleOf(filled[0]!.text) : null;
    if (title) return title;
  }
  return null;
}

function endsStatements(text: string): boolean {
  return /^(?:第[一二三四五六七八九十]+部分|附件)/.test(foldLabel(text));
}

function scaleIn(texts: readonly string[]): bigint | null {
  for (const text of texts) {
    const unit = /(?:单位|金额)[:：]?（?(?:人民币)?(亿元|百万元|万元|千元|元)/.exec(foldLabel(text))?.[1];
    const scale = unit ? moneyScale(unit) : null;
    if (scale) return scale;
  }
  return null;
}
