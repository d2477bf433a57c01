import type { AccountsKind, Funding, Statement } from "#lib/domain/vocabulary.ts";
import { fundingIn } from "#lib/domain/words/purses.ts";
import { THREE_PUBLIC } from "#lib/domain/words/threePublic.ts";
import { foldLabel, foldText } from "./fold.ts";
import { ITEM, PART, POINT, SECTION } from "./sections/marks.ts";
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

const LEVELS: [RegExp, number][] = [
  [PART, 0],
  [/^附件\d*[-\d]*/, 0],
  [SECTION, 1],
  [ITEM, 2],
  [POINT, 3],
  [/^（\d{1,2}）/, 4],
];
const SECTION_WORDS = /情况|说明|概况|绩效|名词|职责|职能|机构|构成|结构|部分|附件|附表|报告|结果/;

/** Splits the running text of such a document into stretches by its numbered headings. */
export function stretchesOf(blocks: readonly Block[], kind: AccountsKind): Stretch[] {
  const stretches: Stretch[] = [];
  let part: Part = "overview";
  let stack: { level: number; funding: Funding; performance: boolean }[] = [];
  let current = open("", part, "all");
  function open(heading: string, asPart: Part, funding: Funding): Stretch {
    const stretch: Stretch = { part: asPart, heading, funding, lines: [] };
    stretches.push(stretch);
    return stretch;
  }
  let broken: Block | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === "table") {
      current.lines.push({ kind: "break" });
      continue;
    }
    // The second half of the heading before it.
    if (block === broken) continue;
    for (const piece of withHeadingsApart(block)) {
      const whole = brokenHeading(piece.text, blocks[index + 1], kind);
      if (whole) broken = blocks[index + 1];
      const heading = headingOf(piece.text, kind) ?? whole ?? bareHeading(piece.text, blocks[index + 1]);
      if (!heading) {
        current.lines.push(piece);
        continue;
      }
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

/** A heading that ends within its line: behind it stands a mark or a space, and text or the next heading. */
const INLINE =
  /(?:第[一二三四五六七八九十]部分\s*|(?<=^|[。；\s])(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）))[^，。；：、\s\d]{0,6}(?:20\d\d年度?)?[^，。；：\s\d]{2,36}(?:说明|情况)[：。]?(?=\s|$|(?<=[：。]))/g;

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

interface Heading {
  text: string;
  level: number;
  part: Part | null;
  funding: Funding | null;
}

function headingOf(line: string, kind: AccountsKind): Heading | null {
  const text = foldLabel(line);
  if (!text || text.length > 45) return null;
  const level = LEVELS.find(([pattern]) => pattern.test(text))?.[1];
  const bare = text.replace(/[。：]$/, "");
  // A path of 科目 names what the next paragraph is about, and a definition ends with its sentence: no section opens.
  if (/（[类款项]）|：(?:是指|指)/.test(bare)) return null;
  if (/[，；。]/.test(bare) || /\d(?!\d{0,3}年)(?:\.\d+)?(?:万元|元|%|人|辆|个|批)/.test(bare)) return null;
  const part = partOf(bare, level, kind);
  if (level === undefined) {
    // 某局2017年度一般公共预算财政拨款“三公”经费支出决算情况说明: all that stands below it is of that purse.
    return part && { text, level: 0, part, funding: OF_THREE.test(bare) ? fundingIn(bare) : null };
  }
  if (!part && !(level <= 2 || SECTION_WORDS.test(bare))) return null;
  if (level > 0 && !SECTION_WORDS.test(bare)) return null;
  return { text, level, part, funding: fundingIn(bare) };
}

/** 三、一般公共预算财政拨款“三公”经费支出决算及增减变动, and 情况说明 in the next line: one heading. */
function brokenHeading(line: string, next: Block | undefined, kind: AccountsKind): Heading | null {
  if (next?.kind !== "text" || !LEVELS.some(([pattern]) => pattern.test(foldLabel(line)))) return null;
  const rest = foldLabel(next.text);
  if (headingOf(line, kind) || !/^[\u4e00-\u9fa5]{1,10}$/.test(rest)) return null;
  return /(?:说明|情况)$/.test(foldLabel(line) + rest) ? headingOf(line + next.text, kind) : null;
}

const OF_THREE = new RegExp(
  `(?:预算|拨款)(?:安排的?)?${THREE_PUBLIC}(?:支出)?(?:决算)?(?:增减(?:变化)?)?(?:情况)?(?:的)?(?:说明|公示|公开)?$`,
);
const BARE =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)(?:20\d\d年度?)?(?:财政拨款)?(?:"?三公"?经费|机关运行经费|政府采购|国有资产(?:占[用有](?:使用)?)?|人员)(?:支出)?$/;
const SENTENCE = /[，。；].*[。；]/;

/** 三、“三公”经费 with sentences below it is a heading; among cells that have lines of their own it is one of them. */
function bareHeading(line: string, next: Block | undefined): Heading | null {
  const text = foldLabel(line);
  if (!BARE.test(text) || next?.kind !== "text" || !SENTENCE.test(foldText(next.text))) return null;
  return { text, level: text.startsWith("（") ? 2 : 1, part: null, funding: fundingIn(text) };
}

/** What the text of a budget is called: 部门预算编制说明, 部门预算安排情况, 其他相关情况说明, and its tables. */
const BUDGET_TEXT = /预算.*(?:说明|情况|表)$|^其他.*情况(?:的)?说明$/;

/** Only the great divisions of a disclosure change the part; a report annexed has numbered headings of the same words. */
function partOf(bare: string, level: number | undefined, kind: AccountsKind): Part | null {
  if (level !== undefined && level > 0)
    return /^[一二三四五六七八九十]+、?名词解释$/.test(bare) ? "glossary" : null;
  if (/概况$/.test(bare)) return "overview";
  if (/名词解释$/.test(bare)) return "glossary";
  if (/(?:决算|收支).*情况(?:的)?(?:说明|分析)?$/.test(bare)) return "narrative";
  if (kind === "budget" && BUDGET_TEXT.test(bare)) return "narrative";
  if (/附件|绩效.*(?:报告|自评表?)$/.test(bare)) return "performance";
  if (/(?:决算(?:报)?表|附表)$/.test(bare)) return "narrative";
  return null;
}
