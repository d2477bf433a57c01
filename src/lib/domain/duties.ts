import { withoutResidue } from "./residue.ts";

/** A duty of a department, in its own words, and the line it is printed on. */
export interface Duty {
  line: number;
  text: string;
}

/** A printed line of a document; the lines are in order, empty ones may be missing. */
interface Line {
  line: number;
  text: string;
}

const NUMERAL = "[一二三四五六七八九十]+";
/** 一、部门主要职能 (and what follows in the same line): the marker, and the rest behind the heading. */
const HEADING = new RegExp(
  `^(${NUMERAL}、|[（(]${NUMERAL}[）)]|\\d+[、.．])?\\s*(?:本?部门|单位|本级)?(?:主要|基本|机构)?(?:工作)?(?:职责|职能)(?![的和作为])[^。：:]{0,12}[。：:]?(.*)$`,
);
const PART = /^第[一二三四五六七八九十]+部分/;
const SECTION = new RegExp(`^${NUMERAL}、`);
const PARAGRAPH = new RegExp(`^[（(]${NUMERAL}[）)]`);
const POINT = /^\d+[、.．]/;
const ITEM = new RegExp(`${PARAGRAPH.source}|${POINT.source}|^[（(]\\d+[）)]`);
const LEAD_IN = /(?:职责|职能)[^。；，,]{0,6}[：:]$/;
/** Within a line: before an item, and behind what introduces the items. */
const BETWEEN_ITEMS = new RegExp(
  `(?<=[。；;：:])(?=[（(](?:${NUMERAL}|\\d+)[）)])|(?<=(?:职责|职能)(?:是|为|有|包括|如下)[：:])(?=.)`,
);
const LONGEST_HEADING = 24;
/** Where no heading ends the section, it is not read on for ever. */
const MOST = 40;

/**
 * What a department does, from the section 主要职责 or 职能 of its disclosure; empty where it has none. Lists of
 * contents name the section, too, but nothing stands below it there. Lines that were broken for width are joined.
 */
export function dutiesIn(lines: readonly Line[]): Duty[] {
  const clean = lines
    .map(({ line, text }) => ({ line, text: withoutMarks(text) }))
    .filter(({ text }) => text !== "");
  for (const [index, { line, text }] of clean.entries()) {
    const heading = HEADING.exec(text);
    if (!heading) continue;
    const [, marker = "", rest = ""] = heading;
    if (!rest && text.length > LONGEST_HEADING) continue;
    // A point of a list is a heading only if it says nothing else.
    if (POINT.test(marker) && !/(?:职责|职能)[。：:]?$/.test(text)) continue;
    // 一、基本职能及主要工作 may be split once more: （一）主要职能。
    const below = clean.slice(index + 1);
    if (below[0] && !rest && HEADING.test(below[0].text)) continue;
    const end = below.findIndex((other) => endsSection(other.text, marker));
    const section = [...(rest ? [{ line, text: rest }] : []), ...below.slice(0, end < 0 ? MOST : end)];
    const duties = withoutPreamble(joined(section.flatMap(itemsOf)));
    if (duties.length) return duties;
  }
  return [];
}

/** Traces of the conversion from Word and of lists. */
function withoutMarks(text: string): string {
  return withoutResidue(text).replace(/^[\s#•-]+|\s+$/g, "");
}

function endsSection(text: string, marker: string): boolean {
  if (PART.test(text) || SECTION.test(text)) return true;
  if (PARAGRAPH.test(text)) return /^[（(\d]/.test(marker);
  return POINT.test(text) && POINT.test(marker);
}

/** One line may hold several items. */
function itemsOf({ line, text }: Line): Line[] {
  return text.split(BETWEEN_ITEMS).map((item) => ({ line, text: item }));
}

/** What comes before “的主要职责是：” says on what ground the department stands, not what it does. */
function withoutPreamble(duties: Duty[]): Duty[] {
  const lead = duties.findIndex(({ text }) => LEAD_IN.test(text) || ITEM.test(text));
  const isPreamble = lead >= 0 && lead < duties.length - 1 && !ITEM.test(duties[lead]!.text);
  return isPreamble ? duties.slice(lead + 1) : duties;
}

/** A line goes on where the one before did not end its sentence. */
function joined(lines: readonly Line[]): Duty[] {
  const duties: Duty[] = [];
  for (const { line, text } of lines) {
    const last = duties.at(-1);
    const goesOn = last && !/[。；;！]$/.test(last.text) && !LEAD_IN.test(last.text);
    if (goesOn && !ITEM.test(text)) last.text += text;
    else duties.push({ line, text });
  }
  return duties;
}
