import { csvTable } from "#lib/domain/csvTable.ts";
import divisionsCsv from "../../../data/reference/divisions.csv?raw";
import type { NamedDivision } from "#lib/domain/regions.ts";

/** All divisions of GB/T 2260 that data/reference has, in the order of their codes. */
export function readDivisions(): NamedDivision[] {
  return csvTable(divisionsCsv).map(({ division_code, name }): NamedDivision => [division_code!, name!]);
}
