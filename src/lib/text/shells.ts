import type { PageKind } from "#lib/domain/pageKinds.ts";
import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/shells.ts";

/** What is said where a page is put together in the browser: while it comes, where it does not, and without JavaScript. */
const chinese = {
  titles: {
    departments: "部门",
    documents: "原文",
    checkup: "数据体检",
    brief: "一页纸",
    embed: "图",
  } satisfies Record<PageKind, string>,
  opening: "正在打开",
  failed: "没有打开",
  unknown: (id: string) => `这份数据里没有“${id}”。`,
  unknownAdvice:
    "网址可能写错了，或属于另一份数据。可以按名称查找（Ctrl+K）。如果是从本站的链接来的，可能有文件没有上传完整，请告知管理员。",
  unnamed: "网址没有说明要看哪一个。",
  unnamedAdvice: "可以按名称查找（Ctrl+K），或从下面的页面进入。",
  noScript: "部门和文件很多，这一页由浏览器现场拼成，需要 JavaScript。没有它也可以看：",
  data: "数据清单",
} as const;

export const shellsText = inBoth(chinese, en.shellsText);
