import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import type { NamedDivision } from "#lib/domain/regions.ts";

/** All divisions of GB/T 2260 that data/reference has, in the order of their codes. */
export function readDivisions(): NamedDivision[] {
  return csvParse(readFileSync("data/reference/divisions.csv", "utf8")).map(
    ({ division_code, name }): NamedDivision => [division_code!, name!],
  );
}
