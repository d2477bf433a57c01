import type { Item } from "#lib/domain/items.ts";
import { ASSET_ROWS } from "#lib/domain/words/rows.ts";
import { foldLabel, withoutEnumerator } from "../fold.ts";
import type { OpenFigure } from "../openStages.ts";
import type { Cell } from "../source.ts";
import type { StatementReader } from "./context.ts";
import { cellFigure } from "./figure.ts";
import { countsRows, entriesOf, isNumber } from "./cells.ts";
import { columnNumbers } from "./columns.ts";
import { aboveColumn, headsOf } from "./headedThreePublic.ts";
import type { Sheet } from "./sheet.ts";

/** Reads 国有资产占用情况表: vehicles by use, and large equipment. Counts, so no scale applies. */
export const readStateAssets: StatementReader = (sheet, scale, context) => {
  const upright = uprightCounts(sheet);
  const counts = upright.length ? upright : countsBelowHeads(sheet);
  const figures = counts.flatMap(({ cell, item }): OpenFigure[] => {
    const figure = cellFigure(cell, scale, "state_assets", context.fiscalYear, { item, funding: "all" });
    return figure ? [figure] : [];
  });
  return { figures, problems: [] };
};

interface Count {
  cell: Cell | undefined;
  item: Item;
}

/** One row per item. */
function uprightCounts({ rows }: Sheet): Count[] {
  const counted = countsRows(rows);
  return rows.flatMap((row): Count[] => {
    const entry = entriesOf(row)[0];
    const item = entry && itemOf(withoutEnumerator(entry.label));
    if (!entry || !item) return [];
    const values = entry.values.slice(counted ? 1 : 0);
    const cell = values.find(({ text }) => text.trim());
    return cell ? [{ cell, item }] : [];
  });
}

/** One row of counts below heads that name the items; of several, the one that sums them up. */
function countsBelowHeads({ rows }: Sheet): Count[] {
  const counts = rows.filter((row) => row.some(isNumber) && columnNumbers(row).length < 2);
  const row = counts.length === 1 ? counts[0] : counts.find((cells) => SUM.test(foldLabel(cells[0]!.text)));
  // What has decimals is worth so much: a table of values is another one.
  if (!row || row.some(({ text }) => /\.\d/.test(foldLabel(text)))) return [];
  const heads = headsOf(rows.slice(0, rows.indexOf(counts[0]!)));
  const found = row.flatMap((cell, index): Count[] => {
    const above = aboveColumn(heads, index);
    // 车辆数（辆） above 合计, 主要领导干部用车…; 价值 below 车辆 is no count.
    const item = isNumber(cell) ? itemOf(above.find((label) => label && !SUM.test(label)) ?? "") : null;
    return item ? [{ cell, item }] : [];
  });
  const isTwice = new Set(found.map(({ item }) => item)).size < found.length;
  return isTwice ? [] : found;
}

const SUM = /^(?:合计|总计|小计|数量)$/;

function itemOf(label: string): Item | null {
  return ASSET_ROWS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}
