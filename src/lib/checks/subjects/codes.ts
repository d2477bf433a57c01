import type { Check } from "../check.ts";

import { judged, outcome, NO_SIDES } from "../compare.ts";
import { groupBy } from "../figures.ts";
import { misnamed } from "./printedNames.ts";

/** S1: a printed code is one of the classification. */
export const codes: Check = {
  id: "S1",
  category: "subjects",
  severity: "info",
  title: { zh: "科目编码在政府收支分类中", en: "Codes are of the official classification" },
  description: {
    zh: "表中印出的科目编码应在政府收支分类科目中；科目每年有调整，这里只作提示。",
    en: "Printed codes should be of the official classification, which changes from year to year: a hint only.",
  },
  tolerance: "没有",
  basis: "政府收支分类科目（财政部）",
  run(document, { subjects }) {
    // Where the name tells which code was meant, S5 says so.
    const slips = new Set(misnamed(document, subjects).map(({ code }) => code));
    const figures = document.figures.filter(
      ({ subjectCode, statement }) => subjectCode && statement !== "narrative" && !slips.has(subjectCode),
    );
    const comparisons = groupBy(
      figures,
      ({ subjectSystem, subjectCode }) => `${subjectSystem}:${subjectCode}`,
    ).map(([figure]) => {
      const known = subjects.get(figure!.subjectSystem!, figure!.subjectCode!);
      return judged(known !== undefined, [figure!], NO_SIDES, {
        zh: `第${figure!.lineStart}行的科目编码 ${figure!.subjectCode} 不在科目表中，值得核对。`,
        en: `Code ${figure!.subjectCode} on line ${figure!.lineStart} is not in the classification.`,
      });
    });
    return outcome(comparisons, "没有科目编码", "no subject codes");
  },
};
