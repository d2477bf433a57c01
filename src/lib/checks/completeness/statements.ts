import type { Check } from "../check.ts";

import { STATEMENTS, type Statement } from "#lib/domain/vocabulary.ts";
import { outcome, passage } from "../compare.ts";

/** Titles as printed, at the end of a line. */
const REQUIRED: readonly [Statement, RegExp][] = [
  ["revenue_expenditure_summary", /^(?!.*财政拨款).*(?:收入支出|收支)决算(?:总)?表$/],
  ["revenue", /^(?!.*支出).*收入决算(?:总)?表$/],
  ["expenditure", /^(?!.*(?:收入|拨款|三公)).*支出决算(?:总)?表$/],
  ["appropriation_summary", /^(?!.*(?:基金|资本)).*财政拨款(?:收入支出|收支)决算(?:总)?表$/],
  ["general_expenditure", /一般公共预算财政拨款支出决算表$/],
  ["general_basic_expenditure", /一般公共预算财政拨款基本支出决算(?:明细)?表$/],
  ["three_public", /三公.*表$/],
  ["government_fund", /政府性基金.*决算表$/],
  ["state_capital", /国有资本经营.*决算表$/],
];

/** C1: the statements that the rules require are there. */
export const statements: Check = {
  id: "C1",
  category: "completeness",
  severity: "warning",
  title: { zh: "应公开的报表齐全", en: "Required statements are there" },
  description: {
    zh: "部门决算应公开收支总表、收入表、支出表、财政拨款总表、一般公共预算支出表及基本支出表、三公表、政府性基金表、国有资本经营表。",
    en: "The nine statements that the rules ask for.",
  },
  tolerance: "没有",
  basis: "财政预决算领域基层政务公开标准目录；地方预决算公开操作规程",
  run(document) {
    const printed = new Set(document.figures.map((figure) => figure.statement));
    const lines = document.passages.map((text) => text.replace(/\[bookmark: [^\]]*\]|[\s“”"]/g, ""));
    const required = lines.some(Boolean) ? REQUIRED : [];
    const comparisons = required.map(([statement, title]) => {
      const isPlace = (line: string, index: number) =>
        line.length < 60 && title.test(line) && !inContents(lines, index);
      // An empty statement has no figures, but its title.
      return passage(printed.has(statement) || lines.some(isPlace), 1, 1, {
        zh: `没有找到《${STATEMENTS[statement]}》，值得核对（可能作为附件另行公开）。`,
        en: `${statement} was not found; it may be published as an annex.`,
      });
    });
    return outcome(comparisons, "文件没有文字", "the document has no text");
  },
};

/** A contents list or a list of annexes names titles one after the other. */
function inContents(lines: readonly string[], index: number): boolean {
  const next = lines.slice(index + 1).find(Boolean) ?? "";
  const isTitle = /^(?:[-•]?[（(]?[一二三四五六七八九十\d]+[）)、.]).*(?:表|说明)$/;
  return next === "" || isTitle.test(next) || /^第[一二三四五]部分/.test(next);
}
