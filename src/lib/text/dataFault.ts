import type { FaultKind } from "#lib/domain/dataFault.ts";
import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/dataFault.ts";

type Saying = (file: string, detail: string) => string;

const ANEW = "请管理员重新生成网站，把 data 文件夹完整上传后再重试。";

/** What is wrong with the data that a page wanted, in which file, and what to do. */
const dataFaultZh = {
  said: {
    absent: (file) => `网站上没有数据清单 ${file}。${ANEW}`,
    outdated: (file) => `数据清单 ${file} 与本页的程序版本不同。请重新载入；仍不行，请管理员重新生成网站。`,
    broken: (file) => `数据清单 ${file} 已损坏。${ANEW}`,
    missing: (file, detail) => `缺少数据文件 ${file}（${detail}）。${ANEW}`,
    cut: (file, detail) => `数据文件 ${file} 不完整（${detail}）。${ANEW}`,
    altered: (file) => `数据文件 ${file} 与清单不符：内容被改动，或属于另一份数据。${ANEW}`,
    replaced: (file) =>
      `网站发布了新的数据（${file}），与本页不是同一份。请重新载入；仍不行，请管理员重新生成网站。`,
    unreachable: (file, detail) => `没有取到文件 ${file}（${detail}）。请检查网络后重试。`,
  } satisfies Record<FaultKind, Saying>,
  reload: "重新载入",
} as const;

export const dataFaultText = inBoth(dataFaultZh, en.dataFaultText);
