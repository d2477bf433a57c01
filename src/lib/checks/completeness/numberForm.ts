import type { Check, Comparison } from "../check.ts";
import { outcome, passage, UNSAID } from "../compare.ts";

/** What stands before a number that is one: the beginning, white space, a bar, a word, a colon, a bracket. */
const BEFORE = "(?<=^|[\\s|｜　\u4e00-\u9fa5：:（(，。；”）)])";
/** What stands behind it: the end, white space, a bar, a unit, a stop. */
const BEHIND = "(?=$|[\\s|｜　]|[万亿]?元|[%％]|[；。])";

/** An amount with separators: digits are parted by threes, as in 1,234.56. */
const PARTED = new RegExp(`${BEFORE}-?\\d{1,9}(?:,\\d{1,9})+\\.\\d{1,4}${BEHIND}`, "g");
const BY_THREES = /^-?\d{1,3}(?:,\d{3})+\.\d{1,4}$/;
/** 09.11%: a number of several digits does not begin with zero. */
const ZERO_FIRST = new RegExp(
  `${BEFORE}-?0\\d+(?:\\.\\d{1,4}(?=\\s*(?:[%％]|[万亿]?元))|(?=\\s*[%％]))`,
  "g",
);

/** 2.447.25万元 and 488.8.万元: a number has one point. */
const POINTS = new RegExp(`${BEFORE}-?\\d[\\d,]*\\.\\d+\\.\\d*(?=\\s*(?:[%％]|[万亿]?元))`, "g");

/** C9: numbers are written as numbers are. */
export const numberForm: Check = {
  id: "C9",
  category: "completeness",
  severity: "warning",
  title: { zh: "数字写法正确", en: "Numbers are written as numbers are" },
  description: {
    zh: "有分节号的金额每三位一节（1,234.56，不是 1,34.56 或 1,2345.6）；整数部分不以 0 开头（不是 09.11%）；只有一个小数点（不是 2.447.25万元）。写法不对的数，读不出是多少，也就没有参加其他核对。",
    en: "Amounts with separators are parted by threes (1,234.56, not 1,34.56); none begins with a zero before other digits (09.11%) or has two points (2.447.25). A number written otherwise has a digit too many or too few, or a separator misplaced, and was not read.",
  },
  tolerance: "没有",
  basis: "数值书写的通行做法：每三位一节",
  run(document) {
    const comparisons = document.passages.flatMap((text, index): Comparison[] => {
      const line = index + 1;
      const parted = [...text.matchAll(PARTED)].map(([number]) => number);
      const wrong = [
        ...parted.filter((number) => !BY_THREES.test(number)),
        ...[ZERO_FIRST, POINTS].flatMap((form) => [...text.matchAll(form)].map(([number]) => number)),
      ];
      const right = parted.length > wrong.length ? [passage(true, line, line, UNSAID)] : [];
      return [
        ...right,
        ...wrong.map((number) =>
          passage(false, line, line, {
            zh: `第${line}行的“${number}”不是数字的写法，多或少了一位，或分节有误，值得核对。`,
            en: `Line ${line} prints ${number}, which is no way to write a number: a digit too many or too few, or a separator misplaced.`,
          }),
        ),
      ];
    });
    return outcome(comparisons, "没有带分节号的金额", "no amounts with separators");
  },
};
