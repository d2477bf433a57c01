import type { HeadingKind } from "#lib/domain/sections.ts";
import { withoutContents, withoutLists } from "./contents.ts";
import { ITEM, NUMBER, PART, SECTION, SMALL_POINT, words } from "./marks.ts";

/** A heading of a disclosure: what it says, and where it stands. */
export interface Heading {
  kind: HeadingKind;
  title: string;
  /** 0 for a great part of the document, 1 for a section or a statement in it. */
  level: 0 | 1;
  /** 1-based. */
  line: number;
  /** A heading may be printed on several lines. */
  lastLine: number;
}

export type Found = Omit<Heading, "level">;

const ANNEX = new RegExp(`^附件 ?(?:\\d+|${NUMBER})(?:-\\d+)?`);
const ENUMERATED = new RegExp(
  `${SECTION.source}|${ITEM.source}|${SMALL_POINT.source}|^\\d{1,2}(?:-\\d+)?[.、．）)]`,
);
/** Great parts that some documents print without a number. */
const DIVISION =
  /(?:概况|部门[决预]算(?:公开)?(?:报)?表|(?:决算|预算)情况(?:的)?说明|预算编制(?:的)?说明|名词解释)$/;
const REPORT = /(?:绩效|评价|自评|决算|预算).*报告$/;
const TABLE = /(?:[决预]算|收支|情况|绩效|自评|评价|评分|考核).*表(?:[（(][^）)]*[）)])?$/;
/** A full stop ends a sentence, unless the name of a section has one. */
const SENTENCE = /(?<!情况|说明|概况|职责|职能|解释|分析|评价|报告|表)[。；;]\s*$/;
/** How the name of a part ends: one that does not goes on in the next lines. */
const WHOLE = /(?:概况|说明|解释|附件|附表|表|报告)$/;
const LONGEST = 45;
const TITLE_LINES = 5;

/**
 * The headings that a document gives itself, in order: its parts, and the sections and statements in them. Lists of
 * contents are passed over, for they name what stands elsewhere.
 */
export function readHeadings(lines: readonly string[]): Heading[] {
  const all = withoutLists(withoutContents(find(lines), lines), lines);
  // Where no part stands above the sections, they are the parts, and what they consist of comes below.
  const first = all.find(({ kind }) => kind === "part" || kind === "section");
  const levels: Record<HeadingKind, 0 | 1 | null> =
    first?.kind === "section"
      ? { part: 0, section: 0, item: 1, statement: 1 }
      : { part: 0, section: 1, item: null, statement: 1 };
  return all
    .flatMap((heading) => {
      const level = levels[heading.kind];
      return level === null ? [] : [{ ...heading, level }];
    })
    .filter(({ title }, index, kept) => title !== kept[index - 1]?.title);
}

function find(lines: readonly string[]): Found[] {
  const found: Found[] = [];
  for (let index = 0; index < lines.length; index++) {
    const kind = kindOf(lines[index]!);
    // The document's own title is no part of it.
    if (!kind || (index < TITLE_LINES && kind === "part" && REPORT.test(words(lines[index]!)))) continue;
    const { name, end } =
      kind === "part" ? wholeName(lines, index) : { name: words(lines[index]!), end: index };
    found.push({ kind, title: tidy(name), line: index + 1, lastLine: end + 1 });
    index = end;
  }
  return found;
}

function kindOf(line: string): HeadingKind | null {
  const text = words(line);
  if (!isName(text) || SENTENCE.test(line)) return null;
  const cells = line.split("\t");
  if (cells.filter((cell) => cell.trim()).length > 1) return null;
  if (PART.test(text) || ANNEX.test(text)) return "part";
  // What begins with a tab or ends with several is a cell of a table.
  const inTable = !cells[0]!.trim() || cells.length > 2;
  if (SECTION.test(text)) return inTable ? null : "section";
  if (ITEM.test(text)) return inTable ? null : "item";
  if (ENUMERATED.test(text)) return null;
  if (!inTable && (DIVISION.test(text) || REPORT.test(text))) return "part";
  return TABLE.test(text) ? "statement" : null;
}

/** Short, and no sentence. */
function isName(text: string): boolean {
  return text.length > 2 && text.length <= LONGEST && !/[，；。：？！,;:?!]|^[-•·]/.test(text);
}

/** The name of a part with the lines it goes on in: “第一部分” alone in its line, or broken at the margin. */
function wholeName(lines: readonly string[], start: number): { name: string; end: number } {
  let name = words(lines[start]!);
  const alone = { name, end: start };
  for (let end = start + 1, taken = 0; !WHOLE.test(name); end++) {
    const text = words(lines[end] ?? "\t");
    if (!text && end < lines.length) continue;
    const kind = kindOf(lines[end] ?? "");
    // An annex has its table's title for a name; a part has tables in it.
    const another = kind === "section" || kind === "item" || (kind === "statement" && !ANNEX.test(name));
    if (++taken > 3 || another || PART.test(text) || ANNEX.test(text) || !/^[^，；。：\t]{1,45}$/.test(text))
      return alone;
    name += taken === 1 ? ` ${text}` : text;
    if (WHOLE.test(name)) return { name, end };
  }
  return alone;
}

/** One space after the number of a part, none within Chinese. */
function tidy(name: string): string {
  return name
    .replace(/(?<=[\p{Script=Han}、（）()]) (?=[\p{Script=Han}（(“])/gu, "")
    .replace(new RegExp(`(${PART.source}|${ANNEX.source}) ?(?=.)`), (label) => `${label.trim()} `);
}
