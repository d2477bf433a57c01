import type { Item } from "../items.ts";
import { PHRASES } from "./items.ts";

/** Row labels of the upright layout of the “三公” table: the words of the text, whole, and its counts. */
export const THREE_PUBLIC_ROWS: readonly (readonly [RegExp, Item])[] = [
  [/^(?:合计|总计|支出合计)$/, "three_public"],
  ...PHRASES.filter(({ items }) => items[0]!.startsWith("three_public")).map(
    ({ pattern, items }) => [new RegExp(`^(?:${pattern})(?:支出)?(?:合计|总计|总额)?$`), items[0]!] as const,
  ),
  // Below 公务用车购置及运行维护费, whose parts need not say it again.
  [/^公务用车费$/, "three_public.vehicles"],
  [/^(?:车辆)?购置(?:经费|费用?)$/, "three_public.vehicles.purchase"],
  [/^(?:车辆)?运行(?:维护)?(?:经费|费用?)$/, "three_public.vehicles.operation"],
  // What some print below or beside them.
  [/^(?:机关|机构)运行经费(?:支出)?$/, "agency_operating"],
  [/^会议费(?:支出)?$/, "meetings"],
  [/^培训费(?:支出)?$/, "training"],
  [/^因公出国（境）团组数/, "travel.groups"],
  [/^因公出国（境）人(?:次|员|数)/, "travel.persons"],
  [/^公务用车购置数/, "vehicles.purchased"],
  [/^公务用车保有(?:量|数)/, "vehicles.kept"],
  [/^(?:国内)?公务接待批次/, "reception.batches"],
  [/^(?:国内)?公务接待人(?:次|数)/, "reception.persons"],
  [/^外事接待批次/, "reception.foreign_affairs.batches"],
  [/^外事接待人(?:次|数)/, "reception.foreign_affairs.persons"],
  [/^国（境）外公务接待批次/, "reception.abroad.batches"],
  [/^国（境）外公务接待人(?:次|数)/, "reception.abroad.persons"],
];

/** Row labels of what 机构运行信息表 prints of procurement. */
const PROCUREMENT_ROWS: readonly (readonly [RegExp, Item])[] = PHRASES.filter(({ items }) =>
  items[0]!.startsWith("procurement"),
).map(({ pattern, items }) => [new RegExp(`^(?:政府采购)?(?:${pattern})$`), items[0]!] as const);

/** Row labels of 国有资产占用情况表. */
export const ASSET_ROWS: readonly (readonly [RegExp, Item])[] = [
  [/^车辆(?:数)?(?:合计|总计)?(?:（.*）)?$/, "assets.vehicles"],
  [/^副(?:部（省）|省（部）)级(?:及)?以上(?:领导)?(?:干部)?用车/, "assets.vehicles.minister"],
  [/^主要(?:负责人|领导干部|领导)用车/, "assets.vehicles.principal"],
  [/^机要通信(?:应急)?用车/, "assets.vehicles.confidential"],
  [/^应急保障用车/, "assets.vehicles.emergency"],
  [/^执法执勤用车/, "assets.vehicles.law_enforcement"],
  [/^特种专业技术用车/, "assets.vehicles.technical"],
  [/^离退休干部(?:服务)?用车/, "assets.vehicles.retired"],
  [/^一般公务用车/, "assets.vehicles.general"],
  [/^其他用车/, "assets.vehicles.other"],
  [/^单(?:位)?(?:价|价值)50万元(?:（含）)?以上.*设备/, "assets.equipment_500k"],
  [/^单(?:位)?(?:价|价值)100万元(?:（含）)?以上.*设备/, "assets.equipment_1m"],
];

/** Row labels of 机构运行信息表: the three public expenses, what is counted of them, assets and procurement. */
export const AGENCY_ROWS: readonly (readonly [RegExp, Item])[] = [
  ...THREE_PUBLIC_ROWS,
  ...ASSET_ROWS,
  ...PROCUREMENT_ROWS,
];
