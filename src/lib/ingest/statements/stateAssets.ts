import { ASSET_ROWS } from "#lib/domain/words/rows.ts";
import { withoutEnumerator } from "../fold.ts";
import type { OpenFigure } from "../openStages.ts";
import type { StatementReader } from "./context.ts";
import { cellFigure } from "./figure.ts";
import { countsRows, entriesOf } from "./cells.ts";

/** Reads 国有资产占用情况表: vehicles by use, and large equipment. Counts, so no scale applies. */
export const readStateAssets: StatementReader = (sheet, scale, context) => {
  const counted = countsRows(sheet.rows);
  const figures = sheet.rows.flatMap((row): OpenFigure[] => {
    const entry = entriesOf(row)[0];
    const label = entry ? withoutEnumerator(entry.label) : "";
    const item = ASSET_ROWS.find(([pattern]) => pattern.test(label))?.[1];
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
