import { withoutResidue } from "#lib/domain/residue.ts";

/** A heading of a disclosure: where it stands, and what it says. */
export interface Heading {
  /** 1-based. */
  line: number;
  /** 0 for a great part of the document, 1 for a section or a statement in it. */
  level: 0 | 1;
  name: string;
}

/** 第一部分, 附件1 or a report annexed; 一、; （一）; a statement's title. */
type Kind = "part" | "section" | "item" | "table";

interface Found {
  kind: Kind;
  name: string;
  line: number;
  /** A heading may be printed on several lines. */
  end: number;
}

const NUMBER = "[一二三四五六七八九十]+";
const PART = new RegExp(`^第${NUMBER}(?:部分|篇|章)`);
const ANNEX = new RegExp(`^附件 ?(?:\\d+|${NUMBER})(?:-\\d+)?`);
const SECTION = new RegExp(`^${NUMBER}[、.．]`);
const ITEM = new RegExp(`^[（(]${NUMBER}[）)]`);
const ENUMERATED = new RegExp(
  `${SECTION.source}|^[（(](?:\\d+|${NUMBER})[）)]|^\\d{1,2}(?:-\\d+)?[.、．）)]`,
);
/** Great parts that some documents print without a number. */
const DIVISION = /(?:概况|部门决算(?:公开)?(?:报)?表|决算情况(?:的)?说明|名词解释)$/;
const REPORT = /(?:绩效|评价|自评|决算|预算).*报告$/;
const TABLE = /(?:决算|收支|情况|绩效|自评|评价|评分|考核).*表(?:[（(][^）)]*[）)])?$/;
/** A full stop ends a sentence, unless the name of a section has one. */
const SENTENCE = /(?<!情况|说明|概况|职责|职能|解释|分析|评价|报告|表)[。；;]\s*$/;
/** How the name of a part ends: one that does not goes on in the next lines. */
const WHOLE = /(?:概况|说明|解释|附件|附表|表|报告)$/;
const LONGEST = 45;
const TITLE_LINES = 5;
/** A title, and the name of the first part, may stand before the first name that comes again. */
const MOST_BEFORE_CONTENTS = 3;

/**
 * The outline that a document's own headings give: its parts, and the sections and statements in them. Lists of
 * contents are passed over, for they name what stands elsewhere.
 */
export function headings(lines: readonly string[]): Heading[] {
  const all = withoutLists(afterContents(find(lines), lines), lines);
  // Where no part stands above the sections, they are the parts, and what they consist of comes below.
  const first = all.find(({ kind }) => kind === "part" || kind === "section");
  const levels: Record<Kind, 0 | 1 | null> =
    first?.kind === "section"
      ? { part: 0, section: 0, item: 1, table: 1 }
      : { part: 0, section: 1, item: null, table: 1 };
  return all
    .flatMap(({ kind, name, line }) => (levels[kind] === null ? [] : [{ line, level: levels[kind], name }]))
    .filter(({ name }, index, kept) => name !== kept[index - 1]?.name);
}

function find(lines: readonly string[]): Found[] {
  const found: Found[] = [];
  for (let index = 0; index < lines.length; index++) {
    const kind = kindOf(lines[index]!);
    // The document's own title is no part of it.
    if (!kind || (index < TITLE_LINES && kind === "part" && REPORT.test(words(lines[index]!)))) continue;
    const { name, end } =
      kind === "part" ? wholeName(lines, index) : { name: words(lines[index]!), end: index };
    found.push({ kind, name: tidy(name), line: index + 1, end: end + 1 });
    index = end;
  }
  return found;
}

function kindOf(line: string): Kind | null {
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
  return TABLE.test(text) ? "table" : null;
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
    const another = kind === "section" || kind === "item" || (kind === "table" && !ANNEX.test(name));
    if (++taken > 3 || another || PART.test(text) || ANNEX.test(text) || !/^[^，；。：\t]{1,45}$/.test(text))
      return alone;
    name += taken === 1 ? ` ${text}` : text;
    if (WHOLE.test(name)) return { name, end };
  }
  return alone;
}

/**
 * A list of contents begins with a part, or with one of the first headings, and ends where this one comes again; only
 * names stand in it. What stands above it stays: the title, or a part's name that comes nowhere else.
 */
function afterContents(found: Found[], lines: readonly string[]): Found[] {
  const key = ({ name }: Found) => PART.exec(name)?.[0] ?? name;
  const parts = found.filter(({ kind }) => kind === "part").slice(0, 1);
  for (const first of [...parts, ...found.slice(0, MOST_BEFORE_CONTENTS)]) {
    const again = found.find((heading) => heading.line > first.line && key(heading) === key(first));
    if (!again) continue;
    const between = lines.slice(first.end, again.line - 1);
    if (between.every((line) => words(line).length <= 60))
      return found.filter(({ line }) => line < first.line || line >= again.line);
  }
  return found;
}

/** Three headings of one kind with nothing between them are a list of names: nothing stands under any. */
function withoutLists(found: Found[], lines: readonly string[]): Found[] {
  const runs: Found[][] = [];
  for (const heading of found) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const follows =
      before?.kind === heading.kind &&
      lines.slice(before.end, heading.line - 1).every((line) => !words(line));
    if (follows) run!.push(heading);
    else runs.push([heading]);
  }
  return runs.filter((run) => run.length < 3).flat();
}

/** What a reader sees of a line: bookmark names that conversions left and the dots up to a page number are none of it. */
function words(line: string): string {
  return withoutResidue(line)
    .replace(/[\s\u3000]+/g, " ")
    .trim()
    .replace(/ ?[.·…]{2,} ?\d*$|[。：:]$/, "");
}

/** One space after the number of a part, none within Chinese. */
function tidy(name: string): string {
  return name
    .replace(/(?<=[\p{Script=Han}、（）()]) (?=[\p{Script=Han}（(“])/gu, "")
    .replace(new RegExp(`(${PART.source}|${ANNEX.source}) ?(?=.)`), (label) => `${label.trim()} `);
}
