/* What heads and labels of a table say that is no amount's own name. */

/** Above names and codes of rows: 项目, 科目名称, 功能分类科目, and 类 款 项 above the parts of a code. */
const OF_NAMES =
  /科目|编码|代码|名称|分类|项目(?!支出)|内容|指标|^(?:类|款|项|目|类款|款项|类款项|单位|部门)$/;

/** Above what counts rows or columns. */
const OF_NUMBERS = /[行栏]次|序号/;

/** Whether a head stands above the names of rows. */
export function headsNames(label: string): boolean {
  return OF_NAMES.test(label);
}

/** Whether a head stands above no amounts: names of rows, their numbers, or remarks. */
export function headsNoAmounts(label: string): boolean {
  return headsNames(label) || OF_NUMBERS.test(label) || /^备注/.test(label);
}

/** Whether a label names the sum of all. */
export function namesTotal(label: string): boolean {
  return /^(?:合计|总计)$/.test(label);
}

/** Whether a label names a sum, of all or of a group. */
export function namesSum(label: string): boolean {
  return namesTotal(label) || label === "小计";
}
