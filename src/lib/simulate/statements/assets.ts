import type { Item } from "#lib/domain/items.ts";
import type { Row } from "../page.ts";
import { sum, type VehicleKind } from "../truth.ts";
import { count, type Sheet, type StatementTable } from "./table.ts";

export const VEHICLE_WORDS: readonly (readonly [VehicleKind, string, Item])[] = [
  ["principal", "主要负责人用车", "assets.vehicles.principal"],
  ["confidential", "机要通信用车", "assets.vehicles.confidential"],
  ["emergency", "应急保障用车", "assets.vehicles.emergency"],
  ["law_enforcement", "执法执勤用车", "assets.vehicles.law_enforcement"],
  ["technical", "特种专业技术用车", "assets.vehicles.technical"],
  ["other", "其他用车", "assets.vehicles.other"],
];

/** 公开10表: vehicles by use, and large equipment. */
export function assets(sheet: Sheet): StatementTable {
  const { year } = sheet;
  const entries: (readonly [string, number, Item])[] = [
    ["一、车辆数合计（台、辆）", sum(Object.values(year.vehicles)), "assets.vehicles"],
    ...VEHICLE_WORDS.map(
      ([kind, words, item], index) => [`${index + 1}.${words}`, year.vehicles[kind], item] as const,
    ),
    ["二、单价50万元（含）以上设备（不含车辆）（台、套）", year.equipment500k, "assets.equipment_500k"],
    ["三、单价100万元（含）以上设备（不含车辆）（台、套）", year.equipment1m, "assets.equipment_1m"],
  ];
  return {
    statement: "state_assets",
    title: "国有资产占用情况表",
    rows: [
      ["项目", "行次", "统计数"],
      ...entries.map(([label, value, item], index): Row => [
        label,
        String(index + 1),
        count(sheet, value, item),
      ]),
    ],
    note: null,
  };
}
