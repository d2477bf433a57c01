import type { SubjectAmount } from "#lib/queries/subjectAmounts.ts";
import type { SubjectTotal } from "#lib/queries/subjectTree.ts";
import { writingIn } from "#lib/format/writing.ts";
import { percent } from "#lib/format/rate.ts";
import { either, inBoth } from "#lib/format/language.svelte.ts";
import { accountOf } from "#lib/domain/accountYear.ts";
import * as en from "./en/subjects.ts";
import { pictures } from "./zh/pictures.ts";

const { shortMoney } = writingIn("zh");

/** The words of the page of subjects. `years` is such as “2020 年、2024 年”. */
const chinese = {
  title: (years: string) => `${years}支出科目`,
  functional: "按功能（做什么事）",
  economic: "按经济（怎么花）",
  system: "分类方法",
  path: "科目层级",
  all: "全部类",

  icicle: { functional: "钱用在哪些方面", economic: "钱花成了什么" },
  icicleOf: (name: string) => `${name}里有什么`,
  icicleNote: (years: string) => `高度是合计金额，百分数是占上级；点击看下一级，再点返回；${years}`,
  negative: (list: string[]) => `负数不画：${list.join("，")}。`,

  uses: "谁用了这个科目",
  usesNote: (shown: number, all: number) =>
    `${shown < all ? `${all} 份决算中金额最大的 ${shown} 份` : `${all} 份决算`}，金额大的在前；点击条形看出处`,
  none: "没有人用这个科目",
  noneAdvice: "所选部门和年度没有公开这个科目的数；换一个部门或年度，或返回上一级。",
  unknown: (code: string) => `${code} 不是科目`,
  officialMeaning: "官方说明",
  edition: (year: number) => `${year} 年版`,
  plainMeaning: "通俗说明（明账编写，不是官方原文）",
  notExplained: "这些公开文件的名词解释里没有它；",
  officialSource: "官方原文见财政部《政府收支分类科目》。",
  documentMeaning: "部门名词解释",
  sameWords: "与官方说明用词相同",
  meaningAbove: (subject: string) => `上级“${subject}”的通俗说明（明账编写，不是官方原文）`,
  noMeaning: "这个科目没有说明，各部门文件的名词解释里也没有它；官方原文见财政部《政府收支分类科目》。",
  meaningsFailed: "科目说明没有载入成功",
  meaningSource: (who: string, year: number, line: number) => `${who} ${year}，第 ${line} 行`,
  budgetBy: (purse: string) => `预算按${purse}`,

  tree: "科目表",
  treeNote: "所选决算合计；点击科目看谁用了",
  treeKeys: "键盘：↑ ↓ 移动，→ 展开，← 收起，回车打开",
  expandAll: "全部展开",
  collapseAll: "全部收起",
  expand: (name: string) => `展开或收起 ${name}`,
  columns: {
    code: "科目编码",
    subject: "科目",
    amount: "决算",
    share: "占上级",
    budget: "预算",
    variance: "差额",
    change: "比上年",
    departments: "部门数",
    accounts: "决算份数",
  },
  partly: (some: number, all: number) => `${some}/${all} 份`,

  level: (name: string) => `${name}由哪些科目组成`,
  top: { functional: "各部门的钱用在哪些方面", economic: "各部门的钱花成了什么" },
  levelNote: (years: string) => `决算数，最大的在前；点击条形看下一级，到最细一级看出处；${years}`,
  method:
    "功能分类取本年支出，经济分类取一般公共预算基本支出。每个部门和年度取分得最细的口径；没有印出的上级由下级相加（没有出处链接）。“占上级”只算把上级分到这一级的决算。预算只加公开了预算的决算，差额也只比这些。预算是全年预算，没有公开的取年初预算；没有印出的上级预算，只在下级都公开了预算时才相加。“比上年”只比两年都有数的决算。“未列”指公开的表里没有这个科目。“通俗说明”是明账自己写的，帮助看懂，不是官方原文；“官方说明”是《政府收支分类科目》某一年版的原文，注明来源；“部门名词解释”是部门公开文件里的原文。",
} as const;

export const subjects = inBoth(chinese, en.subjects);

/** The one-sentence answer for a level: how much, and what most of it is. */
export const subjectsAnswer = either(levelAnswer, en.subjectsAnswer);
/** The one-sentence answer for a subject: who, how much, of what, against what. */
export const subjectAnswer = either(oneAnswer, en.subjectAnswer);

function levelAnswer(
  amounts: readonly SubjectAmount[],
  totals: readonly { name: string; total: number }[],
): string {
  const [largest] = totals;
  if (!largest) return "没有符合筛选条件的数据。";
  const sum = totals.reduce((total, subject) => total + subject.total, 0);
  const accounts = new Set(amounts.map(accountOf)).size;
  return `${accounts} 份决算共 ${shortMoney(sum)}，其中“${largest.name}” ${shortMoney(largest.total)}，占 ${percent(largest.total / sum)}。`;
}

function oneAnswer(subject: SubjectTotal | null, parent: string | null): string {
  if (!subject) return `${chinese.none}。`;
  const { departments, accounts, amount, share, variance, budget, budgets } = subject;
  const used = `${pictures.subjects.usedBy(departments, accounts)}用了，共 ${shortMoney(amount)}`;
  const part = share === null ? "" : `，占${parent ? `“${parent}”` : "全部"}的 ${percent(share)}`;
  if (variance === null || budget === null) return `${used}${part}。`;
  const which = budgets < accounts ? `${budgets} 份公开了预算，决算` : "决算";
  const off = Math.abs(variance) < 0.005 ? "与预算一致" : difference(variance, budget);
  return `${used}${part}；${which}${off}。`;
}

function difference(variance: number, budget: number): string {
  const rate = budget > 0 ? `（${percent(Math.abs(variance) / budget)}）` : "";
  return `比预算${variance > 0 ? "多" : "少"} ${shortMoney(Math.abs(variance))}${rate}`;
}
