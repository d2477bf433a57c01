import { accountName } from "#lib/domain/accountYear.ts";
import type { NumberPrint } from "#lib/domain/numberIndex.ts";
import type { SearchEntry, SearchKind } from "#lib/domain/search.ts";
import type { QuestionName } from "#lib/domain/questions.ts";
import { inBoth, language } from "#lib/format/language.svelte.ts";
import * as en from "./en/search.ts";
import { chinese, itemName, measureName, stageName } from "./interface.ts";

/** The words of the search. */
const searchZh = {
  open: "查找",
  keys: "Ctrl K",
  macKeys: "⌘K",
  title: "查找部门、文件、科目和名词",
  placeholder: "部门、科目、名词、一个数字，或“三公超预算”",
  close: "关闭",
  loading: "正在载入目录…",
  failed: "目录没有载入成功",
  none: (query: string) => `没有找到“${query}”`,
  noneAdvice: "可以输入部门名称的一部分、科目编码开头的几位、拼音首字母，或文件里印出的数字。",
  found: (total: number) => `${total} 条结果`,
  total: (shown: number, total: number, more = false) =>
    more
      ? `前 ${shown} 条，共 ${total} 条以上`
      : shown < total
        ? `前 ${shown} 条，共 ${total} 条`
        : `${total}`,
  hints: [
    ["↑↓", "选择"],
    ["Enter", "打开"],
    ["Esc", "关闭"],
  ],
  kinds: {
    question: "答案",
    figure: "印出的数字",
    page: "页面",
    department: "部门",
    document: "文件",
    subject: "科目",
    term: "名词",
  } satisfies Record<SearchKind, string>,
  /** What one sees there. */
  leadsTo: {
    question: "看答案",
    figure: "看印出的行",
    page: "打开页面",
    department: "看历年决算",
    document: "看公开原文",
    subject: "看金额与构成",
    term: "看解释",
  } satisfies Record<SearchKind, string>,
  systems: { functional: "功能分类", economic: "经济分类" },
  /** What stands between a subject and those above it. */
  path: (names: readonly string[]) => names.join(" › "),
  department: (place: string, years: readonly number[]) =>
    [place, ...(years.length ? [`${[...new Set(years)].sort().join("、")} 年`] : [])]
      .filter(Boolean)
      .join("，"),
  account: (name: string, year: number) => `${name} ${year} 年`,
  tooMany: "文件太多，没有按数字做索引；请先找到部门，在它的原文中查找。",
  /** What a printed number is, and where it stands. */
  print: (account: string, what: string) => `${account} · ${what}`,
  printedAt: (printed: string, line: number, more: number) =>
    `第 ${line} 行印作 ${printed}${more ? `，这份文件另有 ${more} 处同样的数` : ""}`,
  /** Pages that answer a question: of all departments, and of one by name. */
  questions: {
    over: {
      all: "谁超预算",
      one: (name: string) => `${name}超预算了吗`,
      detail: "预算执行：决算与预算，偏离最大的在前",
    },
    under: {
      all: "谁没有执行完预算",
      one: (name: string) => `${name}执行完预算了吗`,
      detail: "预算执行：决算与预算，偏离最大的在前",
    },
    threePublicOver: {
      all: "谁的“三公”经费超预算",
      one: (name: string) => `${name}的“三公”经费超预算了吗`,
      detail: "三公经费：各部分的决算与预算",
    },
    threePublicOverFindings: {
      all: "“三公”决算超过预算的疑点",
      one: (name: string) => `${name}“三公”决算超过预算的疑点`,
      detail: "核查：每一处的两边和印出的行",
    },
  } satisfies Record<QuestionName, { all: string; one: (name: string) => string; detail: string }>,
} as const;

export const search = inBoth(searchZh, en.search);

/** A page by name, as the palette lists it. */
const searchPagesZh = {
  overview: { title: chinese.pages.overview, detail: "谁偏离预算最多，三公、人均与中小企业份额" },
  watch: { title: chinese.pages.watch, detail: "谁越过了界线，比上年新增哪些，关注的部门怎样" },
  execution: { title: chinese.pages.execution, detail: "各部门、各科目的预算与决算" },
  threePublic: { title: chinese.pages.threePublic, detail: "因公出国、公务用车、公务接待" },
  staff: { title: chinese.pages.staff, detail: "多少人，人均多少钱" },
  procurement: { title: chinese.pages.procurement, detail: "买什么，中小企业得多少" },
  subjects: { title: chinese.pages.subjects, detail: "钱用在哪些方面，逐级往下看" },
  ranking: { title: chinese.pages.ranking, detail: "按一个指标排一年的部门，看分布" },
  regions: { title: chinese.pages.regions, detail: "省、市、县的合计，公开了几个部门，缺哪些" },
  compare: { title: chinese.pages.compare, detail: "选部门和年度放在一起看" },
  findings: { title: chinese.pages.findings, detail: "哪些地方对不上" },
  glossary: { title: chinese.glossary.link, detail: "这些词是什么意思" },
  sql: { title: chinese.sqlLink, detail: "用 SQL 直接问这套数据，附三十个常问的问题" },
  import: { title: chinese.importLink, detail: "在本浏览器里读自己的文件，不上传，与这里的部门放在一起看" },
  data: { title: chinese.dataLink, detail: "有哪些文件，缺哪些年度，下载整套数据" },
} as const;

/** What people ask whose answer a page is. */
export const searchQuestions: Partial<Record<keyof typeof searchPagesZh, readonly string[]>> = {
  execution: ["超预算", "执行率", "谁超预算"],
  watch: ["谁越线", "偏离", "我的关注"],
  threePublic: ["三公超预算", "谁的三公超预算"],
  staff: ["人均多少钱", "多少人"],
  ranking: ["谁最多", "谁最高", "分布", "中位数"],
  regions: ["哪个省", "哪个市", "地图", "合计"],
  findings: ["哪里对不上", "疑点"],
  data: ["下载", "缺哪些年度", "Parquet"],
};

export const searchPages = inBoth(searchPagesZh, en.searchPages);

/** An entry's title and detail in the language of the moment. */
export function shownAs(entry: SearchEntry): { title: string; detail: string } {
  const { place, years, account, print, asked } = entry;
  if (asked) {
    const { all, one, detail } = search.questions[asked.name];
    return { title: entry.title ? one(entry.title) : all, detail };
  }
  if (print && account)
    return {
      title: search.print(accountName({ ...account, fiscalYear: account.year }), printName(print)),
      detail: search.printedAt(print.printed, print.line, print.more),
    };
  if (years) return { ...entry, detail: search.department(place ?? "", years) };
  if (account) return { ...entry, detail: search.account(account.shortName, account.year) };
  return language.current === "en" ? { ...entry, ...entry.english } : entry;
}

/** What a printed number is: its item or subject, of which stage, and how it is meant where it is no level. */
function printName({ item, subjectCode, stage, measure }: NumberPrint): string {
  const words = [
    itemName(item),
    subjectCode,
    stageName(stage),
    measure === "value" ? null : measureName(measure),
  ];
  return words.filter(Boolean).join(" ");
}
