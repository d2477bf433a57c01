import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/reproduce.ts";

/** The words of taking a picture's query and code along. */
const chinese = {
  menu: "复现与嵌入",
  title: "复现与嵌入此图",
  sql: "复现此图",
  sqlNote:
    "下面的 SQL 得出图中的行（单位：元）。脚本带上表和视图，在网站的 data 文件夹旁用 DuckDB 即可运行。",
  script: "下载脚本（.sql）",
  ask: "在“提问”中打开",
  withoutOwn: "图里有您的本机文件；链接、脚本和嵌入代码里都没有它们：别人打开，看到的只是网站的数据。",
  embed: "嵌入网页",
  embedNote: "把这段代码放进内网网页；图与此刻所见相同（筛选、视角、语言），只从本站取数。",
  copy: "复制",
  copied: "已复制",
  selected: "已选中，请按 Ctrl+C 复制",
  open: "在明账中打开",
  absent: "当前条件下没有此图。",
} as const;

export const reproduceText = inBoth(chinese, en.reproduceText);
