import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/sql.ts";

/** The words of the page where readers ask in SQL. */
const chinese = {
  title: "提问：用 SQL 直接问这套数据",
  answer: "查询在本浏览器里运行，只读这套数据，不会改动任何内容，也不向外发送任何请求。",
  editor: "SQL 查询",
  run: "运行",
  runKeys: "Ctrl+Enter",
  cancel: "停止",
  format: "整理格式",
  share: "复制链接",
  shared: "链接已复制：打开的人看到这条查询，按“运行”才会执行。",
  running: "正在查询…",
  fetching: (size: string) => `要用到的数据约 ${size}，第一次需要取回。`,
  notRun: "这条查询来自链接，还没有运行。请先看一眼，再按“运行”。",
  otherSet: (set: string) => `链接是对另一份数据（${set}）写的，结果可能不同。`,
  result: (index: number, all: number) => (all > 1 ? `结果 ${index}` : "结果"),
  rows: (count: string) => `${count} 行`,
  cut: (count: string) => `只取前 ${count} 行：需要更多时，请在查询里汇总，或在“数据”页下载后查询。`,
  took: (ms: string) => `${ms} 毫秒`,
  noRows: "查询成立，没有符合的行。",
  noRowsAdvice: "放宽 WHERE 的条件再试。",
  nothing: "还没有查询：写一条，或从下面选一个问题。",
  stopped: "已停止。",
  late: (seconds: number) => `超过 ${seconds} 秒，已停止：请加条件缩小范围。`,
  atLine: (line: number) => `第 ${line} 行`,
  faults: {
    does: (word: string) =>
      `这里只能提问：${word} 会改动或离开数据，没有执行。以 SELECT、WITH 或 FROM 开头的查询都可以。`,
    reads: (word: string) => `${word} 要读这套数据以外的东西，没有执行。能用的表和视图列在“表和列”里。`,
    unclosed: (mark: string) => `${mark} 没有成对。`,
    missing: (name: string) => `没有叫 ${name} 的表、视图或列。名称列在“表和列”里。`,
    failed: "查询没有成功：",
  },
  examples: "常问的问题",
  examplesNote: "按一下放进编辑框，可以改了再运行。",
  readers: { leader: "看执行的人", auditor: "查账的人", citizen: "公众" },
  schema: "表和列",
  schemaNote: "金额单位为元，比率为小数。按列名放进编辑框。",
  views: "视图（适合阅读）",
  tables: "表",
  history: "最近的查询",
  historyNote: "只存在本浏览器里。",
  forget: "清除",
  source: "原文",
  chartTitle: (value: string) => value,
  chartNote: (rows: string) => `前 ${rows} 行，每行一条`,
  noScript: "这一页需要 JavaScript。没有它时，可以在命令行查询：",
} as const;

export const sqlText = inBoth(chinese, en.sqlText);
