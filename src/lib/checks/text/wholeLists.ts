import type { Check, CheckedDocument, CheckedFigure, Comparison } from "../check.ts";
import { judged, outcome, slip } from "../compare.ts";
import { find, nameAndAmount, nameInEnglish, nameOf, say } from "../figures.ts";
import { PARTS, type Parts, type WholeItem } from "./wholes.ts";
import { isAnotherSection, isText } from "./told.ts";

/** A whole whose parts are listed. */
interface Whole {
  total: WholeItem;
  /** A list of these is whole by its words (其中：…占…); of sources 其中 may well name the largest only, unless it says 构成 or gives a share. */
  named: RegExp;
  /** How far behind its whole a part may stand: the sections on 总计 and on 本年合计 follow each other. */
  within: number;
}

const WHOLES: readonly Whole[] = [
  { total: "expenditure.total", named: /构成|其中|包括/, within: 0 },
  { total: "revenue.total", named: /构成|其中|包括/, within: 0 },
  { total: "expenditure.current", named: /构成|其中|包括/, within: 3 },
  { total: "expenditure.basic", named: /构成|其中|包括/, within: 3 },
  { total: "revenue.current", named: /构成|占/, within: 3 },
];

/** How many lines behind the last part that was read another may follow. */
const BEHIND = 4;

/** N15: a list of parts leaves none out. */
export const wholeLists: Check = {
  id: "N15",
  category: "text",
  severity: "warning",
  title: { zh: "列出的各部分没有遗漏", en: "Lists of parts leave none out" },
  description: {
    zh: "“本年支出合计…，其中：基本支出…，项目支出…”“支出总计…，其中：本年支出…，年末结转…”这样的构成，列出的部分少于合计，又没有提到其他部分的，值得核对。提到而没有读出数的，不作判断。",
    en: "Where the parts told of a total, of expenditure, basic expenditure or revenue are less than the whole and no other part is spoken of, one was left out or misprinted. Nothing is said where a part is named whose amount was not read.",
  },
  tolerance: "（项数 + 1）× 末位的半个单位",
  basis: "算术：各部分相加等于总数",
  run(document) {
    const comparisons = WHOLES.flatMap((whole) =>
      find(document, { item: whole.total, subjectCode: null })
        .filter(isText)
        .flatMap((total) => compareList(document, whole, total)),
    );
    return outcome(comparisons, "文字没有列出合计的构成", "the text lists no parts of a total");
  },
};

/** 总收入356万元，其中本年收入352万元。收入具体情况如下：the parts that follow, a line each, end with their section. */
const INTRODUCES = /(?:情况|构成|组成|明细)(?:说明)?如下[：:。]?\s*$/;
/** No list has more lines. */
const LONGEST_LIST = 40;

function endOfList(document: CheckedDocument, last: number): number {
  if (!INTRODUCES.test(document.passages[last - 1]!)) return last + BEHIND;
  let end = last + BEHIND;
  while (end < last + LONGEST_LIST && !isAnotherSection(document, last, end + 1)) end++;
  return end;
}

function compareList(document: CheckedDocument, whole: Whole, total: CheckedFigure): Comparison[] {
  const { lineStart } = total;
  const { parts, needed }: Parts = PARTS[whole.total];
  const isBehind = (figure: CheckedFigure) =>
    isText(figure) &&
    figure.order > total.order &&
    figure.lineStart - lineStart <= whole.within &&
    !isAnotherSection(document, lineStart, figure.lineStart) &&
    figure.subjectCode === null;
  const read = parts.flatMap(([item]) => find(document, { item }).filter(isBehind));
  const fundings = new Set(read.map(({ item, funding }) => `${item} ${funding}`));
  // One part in two purses is told twice, or is two parts: not for certain either.
  if (!read.length || fundings.size !== read.length) return [];
  const last = Math.max(...read.map(({ lineEnd }) => lineEnd));
  const lines = document.passages.slice(lineStart - 1, endOfList(document, last)).map((text) => text.trim());
  const words = lines.join("");
  const from = document.passages[lineStart - 1]!.slice(total.charEnd ?? 0);
  const list = [from, ...document.passages.slice(lineStart, last)].join("");
  if (!whole.named.test(list)) return [];
  const others = parts.filter(([item]) => !read.some((part) => part.item === item));
  const lacksNeeded = others.some(([item]) => needed.includes(item));
  if (!lacksNeeded || others.some(([, pattern]) => pattern.test(words))) return [];
  const sum = read.reduce((result, { value }) => result + value, 0n);
  const envelope = read.reduce((result, { rounding }) => result + rounding, total.rounding);
  const left = total.value - sum;
  const cause = slip(total.value, sum);
  const zh = read.map((part) => nameAndAmount(part)).join("、");
  const en = read.map((part) => `${nameInEnglish(part)} ${say(part.value, part.unit)}`).join(", ");
  return [
    judged(
      left <= envelope,
      [total, ...read],
      { expected: { value: sum, unit: total.unit }, actual: total },
      {
        zh: `${nameOf(total)}${say(total.value, total.unit)}（第${lineStart}行）只列出${zh}，还差${say(left, total.unit)}${cause.zh || "没有列出"}，值得核对。`,
        en: `Of ${nameInEnglish(total)} ${say(total.value, total.unit)} (line ${lineStart}) only ${en} is listed, ${say(left, total.unit)} less${cause.en || ", and names no other part"}.`,
      },
    ),
  ];
}
