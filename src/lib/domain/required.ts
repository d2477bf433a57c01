import type { Item } from "./items.ts";
import type { Statement } from "./vocabulary.ts";

/*
 * What the rules ask every department to publish.
 * Source: 财政预决算领域基层政务公开标准目录; 地方预决算公开操作规程.
 */

/** The nine statements. */
export const REQUIRED_STATEMENTS = [
  "revenue_expenditure_summary",
  "revenue",
  "expenditure",
  "appropriation_summary",
  "general_expenditure",
  "general_basic_expenditure",
  "three_public",
  "government_fund",
  "state_capital",
] as const satisfies readonly Statement[];

/** The sections of the text, and what they are called. */
export const REQUIRED_SECTIONS = [
  ["duties", "部门职责"],
  ["explanation", "决算情况说明"],
  ["performance", "绩效情况"],
  ["glossary", "名词解释"],
] as const;

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
