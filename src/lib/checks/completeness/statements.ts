import type { Check } from "../check.ts";

import { REQUIRED_SECTIONS, REQUIRED_STATEMENTS } from "#lib/domain/required.ts";
import { STATEMENTS } from "#lib/domain/vocabulary.ts";
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
  basis: "财政预决算领域基层政务公开标准目录；地方预决算公开操作规程",
  run(document) {
    const printed = new Set(document.figures.map((figure) => figure.statement));
    if (!document.passages.some((text) => text.trim()))
      return { reason: { zh: "文件没有文字", en: "the document has no text" } };
    const kinds = new Set<string>(document.sections.map(({ kind }) => kind));
    // An empty statement has no figures, but its title.
    const missing = REQUIRED_STATEMENTS.filter(
      (statement) => !printed.has(statement) && !kinds.has(statement),
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
