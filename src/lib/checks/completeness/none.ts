import type { Item } from "#lib/domain/items.ts";
import type { Funding } from "#lib/domain/vocabulary.ts";
import type { CheckedDocument } from "../check.ts";

/** The purses that many departments have no money of, by the words that say so. */
export const OTHER_PURSES = [
  ["government_fund", "政府性基金", "government funds"],
  ["state_capital", "国有资本经营", "state capital"],
] as const satisfies readonly [Funding, string, string][];

/** The line that says that there is none of a purse; null where none does. */
export function saidNone({ passages }: CheckedDocument, name: string): number | null {
  const words = new RegExp(`(?:没有|无)(?:使用)?${name}(?:预算)?(?:财政)?(?:拨款)?(?:安排的)?(?:收入|支出)`);
  const at = passages.findIndex((text) => words.test(text.replace(/\s/g, "")));
  return at < 0 ? null : at + 1;
}

/** What is spent on or not at all in a year, by the words that name it behind 无 and 没有. */
const SPENDING: readonly [Item, string][] = [
  ["three_public", '[“"]?三公[”"]?经费'],
  ["three_public.overseas", "因公出国(?:（境）)?(?:费用?|经费)?"],
  ["three_public.vehicles.purchase", "公务用车购置(?:费用?|经费)?"],
  ["three_public.vehicles.operation", "公务用车(?:运行维护|运行)(?:费用?|经费)?"],
  ["three_public.reception", "公务接待(?:费用?|经费)?"],
  ["agency_operating", "机关运行经费"],
  ["procurement", "政府采购"],
];

/**
 * 本年度无公务接待费支出。 A clause that says so of the whole thing and of this year: what was planned, what is of one purse
 * or one unit, and what a part is called by (无外事接待) says nothing of it.
 */
const NONE: readonly [Item, RegExp][] = SPENDING.map(([item, words]) => [
  item,
  new RegExp(
    `(?:^|[。；，;,：:、\\d])(?:本(?:部门|单位)|我(?:部门|单位|局))?(?:本年度?|全年|当年|(20\\d\\d)年度?)?(?:本(?:部门|单位))?(?:无|没有|未发生|未产生|未列支)${words}(?:支出|发生)?(?=[。；;]|$)`,
  ),
]);

/** The lines that say that nothing was spent on a thing in a year. */
export function spentNothing({ passages, fiscalYear }: CheckedDocument): { item: Item; line: number }[] {
  return passages.flatMap((text, index) => {
    if (!/[无没未]/.test(text)) return [];
    const plain = text.replace(/\s/g, "").replace(/\(/g, "（").replace(/\)/g, "）");
    return NONE.flatMap(([item, words]) => {
      const found = words.exec(plain);
      return found && Number(found[1] ?? fiscalYear) === fiscalYear ? [{ item, line: index + 1 }] : [];
    });
  });
}
