import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/diagnostics.ts";

/** The words of the panel of `?diagnostics`. */
const chinese = {
  title: "运行情况",
  files: "已取文件",
  bytes: "线上字节",
  cached: "来自缓存",
  memory: "页面内存",
  unknown: "浏览器不说",
  engine: "数据引擎",
  engineStatus: { idle: "未启动", loading: "启动中", ready: "已就绪", failed: "失败" },
  questions: "最近的查询",
  inEngine: "其中引擎所用",
  pictures: "最近画的图",
  none: "还没有",
} as const;

export const diagnosticsText = inBoth(chinese, en.diagnosticsText);
