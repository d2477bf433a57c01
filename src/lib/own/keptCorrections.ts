import type { Correction } from "#lib/domain/corrections/correction.ts";
import { correctionLine, correctionsTable, parseCorrections } from "#lib/domain/corrections/table.ts";
import type { Place } from "./places.ts";

/* A reader's corrections, kept beside their own documents: as the table that is taken along and that the command reads. */

export const CORRECTIONS_FILE = "corrections.csv";

/** Those that are kept. @throws {Error} where the table is of a later program */
export async function keptCorrections(place: Place): Promise<Correction[]> {
  const file = await place.read(CORRECTIONS_FILE);
  return file ? parseCorrections(await file.text(), CORRECTIONS_FILE) : [];
}

/**
 * Keeps corrections beside those that are kept, the same ones once, and others no more; by the time they were made.
 * @throws {DOMException} where there is no room
 */
export async function changeCorrections(
  place: Place,
  added: readonly Correction[],
  gone: readonly Correction[],
): Promise<void> {
  const all = new Map(
    [...(await keptCorrections(place)), ...added].map((correction) => [
      correctionLine(correction),
      correction,
    ]),
  );
  for (const correction of gone) all.delete(correctionLine(correction));
  const kept = [...all.values()].sort((a, b) => Date.parse(a.when) - Date.parse(b.when));
  if (kept.length) await place.write(CORRECTIONS_FILE, new Blob([correctionsTable(kept)]));
  else await place.remove(CORRECTIONS_FILE);
}
