import type { Scope } from "#lib/domain/vocabulary.ts";
import type { Queryable } from "#lib/engine/queryable.ts";
import { amountSql, ratio, type Amount } from "./amount.ts";
import { published, type Filters } from "./filters.ts";

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
  const of = (item: string) => amountSql("d", { item: `'${item}'` });
  const rows = await database.query<Omit<ThreePublicCounts, "perVehicle" | "perVisitor">>(`
    SELECT d.department_id AS departmentId, n.short_name AS shortName, d.fiscal_year::INTEGER AS fiscalYear, d.scope,
      ${of("travel.groups")} AS travelGroups,
      ${of("travel.persons")} AS travelPersons,
      ${of("vehicles.kept")} AS vehiclesKept,
      ${of("reception.batches")} AS receptionBatches,
      ${of("reception.persons")} AS receptionPersons,
      ${of("three_public.vehicles.operation")} AS vehicleOperation,
      ${of("three_public.reception")} AS reception
    FROM (SELECT DISTINCT department_id, fiscal_year, scope FROM documents x WHERE ${published("x", filters)}) d
    JOIN account_names n USING (department_id, fiscal_year, scope)
    ORDER BY d.fiscal_year DESC, d.department_id`);
  return rows.map((row) => ({
    ...row,
    perVehicle: ratio(row.vehicleOperation, row.vehiclesKept),
    perVisitor: ratio(row.reception, row.receptionPersons),
  }));
}
