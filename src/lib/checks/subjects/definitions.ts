import type { Check } from "../check.ts";

import { judged, outcome } from "../compare.ts";
import { find, itemInEnglish, say } from "../figures.ts";

/** 项 whose definition is basic (…01 行政运行) or project expenditure (…02 一般行政管理事务) of the offices' own classes. */
const KINDS = [
  [/^201\d\d01$/, "expenditure.project", "行政运行", "项目支出"],
  [/^201\d\d02$/, "expenditure.basic", "一般行政管理事务", "基本支出"],
] as const;

/** S4: 行政运行 carries basic, 一般行政管理事务 project expenditure. */
export const definitions: Check = {
  id: "S4",
  category: "subjects",
  severity: "warning",
  title: {
    zh: "科目口径：行政运行为基本支出，一般行政管理事务为项目支出",
    en: "Subjects are used as defined",
  },
  description: {
    zh: "行政运行反映行政单位的基本支出，一般行政管理事务反映未单独设置项级科目的其他项目支出；相反的列支值得核对。",
    en: "行政运行 is defined as basic, 一般行政管理事务 as project expenditure.",
  },
  tolerance: "没有",
  basis: "政府收支分类科目：201 类各款 01、02 项说明",
  run(document) {
    const figures = find(document, { statement: "expenditure" });
    const comparisons = figures.flatMap((figure) => {
      const kind = KINDS.find(([code, item]) => code.test(figure.subjectCode ?? "") && figure.item === item);
      if (!kind) return [];
      const [, , name, wrong] = kind;
      return [
        judged(
          figure.value === 0n,
          [figure],
          { expected: { value: 0n, unit: figure.unit }, actual: figure },
          {
            zh: `${name}（${figure.subjectCode}）列有${wrong}${say(figure.value, figure.unit)}，与科目说明不符，值得核对。`,
            en: `${figure.subjectCode} carries ${itemInEnglish(figure.item)} of ${say(figure.value, figure.unit)} against its definition.`,
          },
        ),
      ];
    });
    return outcome(comparisons, "支出决算表没有这两个科目", "neither subject is printed");
  },
};
