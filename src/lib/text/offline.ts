import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/offline.ts";

/** The words of the site without a line. */
const chinese = {
  title: "没有网络也能用",
  note: "看过的页面和各主要页面存在本机，没有网络也打得开。要连查询引擎和全部数据一起带走，请存下整个网站。",
  insecure:
    "浏览器只允许 https 网站（和本机）存下页面。这里是普通 http：网站照常可用，只是每次都要连上服务器。",
  keep: "把整个网站存在本机",
  size: (size: string) => `共 ${size}，含查询引擎和全部数据`,
  tooLarge: "这个网站太大，不能整个存下；看过的页面仍存在本机。",
  keeping: (kept: string, all: string) => `正在存：${kept} / ${all}`,
  starting: "正在存…",
  kept: "整个网站已存在本机，网站更新时自动换新。",
  forget: "不再存",
  failed: (why: string) => `没有存成（${why}）。已存的不受影响，请再试一次；若空间不足，请先腾出空间。`,
  renewed: "网站有新版本，这一页还是旧的。",
  renew: "换到新版本",
};

export const offlineText = inBoth(chinese, en.offlineText);
