import { partsOfRegion, pathToRegion, type NamedDivision } from "#lib/domain/regions.ts";
import { regionsPage } from "#lib/queries/regions.ts";
import { askShown } from "../archive.server.ts";
import { readDivisions } from "./divisions.server.ts";

/** The sums of the region that has all departments, and the names of its parts. */
export async function load() {
  const answer = await askShown(regionsPage);
  const all = readDivisions();
  const seen = new Set(
    [...pathToRegion(all, answer.region), ...partsOfRegion(all, answer.region)].map((region) =>
      region.padEnd(6, "0"),
    ),
  );
  const divisions: NamedDivision[] = all.filter(([code]) => seen.has(code));
  return { answer, divisions };
}
