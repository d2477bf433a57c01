import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/unknown.ts";

/** What is said where an address names what is not there, and where one may go from it. */
export const unknownZh = {
  page: "没有这个页面",
  pageAdvice:
    "网址可能写错了，或这个部门、这份文件不在现在的数据里。可以按名称查找（Ctrl+K），或从这些页面进入：",
  /** Without a program there is no search. */
  pageAdviceStill: "网址可能写错了，或这个部门、这份文件不在现在的数据里。可以从这些页面进入：",
  departments: (ids: string, all: boolean) =>
    `这份数据里没有部门“${ids}”${all ? "，所以没有可看的" : "，下面是其余部门"}。`,
  departmentsAdvice: "网址可能写错了，或属于另一份数据。可以按名称查找（Ctrl+K），或",
  departmentsKnown: "只看其余部门",
  departmentsAll: "看全部部门",
  figure: (id: string) => `找不到这个数字“${id}”：网址可能写错了，或数据已经更新。`,
  finding: (id: string) => `找不到这条疑点“${id}”：网址可能写错了，或数据已经更新。`,
  document: "它所在的文件还在：",
  noDocument: "它所在的文件也不在这份数据里。",
  find: "可以按名称或印出的数字查找（Ctrl+K）。",
  findings: "看全部疑点",
} as const;

export const unknownText = inBoth(unknownZh, en.unknownText);
