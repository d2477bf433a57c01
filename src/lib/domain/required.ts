import type { Item } from "./items.ts";
import { withoutResidue } from "./residue.ts";
import type { Statement } from "./vocabulary.ts";

/*
 * What the rules ask every department to publish.
 * Source: 财政预决算领域基层政务公开标准目录; 地方预决算公开操作规程.
 */

/** The nine statements, with their titles as printed at the end of a line. */
export const REQUIRED_STATEMENTS: readonly [Statement, RegExp][] = [
  ["revenue_expenditure_summary", /^(?!.*财政拨款).*(?:收入支出|收支)决算(?:总)?表$/],
  ["revenue", /^(?!.*支出).*收入决算(?:总)?表$/],
  ["expenditure", /^(?!.*(?:收入|拨款|三公)).*支出决算(?:总)?表$/],
  ["appropriation_summary", /^(?!.*(?:基金|资本)).*财政拨款(?:收入支出|收支)决算(?:总)?表$/],
  ["general_expenditure", /一般公共预算财政拨款支出决算表$/],
  ["general_basic_expenditure", /一般公共预算财政拨款基本支出决算(?:明细)?表$/],
  ["three_public", /三公.*表$/],
  ["government_fund", /政府性基金.*决算表$/],
  ["state_capital", /国有资本经营.*决算表$/],
];

/** The sections of the text, by a word of their headings. */
export const REQUIRED_SECTIONS: readonly [name: string, heading: RegExp][] = [
  ["部门职责", /职责|职能|概况/],
  ["决算情况说明", /决算.*说明/],
  ["绩效情况", /绩效(?:管理|评价|自评|目标|情况)/],
  ["名词解释", /名词解释/],
];

export const REQUIRED_ITEMS: readonly Item[] = [
  "three_public",
  "three_public.overseas",
  "three_public.vehicles.purchase",
  "three_public.vehicles.operation",
  "three_public.reception",
  "travel.groups",
  "travel.persons",
  "vehicles.purchased",
  "vehicles.kept",
  "reception.batches",
  "reception.persons",
  "agency_operating",
  "procurement",
  "procurement.goods",
  "procurement.works",
  "procurement.services",
  "procurement.sme",
  "procurement.small_micro",
  "assets.vehicles",
  "assets.equipment_1m",
];

/**
 * Finds titles and headings in a document's lines: the 1-based number of the first short line that matches
 * outside a list of contents or annexes; null where there is none.
 */
export function headingFinder(passages: readonly string[]): (heading: RegExp) => number | null {
  const lines = passages.map((text) => withoutResidue(text).replace(/[\s“”"]/g, ""));
  return (heading) => {
    const index = lines.findIndex(
      (line, place) => line.length < 60 && heading.test(line) && !inContents(lines, place),
    );
    return index < 0 ? null : index + 1;
  };
}

/** A contents list or a list of annexes names titles one after the other. */
function inContents(lines: readonly string[], index: number): boolean {
  let place = index + 1;
  while (place < lines.length && !lines[place]) place++;
  const next = lines[place] ?? "";
  const isTitle = /^(?:[-•]?[（(]?[一二三四五六七八九十\d]+[）)、.]).*(?:表|说明)$/;
  return next === "" || isTitle.test(next) || /^第[一二三四五]部分/.test(next);
}
