import type { SummaryAmountName } from "#lib/domain/summary.ts";
import type { Scope } from "#lib/domain/vocabulary.ts";
import { within, type Queryable } from "#lib/engine/queryable.ts";
import { ratio, summaryAmountSql, type Amount } from "./amount.ts";
import { asked, keysOf, type Filters } from "./filters.ts";

/** Travels, vehicles and visitors behind the “三公” costs, and the costs they are divided into (yuan). */
export interface ThreePublicCounts {
  departmentId: string;
  shortName: string;
  fiscalYear: number;
  scope: Scope;
  travelGroups: Amount | null;
  travelPersons: Amount | null;
  vehiclesKept: Amount | null;
  receptionBatches: Amount | null;
  receptionPersons: Amount | null;
  vehicleOperation: Amount | null;
  reception: Amount | null;
  /** Yuan a year; null where cost or vehicles are not printed. */
  perVehicle: number | null;
  /** Yuan a visit; null where cost or visitors are not printed. */
  perVisitor: number | null;
}

export async function threePublicCounts(database: Queryable, filters: Filters): Promise<ThreePublicCounts[]> {
  const of = (name: SummaryAmountName) => summaryAmountSql("s", name);
  const rows = await within(database, keysOf(filters)).query<
    Omit<ThreePublicCounts, "perVehicle" | "perVisitor">
  >(`
    SELECT s.department_id AS departmentId, s.short_name AS shortName, s.fiscal_year::INTEGER AS fiscalYear, s.scope,
      ${of("travel_groups")} AS travelGroups,
      ${of("travel_persons")} AS travelPersons,
      ${of("vehicles_kept")} AS vehiclesKept,
      ${of("reception_batches")} AS receptionBatches,
      ${of("reception_persons")} AS receptionPersons,
      ${of("vehicle_operation")} AS vehicleOperation,
      ${of("reception")} AS reception
    FROM summaries s WHERE ${asked("s", filters)}
    ORDER BY s.fiscal_year DESC, s.department_id, s.scope`);
  return rows.map((row) => ({
    ...row,
    perVehicle: ratio(row.vehicleOperation, row.vehiclesKept),
    perVisitor: ratio(row.reception, row.receptionPersons),
  }));
}
