import type { AccountsKind, Funding, Statement } from "#lib/domain/vocabulary.ts";
import { foldText } from "./fold.ts";
import { headingAt } from "./stretchHeading.ts";
import type { Block, TextLine } from "./source.ts";

/** A stretch of a document under one heading: what its text is about and which purse it speaks of. */
export interface Stretch {
  /** overview, narrative, performance or, for 名词解释, glossary */
  part: Part;
  heading: string;
  /** The purse that the headings above name; `all` where they name none. */
  funding: Funding;
  lines: StretchLine[];
}

export type Part = Extract<Statement, "overview" | "narrative" | "performance"> | "glossary";

/** A text line, or the place where a table stood. */
export type StretchLine = TextLine | { kind: "break" };

/** Splits the running text of such a document into stretches by its numbered headings. */
export function stretchesOf(blocks: readonly Block[], kind: AccountsKind): Stretch[] {
  const stretches: Stretch[] = [];
  let part: Part = "overview";
  let before: Part = part;
  let stack: { level: number; funding: Funding; performance: boolean }[] = [];
  let current = open("", part, "all");
  function open(heading: string, asPart: Part, funding: Funding): Stretch {
    const stretch: Stretch = { part: asPart, heading, funding, lines: [] };
    stretches.push(stretch);
    return stretch;
  }
  // Where what a heading's lines broke ends.
  let read = 0;
  for (const [index, block] of blocks.entries()) {
    if (index < read) continue;
    if (block.kind === "table") {
      current.lines.push({ kind: "break" });
      continue;
    }
    for (const piece of withHeadingsApart(block)) {
      const heading = headingAt(piece.text, blocks, index + 1, kind);
      if (!heading) {
        current.lines.push(piece);
        continue;
      }
      read = heading.end;
      // 四、名词解释 with 一、部门概况 right behind it ends a list of contents, and is no glossary.
      if (LISTED.test(current.heading) && !current.lines.length && heading.text.startsWith("一、"))
        part = before;
      if (heading.part && heading.part !== part) before = part;
      if (heading.part) part = heading.part;
      stack = stack.filter((above) => above.level < heading.level);
      const above = stack.at(-1);
      const funding = narrower(heading.funding ?? "all", above?.funding ?? "all");
      const performance = (above?.performance ?? false) || /绩效/.test(heading.text);
      stack.push({ level: heading.level, funding, performance });
      current = open(heading.text, performance && part === "narrative" ? "performance" : part, funding);
    }
  }
  return stretches.filter((stretch) => stretch.lines.length);
}

const LISTED = /^[一二三四五六七八九十]+、名词解释$/;

/**
 * A heading that ends within its line: behind it stands a mark or a space, and text or the next heading; or, where it filled
 * its line, what a sentence begins with.
 */
const INLINE =
  /(?:第[一二三四五六七八九十]部分\s*|(?<=^|[。；\s])(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）))[^，。；：、\s\d]{0,6}(?:20\d\d年度?)?[^，。；：\s\d]{2,36}(?:(?:说明|情况)[：。]?(?=\s|$|(?<=[：。]))|情况(?:的)?说明(?=本部门|本单位|20\d\d年))/g;

/** A line's headings and texts, each on its own: 一、收入支出决算总体情况说明：2018年收入…. */
function withHeadingsApart(line: TextLine): TextLine[] {
  if (line.text.length > LONGEST_WITH_HEADING || !/说明|情况/.test(foldText(line.text))) return [line];
  const folded = foldText(line.text);
  const ends = [...folded.matchAll(INLINE)].flatMap(({ index, 0: heading }) => [
    index,
    index + heading.length,
  ]);
  const cuts = [0, ...ends, folded.length];
  const pieces = cuts.slice(1).flatMap((end, index) => {
    const text = line.text.slice(cuts[index], end);
    return text.trim() ? [{ ...line, text, column: cuts[index]! }] : [];
  });
  return pieces.length > 1 ? pieces : [line];
}

/** Libraries of PDFs print a whole disclosure in one line; no disclosure is so long. */
const LONGEST_WITH_HEADING = 200_000;

/** The narrower of two purses: within 一般公共预算 the words 财政拨款 do not widen it. */
export function narrower(inner: Funding, outer: Funding): Funding {
  if (inner === "all") return outer;
  if (inner === "appropriation" && outer !== "all") return outer;
  return inner;
}
