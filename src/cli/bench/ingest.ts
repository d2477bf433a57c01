import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { listDocuments } from "../documents.ts";
import { measure } from "./measure.ts";
import { bin } from "./project.ts";
import type { Result } from "./result.ts";

/** The data set from nothing, again with nothing changed, and after one document changed. */
export async function benchIngest(root: string, documents: string, limit: number): Promise<Result[]> {
  const files = await listDocuments(documents);
  const ingest = () =>
    measure(bin(root, "tsx"), ["src/cli/ingest.ts", "--documents", documents], { cwd: root, limit });
  const results: Result[] = [];
  const first = await ingest();
  results.push(
    {
      part: "ingest from nothing",
      value: first.failed ? null : first.seconds,
      unit: "s",
      ...why(first.failed),
    },
    {
      part: "ingest, peak memory",
      value: first.failed ? null : first.peakMegabytes,
      unit: "MB",
      ...why(first.failed),
    },
  );
  if (first.failed) return results;
  results.push({
    part: "ingest, documents a second",
    value: files.length / first.seconds,
    unit: "documents/s",
  });
  const again = await ingest();
  results.push({
    part: "ingest, nothing changed",
    value: again.failed ? null : again.seconds,
    unit: "s",
    ...why(again.failed),
  });
  const text = files.find(({ name }) => name.endsWith(".txt"))!;
  appendFileSync(join(documents, text.name), "\n\n");
  const changed = await ingest();
  results.push({
    part: "ingest, one document changed",
    value: changed.failed ? null : changed.seconds,
    unit: "s",
    ...why(changed.failed),
  });
  return results;
}

export function why(failed: string | null): { failed?: string } {
  return failed === null ? {} : { failed };
}
