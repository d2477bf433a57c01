import type { AccountsKind, Funding } from "#lib/domain/vocabulary.ts";
import { fundingIn } from "#lib/domain/words/purses.ts";
import { THREE_PUBLIC } from "#lib/domain/words/threePublic.ts";
import { foldLabel, foldText } from "./fold.ts";
import { ITEM, PART, POINT, SECTION } from "./sections/marks.ts";
import type { Block } from "./source.ts";
import type { Part } from "./stretches.ts";

/** What a heading opens. */
export interface Heading {
  text: string;
  level: number;
  part: Part | null;
  funding: Funding | null;
}

const LEVELS: [RegExp, number][] = [
  [PART, 0],
  [/^附件\d*[-\d]*/, 0],
  [SECTION, 1],
  [ITEM, 2],
  [POINT, 3],
  [/^（\d{1,2}）/, 4],
];
const SECTION_WORDS = /情况|说明|概况|绩效|名词|职责|职能|机构|构成|结构|部分|附件|附表|报告|结果/;
const LONGEST = 45;

const levelOf = (label: string) => LEVELS.find(([pattern]) => pattern.test(label))?.[1];

/**
 * The heading that a line is, or begins: narrow pages break it anywhere, and texts made from them part its number from it.
 * @param next where the block behind the line stands
 * @returns the heading with the end, exclusive, of the blocks that it takes
 */
export function headingAt(
  line: string,
  blocks: readonly Block[],
  next: number,
  kind: AccountsKind,
): (Heading & { end: number }) | null {
  const alone = headingOf(line, kind);
  const whole = wholeHeading(line, alone !== null, blocks, next, kind);
  if (whole) return whole;
  const heading = alone ?? bareHeading(line, blocks[next]);
  return heading && { ...heading, end: next };
}

function headingOf(line: string, kind: AccountsKind): Heading | null {
  const text = foldLabel(line);
  if (!text || text.length > LONGEST) return null;
  const level = levelOf(text);
  const bare = text.replace(/[。：]$/, "");
  // A path of 科目 names what the next paragraph is about, and a definition ends with its sentence: no section opens.
  if (/（[类款项]）|：(?:是指|指)/.test(bare)) return null;
  if (/[，；。]/.test(bare) || /\d(?!\d{0,3}年)(?:\.\d+)?(?:万元|元|%|人|辆|个|批)/.test(bare)) return null;
  const part = partOf(bare, level, kind);
  if (level === undefined) {
    // 某局2017年度一般公共预算财政拨款“三公”经费支出决算情况说明: all that stands below it is of that purse.
    return part && { text, level: 0, part, funding: OF_THREE.test(bare) ? fundingIn(bare) : null };
  }
  if (level > 0 && !SECTION_WORDS.test(bare)) return null;
  return { text, level, part, funding: fundingIn(bare) };
}

/** The most lines that a heading takes. */
const MOST_LINES = 4;
/** How the name of a section ends. */
const ENDED = /(?:说明|情况)[。：]?$/;
/** What ends a name that has ended so far as one can see: 支出决算情况, and 说明 in the next line. */
const TAIL = /^(?:的?说明|明)[。：]?$/;
const NUMBER_ALONE = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[、.．]|（\d{1,2}）)$/;

/** 三、一般公共预算财政拨款“三公”经费支出决算及增减变动, and 情况说明 in the next line: one heading. */
function wholeHeading(
  line: string,
  isHeading: boolean,
  blocks: readonly Block[],
  next: number,
  kind: AccountsKind,
): (Heading & { end: number }) | null {
  const isMarked = levelOf(foldLabel(line)) !== undefined;
  let whole: (Heading & { end: number }) | null = null;
  let text = line;
  for (let end = next; end < next + MOST_LINES - 1; end++) {
    const block = blocks[end];
    if (block?.kind !== "text" || text.length > LONGEST_PRINTED) break;
    const [before, rest] = [foldLabel(text), foldLabel(block.text)];
    if (levelOf(rest) !== undefined || (/^20\d\d年/.test(rest) && !NUMBER_ALONE.test(before))) break;
    if ((isHeading || ENDED.test(before)) && !TAIL.test(rest)) break;
    text += block.text;
    const heading = headingOf(text, kind) ?? bareHeading(text, blocks[end + 1]);
    if (!heading || !(ENDED.test(heading.text) || BARE.test(heading.text))) continue;
    // Without a number before it, only what says whose “三公” it is.
    if (isMarked || OF_THREE.test(heading.text)) whole = { ...heading, end: end + 1 };
  }
  return whole;
}

/** Characters, spaces included, of what may be the beginning of a heading. */
const LONGEST_PRINTED = 200;

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
