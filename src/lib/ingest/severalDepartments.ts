import { isOrganisation } from "./departmentName.ts";
import type { Places } from "./division.ts";
import { withoutEnumerator } from "./fold.ts";

/** A title of a department's own accounts: 怀远县水利局2021年度部门决算, 第一部分 怀远县水利局概况. */
const TITLES: readonly RegExp[] = [
  /^([\u4e00-\u9fa5·（）]{4,40}?)(?:（本级）|本级)?20\d\d年度?(?:部门|单位)决算(?:公开)?(?:说明|情况说明|报告)?$/,
  /^第一部分([\u4e00-\u9fa5·（）]{4,40}?)(?:（本级）|本级)?(?:部门|单位)?(?:基本)?概况$/,
];
const AMOUNT = /\d\.\d{1,2}(?!\d)|\d(?:万|亿)?元/;

/**
 * The departments whose accounts follow each other in one file: titles of one kind name each, with amounts before the
 * next one. A list of names or links has none, and a single misprinted name has no second title of its kind.
 */
export function departmentsOneAfterAnother(labels: readonly string[], places: Places): string[] {
  const byTitle = TITLES.map((title) => namesWithAmounts(labels, title, places));
  return byTitle.sort((a, b) => b.length - a.length)[0]!;
}

function namesWithAmounts(labels: readonly string[], title: RegExp, places: Places): string[] {
  const found: string[] = [];
  let open: string | null = null;
  for (const label of labels) {
    const name = title.exec(withoutEnumerator(label))?.[1];
    if (name && isOrganisation(name, places)) open = name;
    else if (open && AMOUNT.test(label)) {
      const own = open;
      // A name is often printed with its division and without.
      if (!found.some((other) => other.endsWith(own) || own.endsWith(other))) found.push(own);
      open = null;
    }
  }
  return found;
}
