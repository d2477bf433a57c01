import type { SearchEntry, SearchKind } from "#lib/domain/search.ts";
import { inBoth, language } from "#lib/format/language.svelte.ts";
import * as en from "./en/search.ts";
import { chinese } from "./interface.ts";

/** The words of the search. */
const searchZh = {
  open: "查找",
  keys: "Ctrl K",
  macKeys: "⌘K",
  title: "查找部门、文件、科目和名词",
  placeholder: "部门、科目编码、名词，或拼音首字母",
  close: "关闭",
  loading: "正在载入目录…",
  failed: "目录没有载入成功",
  none: (query: string) => `没有找到“${query}”`,
  noneAdvice: "可以输入部门名称的一部分、科目编码开头的几位，或拼音首字母。",
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
    page: "页面",
    department: "部门",
    document: "文件",
    subject: "科目",
    term: "名词",
  } satisfies Record<SearchKind, string>,
  /** What one sees there. */
  leadsTo: {
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
} as const;

export const search = inBoth(searchZh, en.search);

/** A page by name, as the palette lists it. */
const searchPagesZh = {
  overview: { title: chinese.pages.overview, detail: "谁偏离预算最多，三公、人均与中小企业份额" },
  execution: { title: chinese.pages.execution, detail: "各部门、各科目的预算与决算" },
  threePublic: { title: chinese.pages.threePublic, detail: "因公出国、公务用车、公务接待" },
  staff: { title: chinese.pages.staff, detail: "多少人，人均多少钱" },
  procurement: { title: chinese.pages.procurement, detail: "买什么，中小企业得多少" },
  subjects: { title: chinese.pages.subjects, detail: "钱用在哪些方面，逐级往下看" },
  compare: { title: chinese.pages.compare, detail: "选部门和年度放在一起看" },
  findings: { title: chinese.pages.findings, detail: "哪些地方对不上" },
  glossary: { title: chinese.glossary.link, detail: "这些词是什么意思" },
  data: { title: chinese.dataLink, detail: "有哪些文件，缺哪些年度，下载整套数据" },
} as const;

/** What people ask whose answer a page is. */
export const searchQuestions: Partial<Record<keyof typeof searchPagesZh, readonly string[]>> = {
  execution: ["超预算", "执行率", "谁超预算"],
  threePublic: ["三公超预算", "谁的三公超预算"],
  staff: ["人均多少钱", "多少人"],
  findings: ["哪里对不上", "疑点"],
  data: ["下载", "缺哪些年度", "Parquet"],
};

export const searchPages = inBoth(searchPagesZh, en.searchPages);

/** An entry's title and detail in the language of the moment. */
export function shownAs(entry: SearchEntry): { title: string; detail: string } {
  const { place, years, account } = entry;
  if (years) return { ...entry, detail: search.department(place ?? "", years) };
  if (account) return { ...entry, detail: search.account(account.shortName, account.year) };
  return language.current === "en" ? { ...entry, ...entry.english } : entry;
}
