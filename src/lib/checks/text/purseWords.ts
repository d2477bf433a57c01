import type { Check, CheckedDocument, Comparison } from "../check.ts";
import { saidNone } from "../completeness/none.ts";
import { outcome, passage } from "../compare.ts";
import { underHeadings } from "./underHeadings.ts";

/** The budgets that are no part of each other, by their words. */
const PURSES = [
  ["一般公共预算", "the general public budget"],
  ["政府性基金", "government funds"],
  ["国有资本经营", "state capital"],
] as const;
type Purse = (typeof PURSES)[number];

const AMOUNT = /[\d,]+(?:\.\d+)?\s*[万亿]?元/;
/** Words that begin a comparison with another year or with the budget. */
const COMPARES = /[较比与](?:于)?(?:上年|去年|20\d\d\s*年)[^，。；]{0,12}(?:[，,]|相比)/;

/** N17: a sentence speaks of one budget, that of its section. */
export const purseWords: Check = {
  id: "N17",
  category: "text",
  severity: "warning",
  title: { zh: "一节、一句说的是同一种预算", en: "A section and a sentence speak of one budget" },
  description: {
    zh: "标题写明一般公共预算（政府性基金、国有资本经营）的一节，句子里不应只说另一种预算的数；一句话前面说一种预算的数，后面的“与上年相比”“决算数”不应换成另一种。",
    en: "In a section on one budget no sentence tells amounts of another alone; what a sentence compares or completes is of the budget that it began with.",
  },
  tolerance: "没有",
  basis: "逻辑一致",
  run(document) {
    return outcome(compareSections(document), "文字没有写明预算的种类", "the text names no budgets");
  },
};

function compareSections(document: CheckedDocument): Comparison[] {
  return underHeadings(document).flatMap(({ text, line, heading }) => {
    const named = pursesIn(heading ?? "");
    const ofOne = named.length === 1 && /决算|支出|收入/.test(heading!) ? named[0]! : null;
    return compareLine(document, text, line, ofOne);
  });
}

function pursesIn(text: string): Purse[] {
  return PURSES.filter(([words]) => text.includes(words));
}

function compareLine(
  document: CheckedDocument,
  text: string,
  line: number,
  heading: Purse | null,
): Comparison[] {
  const named = pursesIn(text);
  // A table's row names purses in its cells; 没有 and amounts of zero speak of none.
  if (!named.length || !/[，。；]/.test(text) || !AMOUNT.test(text) || /没有|无/.test(text)) return [];
  const [only] = named;
  const isAnother = heading && named.length === 1 && only !== heading;
  // Where the text says that there is none of it, C3 says so.
  if (isAnother && /[1-9]/.test(AMOUNT.exec(text)![0]) && saidNone(document, only![0]) === null)
    return [
      passage(false, line, line, {
        zh: `第${line}行说的是${only![0]}，这一节的标题是${heading[0]}，值得核对。`,
        en: `Line ${line} speaks of ${only![1]} in a section on ${heading[1]}.`,
      }),
    ];
  const changed = text.split("。").flatMap((sentence, at, all) => {
    // 与上年相比 may begin the sentence behind the amount.
    const before = at ? all[at - 1]! : "";
    return [changeWithin(sentence, before) ?? budgetWithin(sentence)].filter((found) => found !== null);
  });
  const [found] = changed;
  return [
    passage(!found, line, line, {
      zh: `第${line}行先说${found?.[0][0]}的数，接着却说${found?.[1][0]}的数，值得核对。`,
      en: `Line ${line} tells an amount of ${found?.[0][1]}, then compares one of ${found?.[1][1]}.`,
    }),
  ];
}

/** One budget before the comparison, and another alone as what changed. */
function changeWithin(sentence: string, before: string): [Purse, Purse] | null {
  const match = COMPARES.exec(sentence);
  if (!match) return null;
  const head = sentence.slice(0, match.index) || before;
  const changed =
    /^[^\d。；]*?(?:增加|减少|增长|下降)/.exec(sentence.slice(match.index + match[0].length))?.[0] ?? "";
  const [first, then] = [pursesIn(head), pursesIn(changed)];
  return first.length === 1 && then.length === 1 && first[0] !== then[0] && AMOUNT.test(head)
    ? [first[0]!, then[0]!]
    : null;
}

/** 预算数为…，…决算数为…，完成: the budget of one and the actual of another. */
function budgetWithin(sentence: string): [Purse, Purse] | null {
  const match =
    /(.*?)(?:年初|全年|调整)?预算数?(?:为)?\s*[\d,.]+\s*万?元[，,]([^，。；]*?)决算数?(?:为)?\s*[\d,.]+\s*万?元[，,]\s*完成/.exec(
      sentence,
    );
  if (!match) return null;
  const [first, then] = [pursesIn(match[1]!), pursesIn(match[2]!)];
  return first.length === 1 && then.length === 1 && first[0] !== then[0] ? [first[0]!, then[0]!] : null;
}
