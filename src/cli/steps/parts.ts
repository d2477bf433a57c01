import { LAYOUT, ROWS_PER_FILE } from "#lib/domain/layout.ts";
import { partsOf, placeOf, type PlaceColumns } from "#lib/domain/partition.ts";
import { answerRequests } from "./lines.ts";
import type { UnitHead } from "./units.ts";

/**
 * Requests: how many rows belong to each document, account, department or division, of one table. Answers: in which part
 * of the table each lies, and the number of that part in the table's order.
 */
export function parts(): Promise<void> {
  return answerRequests<UnitHead>(async (heads) => {
    const { table } = heads[0]!;
    const units = heads.flatMap(({ unit, rows }) =>
      unit === null ? [] : [{ unit, rows, place: placeOf(JSON.parse(unit) as PlaceColumns) }],
    );
    const parts = partsOf(units, LAYOUT[table].order, ROWS_PER_FILE);
    return parts.flatMap(({ partition, units }, part) => {
      const line = (unit: string | null) => JSON.stringify({ table, part, partition, unit });
      return part === 0
        ? [line(null), ...units.map(({ unit }) => line(unit))]
        : units.map(({ unit }) => line(unit));
    });
  });
}
