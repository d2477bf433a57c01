import type { Item } from "#lib/domain/items.ts";

/** What a whole consists of, and the words that tell of each part, so that one that was not read is noticed. */
export interface Parts {
  parts: readonly [item: Item, words: RegExp][];
  /** Without these nothing is told of the whole: what else there is, texts leave out where they tell all that is usual. */
  needed: readonly Item[];
}

/** The wholes whose parts texts tell. */
export const PARTS = {
  "revenue.total": {
    needed: ["revenue.current", "revenue.opening_balance"],
    parts: [
      [
        "revenue.current",
        /收入(?!总计)|(?:一般公共预算|政府性基金预算?|国有资本经营预算)财政拨款(?!收入总计|结转|年[初末])/,
      ],
      ["revenue.opening_balance", /年初|上年结转/],
      ["revenue.nonfiscal_balance_used", /使用非财政|专用结余|事业基金|弥补收支/],
    ],
  },
  "expenditure.total": {
    needed: ["expenditure.current", "expenditure.closing_balance"],
    parts: [
      ["expenditure.current", /支出(?!总计)/],
      ["expenditure.surplus_distribution", /结余分配|提取|所得税/],
      ["expenditure.closing_balance", /年末|结转下年/],
    ],
  },
  "expenditure.current": {
    needed: ["expenditure.basic", "expenditure.project"],
    parts: [
      // Told by its own parts, too: 其中：人员经费…；公用经费…；项目支出….
      ["expenditure.basic", /基本支出|人员(?:经费|支出)|公用(?:经费|支出)/],
      ["expenditure.project", /项目支出/],
      ["expenditure.to_superior", /上缴上级/],
      ["expenditure.operating", /经营支出/],
      ["expenditure.to_subsidiary", /附属单位/],
      ["expenditure.other", /其他支出/],
    ],
  },
  "expenditure.basic": {
    needed: ["expenditure.basic.personnel", "expenditure.basic.public"],
    parts: [
      ["expenditure.basic.personnel", /人员(?:经费|支出)|工资福利/],
      ["expenditure.basic.public", /公用(?:经费|支出)|商品和?服务/],
    ],
  },
  "revenue.current": {
    needed: ["revenue.appropriation", "revenue.other", "revenue.business"],
    parts: [
      ["revenue.appropriation", /财政拨款|一般公共预算|政府性基金|国有资本/],
      ["revenue.superior_subsidy", /上级补助/],
      ["revenue.business", /事业(?:预算)?收入/],
      ["revenue.operating", /经营收入/],
      ["revenue.subsidiary_remittance", /附属单位/],
      ["revenue.other", /其他收入/],
    ],
  },
} as const satisfies Partial<Record<Item, Parts>>;

export type WholeItem = keyof typeof PARTS;

/** The parts of a whole but these. */
export function partsBeside(total: WholeItem, these: readonly Item[]): Parts["parts"] {
  const { parts }: Parts = PARTS[total];
  return parts.filter(([item]) => !these.includes(item));
}
