import type { Check, CheckedDocument, CheckedFigure } from "../check.ts";

import { atMost, equal, outcome, sumAgrees } from "../compare.ts";
import { find } from "../figures.ts";

/** X5: 机关运行经费 is at most the running costs, and equal to them where the text says so. */
export const agencyOperating: Check = {
  id: "X5",
  category: "between",
  severity: "error",
  title: { zh: "机关运行经费不大于公用经费", en: "Agency operating costs within running costs" },
  description: {
    zh: "机关运行经费是行政单位和参公单位基本支出中的公用经费，不大于公用经费合计；文件写明“一致”的应当相等；没有公用经费合计的，用基本支出中 301、303 以外各类之和。",
    en: "Agency operating costs are a part of the running costs, and equal to them where the text says so.",
  },
  tolerance: "两边末位的半个单位之和",
  basis: "部门决算公开样表说明：机关运行经费",
  run(document) {
    const [running] = find(document, { item: "expenditure.basic.public" });
    const classes = running ? [] : runningClasses(document);
    const comparisons = find(document, { item: "agency_operating" }).flatMap((agency) => {
      const said = /公用经费之和一致/.test(
        document.passages.slice(agency.lineStart - 1, agency.lineEnd + 1).join(""),
      );
      if (running) return [said ? equal(running, agency) : atMost(agency, running)];
      return said && classes.length ? [sumAgrees(agency, classes)] : [];
    });
    return outcome(comparisons, "没有同时公开机关运行经费和公用经费", "one of them is not printed");
  },
};

/** Staff costs are 301 and 303. */
const PERSONNEL = ["301", "303"];

/** The classes of running costs, where the classes told are not short of basic expenditure: none may be missing. */
function runningClasses(document: CheckedDocument): CheckedFigure[] {
  const basic = find(document, { item: "expenditure.basic", funding: "general" });
  const total = basic.find(({ subjectCode }) => !subjectCode);
  const classes = new Map<string, CheckedFigure>();
  for (const figure of basic)
    if (figure.subjectCode?.length === 3 && !classes.has(figure.subjectCode))
      classes.set(figure.subjectCode, figure);
  const sum = [...classes.values()].reduce((result, { value, rounding }) => result + value + rounding, 0n);
  if (!total || sum + total.rounding < total.value) return [];
  return [...classes].flatMap(([code, figure]) => (PERSONNEL.includes(code) ? [] : [figure]));
}
