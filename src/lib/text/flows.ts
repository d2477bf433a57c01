import { inBoth } from "#lib/format/language.svelte.ts";
import * as en from "./en/flows.ts";

/** The words of where money came from and went. */
const flowsTextZh = {
  title: "钱从哪来，到哪去",
  note: (years: string) => `上面是收入，下面是支出，同一尺度；${years}`,
  side: "方向",
  part: "项目",
  holdings: "车辆、设备与绩效得分",
  holding: "名称",
  unit: "单位",
} as const;

export const flowsText = inBoth(flowsTextZh, en.flowsText);
