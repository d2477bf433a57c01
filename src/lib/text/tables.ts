import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/tables.ts";

/** The words around tables: how their rows are ordered, found and copied. */
const chinese = {
  sortBy: (column: string) => `按“${column}”排序`,
  order: "排序",
  given: "原来的顺序",
  ordered: (column: string, byNumber: boolean, descending: boolean) =>
    `${column}：${byNumber ? (descending ? "从大到小" : "从小到大") : descending ? "从 Z 到 A" : "从 A 到 Z"}`,
  filter: "在表中查找",
  remaining: (rows: string, all: string) => `${rows} / ${all} 行`,
  none: (query: string) => `表中没有“${query}”`,
  noneAdvice: "换一个词，或清空查找。",
  copy: "复制表格",
  copied: (rows: string) => `已复制 ${rows} 行，可以粘贴到 Excel 或 WPS`,
  notCopied: "浏览器不允许复制，请用“导出”",
} as const;

export const tables = inBoth(chinese, en.tables);
