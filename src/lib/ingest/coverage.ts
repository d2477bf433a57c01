import type { Figure } from "#lib/domain/figure.ts";
import { Claims } from "./claims.ts";
import { foldText } from "./fold.ts";
import { COUNT_PHRASES, PHRASES } from "#lib/domain/words/items.ts";
import type { Project } from "./performance/read.ts";
import type { Stretch } from "./stretches.ts";
import type { Problem } from "./source.ts";
import type { Sheet } from "./statements/sheet.ts";
import { cellReasons } from "./unclaimedCell.ts";

/** Why a printed number is no figure. */
export const UNCLAIMED = {
  code: "subject code",
  row_number: "row or column number",
  enumerator: "number of a heading, list or page",
  date: "year or date",
  reference: "number of a law, document or form",
  project: "about a project of the performance evaluation (table projects)",
  repetition: "repetition of other rows, or of the row's own amount",
  no_header: "in a column that no header names",
  part: "part of a count by unit, which the vocabulary does not break down",
  explanation: "in the words of a reason or explanation",
  glossary: "explanation of a term",
  passed_over: "of another year, a change or a count, which a budget does not tell for certain",
  other: "not in the vocabulary",
  not_understood: "not understood",
} as const;
export type UnclaimedReason = keyof typeof UNCLAIMED;

/** A printed number that no figure claims: its place (1-based line, 0-based character) and why. */
export interface Unclaimed {
  line: number;
  start: number;
  printed: string;
  reason: UnclaimedReason;
}

/** What the reader knows of a document when it is done. */
export interface CoverageInput {
  lines: readonly string[];
  figures: readonly Figure[];
  /** What was understood and is none of the figures. */
  passedOver: readonly Figure[];
  projects: readonly Project[];
  sheets: readonly Sheet[];
  stretches: readonly Stretch[];
  problems: readonly Problem[];
}

/** In folded text, where commas of all kinds are one. */
const NUMBER = /\d{1,3}(?:，\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/g;

/** Accounts for every number of a document: those that no figure claims, each with the reason. In printed order. */
export function coverage(input: CoverageInput): Unclaimed[] {
  const claims = new Claims(input.figures);
  const passed = new Claims(input.passedOver);
  const explain = explainer(input, claims);
  return input.lines.flatMap((text, index) => {
    const line = index + 1;
    const folded = foldText(text);
    return [...folded.matchAll(NUMBER)].flatMap((match): Unclaimed[] => {
      const [start, end] = [match.index, match.index + match[0].length];
      if (claims.has(line, start, end)) return [];
      const reason = passed.has(line, start, end) ? "passed_over" : explain(line, folded, start, end);
      return [{ line, start, printed: text.slice(start, end), reason }];
    });
  });
}

/** How many characters before and behind a number tell what it is, and how many its sentence may have before it. */
const NEAR = 100;
const LONGEST_SENTENCE = 1000;

type Explain = (line: number, text: string, start: number, end: number) => UnclaimedReason;

function explainer({ lines, projects, sheets, stretches, problems }: CoverageInput, claims: Claims): Explain {
  const repeated = problems.filter(({ message }) => /repetition/.test(message)).map(({ line }) => line);
  const reasonInTable = cellReasons(sheets, claims, new Set(repeated));
  const parts = new Map<number, Stretch>();
  for (const stretch of stretches) {
    for (const line of stretch.lines) if (line.kind === "text") parts.set(line.line, stretch);
  }
  const inProject = linesOf(projects, lines.length);
  return (line, text, start, end) => {
    const before = text.slice(Math.max(0, start - NEAR), start);
    const after = text.slice(end, end + NEAR);
    const printed = text.slice(start, end);
    if (isDate(before, printed, after)) return "date";
    if (isReference(before, printed, after)) return "reference";
    const inTable = reasonInTable(line, start, end);
    // A form of the performance evaluation is a table too, though none of a statement.
    if (inProject[line] && (!inTable || inTable === "other")) return "project";
    if (inTable) return inTable;
    if (isEnumerator(before, after, printed)) return "enumerator";
    if (isPageNumber(lines, line, text)) return "enumerator";
    const stretch = parts.get(line);
    if (stretch?.part === "glossary") return "glossary";
    return clauseReason(text, start, end, stretch);
  };
}

const PAGE_NUMBER = /^\s*[-—–]?\s*\d{1,3}\s*[-—–]?\s*$/;
const AMOUNT = /^\s*-?[\d，.]*\d%?\s*$/;
/** No line of a single number is longer. */
const LONGEST_ALONE = 40;

/** A number alone on its line, which is no cell among cells that have lines of their own. */
function isPageNumber(lines: readonly string[], line: number, text: string): boolean {
  if (text.length > LONGEST_ALONE || !PAGE_NUMBER.test(text)) return false;
  const isAmount = (other = "") => other.length <= LONGEST_ALONE && AMOUNT.test(foldText(other));
  return !isAmount(lines[line - 2]) && !isAmount(lines[line]);
}

/** For each line whether a project reaches over it. */
function linesOf(projects: readonly Project[], lines: number): boolean[] {
  const steps = new Int32Array(lines + 2);
  for (const { lineStart, lineEnd } of projects) {
    steps[lineStart]! += 1;
    steps[lineEnd + 1]! -= 1;
  }
  let open = 0;
  return Array.from(steps, (step) => (open += step) > 0);
}

function isDate(before: string, printed: string, after: string): boolean {
  if (/^\s*(?:年|月|日)/.test(after) && (/^(?:19|20)\d\d$/.test(printed) || Number(printed) <= 31))
    return true;
  if (/^(?:19|20)\d\d$/.test(printed) && /^[-./]\d{1,2}[-./]\d{1,2}(?!\d)/.test(after)) return true;
  if (!/^\d{1,2}$/.test(printed)) return false;
  return /\d{4}[-./](?:\d{1,2}[-./])?$|\d{1,2}：$/.test(before) || /^：\d\d(?!\d)/.test(after);
}

/** Nobody counts so far: the number of a file or a body. */
const IDENTIFIER = /^(?:\d{12,}|0\d{5,})$/;

function isReference(before: string, printed: string, after: string): boolean {
  if (IDENTIFIER.test(printed)) return true;
  if (/^\s*[〕］）]?\s*号/.test(after) || /[〔［]\s*$/.test(before)) return true;
  return (
    /(?:第|公开|附表?|附件|图|表|目标|指标|_Toc|_WPSOffice_Level|OLE_LINK|_)\s*[\d-]*$/.test(before) ||
    /^\s*(?:届|次常务会|表)/.test(after)
  );
}

function isEnumerator(before: string, after: string, printed: string): boolean {
  const first = /(?:^|[\s。；：（］])$/.test(before) && /^\d{1,2}$/.test(printed);
  return first && /^\s*(?:[、）]|[.](?!\d))/.test(after);
}

const MONEY_WORDS = new RegExp(PHRASES.map(({ pattern }) => `(?:${pattern})`).join("|"));
const COUNT_WORDS = new RegExp(`${COUNT_PHRASES.map(({ pattern }) => `(?:${pattern})`).join("|")}|接待|出国`);
const ORGANISATION = /(?:中心|本级|[局处室所院站])(?:更新|新购|购置|购买|保有|共|有)/;

/**
 * Whether the words of a number's clause name something of the vocabulary: then it might have been a figure.
 * Amounts of projects are in the table of projects, or are not spoken of in full.
 */
function clauseReason(
  text: string,
  start: number,
  end: number,
  stretch: Stretch | undefined,
): UnclaimedReason {
  const unit = /^\s*(万元|亿元|元|万|%|人次|人|辆|批次|批|台|套)?/.exec(text.slice(end, end + NEAR))![1];
  if (!stretch || !unit) return "other";
  const before = text.slice(Math.max(0, start - LONGEST_SENTENCE), start);
  const sentence = before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("；")) + 1);
  if (stretch.part === "performance" && /项目(?!支出)|专项/.test(sentence)) return "project";
  if (/(?:原因|主要)(?:是|为|用于|包括)?：/.test(sentence)) return "explanation";
  const clause = /(?<![^。；，：\d])[^。；，：\d]*$/.exec(sentence)![0].replace(/\s/g, "");
  const isMoney = /[元万%]/.test(unit);
  // Reports of a year's work count visitors and meetings that are none of the accounts.
  if (!isMoney && stretch.part === "performance") return "other";
  if (!(isMoney ? MONEY_WORDS : COUNT_WORDS).test(clause)) return "other";
  return ORGANISATION.test(clause) ? "part" : "not_understood";
}
