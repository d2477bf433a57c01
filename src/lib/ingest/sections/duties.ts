import { withoutResidue } from "#lib/domain/residue.ts";
import { ITEM, NUMBER, PART, POINT, SECTION, SMALL_POINT } from "./marks.ts";

/** A duty of a department, in its own words, and the lines it is printed on. */
export interface Duty {
  lineStart: number;
  lineEnd: number;
  text: string;
}

/** 一、部门主要职能 (and what follows in the same line): the marker, and the rest behind the heading. */
const HEADING = new RegExp(
  `^(${NUMBER}、|[（(]${NUMBER}[）)]|\\d+[、.．])?\\s*(?:本?部门|单位|本级)?(?:主要|基本|机构)?(?:工作)?(?:职责|职能)(?![的和作为])[^。：:]{0,12}[。：:]?(.*)$`,
);
const ENUMERATED = new RegExp(`${ITEM.source}|${POINT.source}|${SMALL_POINT.source}`);
const LEAD_IN = /(?:职责|职能)[^。；，,]{0,6}[：:]$/;
/** Within a line: before an item, and behind what introduces the items. */
const BETWEEN_ITEMS = new RegExp(
  `(?<=[。；;：:])(?=[（(](?:${NUMBER}|\\d+)[）)])|(?<=(?:职责|职能)(?:是|为|有|包括|如下)[：:])(?=.)`,
);
const LONGEST_HEADING = 24;
/** Where no heading ends the section, it is not read on for ever. */
const MOST = 40;
/** Duties stand at the beginning of a document. */
const FIRST_LINES = 200;

/**
 * What a department does, from the section 主要职责 or 职能 of its disclosure; empty where it has none. Lists of
 * contents name the section, too, but nothing stands below it there. Lines that were broken for width are joined.
 */
export function readDuties(lines: readonly string[]): Duty[] {
  const clean = lines
    .slice(0, FIRST_LINES)
    .map((text, index) => printed(index + 1, withoutMarks(text)))
    .filter(({ text }) => text !== "");
  for (const [index, { lineStart, text }] of clean.entries()) {
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
    const section = [...(rest ? [printed(lineStart, rest)] : []), ...below.slice(0, end < 0 ? MOST : end)];
    const duties = withoutPreamble(joined(section.flatMap(itemsOf)));
    if (duties.length) return duties;
  }
  return [];
}

function printed(line: number, text: string): Duty {
  return { lineStart: line, lineEnd: line, text };
}

/** Traces of the conversion from Word and of lists. */
function withoutMarks(text: string): string {
  return (
    withoutResidue(text)
      .replace(/^[\s#•-]+/, "")
      .trimEnd()
      // The dots up to a page number in a list of contents.
      .replace(/ ?[.·…]{2,} ?\d*$/, "")
  );
}

function endsSection(text: string, marker: string): boolean {
  if (PART.test(text) || SECTION.test(text)) return true;
  if (ITEM.test(text)) return /^[（(\d]/.test(marker);
  return POINT.test(text) && POINT.test(marker);
}

/** One line may hold several items. */
function itemsOf({ lineStart, text }: Duty): Duty[] {
  return text.split(BETWEEN_ITEMS).map((item) => printed(lineStart, item));
}

/** What comes before “的主要职责是：” says on what ground the department stands, not what it does. */
function withoutPreamble(duties: Duty[]): Duty[] {
  const lead = duties.findIndex(({ text }) => LEAD_IN.test(text) || ENUMERATED.test(text));
  const isPreamble = lead >= 0 && lead < duties.length - 1 && !ENUMERATED.test(duties[lead]!.text);
  return isPreamble ? duties.slice(lead + 1) : duties;
}

/** A line goes on where the one before did not end its sentence. */
function joined(lines: readonly Duty[]): Duty[] {
  const duties: Duty[] = [];
  for (const line of lines) {
    const last = duties.at(-1);
    const goesOn = last && !/[。；;！]$/.test(last.text) && !LEAD_IN.test(last.text);
    if (goesOn && !ENUMERATED.test(line.text)) {
      last.text += line.text;
      last.lineEnd = line.lineEnd;
    } else duties.push({ ...line });
  }
  return duties;
}
