import * as english from "#lib/domain/englishNames.ts";
import { itemLabel, type Item } from "#lib/domain/items.ts";
import { REQUIRED_ITEMS } from "#lib/domain/required.ts";
import type { Section } from "#lib/domain/sections.ts";
import type { Check, CheckedDocument, Comparison } from "../check.ts";
import { outcome, passage, UNSAID } from "../compare.ts";
import { find } from "../figures.ts";

/** What is asked for in one breath; what is missing of it is one finding. */
const GROUPS: readonly [items: RegExp, zh: string, en: string][] = [
  [/^three_public/, "“三公”经费", "the three public expenses"],
  [/^(?:travel|vehicles|reception)\./, "“三公”的数量", "the counts of the three public expenses"],
  [/^agency_operating$/, "机关运行经费", "agency operating costs"],
  [/^procurement/, "政府采购", "procurement"],
  [/^assets/, "国有资产", "state assets"],
];

/** Where nothing was spent there is nothing to count, and no part to tell. */
const NOTHING: readonly [cost: Item, answered: RegExp][] = [
  ["three_public", /^(?:three_public|travel|vehicles\.purchased|reception)/],
  ["three_public.overseas", /^travel\./],
  ["three_public.vehicles", /^(?:three_public\.)?vehicles\.(?:purchase|operation)/],
  ["three_public.vehicles.purchase", /^vehicles\.purchased$/],
  ["three_public.reception", /^reception\./],
  ["procurement", /^procurement\./],
  ["procurement.sme", /^procurement\.small_micro$/],
];

/** Words that answer: there was none, or it does not concern this department. */
const ANSWERS: readonly [items: RegExp, words: RegExp][] = [
  [
    /^(?:three_public|travel|vehicles\.purchased|reception)/,
    /(?:(?:无|没有|未)(?:发生|安排|产生|列支|使用)?|不涉及)(?:一般公共预算)?(?:财政拨款)?(?:安排的)?[“"]?三公[”"]?经费/,
  ],
  [
    /^(?:three_public\.overseas|travel)/,
    /(?:无|没有|未)(?:安排|组织|发生|涉及)?[^。；，]{0,8}(?:因公)?出国|出国[^。；]{0,30}(?:未安排|未发生|没有|未组织)/,
  ],
  [
    /vehicles\.purchase/,
    /(?:未|没有|无)(?:新增)?(?:购置|更新|购买)[^。；，]{0,6}(?:公务)?用?车|购置(?:费)?(?:支出)?0(?:\.0+)?万?元|购置[^。；]{0,20}0辆/,
  ],
  [/^reception\.|\.reception$/, /(?:无|没有|未发生|未安排)[^。；，]{0,8}(?:公务)?接待/],
  [/^vehicles\.kept$|^assets\.vehicles$/, /(?:无|没有)[^。；，]{0,6}(?:公务)?(?:用车|车辆)|车辆0辆/],
  [/^assets\.vehicles$/, /公务用车\d+辆[^。]{0,40}(?:通用|专用)?设备/],
  [
    /^agency_operating$/,
    /(?:无|没有|不涉及|不属于|未安排)[^。；]{0,16}机关运行经费|机关运行经费[^。；]{0,24}(?:不涉及|未安排|没有|无此|不适用)|事业单位[^。；]{0,20}机关运行经费|不在机关运行经费(?:的)?统计范围|（事业单位）公用经费(?:支出)?\d/,
  ],
  [/^procurement/, /(?:未(?:发生|安排|实施|产生)|无|没有)[^。；，]{0,8}政府采购/],
  [/^procurement\.(?:sme|small_micro)$/, /(?:无|没有|未)[^。；，]{0,10}(?:授予|面向)?中小企业/],
  [
    /^assets\.equipment/,
    /(?:50|100)\s*万元(?:（含）)?以上[^。；]{0,40}(?:无|没有|0)|(?:无|没有)[^。；]{0,12}(?:50|100)\s*万元/,
  ],
];

/** C2: the items that the template asks for are disclosed. */
export const items: Check = {
  id: "C2",
  category: "completeness",
  severity: "warning",
  title: { zh: "应公开的事项齐全", en: "Required items are disclosed" },
  description: {
    zh: "“三公”四个部分及团组、车辆、批次、人次，机关运行经费，政府采购及中小企业，国有资产。写明“无”“未安排”“不涉及”的，或费用为零的，算作回答；同一组缺的几项是一处。",
    en: "Three public expenses with their counts, agency operating costs, procurement with SMEs, state assets. Words that say there was none, and costs of zero, are an answer; what is missing of one group is one finding.",
  },
  tolerance: "没有",
  basis: "部门决算公开样表；预算法（2018年修正）第十四条：机关运行经费应作说明，政府采购应公开",
  run(document) {
    if (!document.figures.length) return { reason: { zh: "文件没有读出数", en: "no figures were read" } };
    const missing = REQUIRED_ITEMS.filter((item) => !isAnswered(document, item));
    return outcome(
      GROUPS.flatMap(([group, zh, en]) => compareGroup(document, group, missing, zh, en)),
      "文件没有读出数",
      "no figures were read",
    );
  },
};

function compareGroup(
  document: CheckedDocument,
  group: RegExp,
  missing: readonly Item[],
  zh: string,
  en: string,
): Comparison[] {
  const required = REQUIRED_ITEMS.filter((item) => group.test(item));
  const lacking = missing.filter((item) => group.test(item));
  const found = required.slice(lacking.length).map(() => passage(true, 1, 1, UNSAID));
  if (!lacking.length) return found;
  const whole = lacking.length === required.length && required.length > 1;
  // Quotes within quotes are single.
  const label = (item: Item) => itemLabel(item).replace(/“/g, "‘").replace(/”/g, "’");
  const names = lacking.map((item) => `“${label(item)}”`).join("、");
  // Beside what is there of the group, else under the heading where the reader would look for it.
  const near = document.figures.find(({ item }) => group.test(item));
  const heading = near ? undefined : headingOf(document, zh);
  const line = near?.lineStart ?? heading?.lineStart ?? 1;
  const [underZh, underEn] = heading
    ? [`；应在第${line}行“${heading.title}”之下`, `; it would stand under the heading on line ${line}`]
    : ["", ""];
  return [
    ...found,
    {
      ...passage(false, line, line, {
        zh: whole
          ? `没有找到${zh}的各项（${names}）${underZh}，值得核对；如果没有发生，可以写明“无”。`
          : `${required.length > 1 ? `${zh}中` : ""}没有找到${names}${underZh}，值得核对；如果没有发生，可以写明“无”。`,
        en: `Of ${en} ${lacking.map((item) => `“${english.items[item]}”`).join(", ")} ${lacking.length > 1 ? "were" : "was"} not found${underEn}; where there was none, the text may say so.`,
      }),
      // As it was known before it had English names, so that notes stay with it.
      knownBy: `${near?.lineStart ?? 1}-${near?.lineStart ?? 1} Of ${en} ${lacking.join(", ")} ${lacking.length > 1 ? "were" : "was"} not found; where there was none, the text may say so.`,
    },
  ];
}

/** The heading that speaks of a group: its words without quotes and “的数量”. */
function headingOf({ sections }: CheckedDocument, group: string): Section | undefined {
  const words = group.replace(/[“”]|的数量/g, "");
  return sections.find(({ kind, title }) => kind !== "duty" && title.replace(/[“”"\s]/g, "").includes(words));
}

function isAnswered(document: CheckedDocument, item: Item): boolean {
  const isPrinted = document.figures.some(
    (figure) => figure.item === item || figure.item.startsWith(`${item}.`),
  );
  if (isPrinted || isWhole(document, item)) return true;
  const nothing = NOTHING.some(
    ([cost, answered]) =>
      answered.test(item) && find(document, { item: cost }).some(({ value }) => value === 0n),
  );
  // 100 and 50 万元 are the limits of different years' templates.
  const limit =
    item === "assets.equipment_1m" && find(document, { item: "assets.equipment_500k" }).length > 0;
  return nothing || limit || ANSWERS.some(([items, words]) => items.test(item) && says(document, words));
}

/** Goods, works and services that make up the total without one of them leave nothing for it. */
function isWhole(document: CheckedDocument, item: Item): boolean {
  if (!/^procurement\.(?:goods|works|services)$/.test(item)) return false;
  const [total] = find(document, { item: "procurement" });
  const parts = (["procurement.goods", "procurement.works", "procurement.services"] as const).flatMap(
    (part) => find(document, { item: part })[0] ?? [],
  );
  return (
    total !== undefined &&
    parts.length > 0 &&
    parts.reduce((sum, { value }) => sum + value, 0n) === total.value
  );
}

function says({ passages }: CheckedDocument, words: RegExp): boolean {
  return passages.some((text) => words.test(text.replace(/\s/g, "")));
}
