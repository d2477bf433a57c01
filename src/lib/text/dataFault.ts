import type { FaultKind } from "#lib/domain/dataFault.ts";
import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/dataFault.ts";

/** What is wrong with the data that a page wanted, which file, and what to do. */
const dataFaultZh = {
  said: (kind: FaultKind, file: string, detail: string): string => {
    const anew = "请管理员重新生成网站，把 data 文件夹完整上传后再重试。";
    switch (kind) {
      case "absent":
        return `网站上没有数据清单 ${file}。${anew}`;
      case "outdated":
        return `数据清单 ${file} 与本页的程序版本不同。请重新载入；仍不行，请管理员重新生成网站。`;
      case "broken":
        return `数据清单 ${file} 已损坏。${anew}`;
      case "missing":
        return `缺少数据文件 ${file}（${detail}）。${anew}`;
      case "cut":
        return `数据文件 ${file} 不完整（${detail}）。${anew}`;
      case "altered":
        return `数据文件 ${file} 与清单不符：内容被改动，或属于另一份数据。${anew}`;
      case "replaced":
        return "网站发布了新的数据，与本页不是同一份。请重新载入；仍不行，请管理员重新生成网站。";
      case "unreachable":
        return `没有取到文件 ${file}（${detail}）。请检查网络后重试。`;
    }
  },
  reload: "重新载入",
} as const;

export const dataFaultText = inBoth(dataFaultZh, en.dataFaultText);
