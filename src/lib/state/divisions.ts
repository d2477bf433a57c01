import { base } from "$app/paths";
import type { NamedDivision } from "#lib/domain/regions.ts";
import { downloadList } from "#lib/engine/download.ts";

let known: Promise<NamedDivision[]> | null = null;

/** All divisions by name: a static file, loaded when a region is opened; where that failed, once more. */
export function allDivisions(): Promise<NamedDivision[]> {
  known ??= downloadList<NamedDivision>(`${base}/regions/divisions.json`).catch((error: Error) => {
    known = null;
    throw error;
  });
  return known;
}
