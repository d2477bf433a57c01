import type { Check, CheckedDocument, Comparison } from "../check.ts";
import { outcome, passage } from "../compare.ts";
import { comparePaths, listedTwice } from "./paths.ts";
import { misnamed, pairsIn } from "./printedNames.ts";

/** S5: the name printed beside a code is not another subject's. */
export const names: Check = {
  id: "S5",
  category: "subjects",
  severity: "warning",
  title: { zh: "科目名称与编码是同一个科目", en: "Names belong to their codes" },
  description: {
    zh: "表中编码旁边印的名称，不应恰好是另一个科目的名称：编码或名称印错了一个；收支总表里一类支出不列两次；文字里“某某（款）某某（项）”的项是这个款的，一列里没有两次。改过名的科目按各年的名称核对。",
    en: "The name beside a code is not exactly the name of another subject: one of the two is a slip. A summary lists no class twice; an item that a sentence names below a section is one of its items, and no list has it twice.",
  },
  tolerance: "没有",
  basis: "政府收支分类科目（财政部）",
  run(document, { subjects }) {
    const wrong = misnamed(document, subjects);
    const at = new Map(wrong.map((one) => [`${one.line} ${one.code}`, one]));
    return outcome(
      [
        ...twice(document),
        ...pairsIn(document).map(({ code, name, line }) => {
          const one = at.get(`${line} ${code}`);
          return passage(!one, line, line, {
            zh: `第${line}行的科目编码 ${code} 旁边印的名称“${name}”是科目 ${one?.belongs} 的，编码或名称有一个印错，值得核对。`,
            en: `Line ${line} prints the name of ${one?.belongs} (${name}) beside code ${code}: one of the two is a slip.`,
          });
        }),
        ...comparePaths(document, subjects),
        ...listedTwice(document),
      ],
      "没有编码和名称并列的表，文字也没有写款、项",
      "no table prints codes beside names, and no sentence names sections and items",
    );
  },
};

/** 十九、住房保障支出: a class of a summary, by its number in the list. */
const NUMBERED = /(?<=^|[\t |｜])([一二三四五六七八九十]{1,3})、([\u4e00-\u9fa5]{2,20}支出)(?=[\t |｜]|$)/g;

/** Classes that stand in one summary under two numbers: the name of one of them is a slip. */
function twice({ passages, sections }: CheckedDocument): Comparison[] {
  const starts = new Set(sections.filter(({ kind }) => kind !== "duty").map(({ lineStart }) => lineStart));
  let seen = new Map<string, { number: string; line: number }>();
  return passages.flatMap((text, index) => {
    const line = index + 1;
    if (starts.has(line)) seen = new Map();
    // Sentences number their paragraphs, too.
    if (/[。；]/.test(text)) return [];
    return [...text.matchAll(NUMBERED)].flatMap(([, number, name]) => {
      const before = seen.get(name!);
      if (!before) seen.set(name!, { number: number!, line });
      if (!before || before.number === number) return [];
      return [
        passage(false, line, line, {
          zh: `“${name}”在同一张表中列了两次：第${before.line}行是“${before.number}、”，第${line}行是“${number}、”，有一个名称印错，值得核对。`,
          en: `“${name}” stands twice in a statement, as ${before.number} on line ${before.line} and as ${number} on line ${line}: one of the names is a slip.`,
        }),
      ];
    });
  });
}
