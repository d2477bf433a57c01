import type { Check, CheckedDocument } from "../check.ts";

import { REQUIRED_SECTIONS, REQUIRED_STATEMENTS } from "#lib/domain/required.ts";
import { STATEMENTS, type Statement } from "#lib/domain/vocabulary.ts";
import { outcome, passage } from "../compare.ts";

/** C1: the statements that the rules require are there. */
export const statements: Check = {
  id: "C1",
  category: "completeness",
  severity: "warning",
  title: { zh: "应公开的报表和章节齐全", en: "Required statements and sections are there" },
  description: {
    zh: "部门决算应公开收支总表、收入表、支出表、财政拨款总表、一般公共预算支出表及基本支出表、三公表、政府性基金表、国有资本经营表，以及部门职责、决算情况说明、绩效情况、名词解释。",
    en: "The nine statements and four sections that the rules ask for.",
  },
  tolerance: "没有",
  basis: "部门决算公开样表；预算法（2018年修正）第十四条：涉及国家秘密的除外",
  run(document) {
    const printed = new Set(document.figures.map((figure) => figure.statement));
    if (!document.passages.some((text) => text.trim()))
      return { reason: { zh: "文件没有文字", en: "the document has no text" } };
    const kinds = new Set<string>(document.sections.map(({ kind }) => kind));
    // An empty statement, and one that is a picture or an annex, has no figures, but its title.
    const missing = REQUIRED_STATEMENTS.filter(
      (statement) => !printed.has(statement) && !kinds.has(statement) && !isTitled(document, statement),
    );
    const names = missing.map((statement) => `《${STATEMENTS[statement]}》`).join("、");
    const found = Array.from({ length: REQUIRED_STATEMENTS.length - missing.length }, () =>
      passage(true, 1, 1, { zh: "", en: "" }),
    );
    // Statements published as an annex are all missing for one reason: one finding.
    const absent = passage(false, 1, 1, {
      zh: `没有找到应公开的${missing.length}张报表：${names}，值得核对（可能作为附件另行公开）。`,
      en: `${missing.length} required statements were not found (${missing.join(", ")}); they may be published as an annex.`,
    });
    const sections = REQUIRED_SECTIONS.map(([kind, name]) =>
      passage(kinds.has(kind), 1, 1, {
        zh: `没有找到“${name}”一节，值得核对。`,
        en: `The section ${name} was not found.`,
      }),
    );
    return outcome([...found, ...(missing.length ? [absent] : []), ...sections], "", "");
  },
};

/** Whether a line behind the first figure is the title of a statement; before it stands the table of contents. */
function isTitled({ passages, figures }: CheckedDocument, statement: Statement): boolean {
  const plain = (text: string) => text.replace(/[\s“”"‘’*#]|预算(?=财政拨款)|收入(?=支出决算总?表)/g, "");
  const name = plain(STATEMENTS[statement]);
  const from = figures[0]?.lineStart ?? passages.length;
  return passages.slice(from).some((text) => {
    const line = plain(text.replace(/\[bookmark: [^\]]{0,200}\]/g, ""));
    return line.length <= name.length + 14 && line.includes(name) && !isPartOfLonger(line, name);
  });
}

/** 支出决算表 stands within 一般公共预算财政拨款支出决算表. */
function isPartOfLonger(line: string, name: string): boolean {
  const before = line.slice(0, line.indexOf(name));
  return /[\u4e00-\u9fa5]$/.test(before) && !/(?:年度?|[部门表])$/.test(before);
}
