import { DataFault, type FaultKind } from "#lib/domain/dataFault.ts";
import { EngineFault, type EngineLack } from "#lib/domain/engineFault.ts";
import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/dataFault.ts";

type Saying = (file: string, detail: string) => string;

const ANEW = "请管理员重新生成网站，完整上传后再重试。";

/** What is wrong with a file that a page wanted, and what to do. */
const dataFaultZh = {
  said: {
    absent: (file) => `网站上没有数据清单 ${file}。${ANEW}`,
    outdated: (file) => `数据清单 ${file} 与本页的程序版本不同。请重新载入；仍不行，请管理员重新生成网站。`,
    broken: (file) => `数据清单 ${file} 已损坏。${ANEW}`,
    missing: (file, detail) => `缺少文件 ${file}（${detail}）。${ANEW}`,
    cut: (file, detail) => `文件 ${file} 不完整（${detail}）。${ANEW}`,
    altered: (file) => `文件 ${file} 与发布时不同：内容被改动，或属于另一份数据。${ANEW}`,
    replaced: (file) =>
      `网站发布了新的数据（${file}），与本页不是同一份。请重新载入；仍不行，请管理员重新生成网站。`,
    unreachable: (file, detail) => `没有取到文件 ${file}（${detail}）。请检查网络后重试。`,
    silent: (file, detail) => `文件 ${file} 没有收到（${detail} 秒没有回应）。请检查网络后重试。`,
    unusable: (file, detail) => `程序文件 ${file} 不能运行${detail && `（${detail}）`}。请重试。`,
  } satisfies Record<FaultKind, Saying>,
  lacks: {
    noWasm: "这个浏览器没有 WebAssembly，不能运行数据引擎。请换一个较新的浏览器。",
    oldBrowser: "这个浏览器版本太旧，不能运行数据引擎。请换一个较新的浏览器。",
    noWorker: "这个浏览器不让网页在后台运行程序（Worker），数据引擎不能启动。请换一个浏览器或放开限制。",
    memory: "浏览器没有给数据引擎足够的内存。请关闭一些页面后重试，或少选一些部门和年度。",
  } satisfies Record<EngineLack, string>,
  reload: "重新载入",
} as const;

export const dataFaultText = inBoth(dataFaultZh, en.dataFaultText);

/** What went wrong, in words: which file and what is wrong with it, or what the browser lacks. */
export function faultText(error: Error): string {
  if (error instanceof EngineFault) return dataFaultText.lacks[error.lack];
  if (!(error instanceof DataFault)) return error.message;
  return dataFaultText.said[error.kind](error.file, error.detail);
}
