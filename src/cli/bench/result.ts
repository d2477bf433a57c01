/** What one part came to. Value null where it failed: then it says why. */
export interface Result {
  part: string;
  value: number | null;
  unit: "s" | "ms" | "MB" | "kB" | "documents/s" | "files" | "pages";
  failed?: string;
}

/** A command's time as a result; why it failed, where it did. */
export function timed(part: string, { seconds, failed }: { seconds: number; failed: string | null }): Result {
  return measuredAs(part, failed, seconds, "s");
}

/** The most memory of a command's processes as a result; why it failed, where it did. */
export function peakOf(
  part: string,
  { peakMegabytes, failed }: { peakMegabytes: number | null; failed: string | null },
): Result {
  return measuredAs(part, failed, peakMegabytes, "MB");
}

function measuredAs(part: string, failed: string | null, value: number | null, unit: Result["unit"]): Result {
  return failed === null ? { part, value, unit } : { part, value: null, unit, failed };
}

/** All parts of one size. */
export interface SizeResults {
  name: string;
  documents: number;
  results: Result[];
}
