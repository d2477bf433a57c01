import type { Item } from "#lib/domain/items.ts";
import { withoutEnumerator } from "../fold.ts";
import type { OpenFigure } from "../openStages.ts";
import type { StatementReader } from "./context.ts";
import { cellFigure } from "./figure.ts";
import { countsRows, entriesOf } from "./cells.ts";

const LABELS: readonly (readonly [RegExp, Item])[] = [
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

/** Reads 国有资产占用情况表: vehicles by use, and large equipment. Counts, so no scale applies. */
export const readStateAssets: StatementReader = (sheet, scale, context) => {
  const counted = countsRows(sheet.rows);
  const figures = sheet.rows.flatMap((row): OpenFigure[] => {
    const entry = entriesOf(row)[0];
    const label = entry ? withoutEnumerator(entry.label) : "";
    const item = LABELS.find(([pattern]) => pattern.test(label))?.[1];
    if (!entry || !item) return [];
    const values = entry.values.slice(counted ? 1 : 0);
    const figure = cellFigure(
      values.find((cell) => cell.text.trim()),
      scale,
      "state_assets",
      context.fiscalYear,
      { item, funding: "all" },
    );
    return figure ? [figure] : [];
  });
  return { figures, problems: [] };
};
