import type { Check, Comparison } from "../check.ts";
import { outcome, passage } from "../compare.ts";

/** E6: projects are counted alike. */
export const projectCounts: Check = {
  id: "E6",
  category: "performance",
  severity: "warning",
  title: { zh: "绩效评价的项目个数前后一致", en: "Evaluated projects are counted alike" },
  description: {
    zh: "同一段里，评价结果为优、良、中、差（合格、不合格）的项目个数相加，等于前面说的项目个数；“对几个项目全部自评”的几个也是。一级项目、二级项目分开说的，等于其中之一或两者之和。",
    en: "In a paragraph the projects by grade add up to the projects evaluated; where projects of two levels are told apart, to one of them or both.",
  },
  tolerance: "没有（计数）",
  basis: "算术",
  run({ passages }) {
    return outcome(
      passages.flatMap((text, index) => [
        ...compareGrades(text.replace(/\s/g, ""), index + 1),
        ...compareAgain(text.replace(/\s/g, ""), index + 1),
      ]),
      "没有写评价的项目个数",
      "no counts of projects evaluated",
    );
  },
};

/** 2个项目评价结果为“优”; 绩效评级为“优”的项目39个. */
const GRADES =
  /(?<!\d)(\d{1,5})个项目(?:的)?(?:评价|自评)?(?:结果|等级)?为[“"]?(?:优秀?|良好?|中|差|合格|不合格)[”"]?|(?:结果|评级|等级)为[“"]?(?:优秀?|良好?|中|差|合格|不合格)[”"]?的项目(\d{1,5})个/g;
/** 二级项目2个, 年度项目39个, 5个项目; not those of a grade. */
const TOLD = /(?<!的)项目(\d{1,5})个|(?<!\d)(\d{1,5})个(?:[一二]级)?项目/g;

/** Fewer grades than that are no list of all. */
const LEAST_GRADES = 3;

function compareGrades(text: string, line: number): Comparison[] {
  const grades = [...text.matchAll(GRADES)];
  const [first] = grades;
  if (!first) return [];
  const told = countsIn(text.slice(0, first.index));
  if (!told.length) return [];
  const counts = grades.map((match) => Number(match[1] ?? match[2]));
  const sum = counts.reduce((result, count) => result + count, 0);
  // Of a few grades there may be more projects, but not fewer.
  if (grades.length < LEAST_GRADES && sum <= told.at(-1)! + (told.at(-2) ?? 0)) return [];
  return [
    passage(isOneOf(sum, told), line, line, {
      zh: `第${line}行各评价结果的项目是${counts.join("、")}个，相加为${sum}个；前面说的是${told.join("、")}个，值得核对。`,
      en: `Line ${line}: projects by grade (${counts.join(", ")}) add up to ${sum}; ${told.join(", ")} were told before.`,
    }),
  ];
}

/** 我部门对3个项目全部完成了绩效自评: all of those told before. */
const ALL = /对(?:上述|以上|这)?(\d{1,5})个项目(?:全部|均|都)/;

function compareAgain(text: string, line: number): Comparison[] {
  const again = ALL.exec(text);
  const told = again ? countsIn(text.slice(0, again.index)) : [];
  if (!again || !told.length) return [];
  return [
    passage(isOneOf(Number(again[1]), told), line, line, {
      zh: `第${line}行“${again[0]}”，前面说的是${told.join("、")}个项目，值得核对。`,
      en: `Line ${line} speaks of all ${again[1]} projects; ${told.join(", ")} were told before.`,
    }),
  ];
}

function countsIn(text: string): number[] {
  return [...text.replace(GRADES, "").matchAll(TOLD)].map((match) => Number(match[1] ?? match[2]));
}

/** The last that was told, or the two levels together. */
function isOneOf(count: number, told: readonly number[]): boolean {
  const [last, before] = [told.at(-1)!, told.at(-2)];
  return count === last || (before !== undefined && count === last + before);
}
