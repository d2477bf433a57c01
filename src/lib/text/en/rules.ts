/** How far the two sides of a rule may lie apart, and what it rests on, where that is no law, form or standard. */
export const rules: Readonly<Record<string, string>> = {
  没有: "none",
  "没有（计数）": "none (counts)",
  末位的半个单位: "half a unit of the last digit",
  两边末位的半个单位之和: "half a unit of the last digit of either side, added up",
  "3 × 末位的半个单位": "3 × half a unit of the last digit",
  "（项数 + 1）× 末位的半个单位": "(number of parts + 1) × half a unit of the last digit",
  四舍五入后等于印出各数的任何一组数都可以: "any numbers that round to the printed ones",
  算术: "arithmetic",
  逻辑一致: "logic",
  跨年一致: "agreement across years",
  跨年可比: "comparability across years",
  预算执行分析: "analysis of budget execution",
  "稳健离群值（中位数、绝对中位差）": "robust outliers (median, median absolute deviation)",
  "经验范围，不是规定": "usual range, not a rule",
  同一部门前后年度比较: "the department's own years compared",
};
