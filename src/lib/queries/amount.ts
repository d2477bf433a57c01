import { itemUnit } from "#lib/domain/items.ts";
import { SUMMARY_AMOUNTS, type SummaryAmountName } from "#lib/domain/summary.ts";
import type { Unit } from "#lib/domain/vocabulary.ts";

/** An amount with its source: in yuan or what else is counted, the figure it is, whether it was inferred or is contradicted. */
export interface Amount {
  value: number;
  unit: string;
  figureId: string;
  derived: boolean;
  conflicting: boolean;
}

/** SQL for a row of `accounts` as an amount. */
export function amountOf(row: string): string {
  return `{'value': ${row}.value::DOUBLE, 'unit': ${row}.unit, 'figureId': ${row}.figure_id::VARCHAR, 'derived': ${row}.basis = 'derived', 'conflicting': ${row}.conflicting}`;
}

/** SQL for an amount of a prepared row, named as its column; NULL where it has none. The unit is a literal. */
export function amountSql(row: string, name: string, unit: Unit = "yuan"): string {
  const isAmong = (column: string) => `list_contains(${row}.${column}, '${name}')`;
  return `CASE WHEN ${row}.${name} IS NOT NULL THEN {'value': ${row}.${name}::DOUBLE, 'unit': '${unit}',
        'figureId': ${row}.${name}_figure, 'derived': ${isAmong("derived")}, 'conflicting': ${isAmong("conflicting")}} END`;
}

/** SQL for an amount of a row of `summaries`. */
export function summaryAmountSql(row: string, name: SummaryAmountName): string {
  return amountSql(row, name, itemUnit(SUMMARY_AMOUNTS[name].item));
}

/** The ratio of two amounts, null where it has none. */
export function ratio(part: Amount | null, whole: Amount | null): number | null {
  return part && whole && whole.value !== 0 ? part.value / whole.value : null;
}
