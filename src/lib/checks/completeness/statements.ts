import * as english from "#lib/domain/englishNames.ts";
import { REQUIRED_SECTIONS, REQUIRED_STATEMENTS } from "#lib/domain/required.ts";
import type { RequiredKind } from "#lib/domain/sections.ts";
import { STATEMENTS, type Statement } from "#lib/domain/vocabulary.ts";
import type { Check, CheckedDocument, Comparison } from "../check.ts";
import { linesOf, outcome, passage, UNSAID } from "../compare.ts";
import { bareHeadings } from "./bareHeadings.ts";
import { wrongTitles } from "./wrongTitles.ts";
import { among, before, listed, type Landmark, type Place } from "./places.ts";

/** C1: the statements that the rules require are there. */
export const statements: Check = {
  id: "C1",
  category: "completeness",
  severity: "warning",
  title: { zh: "应公开的报表和章节齐全", en: "Required statements and sections are there" },
  description: {
    zh: "部门决算应公开收支总表、收入表、支出表、财政拨款总表、一般公共预算支出表及基本支出表、三公表、政府性基金表、国有资本经营表，以及部门职责、决算情况说明、绩效情况、名词解释。其他报表都印有数的，收支总表等不会为空的报表不应只有标题。标题下面不应是另一张表。",
    en: "The nine statements and four sections that the rules ask for. Where others have amounts, a statement that cannot be empty is more than its title. No title stands above another statement.",
  },
  tolerance: "没有",
  basis: "部门决算公开样表；预算法（2018年修正）第十四条：涉及国家秘密的除外",
  run(document) {
    if (!document.passages.some((text) => text.trim()))
      return { reason: { zh: "文件没有文字", en: "the document has no text" } };
    const found = REQUIRED_STATEMENTS.map((statement) => landmarkOf(document, statement));
    const missing = REQUIRED_STATEMENTS.filter((_, index) => !found[index]);
    const first = missing[0] && placeOf(document, found, missing[0]);
    return outcome(
      [
        ...found.flatMap((landmark) => (landmark ? [present()] : [])),
        // Statements published as an annex are all missing for one reason: one finding.
        ...(first ? [absent(missing, first)] : []),
        ...compareSections(document),
        ...bareHeadings(document),
        ...wrongTitles(document),
      ],
      "",
      "",
    );
  },
};

const present = () => passage(true, 1, 1, UNSAID);

/** Statements that were not found, and where the first of them would stand. */
function absent(missing: readonly Statement[], { line, said }: Place): Comparison {
  const [count, codes] = [missing.length, missing.join(", ")];
  const [first] = missing;
  return {
    ...passage(false, line, line, {
      zh: `没有找到应公开的${count}张报表：${missing.map(inChinese).join("、")}${said ? `；${count > 1 ? inChinese(first!) : ""}${said.zh}` : ""}，值得核对（可能作为附件另行公开）。`,
      en: `${count} required ${count > 1 ? "statements were" : "statement was"} not found: ${missing.map(inEnglish).join(", ")}${said ? `; ${count > 1 ? `of ${inEnglish(first!)}: ` : ""}${said.en}` : ""}. ${count > 1 ? "They" : "It"} may be published as an annex.`,
    }),
    // As it was known before it had lines and English names, so that notes stay with it.
    knownBy: `1-1 ${count} required statements were not found (${codes}); they may be published as an annex.`,
  };
}

const inChinese = (statement: Statement) => `《${STATEMENTS[statement]}》`;
const inEnglish = (statement: Statement) => `“${english.statements[statement]}”`;

/** Where a statement is: its figures, else its title; an empty one, and a picture or an annex, has no more. */
function landmarkOf(document: CheckedDocument, statement: Statement): Landmark | null {
  const name = { zh: inChinese(statement), en: inEnglish(statement) };
  const section = document.sections.find(({ kind }) => kind === statement);
  const figures = document.figures.filter((figure) => figure.statement === statement);
  if (figures.length) {
    const { lineStart, lineEnd } = linesOf(figures);
    return { name, lineStart: Math.min(lineStart, section?.lineStart ?? lineStart), lineEnd };
  }
  // Before the first figure stands the table of contents.
  const line = section?.lineStart ?? titleOf(document, statement, document.figures[0]?.lineStart ?? Infinity);
  return line ? { name, lineStart: line, lineEnd: line } : null;
}

/** Where a missing statement would stand. */
function placeOf(
  document: CheckedDocument,
  found: readonly (Landmark | null)[],
  statement: (typeof REQUIRED_STATEMENTS)[number],
): Place {
  const line = titleOf(document, statement, 0);
  if (line) return listed(line);
  const place = among(found, REQUIRED_STATEMENTS.indexOf(statement));
  const explanation = sectionOf(document, "explanation");
  // With no statement at all: they stand before what explains them.
  return place.said || !explanation ? place : before(explanation);
}

/** The sections of the text, in the order of the template. */
function compareSections(document: CheckedDocument): Comparison[] {
  const found = REQUIRED_SECTIONS.map(([kind]) => sectionOf(document, kind));
  return REQUIRED_SECTIONS.map(([, name], index) => {
    const { line, said } = among(found, index);
    return {
      ...passage(found[index] !== null, line, line, {
        zh: `没有找到“${name}”一节${said ? `，${said.zh}` : ""}，值得核对。`,
        en: `The section “${english.requiredSections[name]}” was not found${said ? `; ${said.en}` : ""}.`,
      }),
      knownBy: `1-1 The section ${name} was not found.`,
    };
  });
}

function sectionOf({ sections }: CheckedDocument, wanted: RequiredKind): Landmark | null {
  const section = sections.find(({ kind }) => kind === wanted);
  const name = REQUIRED_SECTIONS.find(([kind]) => kind === wanted)?.[1];
  if (!section || !name) return null;
  // What follows a section stands behind all of it, which its heading alone tells.
  const { lineStart } = section;
  return {
    name: { zh: `“${name}”`, en: `“${english.requiredSections[name]}”` },
    lineStart,
    lineEnd: lineStart,
  };
}

/** The first line behind another, counted from 1, that is the title of a statement; null where none is. */
function titleOf({ passages }: CheckedDocument, statement: Statement, behind: number): number | null {
  const plain = (text: string) => text.replace(/[\s“”"‘’*#]|预算(?=财政拨款)|收入(?=支出决算总?表)/g, "");
  const name = plain(STATEMENTS[statement]);
  const at = passages.findIndex((text, index) => {
    if (index < behind) return false;
    const line = plain(text.replace(/\[bookmark: [^\]]{0,200}\]/g, ""));
    return line.length <= name.length + 14 && line.includes(name) && !isPartOfLonger(line, name);
  });
  return at < 0 ? null : at + 1;
}

/** 支出决算表 stands within 一般公共预算财政拨款支出决算表. */
function isPartOfLonger(line: string, name: string): boolean {
  const before = line.slice(0, line.indexOf(name));
  return /[\u4e00-\u9fa5]$/.test(before) && !/(?:年度?|[部门表])$/.test(before);
}
