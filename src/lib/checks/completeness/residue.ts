import type { Check } from "../check.ts";

import { outcome, passage } from "../compare.ts";

const RESIDUE: readonly [RegExp, string, string][] = [
  [
    /增加（减少）|下降（增长）|增长（下降）|减少（增加）|上升（下降）/,
    "没有选择增减方向的样表文字",
    "a direction left open",
  ],
  [/（应当将|XX|××|（或者上年决算数）/, "样表的提示文字", "words of the template"],
  [/为万\d/, "数字与单位次序颠倒", "number and unit in the wrong order"],
  [/的\s+%|占\s*%/, "百分号前没有数字", "a percent sign without its number"],
  [
    /单(?:位价值|台价值|价)在?\s*\d{2,4}\s*(?:亿元|元)(?=\s*（?(?:含|以上))/,
    "设备的单价界限以万元为单位",
    "equipment is listed from so many 万元",
  ],
];

/** C6: words of the template that nobody filled in. */
export const residue: Check = {
  id: "C6",
  category: "completeness",
  severity: "warning",
  title: { zh: "没有残留的样表文字", en: "No template residue" },
  description: {
    zh: "增加（减少）、XX、应当…公开等样表文字，缺数字的百分号，颠倒的单位。",
    en: "Open directions, placeholders, missing numbers, displaced units.",
  },
  tolerance: "没有",
  basis: "部门决算公开样表",
  run(document) {
    const comparisons = document.passages.flatMap((text, index) => {
      const folded = text.replace(/\(/g, "（").replace(/\)/g, "）");
      return RESIDUE.flatMap(([pattern, zh, en]) => {
        const match = pattern.exec(folded);
        return match
          ? [
              passage(false, index + 1, index + 1, {
                zh: `第${index + 1}行“${match[0]}”：${zh}，值得核对。`,
                en: `Line ${index + 1}: ${en} (${match[0]}).`,
              }),
            ]
          : [];
      });
    });
    const clean = passage(true, 1, document.passages.length, { zh: "", en: "" });
    const found =
      comparisons.length || !document.passages.some((text) => text.trim()) ? comparisons : [clean];
    return outcome(found, "文件没有文字", "the document has no text");
  },
};
